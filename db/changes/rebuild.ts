import type { Value } from '../model/types.ts';
import { columnValue } from '../store/column-value.ts';
import type { Store } from '../store/open.ts';
import type { LiveObject } from '../store/registry.ts';
import { newRow, writeRow, type Row } from '../store/rows.ts';
import { unpackStamps } from '../store/stamps.ts';
import { ensureTables, quoted, searchTable } from '../store/tables.ts';
import { stampTime } from './clock.ts';
import { allChanges, type LoggedChange } from './log.ts';
import { mergeIntoRow } from './merge-row.ts';
import { quarantine } from './quarantine.ts';

/** One cell where the tables say something else than the log. */
export interface Divergence {
  readonly object: string;
  readonly record: string;
  readonly field: string;
  readonly table: Value;
  readonly log: Value;
}

type Folded = Map<string, Map<string, Row>>;

type Waiting = { readonly change: LoggedChange; readonly fields: readonly string[] };

/** Folds the whole log with the fields this desk knows; hands what it does not know to `unknown`. */
function foldLog(store: Store, unknown: (waiting: Waiting) => void = () => undefined, only?: string): Folded {
  const folded: Folded = new Map();
  for (const change of allChanges(store.db)) {
    if (only !== undefined && change.object !== only) continue;
    const object = store.registry.find(change.object);
    if (!object) {
      unknown({ change, fields: Object.keys(change.set) });
      continue;
    }
    const rows = folded.get(change.object) ?? new Map<string, Row>();
    folded.set(change.object, rows);
    const row = rows.get(change.record) ?? newRow(change.record);
    const merged = mergeIntoRow(object, row, change);
    if (merged.taken.length > 0) rows.set(change.record, row);
    if (merged.unknown.length > 0) unknown({ change, fields: merged.unknown });
  }
  return folded;
}

/** Where `tables == fold(log)` fails; empty for a sound book. Reads only. At most `limit` differences. */
export function findDivergences(store: Store, limit = 100): Divergence[] {
  const folded = foldLog(store);
  const found: Divergence[] = [];
  for (const object of store.registry.objects()) {
    const expected = folded.get(object.id) ?? new Map<string, Row>();
    for (const actual of store.db.iterate<Record<string, Value>>(`SELECT * FROM ${quoted(object.id)}`)) {
      const id = String(actual['id']);
      compareRow(object, id, actual, expected.get(id), found);
      expected.delete(id);
      if (found.length >= limit) return found.slice(0, limit);
    }
    for (const id of expected.keys()) found.push({ object: object.id, record: id, field: 'id', table: null, log: id });
  }
  return found.slice(0, limit);
}

function compareRow(object: LiveObject, id: string, actual: Record<string, Value>, expected: Row | undefined, found: Divergence[]): void {
  if (!expected) {
    found.push({ object: object.id, record: id, field: 'id', table: id, log: null });
    return;
  }
  const stamps = unpackStamps(String(actual['stamps']));
  for (const field of object.fields) {
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
    db.run(`DELETE FROM ${quoted('fields')}`);
    writeAll(store, foldLog(store, undefined, 'fields'));
    registry.reload(db);
    ensureTables(db, registry);
    for (const object of registry.objects()) {
      db.run(`DELETE FROM ${quoted(object.id)}`);
      if (object.searchFields.length > 0) db.run(`DELETE FROM ${quoted(searchTable(object.id))}`);
    }
    db.run('DELETE FROM quarantine');
    const waiting: Waiting[] = [];
    writeAll(store, foldLog(store, (entry) => waiting.push(entry)));
    for (const { change, fields } of waiting) quarantine(db, change.seq, change, fields);
  });
}

function writeAll(store: Store, folded: Folded): void {
  for (const [id, rows] of folded) {
    const object = store.registry.object(id);
    for (const row of rows.values()) writeRow(store.db, object, row, [...row.stamps.keys()], stampTime);
  }
}
