import type { Todo } from '../../preload/contract/reports.ts';
import { addDays } from '../store/local-days.ts';
import { cny, isDay, mine, OPEN_DEAL, STANDING_QUOTE } from './sql.ts';

/** How far ahead a todo shows, in days; contracts earlier, because renewing one takes weeks. */
export const AHEAD_DAYS = 7;
const CONTRACT_AHEAD_DAYS = 30;

interface TodoSource {
  readonly kind: Todo['kind'];
  readonly object: string;
  /** `FROM … WHERE …` over alias `t`. */
  readonly from: string;
  readonly due: string;
  readonly amount?: string;
}

/** Where todos come from, in the order in which those of one day are listed. */
export const TODO_SOURCES: readonly TodoSource[] = [
  {
    kind: 'task', object: 'tasks', due: 't.due',
    from: `tasks t WHERE ${mine('t.assignee')} AND coalesce(t.status, 'open') = 'open' AND t.due <= @soon AND ${isDay('t.due')}`,
  },
  {
    kind: 'follow_up', object: 'customers', due: 't.next_contact',
    from: `customers t WHERE ${mine('t.owner')} AND t.next_contact <= @soon AND ${isDay('t.next_contact')}`,
  },
  {
    kind: 'follow_up', object: 'leads', due: 't.next_contact',
    from: `leads t WHERE ${mine('t.owner')} AND coalesce(t.status, 'new') NOT IN ('converted', 'invalid') AND t.next_contact <= @soon AND ${isDay('t.next_contact')}`,
  },
  {
    kind: 'payment_due', object: 'payment_plans', due: 't.due', amount: "CASE WHEN t.currency = 'CNY' THEN t.remaining END",
    from: 'payment_dues t WHERE (@member IS NULL OR t.owner IS NULL OR t.owner = @member) AND t.due <= @soon',
  },
  {
    kind: 'quote_expiring', object: 'quotes', due: 't.valid_until', amount: cny('total'),
    from: `quotes t WHERE ${mine('t.owner')} AND t.status = 'issued' AND t.valid_until BETWEEN @today AND @soon AND ${isDay('t.valid_until')} AND ${STANDING_QUOTE}`,
  },
  {
    kind: 'deal_closing', object: 'deals', due: 't.close_date', amount: cny('amount'),
    from: `deals t WHERE ${mine('t.owner')} AND ${OPEN_DEAL} AND t.close_date <= @soon AND ${isDay('t.close_date')}`,
  },
  {
    kind: 'contract_ending', object: 'contracts', due: 't.ends_on', amount: cny('amount'),
    from: `contracts t WHERE ${mine('t.owner')} AND coalesce(t.status, 'active') = 'active' AND t.ends_on BETWEEN @today AND @contractSoon AND ${isDay('t.ends_on')}`,
  },
  {
    kind: 'birthday', object: 'contacts', due: '(SELECT b.day FROM birthdays b WHERE b.birthday = substr(t.birthday, 6))',
    from: `contacts t LEFT JOIN customers c ON c.id = t.customer
      WHERE t.birthday IS NOT NULL AND substr(t.birthday, 6) IN (SELECT birthday FROM birthdays) AND ${mine('c.owner')} AND ${isDay('t.birthday')}`,
  },
  {
    kind: 'lead_new', object: 'leads', due: 'NULL',
    from: `leads t WHERE ${mine('t.owner')} AND coalesce(t.status, 'new') = 'new' AND t.next_contact IS NULL
      AND NOT EXISTS (SELECT 1 FROM follow_ups f WHERE f.lead = t.id AND f.deleted IS NOT 1)`,
  },
];

/** What the sources' placeholders stand for. */
export function todoBindings(today: string, member: string | null): Record<string, string | null> {
  const soon = addDays(today, AHEAD_DAYS);
  return { member, today, soon, contractSoon: addDays(today, CONTRACT_AHEAD_DAYS), birthdays: JSON.stringify(birthdaysFrom(today)) };
}

/** `[month-day of a birthday, the day it is kept]` for today and the days shown ahead. */
export function birthdaysFrom(today: string): readonly (readonly [string, string])[] {
  return Array.from({ length: AHEAD_DAYS + 1 }, (_, ahead) => addDays(today, ahead)).flatMap((day) => {
    const monthDay = day.slice(5);
    const keepsLeapDay = monthDay === '02-28' && addDays(day, 1).slice(5) === '03-01';
    return keepsLeapDay ? [[monthDay, day] as const, ['02-29', day] as const] : [[monthDay, day] as const];
  });
}

/** The `birthdays (birthday, day)` that the sources look into. */
export const BIRTHDAYS = "birthdays AS (SELECT value ->> 0 AS birthday, value ->> 1 AS day FROM json_each(@birthdays))";
