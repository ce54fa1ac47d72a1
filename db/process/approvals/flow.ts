/** The shapes of a request: whom it was asked of, frozen when it was asked, and what was done about it since. */
import type { ApprovalTime } from '../../../preload/contract/approvals.ts';

export type Mode = 'all' | 'any' | 'order';

/** Somebody to ask, with whom the rule meant when that one cannot act (left, missing, or the asker in person). */
export interface Approver {
  readonly member: string;
  readonly meant: string | null;
  readonly instead: 'left' | 'missing' | 'self' | '';
  /** It is their own request and nobody else is there. */
  readonly own: boolean;
}

export interface FlowStep {
  /** Names the step in acts; a step that was added is named by the act that added it. */
  readonly key: string;
  readonly name: string;
  readonly mode: Mode;
  readonly approvers: readonly Approver[];
  readonly time: ApprovalTime | null;
}

/** Frozen with the request: a rule that is changed tomorrow changes no request of today. No steps: it passed by itself. */
export interface Flow {
  readonly rule: string;
  readonly steps: readonly FlowStep[];
}

/**
 * What can be done. `timePass` and `timeReturn` are done by a time limit, `reopen` by a change to the document,
 * `autoPass` by a rule. `urge` is 加急, `remind` 催办, `add` 加签.
 */
export type ActKind =
  | 'approve' | 'refuse' | 'return' | 'withdraw' | 'delegate' | 'add' | 'urge' | 'remind' | 'comment'
  | 'timeRemind' | 'escalate' | 'timePass' | 'timeReturn' | 'reopen' | 'autoPass';

/** One record of `approval_acts`, only ever added. */
export interface Act {
  readonly id: string;
  readonly kind: ActKind;
  /** The step and the round its author saw: what was meant for another decides nothing. */
  readonly key: string;
  readonly round: number;
  readonly member: string | null;
  /** The approver in whose place `member` acted. */
  readonly forMember: string | null;
  readonly target: string | null;
  /** `return`: key of an earlier step, empty for the asker. */
  readonly to: string;
  readonly where: 'before' | 'after';
  readonly text: string;
  /** UTC ISO; never earlier than what the author had seen. */
  readonly at: string;
}

/** One place in a step that somebody has to fill; escalation lets a superior fill it, too. */
export interface Slot {
  readonly people: readonly string[];
  readonly by: string | null;
  readonly at: string | null;
}

export interface StepState {
  readonly key: string;
  readonly name: string;
  readonly mode: Mode;
  readonly time: ApprovalTime | null;
  readonly slots: readonly Slot[];
  readonly began: string | null;
  readonly ended: string | null;
  readonly added: boolean;
  readonly byTime: boolean;
}

export type Status = 'waiting' | 'passed' | 'returned' | 'refused' | 'withdrawn' | 'reopened';

/** Why an act changed nothing: it was decided by then, the request stood elsewhere, or it was not this person's turn. */
export type Without = 'decided' | 'movedOn' | 'notTheirTurn';

/** Where a request stands. */
export interface ApprovalState {
  readonly status: Status;
  readonly steps: readonly StepState[];
  /** Index of the current step; -1 when there is none. */
  readonly current: number;
  readonly round: number;
  /** When the current step began. */
  readonly since: string;
  readonly doneAt: string | null;
  readonly urgent: boolean;
  readonly urgentReason: string;
  /** Those whose word counts now, in the order of the slots. */
  readonly pending: readonly string[];
  /** All acts in their order, each with why it changed nothing, or null. */
  readonly acts: readonly { readonly act: Act; readonly without: Without | null }[];
}
