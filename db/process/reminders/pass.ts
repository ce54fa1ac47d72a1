import type { RecordWrite } from '../../changes/index.ts';
import { localDay } from '../../store/local-days.ts';
import type { Store } from '../../store/open.ts';
import type { Act, Pass } from '../passes/pass.ts';
import type { ReminderKind } from './kind.ts';
import { REMINDER_KINDS } from './kinds.ts';
import { factsOf, reminderTask, type Occurrence } from './occurrence.ts';
import { readReminderRules, type ReminderRule } from './rules.ts';

/**
 * Makes tasks of what falls due, and closes those whose cause is gone: a few statements per kind, whatever the size of the
 * book. A task that was done, put off, given up or deleted is known by its occasion and never made again.
 */
export const REMINDER_PASS: Pass = {
  id: 'reminders',
  due: function* ({ store, now }) {
    const today = localDay(now);
    const rules = readReminderRules(store);
    for (const kind of REMINDER_KINDS) {
      const own = rules.filter((rule) => rule.kind === kind.rule);
      yield* settled(store, kind, own, today, now);
      if (own.some((rule) => rule.active)) yield* fallenDue(store, kind, own, today);
    }
  },
};

type OpenTask = { readonly id: string; readonly record: string; readonly occasion: string; readonly assignee: string | null; readonly reason: unknown };

/** An open task in the words of the partial index `tasks_open`. */
const OPEN = "coalesce(t.status, 'open') = 'open' AND t.deleted IS NOT 1";

/** Open tasks whose cause is gone are closed; those whose record changed hands go with it, unless somebody gave them away by hand. */
function* settled(store: Store, kind: ReminderKind, rules: readonly ReminderRule[], today: string, now: number): Iterable<Act> {
  const open = store.db.all<OpenTask>(`SELECT t.id, t.record, coalesce(t.occasion, '') AS occasion, t.assignee, t.reason FROM tasks t WHERE ${OPEN} AND t.reminder = ? AND t.object = ?`, [kind.kind, kind.object]);
  if (open.length === 0) return;
  const off = rules.length > 0 && rules.every((rule) => !rule.active);
  const standing = off ? new Map<string, Occurrence>() : standingOf(store, kind, rules, today, open);
  for (const task of open) {
    const cause = standing.get(`${task.record} ${task.occasion}`);
    const facts = factsOf(task.reason);
    const act = (name: string, set: RecordWrite['set']): Act => ({ kind: name, object: kind.object, record: task.record, rule: rules[0]?.id ?? '', occasion: task.id, reason: { reminder: kind.kind }, writes: [{ object: 'tasks', record: task.id, set }] });
    if (!cause) yield act('reminder.settled', off ? { status: 'cancelled' } : { status: 'done', done_at: new Date(now).toISOString() });
    else if (cause.assignee !== null && cause.assignee !== (facts['for'] ?? null) && task.assignee === (facts['for'] ?? null)) {
      yield act('reminder.moved', { assignee: cause.assignee, reason: JSON.stringify({ ...facts, for: cause.assignee }) });
    }
  }
}

function standingOf(store: Store, kind: ReminderKind, rules: readonly ReminderRule[], today: string, open: readonly OpenTask[]): Map<string, Occurrence> {
  const rows = store.db.all<Occurrence>(`${membersOf(kind, ['standing', kind.select(true)])} SELECT * FROM standing d WHERE ${kind.confirm ?? '1'}`, [{ ...kind.bindings(today, rules), records: JSON.stringify(open.map(({ record }) => record)) }]);
  return new Map(rows.map((row) => [`${row.record} ${row.occasion}`, row]));
}

/** So many times what a member may have open is looked at closely. */
const LOOKED_AT = 20;

/** New tasks, the most pressing first, up to what one member may have open of this kind. */
function* fallenDue(store: Store, kind: ReminderKind, rules: readonly ReminderRule[], today: string): Iterable<Act> {
  const sql = `
    ${membersOf(kind, ['due_now', kind.select(false)], ['fresh', `
      SELECT d.* FROM due_now d
      WHERE NOT EXISTS (SELECT 1 FROM tasks k WHERE k.record = d.record AND k.object = @object AND k.reminder = @kind AND k.occasion = d.occasion)`],
    ['held', `SELECT assignee, count(*) AS open FROM tasks t WHERE ${OPEN} AND t.reminder = @kind AND t.object = @object GROUP BY assignee`],
    ['pressing', `SELECT f.*, row_number() OVER (PARTITION BY f.assignee ORDER BY f.weight, f.record) AS place FROM fresh f`],
    ['confirmed', `SELECT d.* FROM pressing d WHERE d.place <= ${LOOKED_AT} * @most AND ${kind.confirm ?? '1'}`],
    ['ranked', `SELECT c.*, row_number() OVER (PARTITION BY c.assignee ORDER BY c.weight, c.record) + coalesce((SELECT h.open FROM held h WHERE h.assignee IS c.assignee), 0) AS rank FROM confirmed c`])}
    SELECT record, title, assignee, customer, deal, due, occasion, facts FROM ranked WHERE rank <= @most`;
  const rows = store.db.all<Occurrence>(sql, [{ ...kind.bindings(today, rules), kind: kind.kind, object: kind.object, most: kind.most }]);
  for (const row of rows) {
    const facts = factsOf(row.facts);
    const rule = rules.find(({ grade }) => grade === (facts['grade'] ?? '')) ?? rules[0];
    yield { kind: `reminder.${kind.kind}`, object: kind.object, record: row.record, rule: rule?.id ?? '', occasion: row.occasion, reason: facts, writes: [reminderTask(kind.kind, kind.object, row)] };
  }
}

function membersOf(kind: ReminderKind, ...more: readonly (readonly [name: string, sql: string])[]): string {
  const members = [...(kind.members ?? []), ...more.map(([name, sql]) => `${name} AS (${sql})`)];
  return members.length === 0 ? '' : `WITH ${members.join(', ')}`;
}
