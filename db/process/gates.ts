import { appError } from '../errors.ts';
import type { RecordWrite } from '../changes/index.ts';
import type { Value } from '../model/types.ts';
import type { Store } from '../store/open.ts';
import type { LiveObject } from '../store/registry.ts';
import { readRows, type Row } from '../store/rows.ts';

/** Objects whose records are written by their own routes, never as plain records. */
const BY_OWN_ROUTE: ReadonlySet<string> = new Set(['fields', 'imports', 'attachments', 'quote_lines']);
/** What may change on a quote after it was issued: what became of it, not what it says. */
const AFTER_ISSUE: ReadonlySet<string> = new Set(['status', 'owner', 'deal', 'deleted']);
/** What can become of an issued quote; it never becomes a draft again by hand. */
const OUTCOMES: ReadonlySet<Value> = new Set(['issued', 'accepted', 'rejected', 'void']);

/**
 * Throws unless the writes may be done by hand. One gate for one cell, a paste, a fill and a bulk edit alike. Codes:
 * `record.readonlyField`, `record.required`, `quote.locked`, `quote.notIssued`, `record.unknownField`, `record.unknownObject`.
 */
export function checkWrites(store: Store, writes: readonly RecordWrite[]): void {
  const byObject = new Map<string, RecordWrite[]>();
  for (const write of writes) {
    const group = byObject.get(write.object);
    if (group) group.push(write);
    else byObject.set(write.object, [write]);
  }
  for (const [id, group] of byObject) {
    const object = store.registry.object(id);
    refuseOwnRoute(id);
    const rows = readRows(store.db, object, [...new Set(group.map((write) => write.record))]);
    for (const write of group) checkWrite(store, object, write, rows.get(write.record));
  }
}

/** Throws `call.forbidden` for objects whose records must not be written, deleted or restored by hand. */
export function refuseOwnRoute(object: string): void {
  if (BY_OWN_ROUTE.has(object)) throw appError('call.forbidden', `Records of '${object}' have their own way of being written.`, { object });
}

function checkWrite(store: Store, object: LiveObject, write: RecordWrite, row: Row | undefined): void {
  for (const [name, value] of Object.entries(write.set)) {
    const field = store.registry.field(object.id, name);
    const facts = { object: object.id, field: name, label: field.label.zh, labelEn: field.label.en };
    // A new record starts with its fields' initial values, whoever fills them in later.
    const initial = !row && field.initial !== undefined && value === field.initial;
    if (field.readonly && !initial && name !== 'deleted') {
      throw appError('record.readonlyField', `'${field.label.en}' is written by the program.`, facts);
    }
    if (field.required && (value === null || value === '') && row?.values.has(name)) {
      throw appError('record.required', `'${field.label.en}' must not be empty.`, facts);
    }
  }
  if (!row) checkTitle(store, object, write);
  if (object.id === 'quotes') checkQuote(row, write);
}

/** A new record must at least be nameable, or nobody finds it again. */
function checkTitle(store: Store, object: LiveObject, write: RecordWrite): void {
  const title = store.registry.field(object.id, object.title);
  const value = write.set[title.id] ?? null;
  if (title.required && (value === null || value === '')) {
    throw appError('record.required', `'${title.label.en}' must not be empty.`, { object: object.id, field: title.id, label: title.label.zh, labelEn: title.label.en });
  }
}

/**
 * Throws `quote.locked` when taking a step back would change what an issued quote says: its lines, its number, its
 * totals. A step that makes it a draft again or takes the whole quote away may do so.
 */
export function checkTakeBack(store: Store, writes: readonly RecordWrite[]): void {
  const released = new Set(writes.filter(isRelease).map((write) => write.record));
  const concerned = writes.filter((write) => write.object === 'quotes' && Object.keys(write.set).some((field) => !AFTER_ISSUE.has(field))).map((write) => write.record);
  const lines = writes.filter((write) => write.object === 'quote_lines').map((write) => write.record);
  for (const row of readRows(store.db, store.registry.object('quote_lines'), lines).values()) concerned.push(String(row.values.get('quote') ?? ''));
  const quotes = readRows(store.db, store.registry.object('quotes'), concerned.filter((id) => !released.has(id)));
  for (const row of quotes.values()) {
    if ((row.values.get('status') ?? 'draft') !== 'draft') throw appError('quote.locked', 'An issued quote cannot be changed; make a new version.', { id: row.id });
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
