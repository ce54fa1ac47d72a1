import { markedProblem } from '../formula/problem.ts';
import type { Field, Value } from '../model/types.ts';
import { checkValue } from '../values/format.ts';
import { derivedSelects } from './derived/columns.ts';
import type { Store } from './open.ts';
import type { LiveObject } from './registry.ts';
import { quoted } from './tables.ts';

/** A record as readers see it: typed values, titles of what it links to, marks of values that do not fit. */
export interface ReadRecord {
  readonly id: string;
  readonly values: Record<string, Value>;
  readonly titles: Record<string, string | null>;
  readonly problems: Record<string, string>;
}

type RawRow = Record<string, Value> & { rid: number; id: string };

/** Records by row id, in the given order; rows that are gone are left out. `now` is for formulas that ask for today. */
export function readByRid(store: Store, object: LiveObject, rids: readonly number[], now: number = Date.now()): ReadRecord[] {
  const raw = store.db.all<RawRow>(`${selectAll(store, object, now)} WHERE t.rid IN (SELECT value FROM json_each(?))`, [JSON.stringify(rids)]);
  const byRid = new Map(raw.map((row) => [row.rid, row]));
  return present(store, object, rids.flatMap((rid) => byRid.get(rid) ?? []));
}

/** Records by id, in the given order, deleted ones included. */
export function readById(store: Store, object: LiveObject, ids: readonly string[], now: number = Date.now()): ReadRecord[] {
  const raw = store.db.all<RawRow>(`${selectAll(store, object, now)} WHERE t.id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)]);
  const byId = new Map(raw.map((row) => [row.id, row]));
  return present(store, object, ids.flatMap((id) => byId.get(id) ?? []));
}

/** Everything of a row: its columns, and beside them what is worked out from them. */
function selectAll(store: Store, object: LiveObject, now: number): string {
  return `SELECT ${['t.*', ...derivedSelects({ registry: store.registry, object, now })].join(', ')} FROM ${quoted(object.id)} t`;
}

function present(store: Store, object: LiveObject, rows: readonly RawRow[]): ReadRecord[] {
  // Links that are looked up have titles, too.
  const titled = object.fields.filter((field) => field.type === 'link');
  const titles = linkTitles(store, titled, rows);
  return rows.map((row) => {
    const values: Record<string, Value> = { updated_at: row['updated_at'] ?? null };
    const problems: Record<string, string> = {};
    for (const field of object.fields) {
      const value = row[field.id] ?? null;
      if (value === null) continue;
      const marked = field.derived ? markedProblem(value) : null;
      if (marked !== null) {
        problems[field.id] = marked;
        continue;
      }
      values[field.id] = value;
      const problem = checkValue(field, value);
      if (problem !== null) problems[field.id] = problem;
    }
    const named: Record<string, string | null> = {};
    for (const field of titled) {
      const target = values[field.id];
      if (typeof target === 'string') named[field.id] = titles.get(field.to ?? '')?.get(target) ?? null;
    }
    return { id: row.id, values, titles: named, problems };
  });
}

function linkTitles(store: Store, links: readonly Field[], rows: readonly RawRow[]): Map<string, Map<string, string>> {
  const wanted = new Map<string, Set<string>>();
  for (const field of links) {
    if (!field.to) continue;
    const ids = wanted.get(field.to) ?? new Set<string>();
    wanted.set(field.to, ids);
    for (const row of rows) {
      const value = row[field.id];
      if (typeof value === 'string') ids.add(value);
    }
  }
  return new Map([...wanted].map(([to, ids]) => [to, titlesOf(store, to, [...ids])]));
}

/** Titles of these records that are here and not deleted, by id; those of deleted ones too when asked, for what tells of the past. */
export function titlesOf(store: Store, objectId: string, ids: readonly string[], deletedToo = false): Map<string, string> {
  const object = store.registry.find(objectId);
  if (!object || ids.length === 0) return new Map();
  const rows = store.db.all<{ id: string; title: Value }>(
    `SELECT id, ${quoted(object.title)} AS title FROM ${quoted(object.id)} WHERE id IN (SELECT value FROM json_each(?))${deletedToo ? '' : ' AND deleted IS NOT 1'}`,
    [JSON.stringify(ids)],
  );
  return new Map(rows.map((row) => [row.id, String(row.title ?? '')]));
}
