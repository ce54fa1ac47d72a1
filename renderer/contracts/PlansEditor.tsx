import type { ReactNode } from 'react';
import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { planAmounts } from '../../db/values/shares.ts';
import { FigureInput } from '../ui/FigureInput.tsx';
import { money } from '../ui/format.ts';
import { blankPlan, type PlanDraft } from './sheet-draft.ts';

const EVENTS = ['date', 'signing', 'delivery', 'acceptance'] as const;

interface Props {
  readonly plans: readonly PlanDraft[];
  readonly total: number;
  readonly currency: string;
  readonly onChange: (plans: readonly PlanDraft[]) => void;
}

/** Instalments: a share or an amount, on a day or so many days after signing, delivery or acceptance. */
export function PlansEditor({ plans, total, currency, onChange }: Props): ReactNode {
  const { t } = useTranslation('contracts');
  const set = (key: string, part: Partial<PlanDraft>): void => onChange(plans.map((plan) => (plan.key === key ? { ...plan, ...part } : plan)));
  const amounts = planAmounts(total, plans);
  const shares = plans.reduce((sum, plan) => sum + (Number(plan.share) || 0), 0);
  const usual = (): void => onChange([
    { ...blankPlan(t('usual.advance')), share: '30', after: 'signing', afterDays: 0 },
    { ...blankPlan(t('usual.delivery')), share: '60', after: 'delivery', afterDays: 0 },
    { ...blankPlan(t('usual.rest')), share: '10', after: 'acceptance', afterDays: 30 },
  ]);
  return (
    <>
      {plans.length > 0 && (
        <table className="contract-table contract-sheet">
          <thead><tr><th>{t('plan.name')}</th><th className="contract-col-figure">{t('plan.share')}</th><th className="contract-col-figure">{t('plan.amount')}</th><th className="contract-col-event">{t('plan.when')}</th><th className="contract-col-event">{t('plan.due')}</th><th className="contract-col-tool" /></tr></thead>
          <tbody>
            {plans.map((plan, at) => (
              <tr key={plan.key}>
                <td><Input aria-label={t('plan.name')} value={plan.name} onChange={(event) => set(plan.key, { name: event.target.value })} /></td>
                <td><FigureInput type="percent" value={plan.share} label={t('plan.share')} onChange={(value) => set(plan.key, { share: String(value ?? ''), ...(value === null ? {} : { amount: null }) })} /></td>
                <td>{plan.share === ''
                  ? <FigureInput type="money" value={plan.amount} currency={currency} label={t('plan.amount')} onChange={(value) => set(plan.key, { amount: typeof value === 'number' ? value : null })} />
                  : <span className="figures contract-amount">{money(amounts[at] ?? 0, currency)}</span>}</td>
                <td><Select aria-label={t('plan.when')} value={plan.after} style={{ width: '100%' }} options={EVENTS.map((value) => ({ value, label: t(`event.${value}`) }))} onChange={(after) => set(plan.key, { after })} /></td>
                <td>{plan.after === 'date'
                  ? <FigureInput type="date" value={plan.due} label={t('plan.due')} onChange={(value) => set(plan.key, { due: value === null ? null : String(value) })} />
                  : <span className="contract-days"><FigureInput type="integer" value={plan.afterDays} label={t('plan.days')} placeholder="0" onChange={(value) => set(plan.key, { afterDays: typeof value === 'number' ? value : null })} />{t('plan.daysAfter')}</span>}</td>
                <td><Button type="text" size="small" icon={<CloseOutlined aria-hidden />} aria-label={t('removePlan')} onClick={() => onChange(plans.filter((each) => each.key !== plan.key))} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="contract-tools">
        <Button size="small" type="dashed" icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...plans, blankPlan('')])}>{t('addPlan')}</Button>
        {plans.length === 0 && <Button size="small" type="dashed" onClick={usual}>{t('usual.add')}</Button>}
        {shares !== 0 && shares !== 100 && <span className="contract-note">{t('sharesSum', { sum: shares })}</span>}
      </div>
    </>
  );
}
