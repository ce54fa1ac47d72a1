import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ContractView } from '../../preload/contract/contracts.ts';
import { call } from '../api/bridge.ts';
import { useSaid } from '../app/use-said.tsx';
import { FigureInput } from '../ui/FigureInput.tsx';
import { money, today } from '../ui/format.ts';
import { LinesEditor } from './LinesEditor.tsx';
import { PlansEditor } from './PlansEditor.tsx';
import { blankLine, lineAmount, linesOf, plansOf, type LineDraft, type PlanDraft } from './sheet-draft.ts';

/** Lines and instalments of a contract, saved as one step. Of a contract in force it is an agreed change: with its reason, as a new version. */
export function ContractEditor({ view, onClose }: { readonly view: ContractView; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('contracts');
  const { modal } = App.useApp();
  const { said, failed } = useSaid();
  const id = view.contract.id;
  const currency = String(view.contract.values['currency'] ?? 'CNY');
  const [lines, setLines] = useState<readonly LineDraft[]>(() => (view.lines.length > 0 ? linesOf(view.lines) : [blankLine()]));
  const [plans, setPlans] = useState<readonly PlanDraft[]>(() => plansOf(view.plans));
  const [reason, setReason] = useState('');
  const [agreedOn, setAgreedOn] = useState<string | null>(today());
  const [touched, setTouched] = useState(false);
  const [busy, setBusy] = useState(false);
  const used = lines.filter((line) => line.description !== '' || line.product !== null || line.unitPrice !== '');
  const typed = view.contract.values['amount'];
  const total = used.length > 0 ? used.reduce((sum, line) => sum + lineAmount(line, currency), 0) : typeof typed === 'number' ? typed : 0;
  const save = async (): Promise<void> => {
    setBusy(true);
    const sheet = { id, lines: used.map(({ key: _key, ...line }) => line), plans: plans.map(({ key: _key, ...plan }) => plan) };
    try {
      const { batch } = view.locked ? await call('contracts.change', { ...sheet, reason, agreedOn }) : await call('contracts.save', sheet);
      said(t(view.locked ? 'changed' : 'saved'), batch);
      onClose();
    } catch (error) {
      failed(error);
      setBusy(false);
    }
  };
  const cancel = (): void => {
    if (!touched) return onClose();
    void modal.confirm({ title: t('discardTitle'), content: t('discardText'), okText: t('discard'), okButtonProps: { danger: true }, cancelText: t('keepEditing'), autoFocusButton: 'cancel', onOk: onClose });
  };
  return (
    <Modal
      open width="min(1120px, 94vw)" centered mask={{ closable: false }} title={t(view.locked ? 'changeTitle' : 'editTitle', { number: String(view.contract.values['number'] ?? '') })} onCancel={cancel}
      footer={[
        <span key="total" className="contract-total">{t('total')} <b className="figures">{money(total, currency)}</b></span>,
        <Button key="cancel" onClick={cancel}>{t('cancel')}</Button>,
        <Button key="save" type="primary" loading={busy} disabled={view.locked && reason.trim() === ''} onClick={() => void save()}>{t('save')}</Button>,
      ]}
    >
      <div className="contract-editor" onChange={() => setTouched(true)} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(); }}>
        {view.locked && (
          <div className="contract-why">
            <label>{t('reason')}<Input value={reason} autoFocus placeholder={t('reasonHint')} onChange={(event) => setReason(event.target.value)} /></label>
            <label>{t('agreedOn')}<FigureInput type="date" value={agreedOn} label={t('agreedOn')} onChange={(day) => setAgreedOn(day === null ? null : String(day))} /></label>
          </div>
        )}
        <h3>{t('lines')}</h3>
        <LinesEditor lines={lines} currency={currency} onChange={setLines} />
        <h3>{t('plans')}</h3>
        <PlansEditor plans={plans} total={total} currency={currency} onChange={setPlans} />
      </div>
    </Modal>
  );
}
