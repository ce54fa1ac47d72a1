import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { POOL_TERMS } from '../../../preload/contract/values.ts';

/** How the pool is used by the whole team; null where nothing is agreed. */
export interface PoolTerms {
  /** Customers that one member may own. */
  readonly capacity: number | null;
  /** Customers that one member may claim in a day. */
  readonly claimsPerDay: number | null;
  /** Days before the last owner may claim a customer again. */
  readonly coolDownDays: number;
  /** Days in which a claimed customer is not taken back. */
  readonly protectDays: number;
}

/** What holds until a team has agreed on something else. */
export const PLAIN_TERMS: PoolTerms = { capacity: null, claimsPerDay: null, coolDownDays: 7, protectDays: 30 };

/** The team's terms. What is missing or not a whole number is as it is until agreed. */
export function readTerms(store: Store): PoolTerms {
  const row = store.db.get<Record<string, Value>>('SELECT capacity, claims_per_day, cool_down_days, protect_days FROM pool_terms WHERE id = ? AND deleted IS NOT 1', [POOL_TERMS]);
  if (!row) return PLAIN_TERMS;
  return {
    capacity: wholeOr(row['capacity'], null),
    claimsPerDay: wholeOr(row['claims_per_day'], null),
    coolDownDays: wholeOr(row['cool_down_days'], PLAIN_TERMS.coolDownDays),
    protectDays: wholeOr(row['protect_days'], PLAIN_TERMS.protectDays),
  };
}

/** A count of days or customers; a century of days is as good as for ever. */
export function wholeOr<D>(value: Value | undefined, otherwise: D): number | D {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? Math.min(value, 1_000_000) : otherwise;
}
