import type { RecordWrite } from '../../changes/index.ts';
import { appError } from '../../errors.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import type { Row } from '../../store/rows.ts';

/** What a contract says; the rest (dates of work, owner, notes, status) is what becomes of it. */
const TERMS: ReadonlySet<string> = new Set(['amount', 'currency', 'customer']);

/**
 * Whether a contract's terms stand: it left the house (it is no draft) and its lines are known. One without lines is an
 * entry of a ledger, taken over from a workbook, and is corrected like any cell.
 */
export function isLocked(store: Store, contract: string, status: Value): boolean {
  return (status ?? 'draft') !== 'draft' && store.db.get('SELECT 1 FROM contract_lines WHERE contract = ? AND deleted IS NOT 1 LIMIT 1', [contract]) !== undefined;
}

/** Throws `contract.locked` when a write by hand would change the terms of a standing contract: that is done as a new version. */
export function checkContract(store: Store, write: RecordWrite, row: Row | undefined): void {
  const changesTerms = Object.entries(write.set).some(([field, value]) => TERMS.has(field) && value !== (row?.values.get(field) ?? null));
  if (!row || !changesTerms || !isLocked(store, write.record, row.values.get('status') ?? null)) return;
  throw appError('contract.locked', 'The contract is in force; change it as a new version.', { id: write.record, number: String(row.values.get('number') ?? '') });
}
