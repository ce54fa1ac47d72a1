import type { TodoKey } from '../../../preload/contract/reminders.ts';
import type { RecordWrite } from '../../changes/index.ts';
import { appError } from '../../errors.ts';
import type { Store } from '../../store/open.ts';
import { titlesOf } from '../../store/read.ts';
import { readRows } from '../../store/rows.ts';
import { reminderTask } from './occurrence.ts';

/** What is done to a line of the list of the day. */
export type Settling = { readonly done: string } | { readonly until: string };

/** What the list shows by itself has no task yet: this makes it. Null where there is one. Throws `record.notFound` for a record that is not here. */
export function taskOfTodo(store: Store, key: TodoKey, member: string): RecordWrite | null {
  if (key.task !== null) return null;
  const object = store.registry.object(key.object);
  const row = readRows(store.db, object, [key.id]).get(key.id);
  if (!row) throw appError('record.notFound', 'The record is not here.', { object: key.object, id: key.id });
  const text = (field: string): string | null => {
    const value = object.fieldsById.has(field) ? row.values.get(field) : null;
    return typeof value === 'string' ? value : null;
  };
  const occurrence = {
    record: key.id, title: titlesOf(store, key.object, [key.id]).get(key.id) ?? '', assignee: text('owner') ?? (member || null),
    customer: key.object === 'customers' ? key.id : text('customer'), deal: key.object === 'deals' ? key.id : text('deal'),
    due: /^\d{4}-\d{2}-\d{2}$/.test(key.occasion) ? key.occasion : null, occasion: key.occasion, facts: '{}',
  };
  return reminderTask(key.kind === 'follow_up' ? 'next_contact' : key.kind, key.object, occurrence);
}

/** Ticks a task or puts it off. Throws `record.notFound` for a task that is not here. */
export function settleTask(store: Store, task: string, how: Settling): RecordWrite {
  if (!readRows(store.db, store.registry.object('tasks'), [task]).has(task)) throw appError('record.notFound', 'The task is not here.', { object: 'tasks', id: task });
  return { object: 'tasks', record: task, set: 'done' in how ? { status: 'done', done_at: how.done } : { snoozed_until: how.until } };
}

/** Reminders that a conversation answers; so it does a notice that a customer goes to the pool for want of one. */
const ANSWERED = ['no_contact', 'next_contact', 'lead_new'] as const;

/** Closes what reminded of a customer or lead that somebody has just talked to. */
export function answeredReminders(store: Store, subjects: readonly { readonly object: string; readonly record: string }[], now: number): RecordWrite[] {
  if (subjects.length === 0) return [];
  const tasks = store.db.pluck<string>(`
    SELECT t.id FROM tasks t WHERE t.record IN (SELECT value FROM json_each(?)) AND t.object IN ('customers', 'leads')
      AND (t.reminder IN (${ANSWERED.map((kind) => `'${kind}'`).join(', ')}) OR (t.reminder = 'pool_notice' AND t.reason LIKE '%"pool.notice_contact"%')) AND coalesce(t.status, 'open') = 'open' AND t.deleted IS NOT 1`,
  [JSON.stringify(subjects.map(({ record }) => record))]);
  return tasks.map((record) => ({ object: 'tasks', record, set: { status: 'done', done_at: new Date(now).toISOString() } }));
}
