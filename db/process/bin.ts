/**
 * What may go to the recycle bin, and what may come back out of it. Deleting and restoring are writes of the field `deleted`, so they
 * pass the one gate of all writes: one record or a thousand, by the bulk bar, the drawer or an editor.
 */
import type { RecordWrite } from '../changes/index.ts';
import { appError } from '../errors.ts';
import type { Store } from '../store/open.ts';
import type { LiveObject } from '../store/registry.ts';
import type { Row } from '../store/rows.ts';
import { locked } from './approvals/submit.ts';
import { isLocked } from './contracts/contract-lock.ts';
import { checkDeliveryReturn } from './contracts/delivery-return.ts';

type BinRule = (store: Store, row: Row) => void;

/** Outcomes of a quote that left the house; one that is void is only paper. */
const STANDING_QUOTE: ReadonlySet<unknown> = new Set(['issued', 'accepted', 'rejected']);

/**
 * What stays: documents that others hold a copy of. Entries taken over from a workbook (a quote that was not issued here, a contract
 * without lines) are corrected like any cell, so they may go.
 */
const KEPT: Readonly<Record<string, BinRule>> = {
  quotes: (_store, row) => {
    refuseWaiting('quotes', row);
    if (STANDING_QUOTE.has(row.values.get('status')) && (row.values.get('issued_at') ?? null) !== null) throw kept('quote.kept', 'The quote was issued; mark it as void before it is deleted.', row);
  },
  contracts: (store, row) => {
    refuseWaiting('contracts', row);
    if (isLocked(store, row.id, row.values.get('status') ?? null)) throw kept('contract.kept', 'The contract is in force and stays; end and archive it instead.', row);
  },
  invoices: (_store, row) => {
    if (row.values.get('status') === 'issued') throw kept('invoice.kept', 'The invoice was issued; mark it as void before it is deleted.', row);
  },
};

/** What does not come back as it was, because others have taken its place meanwhile. */
const NO_RETURN: Readonly<Record<string, BinRule>> = { deliveries: checkDeliveryReturn };

/**
 * Throws for a record that must not go to the bin by this write (`approval.locked`, `quote.kept`, `contract.kept`, `invoice.kept`) or
 * must not come back (`delivery.tooMuch`).
 */
export function checkBin(store: Store, object: LiveObject, { set }: RecordWrite, row: Row | undefined): void {
  if (!row || !('deleted' in set)) return;
  const goes = set['deleted'] === 1;
  if (goes === (row.values.get('deleted') === 1)) return;
  (goes ? KEPT : NO_RETURN)[object.id]?.(store, row);
}

/** Objects with records that may have to stay where they are. */
export const WITH_BIN_RULES: readonly string[] = [...Object.keys(KEPT), ...Object.keys(NO_RETURN)];

function refuseWaiting(object: string, row: Row): void {
  if (row.values.get('approval') === 'waiting') throw locked(object, row.id, 'waiting');
}

function kept(code: 'quote.kept' | 'contract.kept' | 'invoice.kept', message: string, row: Row) {
  return appError(code, message, { id: row.id, number: String(row.values.get('number') ?? '') });
}
