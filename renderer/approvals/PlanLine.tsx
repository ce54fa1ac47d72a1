import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalPlan } from '../../preload/contract/approval-views.ts';
import { useInstead } from './instead.ts';
import { useDuration, useRate } from './words.ts';

/** Who would have to approve, how long that usually takes, and what would need nobody, in one line. */
export function PlanLine({ plan }: { readonly plan: ApprovalPlan }): ReactNode {
  const { t } = useTranslation('approvals');
  const duration = useDuration();
  const rate = useRate();
  if (plan.outcome === 'none') return null;
  if (plan.outcome === 'pass') return <span className="plan-line" data-outcome="pass">{plan.rule === '' ? t('band.pass') : t('band.passRule', { rule: plan.rule })}</span>;
  return (
    <span className="plan-line" data-outcome="ask" title={plan.rule}>
      <b>{t('band.ask')}</b>
      {plan.steps.map((step, index) => (
        <Fragment key={index}>
          {index > 0 && <span className="faint">{t('band.then')}</span>}
          <span className="plan-step" title={step.name}>
            {step.approvers.map((person, at) => <Fragment key={person.member}>{at > 0 && (step.mode === 'any' ? ' / ' : t('comma', { ns: 'ui' }))}<Name person={person} /></Fragment>)}
            {step.approvers.length > 1 && <small className="faint">{t(`mode.${step.mode}`)}</small>}
          </span>
        </Fragment>
      ))}
      <span className="faint">· {plan.usualHours === null ? t('noUsual') : t('usual', { time: duration(plan.usualHours) })}</span>
      {plan.suggestion !== null && <span className="plan-hint">{t(plan.suggestion.direction === 'up' ? 'band.suggestionUp' : 'band.suggestionDown', { rate: rate(plan.suggestion.rate) })}</span>}
    </span>
  );
}

function Name({ person }: { readonly person: ApprovalPlan['steps'][number]['approvers'][number] }): ReactNode {
  const note = useInstead()(person);
  return <span title={note}>{person.name}{note === '' ? '' : '*'}</span>;
}
