import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../db/values/calendar.ts';
import type { ContractView } from '../../preload/contract/contracts.ts';
import { Tag } from '../ui/Tag.tsx';
import { money, today } from '../ui/format.ts';

type Plan = ContractView['plans'][number];

/** When which part falls due, and what is still to come of it. */
export function ContractPlans({ plans, gap, currency }: { readonly plans: readonly Plan[]; readonly gap: number; readonly currency: string }): ReactNode {
  const { t } = useTranslation('contracts');
  if (plans.length === 0) return <p className="contract-none">{t('noPlans')}</p>;
  return (
    <>
      <table className="contract-table">
        <thead><tr><th>{t('plan.name')}</th><th>{t('plan.due')}</th><th className="figures">{t('plan.amount')}</th><th className="figures">{t('plan.remaining')}</th><th /></tr></thead>
        <tbody>
          {plans.map((plan) => (
            <tr key={plan.id}>
              <td>{plan.name}{plan.share !== '' && <small>{plan.share}%</small>}</td>
              <td className="figures">{plan.due ?? <span className="faint">{waiting(plan, t)}</span>}</td>
              <td className="figures">{plan.amount === null ? '—' : money(plan.amount, currency)}</td>
              <td className="figures">{plan.remaining === null ? '—' : money(plan.remaining, currency)}</td>
              <td><PlanState plan={plan} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      {gap !== 0 && <p className="contract-note">{t(gap > 0 ? 'planLess' : 'planMore', { amount: money(Math.abs(gap), currency) })}</p>}
    </>
  );
}

function waiting(plan: Plan, t: ReturnType<typeof useTranslation<'contracts'>>['t']): string {
  return plan.after === 'date' ? t('plan.noDay') : t(`plan.after.${plan.after}`, { days: plan.afterDays ?? 0 });
}

function PlanState({ plan }: { readonly plan: Plan }): ReactNode {
  const { t } = useTranslation('contracts');
  if (plan.remaining === 0) return <Tag colour="green">{t('state.settled')}</Tag>;
  const late = plan.due === null ? 0 : daysBetween(plan.due, today());
  if (late > 0) return <Tag colour="red">{t('state.late', { count: late })}</Tag>;
  return plan.remaining !== null && plan.amount !== null && plan.remaining < plan.amount ? <Tag colour="gold">{t('state.part')}</Tag> : <Tag colour="grey">{t('state.open')}</Tag>;
}
