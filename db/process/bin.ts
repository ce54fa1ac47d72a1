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
import { createLockedContracts } from './contracts/contract-lock.ts';
import { createDeliveryReturn } from './contracts/delivery-return.ts';

/** A rule for these records; what it needs beyond their rows is read once for all. */
type BinRule = (store: Store, rows: ReadonlyMap<string, Row>) => (row: Row) => void;

/** Outcomes of a quote that left the house; one that is void is only paper. */
const STANDING_QUOTE: ReadonlySet<unknown> = new Set(['issued', 'accepted', 'rejected']);

/**
 * What stays: documents that others hold a copy of. Entries taken over from a workbook (a quote that was not issued here, a contract
 * without lines) are corrected like any cell, so they may go.
 */
const KEPT: Readonly<Record<string, BinRule>> = {
  quotes: () => (row) => {
    refuseWaiting('quotes', row);
    if (STANDING_QUOTE.has(row.values.get('status')) && (row.values.get('issued_at') ?? null) !== null) throw kept('quote.kept', 'The quote was issued; mark it as void before it is deleted.', row);
  },
  contracts: (store, rows) => {
    const isLocked = createLockedContracts(store, rows);
    return (row) => {
      refuseWaiting('contracts', row);
      if (isLocked(row)) throw kept('contract.kept', 'The contract is in force and stays; end and archive it instead.', row);
    };
  },
  invoices: () => (row) => {
    if (row.values.get('status') === 'issued') throw kept('invoice.kept', 'The invoice was issued; mark it as void before it is deleted.', row);
  },
};

/** What does not come back as it was, because others have taken its place meanwhile. */
const NO_RETURN: Readonly<Record<string, BinRule>> = { deliveries: createDeliveryReturn };

/**
 * The gate of the bin for these records: throws for one that must not go to it by this write (`approval.locked`, `quote.kept`,
 * `contract.kept`, `invoice.kept`) or must not come back (`delivery.tooMuch`).
 */
export function createBinGate(store: Store, object: LiveObject, rows: ReadonlyMap<string, Row>): (write: RecordWrite, row: Row | undefined) => void {
  const keeps = KEPT[object.id]?.(store, rows);
  const comesBack = NO_RETURN[object.id]?.(store, rows);
  return ({ set }, row) => {
    if (!row || !('deleted' in set)) return;
    const goes = set['deleted'] === 1;
    if (goes !== (row.values.get('deleted') === 1)) (goes ? keeps : comesBack)?.(row);
  };
}

/** Objects with records that may have to stay where they are. */
export const WITH_BIN_RULES: readonly string[] = [...Object.keys(KEPT), ...Object.keys(NO_RETURN)];

function refuseWaiting(object: string, row: Row): void {
  if (row.values.get('approval') === 'waiting') throw locked(object, row.id, 'waiting');
}

function kept(code: 'quote.kept' | 'contract.kept' | 'invoice.kept', message: string, row: Row) {
  return appError(code, message, { id: row.id, number: String(row.values.get('number') ?? '') });
}
