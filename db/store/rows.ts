import type { Field, Value } from '../model/types.ts';
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
  /** What is not empty. Of a row that was read in part, asking for another field throws. */
  readonly values: Map<string, Value>;
  readonly stamps: Stamps;
}

type RawRow = Record<string, Value> & { rid: number; id: string; stamps: string };

/** The rows of these ids that exist, by id; with the values of some fields only, when those are all that is asked of them. */
export function readRows(db: Database, object: LiveObject, ids: readonly string[], fields?: ReadonlySet<string>): Map<string, Row> {
  const read = fields ? object.storedFields.filter((field) => fields.has(field.id)) : object.storedFields;
  const columns = fields ? ['rid', 'id', 'stamps', ...read.map((field) => quoted(field.id))].join(', ') : '*';
  const raw = ids.length === 1
    ? db.all<RawRow>(`SELECT ${columns} FROM ${quoted(object.id)} WHERE id = ?`, ids)
    : db.all<RawRow>(`SELECT ${columns} FROM ${quoted(object.id)} WHERE id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)]);
  return new Map(raw.map((row) => [row.id, toRow(read, row, fields)]));
}

export function newRow(id: string): Row {
  return { rid: 0, id, values: new Map(), stamps: new Map() };
}

function toRow(fields: readonly Field[], raw: RawRow, only?: ReadonlySet<string>): Row {
  const values = only ? new SomeValues(only) : new Map<string, Value>();
  for (const field of fields) {
    const value = raw[field.id];
    if (value !== null && value !== undefined) values.set(field.id, value);
  }
  return { rid: raw.rid, id: raw.id, values, stamps: unpackStamps(raw.stamps) };
}

/** Values of a row that was read in part: a cell that nobody read must not pass for an empty one. */
class SomeValues extends Map<string, Value> {
  readonly #read: ReadonlySet<string>;

  constructor(read: ReadonlySet<string>) {
    super();
    this.#read = read;
  }

  override get(field: string): Value | undefined {
    const value = super.get(field);
    if (value === undefined) this.#refuseUnread(field);
    return value;
  }

  override has(field: string): boolean {
    const known = super.has(field);
    if (!known) this.#refuseUnread(field);
    return known;
  }

  #refuseUnread(field: string): void {
    if (!this.#read.has(field)) throw new Error(`The field '${field}' of a row was asked for, and was not read.`);
  }
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
