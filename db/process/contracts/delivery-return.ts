import { appError } from '../../errors.ts';
import type { Store } from '../../store/open.ts';
import type { Row } from '../../store/rows.ts';
import { compare, isDecimal, sub } from '../../values/decimal.ts';
import { deliveredState } from './delivered.ts';

interface LineRow {
  readonly line: string;
  readonly description: string | null;
  /** What the delivery brings, and what the contract asks for. */
  readonly quantity: string | null;
  readonly wanted: string | null;
}

/** Throws `delivery.tooMuch` for a delivery that comes back from the bin although others brought meanwhile what it would bring. */
export function checkDeliveryReturn(store: Store, row: Row): void {
  const contract = row.values.get('contract');
  if (typeof contract !== 'string') return;
  const lines = store.db.all<LineRow>(`
    SELECT l.contract_line AS line, c.description, l.quantity, c.quantity AS wanted FROM delivery_lines l
    JOIN contract_lines c ON c.id = l.contract_line AND c.deleted IS NOT 1 WHERE l.delivery = ? AND l.deleted IS NOT 1`, [row.id]);
  if (lines.length === 0) return;
  const { delivered, planned } = deliveredState(store, contract, { except: row.id });
  for (const { line, description, quantity, wanted } of lines) {
    if (!isDecimal(quantity) || !isDecimal(wanted) || compare(quantity, '0') <= 0) continue;
    const left = sub(sub(wanted, delivered.get(line) ?? '0'), planned.get(line) ?? '0');
    if (compare(quantity, left) > 0) throw appError('delivery.tooMuch', 'Others brought meanwhile what this delivery would bring; it stays in the recycle bin.', { description: description ?? '', left, quantity });
  }
}
