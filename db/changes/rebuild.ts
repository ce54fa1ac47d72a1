import type { Value } from '../model/types.ts';
import { columnValue } from '../store/column-value.ts';
import type { Store } from '../store/open.ts';
import type { LiveObject } from '../store/registry.ts';
import { newRow, writeRow, type Row } from '../store/rows.ts';
import { createSearchQueue } from '../store/search-waiting.ts';
import { unpackStamps } from '../store/stamps.ts';
import { ensureTables, quoted, searchTable } from '../store/tables.ts';
import { stampTime } from './clock.ts';
import { changesOfRecords, objectsInLog, recordsInLog, recordsWithoutRow, type LoggedChange } from './log.ts';
import { mergeIntoRow } from './merge-row.ts';
import { quarantine, quarantineObject, replayKnown } from './quarantine.ts';

/** One cell where the tables say something else than the log. */
export interface Divergence {
  readonly object: string;
  readonly record: string;
  readonly field: string;
  readonly table: Value;
  readonly log: Value;
}

/** Records folded at once: a book of a million does not fit into memory. */
const CHUNK = 2000;

type OnUnknown = (change: LoggedChange, fields: readonly string[]) => void;

/** What the log alone says of some records, with the fields this desk knows; what it does not know goes to `onUnknown`. */
function foldRecords(store: Store, object: LiveObject, ids: readonly string[], onUnknown?: OnUnknown): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const change of changesOfRecords(store.db, object.id, ids)) {
    const row = rows.get(change.record) ?? newRow(change.record);
    const { taken, unknown } = mergeIntoRow(object, row, change);
    if (taken.length > 0) rows.set(change.record, row);
    if (unknown.length > 0) onUnknown?.(change, unknown);
  }
  return rows;
}

/** Where `tables == fold(log)` fails; empty for a sound book. Reads only. At most `limit` differences. */
export function findDivergences(store: Store, limit = 100): Divergence[] {
  const found: Divergence[] = [];
  const named = new Set(objectsInLog(store.db));
  for (const object of store.registry.objects()) {
    for (const page of pages(store, object)) {
      const expected = foldRecords(store, object, page.map((actual) => String(actual['id'])));
      for (const actual of page) compareRow(object, String(actual['id']), actual, expected.get(String(actual['id'])), found);
      if (found.length >= limit) return found.slice(0, limit);
    }
    for (const ids of named.has(object.id) ? chunks(recordsWithoutRow(store.db, object.id)) : []) {
      for (const id of foldRecords(store, object, ids).keys()) found.push({ object: object.id, record: id, field: 'id', table: null, log: id });
    }
  }
  return found.slice(0, limit);
}

/** A table's rows, some at a time. */
function* pages(store: Store, object: LiveObject): IterableIterator<Record<string, Value>[]> {
  for (let after = 0; ; ) {
    const page = store.db.all<Record<string, Value>>(`SELECT * FROM ${quoted(object.id)} WHERE rid > ? ORDER BY rid LIMIT ${CHUNK}`, [after]);
    if (page.length === 0) return;
    yield page;
    after = Number(page.at(-1)?.['rid']);
  }
}

function* chunks(ids: readonly string[]): IterableIterator<readonly string[]> {
  for (let start = 0; start < ids.length; start += CHUNK) yield ids.slice(start, start + CHUNK);
}

function compareRow(object: LiveObject, id: string, actual: Record<string, Value>, expected: Row | undefined, found: Divergence[]): void {
  if (!expected) {
    found.push({ object: object.id, record: id, field: 'id', table: id, log: null });
    return;
  }
  const stamps = unpackStamps(String(actual['stamps']));
  for (const field of object.storedFields) {
    const table = actual[field.id] ?? null;
    const log = columnValue(field, expected.values.get(field.id) ?? null);
    if (table !== log || stamps.get(field.id) !== expected.stamps.get(field.id)) found.push({ object: object.id, record: id, field: field.id, table, log });
  }
}

/**
 * Throws the derived tables away and makes them again from the log, in one transaction. For the doctor. Definitions come
 * first, because they tell what the other tables hold; what still waits for a newer version goes back to waiting.
 */
export function rebuildTables(store: Store): void {
  const { db, registry } = store;
  db.transaction(() => {
    db.run('DELETE FROM quarantine');
    rebuildTable(store, registry.object('fields'));
    registry.reload(db);
    ensureTables(db, registry);
    const named = new Set(objectsInLog(db));
    for (const object of registry.objects()) if (object.id !== 'fields') rebuildTable(store, object, named.has(object.id));
    for (const object of named) if (!registry.find(object)) quarantineObject(db, object);
    replayKnown(store);
  });
}

/** Rows come in the order in which the log first named them, so that "newest first" stays what it was. */
function rebuildTable(store: Store, object: LiveObject, named = true): void {
  const { db } = store;
  db.run(`DELETE FROM ${quoted(object.id)}`);
  if (object.searchFields.length > 0) db.run(`DELETE FROM ${quoted(searchTable(object.id))}`);
  for (const ids of named ? chunks(recordsInLog(db, object.id)) : []) {
    const rows = foldRecords(store, object, ids, (change, fields) => quarantine(db, change.seq, change, fields));
    const search = createSearchQueue(db, object);
    for (const id of ids) {
      const row = rows.get(id);
      if (row) writeRow(db, object, row, [...row.stamps.keys()], stampTime, search);
    }
    search.flush();
  }
}
