import type { RecordWrite } from '../../changes/index.ts';
import { appError } from '../../errors.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { readRows, type Row } from '../../store/rows.ts';

/** What a contract says; the rest (dates of work, owner, notes, status) is what becomes of it. */
const TERMS: ReadonlySet<string> = new Set(['amount', 'currency', 'customer']);

/**
 * Whether a contract's terms stand: it left the house (it is no draft) and its lines are known. One without lines is an
 * entry of a ledger, taken over from a workbook, and is corrected like any cell.
 */
export function isLocked(store: Store, contract: string, status: Value): boolean {
  return (status ?? 'draft') !== 'draft' && store.db.get('SELECT 1 FROM contract_lines WHERE contract = ? AND deleted IS NOT 1 LIMIT 1', [contract]) !== undefined;
}

/**
 * The gate of standing contracts for these contracts: throws `contract.locked` when a write by hand would change the terms of one, or
 * make it a draft whose terms could be changed: that is done as a new version.
 */
export function createContractGate(store: Store, rows: ReadonlyMap<string, Row>): (write: RecordWrite, row: Row | undefined) => void {
  const isLockedRow = createLockedContracts(store, rows);
  return (write, row) => {
    if (!row) return;
    const released = 'status' in write.set && (write.set['status'] ?? 'draft') === 'draft';
    if ((released || changesTerms(write, row)) && isLockedRow(row)) throw inForce(row);
  };
}

/** `isLocked` for these contracts, of which it is read once whose lines are known. */
export function createLockedContracts(store: Store, rows: ReadonlyMap<string, Row>): (row: Row) => boolean {
  let lined: ReadonlySet<string> | null = null;
  return (row) => (row.values.get('status') ?? 'draft') !== 'draft' && (lined ??= withLines(store, [...rows.keys()])).has(row.id);
}

/** Those of these contracts whose lines are known. */
function withLines(store: Store, contracts: readonly string[]): Set<string> {
  return new Set(store.db.pluck<string>('SELECT DISTINCT contract FROM contract_lines WHERE contract IN (SELECT value FROM json_each(?)) AND deleted IS NOT 1', [JSON.stringify(contracts)]));
}

/** Whether a write changes what a contract says, not what becomes of it. */
export function changesTerms(write: RecordWrite, row: Row): boolean {
  return Object.entries(write.set).some(([field, value]) => TERMS.has(field) && value !== (row.values.get(field) ?? null));
}

/**
 * Throws `contract.locked` when taking a step back would change the terms of a standing contract. The step that put it in force, its last
 * agreed change, and the step that made it may be taken back.
 */
export function checkContractTakeBack(store: Store, writes: readonly RecordWrite[]): void {
  const of = (object: string): RecordWrite[] => writes.filter((write) => write.object === object);
  const released = new Set([
    ...of('contracts').filter(({ set }) => set['deleted'] === 1 || ('status' in set && (set['status'] ?? 'draft') === 'draft')).map(({ record }) => record),
    // Taken back (or taken up again) with its version; one before the last leaves the version of the contract as it is.
    ...of('contracts').filter(({ set }) => 'version' in set).map(({ record }) => record),
  ]);
  const terms = of('contracts').filter(({ set }) => Object.keys(set).some((field) => TERMS.has(field))).map(({ record }) => record);
  const lines = readRows(store.db, store.registry.object('contract_lines'), of('contract_lines').map(({ record }) => record));
  const concerned = [...terms, ...[...lines.values()].map((row) => String(row.values.get('contract') ?? ''))].filter((id) => !released.has(id));
  for (const row of readRows(store.db, store.registry.object('contracts'), [...new Set(concerned)]).values()) {
    if (isLocked(store, row.id, row.values.get('status') ?? null)) throw inForce(row);
  }
}

function inForce(row: Row) {
  return appError('contract.locked', 'The contract is in force; change it as a new version.', { id: row.id, number: String(row.values.get('number') ?? '') });
}
