import { lazy } from 'react';
import type { ComponentType } from 'react';
import { ApprovalRulesLabel } from '../approvals/Labels.tsx';
import { ReminderRulesLabel } from '../reminders/ReminderRulesLabel.tsx';
import { AssignRulesLabel } from '../leads/AssignRulesLabel.tsx';
import { PoolRulesLabel } from '../pool/PoolRulesLabel.tsx';
import { StageRulesLabel } from '../stages/StageRulesLabel.tsx';

/** One subject's rules on the page of rules. */
export interface RuleSection {
  /** Its address is `/rules/<id>`. */
  readonly id: string;
  /** Its name; a component, so that it speaks through its own i18n file. */
  readonly Label: ComponentType;
  /** Lazy: only the section that is open is loaded. */
  readonly Component: ComponentType;
}

/** The subjects whose rules a team sets, in the order of the seven stages. */
export const RULE_SECTIONS: readonly RuleSection[] = [
  { id: 'leads', Label: AssignRulesLabel, Component: lazy(() => import('../leads/AssignRules.tsx').then((part) => ({ default: part.AssignRules }))) },
  { id: 'pool', Label: PoolRulesLabel, Component: lazy(() => import('../pool/PoolRules.tsx').then((part) => ({ default: part.PoolRules }))) },
  { id: 'stages', Label: StageRulesLabel, Component: lazy(() => import('../stages/StageRules.tsx').then((part) => ({ default: part.StageRules }))) },
  { id: 'approvals', Label: ApprovalRulesLabel, Component: lazy(() => import('../approvals/ApprovalRules.tsx').then((part) => ({ default: part.ApprovalRules }))) },
  { id: 'reminders', Label: ReminderRulesLabel, Component: lazy(() => import('../reminders/ReminderRules.tsx').then((part) => ({ default: part.ReminderRules }))) },
];
