import { appError } from '../../errors.ts';
import type { Store } from '../../store/open.ts';
import type { Row } from '../../store/rows.ts';
import { compare, isDecimal, sub } from '../../values/decimal.ts';
import { deliveredStates } from './delivered.ts';

interface LineRow {
  readonly delivery: string;
  readonly line: string;
  readonly description: string | null;
  /** What the delivery brings, and what the contract asks for. */
  readonly quantity: string | null;
  readonly wanted: string | null;
}

/** Throws `delivery.tooMuch` for one of these deliveries that comes back from the bin although others brought meanwhile what it would bring. */
export function createDeliveryReturn(store: Store, rows: ReadonlyMap<string, Row>): (row: Row) => void {
  let read: ReturnType<typeof readReturning> | null = null;
  return (row) => {
    const contract = row.values.get('contract');
    if (typeof contract !== 'string') return;
    read ??= readReturning(store, rows);
    const lines = read.lines.get(row.id) ?? [];
    if (lines.length === 0) return;
    const { delivered, planned } = read.stateOf(contract);
    for (const { line, description, quantity, wanted } of lines) {
      if (!isDecimal(quantity) || !isDecimal(wanted) || compare(quantity, '0') <= 0) continue;
      const left = sub(sub(wanted, delivered.get(line) ?? '0'), planned.get(line) ?? '0');
      if (compare(quantity, left) > 0) throw appError('delivery.tooMuch', 'Others brought meanwhile what this delivery would bring; it stays in the recycle bin.', { description: description ?? '', left, quantity });
    }
  };
}

/** What the deliveries would bring, and how far their contracts are without them: what is in the bin counts for nothing. */
function readReturning(store: Store, rows: ReadonlyMap<string, Row>) {
  const lines = store.db.all<LineRow>(`
    SELECT l.delivery, l.contract_line AS line, c.description, l.quantity, c.quantity AS wanted FROM delivery_lines l
    JOIN contract_lines c ON c.id = l.contract_line AND c.deleted IS NOT 1 WHERE l.delivery IN (SELECT value FROM json_each(?)) AND l.deleted IS NOT 1`, [JSON.stringify([...rows.keys()])]);
  const contracts = [...new Set([...rows.values()].map((row) => String(row.values.get('contract') ?? '')))];
  return { lines: Map.groupBy(lines, ({ delivery }) => delivery), stateOf: deliveredStates(store, contracts, { pendingOf: () => [] }) };
}
