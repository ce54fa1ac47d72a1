import { columnOf } from './derived/columns.ts';
import type { Store } from './open.ts';
import { quoted } from './tables.ts';
import type { View } from './view-query.ts';

/** Rows looked at in one statement; the first hit ends the search. */
const PIECE = 1000;

/**
 * The first place from `from` on, towards `to`, whose cell is filled (or empty): what Ctrl+arrows look for. Both ends
 * are looked at; callers keep the stretch short, so that the core is never busy for long. Null when there is none.
 */
export function seekCell(store: Store, view: View, fieldId: string, from: number, to: number, filled: boolean, now: number): number | null {
  const object = store.registry.object(view.query.object);
  const column = columnOf({ registry: store.registry, object, now }, store.registry.field(object.id, fieldId));
  const test = filled ? `${column} IS NOT NULL AND ${column} <> ''` : `${column} IS NULL OR ${column} = ''`;
  const sql = `SELECT t.rid FROM ${quoted(object.id)} t WHERE t.rid IN (SELECT value FROM json_each(?)) AND (${test})`;
  const last = view.rids.length - 1;
  const step = to >= from ? 1 : -1;
  const end = Math.max(0, Math.min(last, to));
  for (let at = Math.max(0, Math.min(last, from)); last >= 0 && (end - at) * step >= 0; at += PIECE * step) {
    const edge = step > 0 ? Math.min(end, at + PIECE - 1) : Math.max(end, at - PIECE + 1);
    const rids = view.rids.subarray(Math.min(at, edge), Math.max(at, edge) + 1);
    const hits = new Set(store.db.pluck<number>(sql, [JSON.stringify([...rids])]));
    if (hits.size === 0) continue;
    for (let place = at; (edge - place) * step >= 0; place += step) if (hits.has(view.rids[place] ?? -1)) return place;
  }
  return null;
}
