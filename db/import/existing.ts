import type { Store } from '../store/open.ts';
import { readRows, type Row } from '../store/rows.ts';
import { quoted } from '../store/tables.ts';
import type { Value } from '../values/types.ts';

/** What the import needs to know of the records that are there. Deleted records do not count. */
export interface Existing {
  /** Every record's id and some of its fields. */
  scan(object: string, fields: readonly string[]): Iterable<{ readonly id: string; readonly values: Readonly<Record<string, Value>> }>;
  /** Some records whole, by id. */
  read(object: string, ids: readonly string[]): ReadonlyMap<string, Row>;
  /** Changes with every write; a plan made before the last one is stale. */
  revision(): number;
}

const CHUNK = 2000;

/** The records of a book. */
export function createExisting(store: Store): Existing {
  return {
    *scan(object, fields) {
      const known = store.registry.object(object);
      const names = fields.filter((field) => known.storedById.has(field));
      // Page by page: the plan lets other calls in between, and an open cursor would refuse their writes as long as it lives.
      const sql = `SELECT rid, id, ${names.map(quoted).join(', ')} FROM ${quoted(object)} WHERE deleted IS NOT 1 AND rid > ? ORDER BY rid LIMIT ${CHUNK}`;
      for (let after = 0; ; ) {
        const page = store.db.all<Record<string, Value> & { rid: number; id: string }>(sql, [after]);
        for (const row of page) yield { id: row.id, values: row };
        if (page.length < CHUNK) return;
        after = page.at(-1)?.rid ?? after;
      }
    },
    read(object, ids) {
      const known = store.registry.object(object);
      const found = new Map<string, Row>();
      for (let at = 0; at < ids.length; at += CHUNK) {
        for (const [id, row] of readRows(store.db, known, ids.slice(at, at + CHUNK))) found.set(id, row);
      }
      return found;
    },
    revision: () => store.db.pluck<number>('SELECT coalesce(max(num), 0) FROM batches')[0] ?? 0,
  };
}
