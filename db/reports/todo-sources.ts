import type { Todo } from '../../preload/contract/reports.ts';
import { addDays } from '../store/local-days.ts';
import { birthdaysFrom } from '../store/birthdays.ts';
import { cny, isDay, mine, OPEN_DEAL, STANDING_QUOTE } from './sql.ts';

/** How far ahead a todo shows, in days; contracts earlier, because renewing one takes weeks. */
export const AHEAD_DAYS = 7;
const CONTRACT_AHEAD_DAYS = 30;
const BIRTHDAY_KEPT = '(SELECT b.day FROM birthdays b WHERE b.birthday = substr(t.birthday, 6))';

interface TodoSource {
  /** An SQL expression for a `Todo` kind. */
  readonly kind: string;
  /** SQL expressions for the record that it opens and the task behind it. */
  readonly object: string;
  readonly id: string;
  readonly task: string;
  /** `FROM … WHERE …` over alias `t`. */
  readonly from: string;
  readonly due: string;
  readonly occasion: string;
  readonly amount?: string;
}

/** What the book itself says is due. Once somebody put it off or ticked it there is a task of the same occasion, and that one counts. */
function shown(kind: Todo['kind'], object: string, source: { readonly from: string; readonly due: string; readonly amount?: string; readonly occasion?: string }): TodoSource {
  const occasion = source.occasion ?? source.due;
  const reminder = kind === 'follow_up' ? 'next_contact' : kind;
  const fresh = `NOT EXISTS (SELECT 1 FROM tasks k WHERE k.record = t.id AND k.object = '${object}' AND k.reminder = '${reminder}' AND k.occasion = ${occasion})`;
  return { ...source, kind: `'${kind}'`, object: `'${object}'`, id: 't.id', task: 'NULL', occasion, from: `${source.from} AND ${fresh}` };
}

/** A task that was put off counts for the day until which it was. */
const TASK_DAY = "CASE WHEN t.snoozed_until IS NULL THEN t.due ELSE max(coalesce(t.due, ''), date(t.snoozed_until, 'localtime')) END";

/** Where todos come from, in the order in which those of one day are listed. */
export const TODO_SOURCES: readonly TodoSource[] = [
  {
    kind: "CASE coalesce(t.reminder, 'task') WHEN 'next_contact' THEN 'follow_up' ELSE coalesce(t.reminder, 'task') END",
    object: "CASE WHEN t.record IS NULL THEN 'tasks' ELSE t.object END", id: 'coalesce(t.record, t.id)', task: 't.id', due: TASK_DAY, occasion: "coalesce(t.occasion, '')",
    from: `tasks t WHERE ${mine('t.assignee')} AND coalesce(t.status, 'open') = 'open' AND (t.snoozed_until IS NULL OR t.snoozed_until <= @now)
      AND (t.reminder IS NOT NULL OR (t.due <= @soon AND ${isDay('t.due')}))`,
  },
  shown('follow_up', 'customers', {
    due: 't.next_contact', from: `customers t WHERE ${mine('t.owner')} AND t.next_contact <= @soon AND ${isDay('t.next_contact')}`,
  }),
  shown('follow_up', 'leads', {
    due: 't.next_contact',
    from: `leads t WHERE ${mine('t.owner')} AND coalesce(t.status, 'new') NOT IN ('converted', 'invalid') AND t.next_contact <= @soon AND ${isDay('t.next_contact')}`,
  }),
  shown('payment_due', 'payment_plans', {
    due: 't.due', amount: "CASE WHEN t.currency = 'CNY' THEN t.remaining END",
    from: 'payment_dues t WHERE (@member IS NULL OR t.owner IS NULL OR t.owner = @member) AND t.due <= @soon',
  }),
  shown('quote_expiring', 'quotes', {
    due: 't.valid_until', amount: cny('total'),
    from: `quotes t WHERE ${mine('t.owner')} AND t.status = 'issued' AND t.valid_until BETWEEN @today AND @soon AND ${isDay('t.valid_until')} AND ${STANDING_QUOTE}`,
  }),
  shown('deal_closing', 'deals', {
    due: 't.close_date', amount: cny('amount'),
    from: `deals t WHERE ${mine('t.owner')} AND ${OPEN_DEAL} AND t.close_date <= @soon AND ${isDay('t.close_date')}`,
  }),
  shown('contract_ending', 'contracts', {
    due: 't.ends_on', amount: cny('amount'),
    from: `contracts t WHERE ${mine('t.owner')} AND coalesce(t.status, 'active') = 'active' AND t.ends_on BETWEEN @today AND @contractSoon AND ${isDay('t.ends_on')}`,
  }),
  shown('birthday', 'contacts', {
    due: BIRTHDAY_KEPT, occasion: BIRTHDAY_KEPT,
    from: `contacts t LEFT JOIN customers c ON c.id = t.customer
      WHERE t.birthday IS NOT NULL AND substr(t.birthday, 6) IN (SELECT birthday FROM birthdays) AND ${mine('c.owner')} AND ${isDay('t.birthday')}`,
  }),
  shown('lead_new', 'leads', {
    due: 'NULL', occasion: "''",
    from: `leads t WHERE ${mine('t.owner')} AND coalesce(t.status, 'new') = 'new' AND t.next_contact IS NULL
      AND NOT EXISTS (SELECT 1 FROM follow_ups f WHERE f.lead = t.id AND f.deleted IS NOT 1)`,
  }),
];

/** What the sources' placeholders stand for. */
export function todoBindings(today: string, member: string | null, now: number): Record<string, string | null> {
  const soon = addDays(today, AHEAD_DAYS);
  return { member, today, soon, now: new Date(now).toISOString(), contractSoon: addDays(today, CONTRACT_AHEAD_DAYS), birthdays: JSON.stringify(birthdaysFrom(today, AHEAD_DAYS)) };
}
