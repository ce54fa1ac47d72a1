import { z } from 'zod';
import { route } from './define.ts';
import { Name, RecordId } from './values.ts';

export const TODO_KINDS = [
  'task', 'follow_up', 'quote_expiring', 'deal_closing', 'payment_due', 'contract_ending', 'birthday', 'lead_new',
  'no_contact', 'stalled', 'approval_waiting', 'pool_notice', 'mention', 'handover',
] as const;

/** One thing to do today, with the record it opens. */
export const Todo = z.object({
  /** `task` for what somebody wrote down; else the reminder's kind, whether a task was made of it yet or not. */
  kind: z.enum(TODO_KINDS),
  /** The record that it opens. */
  object: Name,
  id: RecordId,
  title: z.string(),
  /** Customer or whatever places the title. */
  context: z.string(),
  /** Local day it is due; null for things without a day. */
  due: z.string().nullable(),
  /** Days late; 0 is today, negative is ahead. */
  late: z.number().int(),
  amount: z.number().int().nullable(),
  /** The task behind it; null for what the list shows by itself. */
  task: RecordId.nullable(),
  /** Tells one time from the next; see `TodoKey`. */
  occasion: z.string(),
  /** Facts of a reminder, such as since when; empty for the rest. */
  reason: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** Whom a follow-up on it would be with. */
  contact: z.object({ object: z.enum(['customers', 'leads']), id: RecordId, title: z.string() }).nullable(),
});
export type Todo = z.infer<typeof Todo>;

export const reportRoutes = {
  'reports.home': route(
    'core',
    z.object({ member: RecordId.nullable().default(null) }),
    z.object({
      today: z.string(),
      todos: z.array(Todo),
      /** True totals behind `todos`, which is capped at 200. */
      counts: z.object({ overdue: z.number(), today: z.number(), week: z.number() }),
      /** Put off until later. */
      snoozed: z.number().int(),
      figures: z.object({ customers: z.number(), openDeals: z.number(), openAmount: z.number(), wonThisMonth: z.number(), quotedThisMonth: z.number(), receivedThisMonth: z.number() }),
      recent: z.array(z.object({ at: z.string(), member: z.string(), text: z.string(), object: Name, id: RecordId, title: z.string() })),
    }),
  ),
  'reports.dashboard': route(
    'core',
    z.object({ months: z.number().int().min(1).max(36).default(12) }),
    z.object({
      /** Open deals per stage plus won and lost, in stage order; amounts in minor units of CNY. */
      funnel: z.array(z.object({ stage: z.string(), label: z.object({ zh: z.string(), en: z.string() }), count: z.number(), amount: z.number() })),
      regions: z.array(z.object({ region: z.string().nullable(), label: z.object({ zh: z.string(), en: z.string() }), count: z.number() })),
      monthly: z.array(z.object({ month: z.string(), quoted: z.number(), won: z.number(), received: z.number() })),
    }),
  ),
} as const;
