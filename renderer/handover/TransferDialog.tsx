import { useState } from 'react';
import type { ReactNode } from 'react';
import { Checkbox, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import { paths } from '../app/paths.ts';
import { useSaid } from '../app/use-said.tsx';
import { useFailureText, useLabel } from '../i18n/hooks.ts';
import { MemberPick } from '../pool/MemberPick.tsx';
import type { ActionDialogProps } from '../records/record-actions.tsx';

/** To whom customers, or everything of a member, pass; says beforehand how much that is. Ctrl+Enter hands over. */
export function TransferDialog({ object, ids, onClose }: ActionDialogProps): ReactNode {
  const { t } = useTranslation('handover');
  const { said, failed } = useSaid();
  const failure = useFailureText();
  const [, navigate] = useLocation();
  const giver = object.id === 'members' ? (ids[0] ?? '') : null;
  const what = giver === null ? { customers: [...ids] } : { member: giver };
  const [to, setTo] = useState<string | null>(null);
  const [remark, setRemark] = useState('');
  const [pack, setPack] = useState(true);
  const [busy, setBusy] = useState(false);
  const { data, error } = useCall('handover.preview', { what, to: to ?? '' }, { enabled: to !== null });
  const go = async (): Promise<void> => {
    if (to === null || busy) return;
    setBusy(true);
    try {
      const done = await call('handover.transfer', { what, to, remark: remark.trim(), pack });
      const [first] = done.packs;
      said(t('done', { customers: done.customers, items: done.items }), done.batch, ...(first === undefined ? [] : [{ label: t('open'), act: () => navigate(paths.handovers(first)) }]));
      onClose();
    } catch (wrong) {
      setBusy(false);
      failed(wrong);
    }
  };
  return (
    <Modal
      open centered width={520} title={giver === null ? t('title', { count: ids.length }) : t('titleAll')} okText={t('do')} okButtonProps={{ disabled: to === null || error !== null, loading: busy }} onOk={() => void go()} onCancel={onClose}
      modalRender={(node) => <div role="presentation" onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && void go()}>{node}</div>}
    >
      <Form layout="vertical">
        <Form.Item label={t('to')} required><MemberPick value={to} onChange={setTo} label={t('to')} except={giver} /></Form.Item>
        {error !== null && <p role="alert" className="settings-error">{failure(error)}</p>}
        {data !== undefined && to !== null && <Preview {...data} />}
        <Form.Item label={t('remark')}><Input.TextArea rows={2} maxLength={2000} value={remark} placeholder={t('remarkHint')} aria-label={t('remark')} onChange={(event) => setRemark(event.target.value)} /></Form.Item>
        <Checkbox checked={pack} onChange={({ target }) => setPack(target.checked)}>{t('pack')}</Checkbox>
        <p className="soft">{t(pack ? 'packText' : 'noPackText')}</p>
      </Form>
    </Modal>
  );
}

interface PreviewProps {
  readonly customers: number;
  readonly items: readonly { readonly object: string; readonly count: number }[];
  readonly capacity: number | null;
  readonly owned: number;
}

function Preview({ customers, items, capacity, owned }: PreviewProps): ReactNode {
  const { t } = useTranslation('handover');
  const read = useLabel();
  const model = useModel();
  const after = owned + customers;
  const names = items.map(({ object, count }) => {
    const type = model?.object(object);
    return t('count', { name: type === undefined ? object : read(type.label), count });
  });
  return (
    <div className="handover-preview" role="status">
      <p>{t('passing')}{names.join(t('and'))}</p>
      {capacity !== null && after > capacity && <p className="handover-over">{t('over', { owned: after, capacity })}</p>}
    </div>
  );
}
