import type { Value } from '../model/types.ts';
import type { Database } from './connection.ts';
import type { LiveObject } from './registry.ts';
import { searchQuery, searchText } from './search-text.ts';
import { quoted, searchTable } from './tables.ts';

/** Puts a record into the full-text table of its object, replacing what was there. Objects without search fields have none. */
export function indexRecord(db: Database, object: LiveObject, rid: number, values: ReadonlyMap<string, Value>, known: boolean): void {
  if (object.searchFields.length === 0) return;
  const table = quoted(searchTable(object.id));
  if (known) db.run(`DELETE FROM ${table} WHERE rowid = ?`, [rid]);
  const texts = object.searchFields.map((field) => values.get(field.id)).filter((value): value is string => typeof value === 'string');
  if (texts.length > 0) db.run(`INSERT INTO ${table} (rowid, text) VALUES (?, ?)`, [rid, searchText(texts)]);
}

/** Records of one object whose search text waits to be written. */
export interface SearchQueue {
  add(rid: number, values: ReadonlyMap<string, Value>, known: boolean): void;
  /** How many wait. */
  size(): number;
  flush(): void;
}

/**
 * Writes search texts in the order of their row ids. FTS5 begins a new segment at every row id that is not above the last,
 * and merges them: 1,000 rows of a list with the newest first took twelve seconds in a book of a million, in order 50 ms.
 */
export function createSearchQueue(db: Database, object: LiveObject): SearchQueue {
  let waiting: (readonly [number, ReadonlyMap<string, Value>, boolean])[] = [];
  return {
    add: (rid, values, known) => void waiting.push([rid, values, known]),
    size: () => waiting.length,
    flush: () => {
      for (const [rid, values, known] of waiting.sort(([a], [b]) => a - b)) indexRecord(db, object, rid, values, known);
      waiting = [];
    },
  };
}

/**
 * A sub-select of the row ids that match what was typed, to be used as `rid IN (…)`; null when nothing was typed.
 * Finds Han fragments (上海), pinyin initials (`shyx`), pinyin (`shanghai`) and digits inside numbers (`8000`).
 */
export function matchingRids(object: LiveObject, typed: string): { readonly sql: string; readonly bindings: readonly string[] } | null {
  if (typed.trim() === '') return null;
  const query = searchQuery(typed);
  if (query === null || object.searchFields.length === 0) return { sql: 'SELECT rowid FROM (SELECT 0 AS rowid) WHERE 0', bindings: [] };
  const table = quoted(searchTable(object.id));
  return { sql: `SELECT rowid FROM ${table} WHERE ${table} MATCH ?`, bindings: [query] };
}
