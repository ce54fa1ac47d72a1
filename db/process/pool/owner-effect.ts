import type { RecordWrite } from '../../changes/index.ts';
import type { Store } from '../../store/open.ts';
import type { Row } from '../../store/rows.ts';
import { moveRecord, traces, type OwnerMove } from './owner-move.ts';
import { readTerms } from './terms.ts';

/**
 * Whoever changes the owner of customers by hand, in one cell or in thousands, or by import leaves the same traces as a claim, a
 * return or a transfer. A new customer's first owner is no move. Values that the write brings along win. `rows` are the customers as they were.
 */
export function ownerEffects(store: Store, writes: readonly RecordWrite[], rows: ReadonlyMap<string, Row>, now: number): RecordWrite[] {
  const moves = writes.flatMap(({ record, set }) => {
    const row = rows.get(record);
    const move: OwnerMove = { customer: record, from: row?.values.get('owner') ?? null, to: set['owner'] ?? null };
    return !row || !('owner' in set) || move.to === move.from ? [] : [{ move, set }];
  });
  if (moves.length === 0) return [];
  const terms = readTerms(store);
  return moves.flatMap(({ move, set }) => {
    const own = Object.fromEntries(Object.entries(traces(move, terms, now)).filter(([name]) => !(name in set)));
    return [{ object: 'customers', record: move.customer, set: own }, moveRecord(move, now)];
  });
}
