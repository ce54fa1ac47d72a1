import type { Value } from '../model/types.ts';
import type { Store } from './open.ts';
import { sortKeys, type SortKey } from './order.ts';
import type { LiveObject } from './registry.ts';
import { quoted } from './tables.ts';
import { whereSql, type View } from './view-query.ts';

/** One row's sort keys, with its row id as the last resort. */
type Keyed = { readonly rid: number; readonly keys: readonly Value[] };

/**
 * The list after a few records changed: each is taken out, and put back where it now belongs if it still does. Finding
 * the place is a binary search that reads some twenty rows, whatever the length of the list.
 */
export function patchView(store: Store, object: LiveObject, view: View, ids: readonly string[], now: number): Uint32Array {
  const changed = store.db.pluck<number>(`SELECT rid FROM ${quoted(object.id)} WHERE id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)]);
  const gone = new Set(changed);
  const rids = [...view.rids.filter((rid) => !gone.has(rid))];
  const where = whereSql(store, object, view.query, now);
  const belonging = store.db.pluck<number>(
    `SELECT t.rid FROM ${quoted(object.id)} t WHERE t.rid IN (SELECT value FROM json_each(?)) AND ${where.sql}`,
    [JSON.stringify(changed), ...where.bindings],
  );
  const keys = sortKeys(store.registry, object, view.query.sort);
  const keyOf = keyReader(store, object, keys);
  for (const rid of belonging) rids.splice(placeOf(keyOf(rid), rids, keyOf, keys), 0, rid);
  return Uint32Array.from(rids);
}

function keyReader(store: Store, object: LiveObject, keys: readonly SortKey[]): (rid: number) => Keyed {
  const columns = keys.map((key, i) => `${key.sql} AS k${i}`).join(', ');
  return (rid) => {
    if (keys.length === 0) return { rid, keys: [] };
    const row = store.db.get<Record<string, Value>>(`SELECT ${columns} FROM ${quoted(object.id)} t WHERE t.rid = ?`, [rid]) ?? {};
    return { rid, keys: keys.map((_, i) => row[`k${i}`] ?? null) };
  };
}

function placeOf(wanted: Keyed, rids: readonly number[], keyOf: (rid: number) => Keyed, sort: readonly SortKey[]): number {
  let [low, high] = [0, rids.length];
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
