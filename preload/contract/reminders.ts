import { z } from 'zod';
import { route } from './define.ts';
import { BatchId, Name, RecordId } from './values.ts';

export const ReminderRuleView = z.object({
  id: RecordId,
  kind: z.enum(['no_contact', 'birthday', 'contract_ending', 'payment_due', 'stalled', 'approval_waiting']),
  grade: z.string(),
  active: z.boolean(),
  days: z.number().int(),
  /** Open tasks of this rule's kind, of everybody. */
  open: z.number().int(),
});
export type ReminderRuleView = z.infer<typeof ReminderRuleView>;

/** A line of the list of the day: a task, or what the list shows by itself, by its record and occasion. */
export const TodoKey = z.object({ task: RecordId.nullable(), kind: z.string().max(40), object: Name, id: RecordId, occasion: z.string().max(200) });
export type TodoKey = z.infer<typeof TodoKey>;

/** Something to tell the person at this desk, also while the window is closed. */
export const Notice = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  /** Facts for the words: days, amounts, who. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** What a click opens; null opens the list of the day. */
  open: z.object({ object: Name, id: RecordId }).nullable(),
});
export type Notice = z.infer<typeof Notice>;

export const reminderRoutes = {
  'reminders.rules': route('core', z.object({}), z.object({ rules: z.array(ReminderRuleView) })),
  /** Changes a rule; what falls due by it is done at once. */
  'reminders.setRule': route('core', z.object({ id: RecordId, active: z.boolean().optional(), days: z.number().int().min(0).max(3650).optional() }), z.object({ batch: BatchId.nullable() })),
  'today.done': route('core', TodoKey, z.object({ batch: BatchId.nullable() })),
  /** Takes it off the list until then. */
  'today.snooze': route('core', TodoKey.extend({ until: z.iso.datetime() }), z.object({ batch: BatchId.nullable() })),
  /** For the host only: what is new since it asked last, and the digest when its time has come. */
  'notices.take': route('core', z.object({}), z.object({ notices: z.array(Notice) })),
} as const;
