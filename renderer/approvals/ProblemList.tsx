import type { ReactNode } from 'react';
import { WarningOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { RuleProblem } from '../../preload/contract/approval-views.ts';

/** What is wrong or doubtful about a rule, in words. */
export function ProblemList({ problems }: { readonly problems: readonly RuleProblem[] }): ReactNode {
  const { t } = useTranslation('approvals');
  if (problems.length === 0) return null;
  return (
    <ul className="rule-problems">
      {problems.map(({ code, blocking, details }, index) => <li key={`${code}-${index}`} data-blocking={blocking}><WarningOutlined aria-hidden /> {t(`problem.${code}` as 'problem.noSteps', { ...details })}</li>)}
    </ul>
  );
}
