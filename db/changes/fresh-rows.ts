import type { Database } from '../store/connection.ts';
import type { LiveObject } from '../store/registry.ts';
import { readRows, type Row } from '../store/rows.ts';

/**
 * Rows that whoever made an action has just read whole, by object and id, null for one that is not there: the commit need
 * not read them again. Only where nothing can have been written since, and they are used up by the commit.
 */
export type FreshRows = ReadonlyMap<string, ReadonlyMap<string, Row | null>>;

/** The rows of these ids with at least these fields: those at hand, and the others from their table. */
export function rowsWith(db: Database, object: LiveObject, ids: readonly string[], fields: ReadonlySet<string>, fresh: FreshRows | undefined): Map<string, Row> {
  const known = fresh?.get(object.id);
  if (!known) return readRows(db, object, ids, fields);
  const missing = ids.filter((id) => !known.has(id));
  const rows = missing.length > 0 ? readRows(db, object, missing, fields) : new Map<string, Row>();
  for (const id of ids) {
    const row = known.get(id);
    if (row) rows.set(id, row);
  }
  return rows;
}
