import type { Value } from '../model/types.ts';
import { columnValue } from '../store/column-value.ts';
import type { Store } from '../store/open.ts';
import type { LiveObject } from '../store/registry.ts';
import { newRow, writeRow, type Row } from '../store/rows.ts';
import { unpackStamps } from '../store/stamps.ts';
import { quoted, searchTable } from '../store/tables.ts';
import { stampTime } from './clock.ts';
import { allChanges } from './log.ts';
import { mergeIntoRow } from './merge-row.ts';

/** One cell where the tables say something else than the log. */
export interface Divergence {
  readonly object: string;
  readonly record: string;
  readonly field: string;
  readonly table: Value;
  readonly log: Value;
}

type Folded = Map<string, Map<string, Row>>;

/** Folds the whole log with the fields this desk knows. */
function foldLog(store: Store): Folded {
  const folded: Folded = new Map();
  for (const change of allChanges(store.db)) {
    const object = store.registry.find(change.object);
    if (!object) continue;
    const rows = folded.get(change.object) ?? new Map<string, Row>();
    folded.set(change.object, rows);
    const row = rows.get(change.record) ?? newRow(change.record);
    if (mergeIntoRow(object, row, change).taken.length > 0) rows.set(change.record, row);
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

/** Throws the derived tables away and makes them again from the log, in one transaction. For the doctor. */
export function rebuildTables(store: Store): void {
  store.db.transaction(() => {
    for (const object of store.registry.objects()) {
      store.db.run(`DELETE FROM ${quoted(object.id)}`);
      if (object.searchFields.length > 0) store.db.run(`DELETE FROM ${quoted(searchTable(object.id))}`);
    }
    for (const [id, rows] of foldLog(store)) {
      const object = store.registry.object(id);
      for (const row of rows.values()) writeRow(store.db, object, row, [...row.stamps.keys()], stampTime);
    }
  });
}
