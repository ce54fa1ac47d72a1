import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { inOrder, whereOf, type PoolRule, type RawRule } from './rules.ts';
import type { PoolTerms } from './terms.ts';

/** Something about the rules that a person should know before relying on them. `rule` is empty for the team's terms. */
export interface PoolProblem {
  readonly code: 'noDays' | 'zeroDays' | 'unreadable' | 'noticeTooLong' | 'overlap' | 'loop' | 'noClaims';
  readonly rule: string;
  /** Facts for the words: the other rule, how many customers, the days that count. */
  readonly facts: Readonly<Record<string, Value>>;
}

/**
 * Finds rules that do nothing, that contradict each other (the same customers, other days) or that would run in a circle with an
 * assignment rule. `raw` are the rules as stored or drafted, `rules` the same ones as they are applied, in order.
 */
export function findProblems(store: Store, raw: readonly RawRule[], rules: readonly PoolRule[], terms: PoolTerms, now: number): PoolProblem[] {
  const stored = new Map(raw.map((each) => [each.id, each]));
  const active = rules.filter((rule) => rule.active && rule.where !== null && (rule.contactDays ?? rule.dealDays) !== null).toSorted(inOrder);
  return [
    ...rules.flatMap((rule) => ownProblems(rule, stored.get(rule.id))),
    ...overlaps(store, active),
    ...loops(store, active, now),
    ...(terms.capacity === 0 || terms.claimsPerDay === 0 ? [{ code: 'noClaims' as const, rule: '', facts: {} }] : []),
  ];
}

function ownProblems(rule: PoolRule, raw: RawRule | undefined): PoolProblem[] {
  const told = (code: PoolProblem['code'], facts: PoolProblem['facts'] = {}): PoolProblem => ({ code, rule: rule.id, facts });
  if (rule.where === null) return [told('unreadable')];
  const given = [raw?.['contact_days'] ?? null, raw?.['deal_days'] ?? null];
  const read = [rule.contactDays, rule.dealDays];
  const wrong = given.find((value, index) => value !== null && read[index] === null);
  if (wrong !== undefined && wrong !== null) return [told('zeroDays', { days: wrong })];
  if (read.every((days) => days === null)) return [told('noDays')];
  const least = Math.min(...read.filter((days) => days !== null));
  return rule.noticeDays >= least ? [told('noticeTooLong', { notice: rule.noticeDays, days: least, kept: least - 1 })] : [];
}

/** Later rules that share customers with earlier ones but say other days: the earlier one counts. */
function overlaps(store: Store, active: readonly PoolRule[]): PoolProblem[] {
  return active.flatMap((later, index) => active.slice(0, index).flatMap((earlier): PoolProblem[] => {
    if (earlier.contactDays === later.contactDays && earlier.dealDays === later.dealDays) return [];
    const count = countBoth(store, earlier.where, later.where);
    return count === 0 ? [] : [{ code: 'overlap', rule: later.id, facts: { other: earlier.name, count } }];
  }));
}

/** Customers that a rule gives back and an assignment rule would hand out again at once: round and round, every so many days. */
function loops(store: Store, active: readonly PoolRule[], now: number): PoolProblem[] {
  const assigning = store.db.all<{ name: string; condition: Value }>("SELECT name, condition FROM assignment_rules WHERE object = 'customers' AND active = 1 AND deleted IS NOT 1");
  return active.flatMap((rule) => assigning.flatMap(({ name, condition }): PoolProblem[] => {
    const count = countBoth(store, rule.where, whereOf(store, condition, now));
    return count === 0 ? [] : [{ code: 'loop', rule: rule.id, facts: { other: name, count, days: rule.contactDays ?? rule.dealDays } }];
  }));
}

function countBoth(store: Store, a: PoolRule['where'], b: PoolRule['where']): number {
  if (a === null || b === null) return 0;
  return store.db.pluck<number>(`SELECT count(*) FROM customers t WHERE t.owner IS NOT NULL AND t.deleted IS NOT 1 AND ${a.sql} AND ${b.sql}`, [...a.bindings, ...b.bindings])[0] ?? 0;
}
