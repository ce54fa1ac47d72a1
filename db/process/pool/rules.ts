import { Filter } from '../../../preload/contract/grids.ts';
import type { Value } from '../../model/types.ts';
import { filterSql, type Sql } from '../../store/filter.ts';
import type { Store } from '../../store/open.ts';
import { wholeOr } from './terms.ts';

/** A rule as it is applied: only what can be understood. */
export interface PoolRule {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly position: number;
  /** Its condition over table `t`; null when it cannot be read, and then the rule does nothing. */
  readonly where: Sql | null;
  /** Days without contact after which a customer goes to the pool; null: not asked for, or not a count of at least one day. */
  readonly contactDays: number | null;
  readonly dealDays: number | null;
  readonly noticeDays: number;
  readonly spareContract: boolean;
  readonly spareOpenDeal: boolean;
  readonly spareCoOwned: boolean;
}

/** A rule's fields as they are stored or drafted. */
export type RawRule = Readonly<Record<string, Value>> & { readonly id: string };

/** The stored rules in the order in which they count: by their position, then by their id, on every desk alike. */
export function readRules(store: Store, now: number): PoolRule[] {
  return rawRules(store).map((raw) => toRule(store, raw, now)).sort(inOrder);
}

/** The rules as stored. */
export function rawRules(store: Store): RawRule[] {
  return store.db.all<RawRule>(
    'SELECT id, name, active, position, condition, contact_days, deal_days, notice_days, spare_contract, spare_open_deal, spare_co_owned FROM pool_rules WHERE deleted IS NOT 1',
  );
}

/** The earlier of two rules counts for the customers of both. */
export function inOrder(a: Pick<PoolRule, 'position' | 'id'>, b: Pick<PoolRule, 'position' | 'id'>): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}

/** Reads a rule; what is damaged asks for nothing, so that no customer moves by a mistake. */
export function toRule(store: Store, raw: RawRule, now: number): PoolRule {
  return {
    id: raw.id,
    name: String(raw['name'] ?? ''),
    active: raw['active'] === 1,
    position: typeof raw['position'] === 'number' ? raw['position'] : Number.MAX_SAFE_INTEGER,
    where: whereOf(store, raw['condition'] ?? null, now),
    contactDays: daysOf(raw['contact_days']),
    dealDays: daysOf(raw['deal_days']),
    noticeDays: wholeOr(raw['notice_days'], 0),
    spareContract: raw['spare_contract'] !== 0,
    spareOpenDeal: raw['spare_open_deal'] !== 0,
    spareCoOwned: raw['spare_co_owned'] !== 0,
  };
}

/** A rule of no days would take a customer back on the day on which it was claimed, for ever. */
function daysOf(value: Value | undefined): number | null {
  const days = wholeOr(value, null);
  return days !== null && days >= 1 ? Math.min(days, 36_500) : null;
}

/** Days of notice that can be kept: at most all but one of the days that are counted. */
export function noticeOf(rule: Pick<PoolRule, 'noticeDays'>, limit: number): number {
  return Math.min(rule.noticeDays, limit - 1);
}

/** A stored condition over customers `t`; null when it cannot be read. */
export function whereOf(store: Store, condition: Value, now: number): Sql | null {
  try {
    const filter = Filter.parse(typeof condition === 'string' && condition !== '' ? JSON.parse(condition) : {});
    const { sql, bindings } = filterSql(filter, { registry: store.registry, object: store.registry.object('customers'), now });
    // A comparison with an empty cell is neither true nor false: for a rule it does not hold.
    return { sql: `coalesce(${sql}, 0)`, bindings };
  } catch {
    return null;
  }
}
