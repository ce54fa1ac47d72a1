import { z } from 'zod';
import { route } from './define.ts';
import { MAX_LISTED, Refused } from './records.ts';
import { BatchId, Name, RecordId, Value } from './values.ts';

const Customers = z.array(RecordId).min(1).max(100_000);
const Moved = z.object({ batch: BatchId.nullable(), moved: z.number().int(), refused: z.array(Refused).max(MAX_LISTED), refusedCount: z.number().int() });
const Member = z.string().max(64).nullable();

/** A rule as it is stored or drafted. */
export const RuleDraft = z.object({
  id: RecordId,
  name: z.string().max(200).nullable(),
  active: z.union([z.literal(0), z.literal(1)]).nullable(),
  position: z.number().int().nullable(),
  condition: z.string().max(100_000).nullable(),
  contact_days: Value, deal_days: Value, notice_days: Value,
  spare_contract: z.number().nullable(), spare_open_deal: z.number().nullable(), spare_co_owned: z.number().nullable(),
});
export type RuleDraft = z.infer<typeof RuleDraft>;

const Problem = z.object({
  code: z.enum(['noDays', 'zeroDays', 'unreadable', 'noticeTooLong', 'overlap', 'loop', 'noClaims']),
  /** Id of the rule; empty for the team's terms. */
  rule: z.string(),
  facts: z.record(z.string(), Value),
});

const Terms = z.object({ capacity: z.number().nullable(), claimsPerDay: z.number().nullable(), coolDownDays: z.number(), protectDays: z.number() });

const DryRunEntry = z.object({
  customer: z.string(), name: z.string(), ownerName: z.string(), rule: z.string(), measure: z.enum(['contact', 'deal']), since: z.string(), days: z.number(), limit: z.number(),
  noticeOn: z.string().nullable(), on: z.string(), spared: z.enum(['contract', 'open_deal', 'co_owned', 'handover', 'taken_back']).nullable(),
});

export const WatchedCustomer = z.object({
  id: z.string(), name: z.string(), ownerName: z.string(), grade: z.string().nullable(), lastContact: z.string().nullable(), days: z.number().nullable(), won: z.number(), open: z.number(), part: z.string(),
  why: z.array(z.enum(['key', 'won', 'open', 'contract', 'silent', 'never', 'co_owned'])),
});

export const poolRoutes = {
  /** Takes customers from the pool for the member at this desk. Of several, those that may not be taken are left out. */
  'pool.claim': route('core', z.object({ ids: Customers }), Moved),
  /** Gives customers back to the pool. */
  'pool.return': route('core', z.object({ ids: Customers, reason: Name, remark: z.string().max(2000) }), Moved),
  /** How the member at this desk stands: customers owned, claims made today, and the team's terms. */
  'pool.desk': route('core', z.object({}), z.object({ owned: z.number(), claimedToday: z.number(), pooled: z.number(), terms: Terms })),
  /** The rules in the order in which they count, with what is wrong with them. */
  'pool.rules': route('core', z.object({}), z.object({ rules: z.array(RuleDraft), problems: z.array(Problem), terms: Terms })),
  /** Who would move within 30 days, when and why. A `draft` stands for the stored rule of its id; only that rule is listed then, as if it were on. */
  'pool.dryRun': route(
    'core',
    z.object({ draft: RuleDraft.optional(), limit: z.number().int().min(1).max(2000).default(500) }),
    z.object({
      entries: z.array(DryRunEntry), more: z.boolean(), problems: z.array(Problem),
      counts: z.object({ today: z.number(), week: z.number(), month: z.number(), spared: z.record(z.string(), z.number()) }),
      owners: z.array(z.object({ name: z.string(), count: z.number() })),
    }),
  ),
  /** Who had a customer, newest first. */
  'pool.moves': route(
    'core',
    z.object({ customer: RecordId, limit: z.number().int().min(1).max(200).default(50) }),
    z.object({ moves: z.array(z.object({ at: z.string(), from: Member, fromName: z.string(), to: Member, toName: z.string(), reason: z.string().nullable(), remark: z.string(), ruleName: z.string(), overtaken: z.boolean() })) }),
  ),
  /** Adds a co-owner, changes their part, or takes them away (`part` null). */
  'pool.setCoOwner': route('core', z.object({ customer: RecordId, member: RecordId, part: z.string().max(200).nullable() }), z.object({ batch: BatchId.nullable() })),
  'pool.coOwners': route('core', z.object({ customer: RecordId }), z.object({ members: z.array(z.object({ id: z.string(), name: z.string(), part: z.string() })) })),
  /** Key customers, dormant ones, or those that the member at this desk works on beside the owner, with what makes them so. */
  'watch.list': route(
    'core',
    z.object({ list: z.enum(['key', 'dormant', 'mine']), mine: z.boolean().default(false), limit: z.number().int().min(1).max(2000).default(500) }),
    z.object({ customers: z.array(WatchedCustomer), more: z.boolean() }),
  ),
} as const;
