import { z } from 'zod';
import { Name, RecordId, Value } from './values.ts';

const Details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const Mode = z.enum(['all', 'any', 'order']);

/** What is wrong or doubtful about a rule. The window has words for each code; `blocking` ones keep it from being saved. */
export const RuleProblem = z.object({
  code: z.enum(['noSteps', 'emptyStep', 'unknownField', 'neverMatches', 'sameCondition', 'shadowed', 'approverLeft', 'deputyRing', 'managerRing', 'timeOrder']),
  blocking: z.boolean(),
  details: Details.default({}),
});
export type RuleProblem = z.infer<typeof RuleProblem>;

/** Somebody who is asked. `meant` is whom the rule named when it is somebody else who acts, and `instead` why. */
export const Approver = z.object({
  member: RecordId,
  name: z.string(),
  meant: z.string().nullable(),
  instead: z.enum(['left', 'missing', 'self', 'away', '']),
  /** Asked although it is their own request: there is nobody else. */
  own: z.boolean().default(false),
});
export type Approver = z.infer<typeof Approver>;

/** What the rules say about a document as it is. */
export const ApprovalPlan = z.object({
  /** `none`: no rule is about such documents. `pass`: it needs nobody, and `rule` says why (empty: no line was crossed). */
  outcome: z.enum(['none', 'pass', 'ask']),
  rule: z.string(),
  steps: z.array(z.object({ name: z.string(), mode: Mode, approvers: z.array(Approver), usualHours: z.number().nullable() })),
  usualHours: z.number().nullable(),
  /** Decisions behind the usual time. */
  samples: z.number().int(),
  facts: z.record(z.string(), Value),
  /** The nearest whole-quote rate to pay (percent) that would need nobody; null when there is none. */
  suggestion: z.object({ rate: z.string(), direction: z.enum(['up', 'down']) }).nullable(),
});
export type ApprovalPlan = z.infer<typeof ApprovalPlan>;

/** What a person may do about a request. */
export const ApprovalAsk = z.object({
  kind: z.enum(['approve', 'refuse', 'return', 'withdraw', 'delegate', 'add', 'urge', 'remind', 'comment']),
  text: z.string().trim().max(2000).default(''),
  /** Whom to delegate to, or whom to add. */
  target: RecordId.optional(),
  /** Key of the step to go back to; empty is the asker. */
  to: z.string().max(64).default(''),
  where: z.enum(['before', 'after']).default('after'),
  /** The step that the person saw, so that a click on an old page decides nothing. */
  step: z.string().max(64).optional(),
});
export type ApprovalAsk = z.infer<typeof ApprovalAsk>;

export const ApprovalStepView = z.object({
  key: z.string(),
  name: z.string(),
  mode: Mode,
  state: z.enum(['done', 'now', 'ahead', 'stopped']),
  added: z.boolean(),
  byTime: z.boolean(),
  began: z.string().nullable(),
  ended: z.string().nullable(),
  due: z.string().nullable(),
  slots: z.array(z.object({ people: z.array(Approver), by: z.string().nullable(), at: z.string().nullable(), turn: z.boolean() })),
});

export const ApprovalActView = z.object({
  id: RecordId,
  kind: z.string(),
  at: z.string(),
  member: z.string(),
  forMember: z.string(),
  target: z.string(),
  step: z.string(),
  text: z.string(),
  /** Why it changed nothing (`decided`, `movedOn`, `notTheirTurn`); empty when it did. */
  without: z.string(),
});

/** One request, whole, as the panel shows it. */
export const ApprovalView = z.object({
  id: RecordId,
  object: Name,
  record: RecordId,
  subject: z.string(),
  customer: z.string(),
  amount: z.number().int().nullable(),
  currency: z.string(),
  status: z.string(),
  rule: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  doneAt: z.string().nullable(),
  urgent: z.boolean(),
  urgentReason: z.string(),
  since: z.string().nullable(),
  usualHours: z.number().nullable(),
  here: z.string(),
  facts: z.record(z.string(), Value),
  steps: z.array(ApprovalStepView),
  acts: z.array(ApprovalActView),
  /** What the member at this desk may do now. */
  may: z.array(ApprovalAsk.shape.kind),
  documentGone: z.boolean(),
});
export type ApprovalView = z.infer<typeof ApprovalView>;

export const WaitingRow = z.object({
  id: RecordId,
  subject: z.string(),
  customer: z.string(),
  amount: z.number().int().nullable(),
  currency: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  since: z.string(),
  status: z.string(),
  step: z.string(),
  waitingFor: z.string(),
  urgent: z.boolean(),
  /** On whose behalf the reader would act; empty for oneself. */
  forMember: z.string(),
});
export type WaitingRow = z.infer<typeof WaitingRow>;

const TestCounts = z.object({
  none: z.number().int(),
  pass: z.number().int(),
  ask: z.number().int(),
  /** Hours of waiting by the usual times of those asked; null when nobody has a history. */
  hours: z.number().nullable(),
  people: z.array(z.object({ name: z.string(), count: z.number().int() })),
  rules: z.array(z.object({ name: z.string(), count: z.number().int() })),
});

export const BackTest = z.object({
  quotes: z.number().int(),
  from: z.string(),
  now: TestCounts,
  then: TestCounts,
  /** Some that would be treated differently. */
  changed: z.array(z.object({ id: RecordId, title: z.string(), customer: z.string(), amount: z.number().int().nullable(), rate: z.string().nullable(), before: z.string(), after: z.string() })).max(50),
  changedCount: z.number().int(),
});
export type BackTest = z.infer<typeof BackTest>;
