import { derivedId, type RecordWrite } from '../../changes/index.ts';
import type { Value } from '../../model/types.ts';
import { addDays, localDay } from '../../store/local-days.ts';
import type { PoolTerms } from './terms.ts';

/** One change of a customer's owner; without `to` the customer goes to the pool. */
export interface OwnerMove {
  readonly customer: string;
  readonly from: Value;
  readonly to: Value;
  readonly reason?: Value;
  readonly remark?: Value;
  /** Id of the pool rule that asked for it. */
  readonly rule?: Value;
  /** What makes this move the same one on every desk that does it: the pass of two desks tells one story. */
  readonly occasion?: string;
}

/**
 * What a change of the owner brings with it, whoever makes it and however: since when the customer is in the pool and why, or
 * since when it has its owner and until when it is protected; who had it last; and a record of the move, which is never changed
 * afterwards. The owner itself is part of it.
 */
export function ownerMoveWrites(move: OwnerMove, terms: PoolTerms, now: number): RecordWrite[] {
  return [{ object: 'customers', record: move.customer, set: { owner: move.to, ...traces(move, terms, now) } }, moveRecord(move, now)];
}

/** The fields beside the owner. */
export function traces({ from, to, reason = null }: OwnerMove, terms: PoolTerms, now: number): Record<string, Value> {
  const at = new Date(now).toISOString();
  if (to === null) return { pooled_at: at, pool_reason: reason ?? 'other', last_owner: from, claimed_at: null, protected_until: null };
  const claimed = { pooled_at: null, pool_reason: null, claimed_at: at };
  if (from !== null) return { ...claimed, last_owner: from, protected_until: null };
  return { ...claimed, protected_until: terms.protectDays > 0 ? addDays(localDay(now), terms.protectDays) : null };
}

/** The story of who had the customer. */
export function moveRecord({ customer, from, to, reason = null, remark = null, rule = null, occasion }: OwnerMove, now: number): RecordWrite {
  const at = new Date(now).toISOString();
  return {
    object: 'owner_moves',
    record: derivedId('owner_moves', customer, String(from), String(to), ...(occasion === undefined ? [at] : [String(rule), occasion])),
    set: { customer, from_member: from, to_member: to, reason: to === null ? (reason ?? 'other') : reason, remark, at, rule },
  };
}
