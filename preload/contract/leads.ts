import { z } from 'zod';
import { route } from './define.ts';
import { BatchId, Label, Name, RecordId, Values } from './values.ts';

/** By the rules, or among members that somebody chose. */
export const AssignAsked = z.union([
  z.object({ way: z.literal('rules') }),
  z.object({ way: z.enum(['round_robin', 'least_busy', 'fixed']), members: z.array(RecordId).min(1).max(200) }),
]);
export type AssignAsked = z.infer<typeof AssignAsked>;

/** What each member would get, or got. */
export const AssignOutcome = z.object({
  batch: BatchId.nullable(),
  members: z.array(z.object({
    id: RecordId, name: z.string(), count: z.number().int(),
    /** Why: how many by which rule, as owner of a customer that the lead already is, or because somebody said so. */
    reasons: z.array(z.object({ why: z.enum(['customer', 'rule', 'chosen']), rule: z.string(), count: z.number().int() })),
  })),
  /** For whom nobody was found: they stay in the inbox. */
  left: z.number().int(),
  refusedCount: z.number().int(),
});
export type AssignOutcome = z.infer<typeof AssignOutcome>;

const ConvertWish = z.object({
  lead: RecordId,
  /** A customer that the lead already is; null makes a new one. */
  customer: RecordId.nullable(),
  contact: z.boolean().default(true),
  deal: z.object({ name: z.string().trim().min(1).max(500), amount: z.number().int().nullable().default(null), close_date: z.string().max(10).nullable().default(null) }).nullable(),
});

export const leadRoutes = {
  /** Gives records to members, or says who would get how many. One batch. */
  'leads.assign': route('core', z.object({ object: z.enum(['leads', 'customers']), ids: z.array(RecordId).min(1).max(100_000), asked: AssignAsked, preview: z.boolean().default(false) }), AssignOutcome),
  /** Ids of the leads that nobody has, oldest first, at most 10,000. */
  'leads.unassigned': route('core', z.object({}), z.object({ ids: z.array(RecordId), count: z.number().int() })),
  /** A lead becomes a customer, a contact and a deal, in one step. */
  'leads.convert': route('core', ConvertWish, z.object({ batch: BatchId.nullable(), customer: RecordId, contact: RecordId.nullable(), deal: RecordId.nullable() })),
  /** What that would make, and what would follow. */
  'leads.convertPreview': route(
    'core',
    ConvertWish,
    z.object({
      records: z.array(z.object({ object: Name, isNew: z.boolean(), values: Values })),
      following: z.array(z.object({ object: Name, count: z.number().int() })),
    }),
  ),
  /** What a lead's score is made of. */
  'leads.score': route('core', z.object({ id: RecordId }), z.object({ total: z.number().int().nullable(), parts: z.array(z.object({ id: z.string(), label: Label, points: z.number().int(), most: z.number().int() })) })),
} as const;
