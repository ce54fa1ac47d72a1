import { appError, isAppError } from '../../errors.ts';
import type { RecordWrite } from '../../changes/index.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { readRows, type Row } from '../../store/rows.ts';
import type { Refusal } from '../refusals.ts';
import { createClaimGate } from './claim-gate.ts';
import { ownerMoveWrites, type OwnerMove } from './owner-move.ts';
import { readTerms } from './terms.ts';

/** Changes of owners that are asked for together, ready to be committed as one batch. */
export interface Moves {
  readonly writes: readonly RecordWrite[];
  /** Customers whose owner changes. */
  readonly moved: readonly string[];
  readonly refused: readonly Refusal[];
}

/**
 * Takes customers from the pool for a member, within the team's terms. Those that have an owner by now, or that the terms keep
 * back, are left out with the reason; of one alone the refusal is thrown. When two desks claim the same customer apart, the later claim wins
 * on every desk, as with any cell; both are told by `moves.ts`.
 */
export function claim(store: Store, customers: readonly string[], member: string, now: number): Moves {
  if (member === '') throw appError('pool.noMember', 'No member is chosen for this desk.');
  const gate = createClaimGate(store, member, now);
  return movesOf(store, customers, now, (row) => {
    if ((row.values.get('owner') ?? null) !== null) throw appError('pool.taken', 'The customer has an owner already.');
    gate.check({ object: 'customers', record: row.id, set: { owner: member } }, row);
    return { to: member };
  });
}

/** Gives customers back to the pool, with a reason. Those that are there already are left out. */
export function giveBack(store: Store, customers: readonly string[], reason: string, remark: Value, now: number): Moves {
  return movesOf(store, customers, now, (row) => {
    if ((row.values.get('owner') ?? null) === null) throw appError('pool.empty', 'The customer is in the pool already.');
    return { to: null, reason, remark };
  });
}

function movesOf(store: Store, customers: readonly string[], now: number, moveOf: (row: Row) => Pick<OwnerMove, 'to' | 'reason' | 'remark'>): Moves {
  const rows = readRows(store.db, store.registry.object('customers'), customers);
  const terms = readTerms(store);
  const writes: RecordWrite[] = [];
  const moved: string[] = [];
  const refused: Refusal[] = [];
  for (const id of new Set(customers)) {
    const row = rows.get(id);
    if (!row || row.values.get('deleted') === 1) continue;
    try {
      writes.push(...ownerMoveWrites({ customer: id, from: row.values.get('owner') ?? null, ...moveOf(row) }, terms, now));
      moved.push(id);
    } catch (error) {
      if (!isAppError(error)) throw error;
      if (customers.length === 1) throw error;
      refused.push({ object: 'customers', record: id, code: error.code as Refusal['code'], details: error.details });
    }
  }
  return { writes, moved, refused };
}
