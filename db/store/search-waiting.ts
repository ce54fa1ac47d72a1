import type { Value } from '../model/types.ts';
import type { Database } from './connection.ts';
import { writeMatchKeys } from './match-keys.ts';
import type { LiveObject } from './registry.ts';
import { searchText } from './search-text.ts';
import { quoted, searchTable } from './tables.ts';

/** Takes note of records of one object whose search text is behind; `flush` writes the notes into the same transaction as the rows. */
export interface SearchQueue {
  add(rid: number): void;
  flush(): void;
}

/** The queue of one object. */
export function createSearchQueue(db: Database, object: LiveObject): SearchQueue {
  let waiting: number[] = [];
  return {
    add: (rid) => void waiting.push(rid),
    flush: () => {
      if (waiting.length === 0) return;
      if (waiting.length === 1) db.run('INSERT OR IGNORE INTO search_waiting (object, rid) VALUES (?, ?)', [object.id, waiting[0]]);
      else db.run('INSERT OR IGNORE INTO search_waiting (object, rid) SELECT ?, value FROM json_each(?)', [object.id, JSON.stringify(waiting)]);
      waiting = [];
    },
  };
}

/** Records whose texts are written in one go. */
const STEP = 1000;

/**
 * Writes search texts that wait, at most `most` of them, and answers how many it wrote. In the order of row ids: FTS5 begins a
 * new segment at every one that is not above the last, and merging those took twelve seconds for 1,000 rows of a million.
 */
export function writeSearchTexts(db: Database, objects: readonly LiveObject[], most = Number.POSITIVE_INFINITY): number {
  let written = 0;
  for (const object of objects) {
    for (;;) {
      const step = Math.min(STEP, most - written);
      const rids = step <= 0 ? [] : db.pluck<number>('SELECT rid FROM search_waiting WHERE object = ? ORDER BY rid LIMIT ?', [object.id, step]);
      if (rids.length === 0) break;
      db.transaction(() => writeTextsOf(db, object, rids));
      written += rids.length;
    }
  }
  return written;
}

type Texts = Readonly<Record<string, Value>> & { readonly rid: number };

function writeTextsOf(db: Database, object: LiveObject, rids: readonly number[]): void {
  const these = '(SELECT value FROM json_each(?))';
  const list = JSON.stringify(rids);
  if (object.searchFields.length > 0) {
    const table = quoted(searchTable(object.id));
    const columns = object.searchFields.map((field) => quoted(field.id)).join(', ');
    const rows = db.all<Texts>(`SELECT rid, ${columns} FROM ${quoted(object.id)} WHERE rid IN ${these} ORDER BY rid`, [list]);
    for (const row of rows) {
      db.run(`DELETE FROM ${table} WHERE rowid = ?`, [row.rid]);
      const texts = object.searchFields.map((field) => row[field.id]).filter((value): value is string => typeof value === 'string');
      if (texts.length > 0) db.run(`INSERT INTO ${table} (rowid, text) VALUES (?, ?)`, [row.rid, searchText(texts)]);
    }
  }
  writeMatchKeys(db, object.id, rids);
  db.run(`DELETE FROM search_waiting WHERE object = ? AND rid IN ${these}`, [object.id, list]);
}
