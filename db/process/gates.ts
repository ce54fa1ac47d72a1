import { appError } from '../errors.ts';
import type { RecordWrite, UndoPlan } from '../changes/index.ts';
import { rootOf } from '../changes/steps.ts';
import type { Field, Value } from '../model/types.ts';
import type { Store } from '../store/open.ts';
import type { LiveObject } from '../store/registry.ts';
import { readRows, type Row } from '../store/rows.ts';
import { createStageGate } from './stages/gate.ts';
import { createApprovalGate } from './approvals/gate.ts';
import { checkApprovalTakeBack } from './approvals/take-back.ts';
import { checkContractTakeBack, createContractGate } from './contracts/contract-lock.ts';
import { checkInvoice } from './contracts/invoices.ts';
import { createBinGate, WITH_BIN_RULES } from './bin.ts';

/** Objects whose records are written by their own routes, never as plain records. */
const BY_OWN_ROUTE: ReadonlySet<string> = new Set([
  'fields', 'imports', 'attachments', 'quote_lines', 'contract_lines', 'contract_versions', 'delivery_lines', 'payment_matches',
  'approvals', 'approval_acts', 'approval_rules', 'owner_moves', 'stage_moves', 'acts', 'merges',
]);

/** To take back one of these, or an undo or redo of it, is to delete or restore. */
const BIN_STEPS: ReadonlySet<string> = new Set(['delete', 'restore']);
/** What may change on a quote after it was issued: what became of it, not what it says. */
const AFTER_ISSUE: ReadonlySet<string> = new Set(['status', 'owner', 'deal', 'deleted']);
/** What can become of an issued quote; it never becomes a draft again by hand. */
const OUTCOMES: ReadonlySet<Value> = new Set(['issued', 'accepted', 'rejected', 'void']);

/** Throws unless this may be written to a record by hand; `row` is the record as it is, undefined for a new one. */
export type Gate = (write: RecordWrite, row: Row | undefined) => void;

/**
 * The gate of one object for these records, as they are: one for a cell, a paste, a fill, a bulk edit, the recycle bin and an import
 * alike. What it needs to know of them beyond their rows is read once for all, and only when it is asked for. Codes: `record.readonlyField`,
 * `record.required`, `record.unknownField`, and those of the object's own gates.
 */
export function createGate(store: Store, object: LiveObject, rows: ReadonlyMap<string, Row>, now: number): Gate {
  const own = ownGates(store, object, rows, now);
  const bin = createBinGate(store, object, rows);
  return (write, row) => {
    for (const name of Object.keys(write.set)) checkCell(store.registry.field(object.id, name), object, write.set[name] ?? null, row);
    if (!row) checkTitle(store, object, write);
    for (const gate of own) gate(write, row);
    bin(write, row);
  };
}

/**
 * The same for records that come with a workbook: what is new there is history, and is taken over as it is, with what the program
 * would have filled in and with quotes that were issued elsewhere; but it is no way around an approval. What is here already passes the gate.
 */
export function createTakeOverGate(store: Store, object: LiveObject, rows: ReadonlyMap<string, Row>, now: number): Gate {
  const gate = createGate(store, object, rows, now);
  const approval = object.id === 'contracts' ? createApprovalGate(store, object, rows, now) : null;
  return (write, row) => {
    if (row) return gate(write, row);
    checkTitle(store, object, write);
    approval?.(write, row);
  };
}

function ownGates(store: Store, object: LiveObject, rows: ReadonlyMap<string, Row>, now: number): Gate[] {
  switch (object.id) {
    case 'quotes': return [(write, row) => checkQuote(row, write), createApprovalGate(store, object, rows, now)];
    case 'contracts': return [createContractGate(store, rows), createApprovalGate(store, object, rows, now)];
    case 'deals': return [createStageGate(store, rows)];
    case 'invoices': return [checkInvoice];
    default: return [];
  }
}

/** Throws `call.forbidden` for objects whose records must not be written, deleted or restored by hand. */
export function refuseOwnRoute(object: string): void {
  if (BY_OWN_ROUTE.has(object)) throw appError('call.forbidden', `Records of '${object}' have their own way of being written.`, { object });
}

/**
 * A required field that holds something is not emptied; one that is empty may stay so, because what is missing is filled in
 * as it becomes known (补全). A value that does not fit its type is no matter of a gate: it is kept and flagged.
 */
function checkCell(field: Field, object: LiveObject, value: Value, row: Row | undefined): void {
  // A new record starts with its fields' initial values, whoever fills them in later.
  const initial = !row && field.initial !== undefined && value === field.initial;
  if (!initial) refuseReadonly(field, object.id);
  if (field.required && (value === null || value === '') && row?.values.has(field.id)) {
    throw appError('record.required', `'${field.label.en}' must not be empty.`, factsOf(object.id, field));
  }
}

/** Throws `record.readonlyField` for a field that the program fills in. */
export function refuseReadonly(field: Field, object: string): void {
  if (field.readonly && field.id !== 'deleted') throw appError('record.readonlyField', `'${field.label.en}' is written by the program.`, factsOf(object, field));
}

function factsOf(object: string, field: Field) {
  return { object, field: field.id, label: field.label.zh, labelEn: field.label.en };
}

/** A new record must at least be nameable, or nobody finds it again. */
function checkTitle(store: Store, object: LiveObject, write: RecordWrite): void {
  const title = store.registry.field(object.id, object.title);
  const value = write.set[title.id] ?? null;
  if (title.required && (value === null || value === '')) {
    throw appError('record.required', `'${title.label.en}' must not be empty.`, factsOf(object.id, title));
  }
}

/**
 * Throws `quote.locked` when taking a step back would change what an issued quote says: its lines, its number, its
 * totals. A step that makes it a draft again or takes the whole quote away may do so. So it is with contracts in force
 * (`contract.locked`) and with what is approved (`approval.locked`). To take back a restoring is to delete (`createBinGate`).
 */
export function checkTakeBack(store: Store, { writes, batch }: Pick<UndoPlan, 'writes' | 'batch'>): void {
  checkApprovalTakeBack(store, writes, batch.at);
  checkContractTakeBack(store, writes);
  if (BIN_STEPS.has(rootOf(store.db, batch).kind)) checkBinTakeBack(store, writes);
  const released = new Set(writes.filter(isRelease).map((write) => write.record));
  const concerned = writes.filter((write) => write.object === 'quotes' && Object.keys(write.set).some((field) => !AFTER_ISSUE.has(field))).map((write) => write.record);
  const lines = writes.filter((write) => write.object === 'quote_lines').map((write) => write.record);
  for (const row of readRows(store.db, store.registry.object('quote_lines'), lines).values()) concerned.push(String(row.values.get('quote') ?? ''));
  const quotes = readRows(store.db, store.registry.object('quotes'), concerned.filter((id) => !released.has(id)));
  for (const row of quotes.values()) {
    if ((row.values.get('status') ?? 'draft') !== 'draft') throw appError('quote.locked', 'An issued quote cannot be changed; make a new version.', { id: row.id });
  }
}

function checkBinTakeBack(store: Store, writes: readonly RecordWrite[]): void {
  for (const id of WITH_BIN_RULES) {
    const object = store.registry.object(id);
    const moved = writes.filter((write) => write.object === id && 'deleted' in write.set);
    const rows = readRows(store.db, object, moved.map(({ record }) => record));
    const check = createBinGate(store, object, rows);
    for (const write of moved) check(write, rows.get(write.record));
  }
}

function isRelease({ object, set }: RecordWrite): boolean {
  return object === 'quotes' && (set['deleted'] === 1 || ('status' in set && (set['status'] ?? 'draft') === 'draft'));
}

function checkQuote(row: Row | undefined, write: RecordWrite): void {
  const isDraft = (row?.values.get('status') ?? 'draft') === 'draft';
  const locked = !isDraft && Object.keys(write.set).some((field) => !AFTER_ISSUE.has(field));
  const unissued = !isDraft && 'status' in write.set && !OUTCOMES.has(write.set['status'] ?? null);
  if (locked || unissued) throw appError('quote.locked', 'An issued quote cannot be changed; make a new version.', { id: write.record });
  const status = write.set['status'] ?? 'draft';
  if (isDraft && status !== 'draft' && status !== 'void') throw appError('quote.notIssued', 'The quote was not issued yet; what became of it can be noted afterwards.', { id: write.record });
}
