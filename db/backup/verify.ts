import { appError, isAppError } from '../errors.ts';
import { openDatabase, type Database } from '../store/connection.ts';
import { readVersion } from '../store/open.ts';

/** How much log a book holds: what two copies of one book are compared by. */
export interface Extent {
  readonly batches: number;
  readonly changes: number;
}

export function extentOf(db: Database): Extent {
  return db.get<Extent>('SELECT (SELECT count(*) FROM batches) AS batches, (SELECT count(*) FROM change_log) AS changes') ?? { batches: 0, changes: 0 };
}

/**
 * Opens a copy, reads it through and answers how much it holds. Throws `backup.invalid` for a file that is damaged or
 * not a book, `database.newer` for one that only a newer Dealbook can open. Changes nothing.
 */
export function examine(file: string): Extent {
  try {
    const db = openDatabase(file, { readOnly: true });
    try {
      const result = db.pluck<string>('PRAGMA quick_check(1)')[0];
      if (result !== 'ok') throw appError('backup.invalid', `The backup is damaged: ${result ?? 'unreadable'}`, { file });
      if (readVersion(db, file) === 0) throw appError('backup.invalid', 'The file is not a Dealbook database.', { file });
      return extentOf(db);
    } finally {
      db.close();
    }
  } catch (error) {
    if (isAppError(error) && (error.code === 'backup.invalid' || error.code === 'database.newer')) throw error;
    throw appError('backup.invalid', `The backup cannot be read: ${error instanceof Error ? error.message : String(error)}`, { file });
  }
}

/** Throws `backup.failed` unless the copy holds everything that was there before it was made. */
export function assertWhole(copy: Extent, before: Extent, file: string): void {
  if (copy.batches >= before.batches && copy.changes >= before.changes) return;
  throw appError('backup.failed', 'The copy lacks a part of the history.', { file, changes: copy.changes, expected: before.changes });
}

/** Makes a copy one file that needs no `-wal` beside it, after `work` on it. */
export function makeSelfContained(file: string, work: (db: Database) => void): void {
  const db = openDatabase(file);
  try {
    work(db);
    db.exec('PRAGMA journal_mode = DELETE');
  } finally {
    db.close();
  }
}
