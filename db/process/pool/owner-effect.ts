import type { RecordWrite } from '../../changes/index.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { readRows } from '../../store/rows.ts';
import { moveRecord, traces } from './owner-move.ts';
import { readTerms } from './terms.ts';

/**
 * Whoever changes the owner of a customer by hand, in one cell or in thousands, leaves the same traces as a claim, a return or a
 * transfer. A new customer's first owner is no move. Values that the write brings along win.
 */
export function ownerEffects(store: Store, writes: readonly RecordWrite[], now: number): RecordWrite[] {
  const wanted = new Map<string, { owner: Value; set: RecordWrite['set'] }>();
  for (const { object, record, set } of writes) {
    if (object === 'customers' && 'owner' in set) wanted.set(record, { owner: set['owner'] ?? null, set });
  }
  if (wanted.size === 0) return [];
  const terms = readTerms(store);
  const rows = readRows(store.db, store.registry.object('customers'), [...wanted.keys()]);
  return [...rows.values()].flatMap((row) => {
    const from = row.values.get('owner') ?? null;
    const { owner: to, set } = wanted.get(row.id) ?? { owner: from, set: {} };
    if (to === from) return [];
    const move = { customer: row.id, from, to };
    const own = Object.fromEntries(Object.entries(traces(move, terms, now)).filter(([name]) => !(name in set)));
    return [{ object: 'customers', record: row.id, set: own }, moveRecord(move, now)];
  });
}
