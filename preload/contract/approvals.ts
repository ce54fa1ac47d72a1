import { z } from 'zod';
import { ApprovalAsk, ApprovalPlan, ApprovalView, BackTest, RuleProblem, WaitingRow } from './approval-views.ts';
import { route } from './define.ts';
import { Filter } from './grids.ts';
import { FieldDescription } from './model.ts';
import { QuoteHeaderInput, QuoteLineInput } from './quotes.ts';
import { BatchId, Name, RecordId } from './values.ts';

/** Documents that can need an approval. */
export const ApprovalObject = z.enum(['quotes', 'contracts']);
export type ApprovalObject = z.infer<typeof ApprovalObject>;

/** Who approves, in words that outlive the people: a member, everyone of a role, the asker's department head or manager, or the first superior whose limit covers the amount. */
export const ApprovalWho = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('member'), id: RecordId }),
  z.object({ kind: z.literal('role'), role: z.string().min(1).max(40) }),
  z.object({ kind: z.literal('head') }),
  z.object({ kind: z.literal('manager') }),
  z.object({ kind: z.literal('limit') }),
]);
export type ApprovalWho = z.infer<typeof ApprovalWho>;

const Hours = z.number().min(0.1).max(10_000).nullable().default(null);

/** What happens when nobody acts. Hours count from when the step began; `working` are Monday to Friday, 9:00 to 18:00 at the desk. */
export const ApprovalTime = z.object({
  counted: z.enum(['working', 'plain']).default('working'),
  remind: Hours,
  escalate: Hours,
  then: z.enum(['none', 'pass', 'return']).default('none'),
  after: Hours,
});
export type ApprovalTime = z.infer<typeof ApprovalTime>;

/** One level: everybody must agree (会签), one is enough (或签), or one after the other (依次). */
export const ApprovalMode = z.enum(['all', 'any', 'order']);

export const ApprovalRuleStep = z.object({
  name: z.string().trim().max(60).default(''),
  mode: ApprovalMode.default('any'),
  who: z.array(ApprovalWho).max(20).default([]),
  time: ApprovalTime.nullable().default(null),
});
export type ApprovalRuleStep = z.infer<typeof ApprovalRuleStep>;

/** What the `steps` of a stored rule hold: whether it asks people or lets the document pass (green channel, small amounts). */
export const ApprovalRuleSteps = z.object({ outcome: z.enum(['ask', 'pass']).default('ask'), steps: z.array(ApprovalRuleStep).max(20).default([]) });

export const ApprovalRule = z.object({
  name: z.string().trim().min(1).max(100),
  object: ApprovalObject,
  active: z.boolean().default(true),
  condition: Filter,
  outcome: z.enum(['ask', 'pass']).default('ask'),
  steps: z.array(ApprovalRuleStep).max(20).default([]),
});
export type ApprovalRule = z.infer<typeof ApprovalRule>;

const Draft = z.object({ id: RecordId.optional(), rule: ApprovalRule });
const Target = z.object({ object: ApprovalObject, record: RecordId });
const Text = z.string().trim().max(2000).default('');

export const approvalRoutes = {
  'approvals.rules': route('core', z.object({}), z.object({
    rules: z.array(ApprovalRule.extend({ id: RecordId, problems: z.array(RuleProblem) })),
    /** Figures that conditions may ask for beside the fields of the document. */
    facts: z.array(FieldDescription),
  })),
  /** Stores a rule. With a problem that blocks (nobody to ask, a condition that can never hold) nothing is written and `id` is null. */
  'approvals.saveRule': route('core', Draft, z.object({ id: RecordId.nullable(), batch: BatchId.nullable(), problems: z.array(RuleProblem) })),
  'approvals.removeRule': route('core', z.object({ id: RecordId }), z.object({ batch: BatchId.nullable() })),
  /** The first rule that matches counts, so their order matters. */
  'approvals.orderRules': route('core', z.object({ ids: z.array(RecordId).max(500) }), z.object({ batch: BatchId.nullable() })),
  /** Contradictions, while the rule is being edited. */
  'approvals.checkRule': route('core', Draft, z.object({ problems: z.array(RuleProblem) })),
  /** What a rule would have meant for the quotes of the past months, beside what the rules as they are mean for them. */
  'approvals.backTest': route('core', Draft.extend({ months: z.number().int().min(1).max(60).default(12) }), BackTest),

  /** Who would have to approve a quote as it stands in the editor, how long that usually takes, and which discount needs nobody. */
  'approvals.preview': route('core', z.object({ header: QuoteHeaderInput, lines: z.array(QuoteLineInput).max(2000) }), ApprovalPlan),
  'approvals.ofRecord': route('core', Target, z.object({ state: z.string(), plan: ApprovalPlan, requests: z.array(ApprovalView).max(20) })),
  'approvals.submit': route('core', Target.extend({ urgent: z.boolean().default(false), urgentReason: Text, text: Text }), z.object({ id: RecordId, status: z.string(), batch: BatchId })),
  'approvals.get': route('core', z.object({ id: RecordId }), ApprovalView),
  'approvals.act': route('core', z.object({ id: RecordId }).extend(ApprovalAsk.shape), z.object({ status: z.string(), batch: BatchId })),
  /** What waits for the member at this desk, and what this member asked for. */
  'approvals.waiting': route('core', z.object({}), z.object({ mine: z.array(WaitingRow).max(500), asked: z.array(WaitingRow).max(500), done: z.array(WaitingRow).max(100) })),
  'approvals.count': route('core', z.object({}), z.object({ count: z.number().int(), urgent: z.number().int() })),
  'approvals.statistics': route(
    'core',
    z.object({ months: z.number().int().min(1).max(60).default(12) }),
    z.object({
      /** Hours are hours on the clock. The median says what is usual; one long holiday must not make somebody look slow. */
      people: z.array(z.object({ id: Name.or(RecordId), name: z.string(), decided: z.number().int(), median: z.number(), average: z.number(), longest: z.number(), waiting: z.number().int(), slowest: z.boolean() })),
      steps: z.array(z.object({ name: z.string(), decided: z.number().int(), median: z.number(), average: z.number(), longest: z.number(), slowest: z.boolean() })),
      months: z.array(z.object({ month: z.string(), asked: z.number().int(), auto: z.number().int(), median: z.number().nullable() })),
      totals: z.object({ asked: z.number().int(), auto: z.number().int(), passed: z.number().int(), refused: z.number().int(), waiting: z.number().int(), median: z.number().nullable() }),
      /** The half before and the half after, for "did it get faster". */
      change: z.object({ before: z.number().nullable(), after: z.number().nullable() }),
    }),
  ),
} as const;
