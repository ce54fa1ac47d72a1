import type { Value } from '../model/types.ts';
import type { Store } from './open.ts';
import { sortKeys, type SortKey } from './order.ts';
import type { LiveObject } from './registry.ts';
import { quoted } from './tables.ts';
import { whereSql, type View } from './view-query.ts';

/** One row's sort keys, with its row id as the last resort. */
type Keyed = { readonly rid: number; readonly keys: readonly Value[] };

/** Up to this many rows are looked for one by one in the list; for more, one pass over it is cheaper. */
const FEW = 16;

/**
 * The list after some records changed: each is taken out, and put back where it now belongs if it still does. Finding
 * a place is a binary search that reads some twenty rows, whatever the length of the list. A single row is moved within
 * the list: four fresh megabytes cost more than everything else in an edit.
 */
export function patchView(store: Store, object: LiveObject, view: View, changed: readonly number[], now: number): Uint32Array {
  const where = whereSql(store, object, view.query, now);
  const belonging = store.db.pluck<number>(
    `SELECT t.rid FROM ${quoted(object.id)} t WHERE t.rid IN (SELECT value FROM json_each(?)) AND ${where.sql}`,
    [JSON.stringify(changed), ...where.bindings],
  );
  const keys = sortKeys({ registry: store.registry, object, now }, view.query.sort);
  const keyOf = keyReader(store, object, keys);
  const [only] = changed;
  if (only !== undefined && changed.length === 1 && belonging.length === 1 && move(view.rids, only, keyOf, keys)) return view.rids;
  const rest = without(view.rids, changed);
  const arriving = belonging.map(keyOf).sort((a, b) => compareKeyed(a, b, keys));
  return insertAll(rest, arriving, (row, from) => placeOf(row, rest, from, rest.length, keyOf, keys));
}

/** Moves one row of the list to where it belongs now, within the list; false when it was not there. */
function move(rids: Uint32Array, rid: number, keyOf: (rid: number) => Keyed, sort: readonly SortKey[]): boolean {
  const at = rids.indexOf(rid);
  if (at < 0) return false;
  const row = keyOf(rid);
  const before = rids[at - 1];
  if (before !== undefined && compareKeyed(row, keyOf(before), sort) < 0) {
    const to = placeOf(row, rids, 0, at, keyOf, sort);
    rids.copyWithin(to + 1, to, at);
    rids[to] = rid;
  } else {
    const to = placeOf(row, rids, at + 1, rids.length, keyOf, sort) - 1;
    rids.copyWithin(at, at + 1, to + 1);
    rids[to] = rid;
  }
  return true;
}

function without(rids: Uint32Array, gone: readonly number[]): Uint32Array {
  if (gone.length > FEW) {
    const set = new Set(gone);
    return rids.filter((rid) => !set.has(rid));
  }
  const places = gone.map((rid) => rids.indexOf(rid)).filter((at) => at >= 0).sort((a, b) => a - b);
  const left = new Uint32Array(rids.length - places.length);
  let from = 0;
  for (const [taken, at] of [...places, rids.length].entries()) {
    left.set(rids.subarray(from, at), from - taken);
    from = at + 1;
  }
  return left;
}

/** Rows in their order put between the rows of a list. */
function insertAll(rest: Uint32Array, arriving: readonly Keyed[], place: (row: Keyed, from: number) => number): Uint32Array {
  const merged = new Uint32Array(rest.length + arriving.length);
  let from = 0;
  for (const [put, row] of arriving.entries()) {
    const at = place(row, from);
    merged.set(rest.subarray(from, at), from + put);
    merged[at + put] = row.rid;
    from = at;
  }
  merged.set(rest.subarray(from), from + arriving.length);
  return merged;
}

/** Reads a row's keys once: searches for several places meet at the same rows. */
function keyReader(store: Store, object: LiveObject, keys: readonly SortKey[]): (rid: number) => Keyed {
  const columns = keys.map((key, i) => `${key.sql} AS k${i}`).join(', ');
  const known = new Map<number, Keyed>();
  return (rid) => {
    if (keys.length === 0) return { rid, keys: [] };
    let keyed = known.get(rid);
    if (keyed === undefined) {
      const row = store.db.get<Record<string, Value>>(`SELECT ${columns} FROM ${quoted(object.id)} t WHERE t.rid = ?`, [rid]) ?? {};
      known.set(rid, (keyed = { rid, keys: keys.map((_, i) => row[`k${i}`] ?? null) }));
    }
    return keyed;
  };
}

function placeOf(wanted: Keyed, rids: Uint32Array, from: number, until: number, keyOf: (rid: number) => Keyed, sort: readonly SortKey[]): number {
  let [low, high] = [from, until];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareKeyed(keyOf(rids[middle] ?? 0), wanted, sort) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same order as `orderSql`: empty last, then numbers before text, text by its UTF-8 bytes, newest row first. */
function compareKeyed(a: Keyed, b: Keyed, sort: readonly SortKey[]): number {
  for (const [i, { dir }] of sort.entries()) {
    const [x, y] = [a.keys[i] ?? null, b.keys[i] ?? null];
    if (x === null || y === null) {
      if (x !== y) return x === null ? 1 : -1;
      continue;
    }
    const order = compareValues(x, y);
    if (order !== 0) return dir === 'desc' ? -order : order;
  }
  return b.rid - a.rid;
}

function compareValues(x: string | number, y: string | number): number {
  if (typeof x === 'number' && typeof y === 'number') return x - y;
  if (typeof x === 'number') return -1;
  if (typeof y === 'number') return 1;
  return Buffer.compare(Buffer.from(x), Buffer.from(y));
}
