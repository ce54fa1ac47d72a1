import { useState } from 'react';
import type { ReactNode } from 'react';
import { Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { useModel } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import type { ActionDialogProps } from '../records/record-actions.tsx';
import { useMoved } from './use-moved.tsx';

/** Reasons that only a rule gives. */
const BY_RULE: ReadonlySet<string> = new Set(['no_contact', 'no_deal']);

/** Why customers go back to the pool: a reason that can be counted, and words for who takes them next. Ctrl+Enter returns them. */
export function ReturnDialog({ ids, onClose }: ActionDialogProps): ReactNode {
  const { t } = useTranslation('pool');
  const read = useLabel();
  const moved = useMoved();
  const reasons = (useModel()?.field('customers', 'pool_reason')?.options ?? []).filter(({ key }) => !BY_RULE.has(key));
  const [reason, setReason] = useState<string | null>(null);
  const [remark, setRemark] = useState('');
  const [busy, setBusy] = useState(false);
  const ready = reason !== null && (reason !== 'other' || remark.trim() !== '');
  const go = (): void => {
    if (!ready || busy) return;
    setBusy(true);
    void moved(call('pool.return', { ids: [...ids], reason, remark }), (count) => t('returned', { count })).then(onClose);
  };
  return (
    <Modal
      open width={480} centered title={t('return.title', { count: ids.length })} okText={t('return.do')} okButtonProps={{ disabled: !ready, loading: busy }} onOk={go} onCancel={onClose}
      modalRender={(node) => <div role="presentation" onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && go()}>{node}</div>}
    >
      <p className="soft">{t('return.text')}</p>
      <Form layout="vertical">
        <Form.Item label={t('return.reason')} required>
          <Radio.Group className="pool-reasons" value={reason} onChange={(event) => setReason(event.target.value as string)} options={reasons.map((each) => ({ value: each.key, label: read(each.label) }))} />
        </Form.Item>
        <Form.Item label={t('return.remark')} required={reason === 'other'}>
          <Input.TextArea rows={3} maxLength={2000} value={remark} placeholder={t('return.remarkHint')} aria-label={t('return.remark')} onChange={(event) => setRemark(event.target.value)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
