import { isAppError } from '../errors.ts';
import type { Database } from './connection.ts';
import type { LiveObject } from './registry.ts';
import { searchQuery } from './search-text.ts';
import { writeSearchTexts } from './search-waiting.ts';
import { quoted, searchTable } from './tables.ts';

/**
 * A sub-select of the row ids that match what was typed, to be used as `rid IN (…)`; null when nothing was typed.
 * Finds Han fragments (上海), pinyin initials (`shyx`), pinyin (`shanghai`) and digits inside numbers (`8000`). Search texts
 * that are still to be written are written first, so that what was just typed is found.
 */
export function matchingRids(db: Database, object: LiveObject, typed: string): { readonly sql: string; readonly bindings: readonly string[] } | null {
  if (typed.trim() === '') return null;
  const query = searchQuery(typed);
  if (query === null || object.searchFields.length === 0) return { sql: 'SELECT rowid FROM (SELECT 0 AS rowid) WHERE 0', bindings: [] };
  catchUp(db, object);
  const table = quoted(searchTable(object.id));
  return { sql: `SELECT rowid FROM ${table} WHERE ${table} MATCH ?`, bindings: [query] };
}

/** Writes the search texts and keys that wait. Reading does not fail because writing does: on a full disk, or while another program writes, what is written is searched. */
export function catchUp(db: Database, object: LiveObject): void {
  if (!db.canWrite) return;
  try {
    writeSearchTexts(db, [object]);
  } catch (error) {
    if (!isAppError(error)) throw error;
  }
}
