import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Checkbox, Modal, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { call } from '../api/bridge.ts';
import { callError } from '../api/call-error.ts';
import { useCall } from '../api/hooks.ts';
import { paths } from '../app/paths.ts';
import { useSaid } from '../app/use-said.tsx';
import { useFailureText } from '../i18n/hooks.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { money, today } from '../ui/format.ts';

interface Props {
  readonly id: string;
  readonly validUntil: string | null;
  readonly onClose: () => void;
}

/** What the contract of a quote will be, then the contract: one step, one undo. */
export function ContractDialog({ id, validUntil, onClose }: Props): ReactNode {
  const { t } = useTranslation('papers');
  const { t: word } = useTranslation('ui');
  const { said, failed } = useSaid();
  const failure = useFailureText();
  const [, navigate] = useLocation();
  const { data: plan, error } = useCall('quotes.contractPlan', { id });
  const [winDeal, setWinDeal] = useState(true);
  const [busy, setBusy] = useState(false);
  const open = (contract: string): void => {
    onClose();
    navigate(paths.record('contracts', contract));
  };
  const make = async (): Promise<void> => {
    setBusy(true);
    try {
      const made = await call('quotes.toContract', { id, winDeal });
      const reason = made.why === null ? '' : failure(callError({ code: made.why.code, message: made.why.code, details: made.why.details }));
      const text = made.deal === 'kept' ? t('contract.kept', { number: made.number, reason }) : t('contract.done', { number: made.number });
      said(text, null, { label: t('contract.open'), act: () => navigate(paths.record('contracts', made.contract)) });
      onClose();
    } catch (problem) {
      failed(problem);
    }
    setBusy(false);
  };
  const existing = plan?.existing ?? null;
  return (
    <Modal
      open width={560} centered title={t('contract.title')} onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>{word('cancel')}</Button>,
        existing === null
          ? <Button key="ok" type="primary" loading={busy} disabled={plan === undefined} onClick={() => void make()}>{t('contract.ok')}</Button>
          : <Button key="open" type="primary" onClick={() => open(existing.id)}>{t('contract.open')}</Button>,
      ]}
    >
      {error !== null && <ErrorBox error={error} />}
      {plan === undefined && error === null && <Spin delay={300} />}
      {existing !== null && <p>{t('contract.existing', { number: existing.number })}</p>}
      {plan !== undefined && existing === null && (
        <div className="contract-plan">
          <p>{t('contract.text', { count: plan.lines, total: money(plan.total, plan.currency) })}</p>
          {validUntil !== null && validUntil < today() && <p className="quote-warn">{t('contract.expired')}</p>}
          <h3>{t('contract.plans')} <small className="faint">{t(plan.termsRead ? 'contract.read' : 'contract.unread')}</small></h3>
          <table><tbody>{plan.instalments.map((each, index) => (
            <tr key={index}><td>{each.name}</td><td className="figures quote-right">{each.share}%</td><td className="figures quote-right">{money(each.amount, plan.currency)}</td><td>{t(`contract.event.${each.after}`)}{each.days === null ? '' : ` ${t('contract.days', { count: each.days })}`}</td></tr>
          ))}</tbody></table>
          {plan.deal !== null && plan.deal.stage !== 'won' && <Checkbox checked={winDeal} onChange={(event) => setWinDeal(event.target.checked)}>{t('contract.deal', { title: plan.deal.title })}</Checkbox>}
        </div>
      )}
    </Modal>
  );
}
