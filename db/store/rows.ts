import type { Value } from '../model/types.ts';
import type { Database } from './connection.ts';
import type { LiveObject } from './registry.ts';
import type { SearchQueue } from './search-waiting.ts';
import { titleKey } from './search-text.ts';
import { latestStamp, packStamps, unpackStamps, type Stamps } from './stamps.ts';
import { quoted } from './tables.ts';

/** A record as the log machinery works on it. `rid` is 0 until it was inserted. */
export interface Row {
  rid: number;
  readonly id: string;
  readonly values: Map<string, Value>;
  readonly stamps: Stamps;
}

type RawRow = Record<string, Value> & { rid: number; id: string; stamps: string };

/** The rows of these ids that exist, by id. */
export function readRows(db: Database, object: LiveObject, ids: readonly string[]): Map<string, Row> {
  const table = quoted(object.id);
  const raw = ids.length === 1
    ? db.all<RawRow>(`SELECT * FROM ${table} WHERE id = ?`, ids)
    : db.all<RawRow>(`SELECT * FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)]);
  return new Map(raw.map((row) => [row.id, toRow(object, row)]));
}

export function newRow(id: string): Row {
  return { rid: 0, id, values: new Map(), stamps: new Map() };
}

function toRow(object: LiveObject, raw: RawRow): Row {
  const values = new Map<string, Value>();
  for (const field of object.storedFields) {
    const value = raw[field.id];
    if (value !== null && value !== undefined) values.set(field.id, value);
  }
  return { rid: raw.rid, id: raw.id, values, stamps: unpackStamps(raw.stamps) };
}

/** Writes a row whose `fields` changed, with everything derived from it: update time, sorting key, and a note in `search` that its search text is behind. */
export function writeRow(db: Database, object: LiveObject, row: Row, fields: readonly string[], timeOf: (stamp: string) => string, search: SearchQueue): void {
  const known = row.rid !== 0;
  const columns = new Map<string, Value>();
  for (const field of known ? fields : row.values.keys()) columns.set(field, row.values.get(field) ?? null);
  columns.set('stamps', packStamps(row.stamps));
  columns.set('updated_at', timeOf(latestStamp(row.stamps)));
  if (fields.includes(object.title)) columns.set('title_key', titleKeyOf(row.values.get(object.title)));
  if (known) update(db, object, row.rid, columns);
  else row.rid = insert(db, object, row.id, columns);
  const searchable = object.searchFields.some((field) => fields.includes(field.id));
  if (searchable) search.add(row.rid);
}

function titleKeyOf(title: Value | undefined): string | null {
  return title === null || title === undefined ? null : titleKey(String(title));
}

function insert(db: Database, object: LiveObject, id: string, columns: Map<string, Value>): number {
  const names = ['id', ...columns.keys()];
  const sql = `INSERT INTO ${quoted(object.id)} (${names.map(quoted).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  return db.run(sql, [id, ...columns.values()]).lastId;
}

function update(db: Database, object: LiveObject, rid: number, columns: Map<string, Value>): void {
  const sql = `UPDATE ${quoted(object.id)} SET ${[...columns.keys()].map((name) => `${quoted(name)} = ?`).join(', ')} WHERE rid = ?`;
  db.run(sql, [...columns.values(), rid]);
}
