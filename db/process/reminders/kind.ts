import { addDays } from '../../store/local-days.ts';
import type { ReminderRule, RuledReminder } from './rules.ts';

/** What the placeholders of a reminder's query stand for. */
export type Bindings = Readonly<Record<string, string | number | null>>;

/**
 * One reason to be reminded, as a query over what stands now. Its rows are `record, title, assignee, customer, deal, due,
 * occasion, facts, weight`: `occasion` tells one time from the next (the last contact, the year's birthday), so that what was
 * done once never comes again, and what falls due anew does.
 */
export interface ReminderKind {
  readonly kind: string;
  /** Whose records the rows are. */
  readonly object: string;
  /** The rule that switches it; null for what only follows up a task that somebody put off. */
  readonly rule: RuledReminder | null;
  /** At most so many open tasks of this kind for one member: a book of old customers must not bury the day. */
  readonly most: number;
  /** `WITH` members that the query needs. */
  readonly members?: readonly string[];
  /** The query; with `only` it looks at the records in `@records` alone. */
  select(only: boolean): string;
  /**
   * What is too dear to be asked of every row: a condition over the query's rows as `d`, asked of the most pressing ones only.
   */
  readonly confirm?: string;
  bindings(today: string, rules: readonly ReminderRule[]): Bindings;
}

/** Narrows a query to the records in `@records`. */
export function among(column: string, only: boolean): string {
  return only ? `${column} IN (SELECT value FROM json_each(@records))` : '1';
}

/** The day so many days from today, as the one rule of a kind says. */
export function dayBy(today: string, rules: readonly ReminderRule[], sign: 1 | -1): string {
  return addDays(today, sign * (rules[0]?.days ?? 0));
}
