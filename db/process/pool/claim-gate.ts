import type { RecordWrite } from '../../changes/index.ts';
import { appError } from '../../errors.ts';
import type { Value } from '../../model/types.ts';
import { addDays, dayStart, localDay } from '../../store/local-days.ts';
import type { Store } from '../../store/open.ts';
import type { Row } from '../../store/rows.ts';
import { readTerms, type PoolTerms } from './terms.ts';

/** Says of each change of an owner within one call whether the team's terms allow it; what was allowed counts for the next. */
export interface ClaimGate {
  /** Throws `pool.capacity`, `pool.dailyLimit` or `pool.coolDown`; `row` is the customer as it is. */
  check(write: RecordWrite, row: Row | undefined): void;
}

/**
 * One rule for a claim, a cell, a paste, a fill and a bulk edit: nobody gets more customers than the team agreed on, and who
 * takes one from the pool for themselves keeps to the claims of a day and to the days of cooling down. A new customer's first
 * owner, a return to the pool and a hand-over pack are no matter of this gate.
 */
export function createClaimGate(store: Store, member: string, now: number): ClaimGate {
  let terms: PoolTerms | null = null;
  const gained = new Map<string, Set<string>>();
  const claimed = new Set<string>();
  const counts = new Map<string, number>();
  const counted = (key: string, read: () => number): number => {
    const known = counts.get(key) ?? read();
    counts.set(key, known);
    return known;
  };

  return {
    check: ({ object, record, set }, row) => {
      if (object !== 'customers' || !('owner' in set) || !row || row.values.get('deleted') === 1) return;
      const from = row.values.get('owner') ?? null;
      const to = set['owner'] ?? null;
      if (to === null || to === from || typeof to !== 'string') return;
      terms ??= readTerms(store);
      const claims = from === null && to === member;
      if (claims) refuseCoolDown(terms, row, to, now);
      const mine = gained.get(to) ?? new Set<string>();
      if (terms.capacity !== null && !mine.has(record)) refuseOver('pool.capacity', terms.capacity, counted(`owned ${to}`, () => owned(store, to)) + mine.size);
      if (claims && terms.claimsPerDay !== null && !claimed.has(record)) refuseOver('pool.dailyLimit', terms.claimsPerDay, counted('claims', () => claimsToday(store, to, now)) + claimed.size);
      gained.set(to, mine.add(record));
      if (claims) claimed.add(record);
    },
  };
}

/** Customers that a member owns now. */
export function owned(store: Store, member: string): number {
  return store.db.pluck<number>('SELECT count(*) FROM customers WHERE owner = ? AND deleted IS NOT 1', [member])[0] ?? 0;
}

/** Customers that a member took from the pool today, by the days of this desk. */
export function claimsToday(store: Store, member: string, now: number): number {
  return store.db.pluck<number>('SELECT count(*) FROM owner_moves WHERE to_member = ? AND from_member IS NULL AND at >= ? AND deleted IS NOT 1', [member, dayStart(localDay(now))])[0] ?? 0;
}

/** The first day on which the last owner may claim a customer again; null when they may today. */
export function coolsUntil(terms: PoolTerms, values: { readonly last_owner: Value; readonly pooled_at: Value }, member: string, now: number): string | null {
  const { last_owner: last, pooled_at: pooled } = values;
  if (last !== member || typeof pooled !== 'string' || Number.isNaN(Date.parse(pooled))) return null;
  const until = addDays(localDay(Date.parse(pooled)), terms.coolDownDays);
  return until > localDay(now) ? until : null;
}

function refuseCoolDown(terms: PoolTerms, row: Row, member: string, now: number): void {
  const until = coolsUntil(terms, { last_owner: row.values.get('last_owner') ?? null, pooled_at: row.values.get('pooled_at') ?? null }, member, now);
  if (until !== null) throw appError('pool.coolDown', `Who owned the customer last may claim it again from ${until} on.`, { until });
}

function refuseOver(code: 'pool.capacity' | 'pool.dailyLimit', limit: number, present: number): void {
  if (present >= limit) throw appError(code, `The limit of ${limit} is reached.`, { limit });
}
