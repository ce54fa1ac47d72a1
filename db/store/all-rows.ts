import type { Database } from './connection.ts';
import type { LiveObject } from './registry.ts';
import { quoted } from './tables.ts';
import { awayRids } from './view-query.ts';

/**
 * Every row that is neither in the recycle bin nor put away, newest first, without reading the rows: rows are numbered one by one and never
 * leave their table, so counting them (over an index) is enough to know them all. Null when numbers are missing.
 */
export function allRows(db: Database, object: LiveObject): Uint32Array | null {
  const table = quoted(object.id);
  const one = (what: string): number => db.pluck<number | null>(`SELECT ${what} FROM ${table}`)[0] ?? 0;
  const [first, last, count] = [one('min(rid)'), one('max(rid)'), one('count(*)')];
  if (count !== (last === 0 ? 0 : last - first + 1)) return null;
  const gone = new Set(db.pluck<number>(awayRids(object)));
  const rids = new Uint32Array(count - gone.size);
  for (let rid = last, at = 0; at < rids.length; rid -= 1) if (!gone.has(rid)) rids[at++] = rid;
  return rids;
}
