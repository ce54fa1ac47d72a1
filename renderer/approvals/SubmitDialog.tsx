import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Checkbox, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApprovalPlan } from '../../preload/contract/approval-views.ts';
import { call } from '../api/bridge.ts';
import { useFailureText } from '../i18n/hooks.ts';
import { PlanLine } from './PlanLine.tsx';

interface Props {
  readonly object: 'quotes' | 'contracts';
  /** Stores what was typed first; answers with the document's id. */
  readonly save: () => Promise<string>;
  readonly plan: ApprovalPlan | undefined;
  readonly onClose: () => void;
}

/** Sends a document for approval: who will be asked, whether it is urgent and why, a remark. */
export function SubmitDialog({ object, save, plan, onClose }: Props): ReactNode {
  const { t } = useTranslation('approvals');
  const { message } = App.useApp();
  const failure = useFailureText();
  const [urgent, setUrgent] = useState(false);
  const [urgentReason, setReason] = useState('');
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState('');
  const go = async (): Promise<void> => {
    if (urgent && urgentReason.trim() === '') return setWrong(t('act.needText'));
    setBusy(true);
    try {
      const { status } = await call('approvals.submit', { object, record: await save(), urgent, urgentReason, text });
      void message.success(t(status === 'passed' ? 'band.submittedPass' : 'band.submitted'));
      onClose();
    } catch (error) {
      setWrong(failure(error));
      setBusy(false);
    }
  };
  return (
    <Modal open title={t('band.submitTitle')} okText={t('band.submitOk')} cancelText={t('act.cancel')} okButtonProps={{ loading: busy }} onOk={() => void go()} onCancel={onClose} width={480} destroyOnHidden>
      <div className="act-form" onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void go(); }}>
        {plan !== undefined && <p className="submit-plan"><PlanLine plan={plan} /></p>}
        <Checkbox checked={urgent} onChange={(event) => setUrgent(event.target.checked)}>{t('band.urgent')}</Checkbox>
        {urgent && <Input aria-label={t('band.reason')} placeholder={t('band.reason')} autoFocus maxLength={500} value={urgentReason} onChange={(event) => { setReason(event.target.value); setWrong(''); }} />}
        <Input.TextArea aria-label={t('band.text')} placeholder={t('band.text')} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
        {wrong !== '' && <p className="act-wrong" role="alert">{wrong}</p>}
      </div>
    </Modal>
  );
}
