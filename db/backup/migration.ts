import fs from 'node:fs';
import path from 'node:path';
import type { Database } from '../store/connection.ts';
import { finish, temporaryFor, toBackupFailure } from './create.ts';
import { removeDatabase } from './files.ts';
import { backupName } from './names.ts';
import { extentOf } from './verify.ts';

/**
 * The copy that a migration may not begin without. Synchronous, because opening a book is. Throws `backup.failed`, and
 * then the file was not migrated. Nothing is rotated away here: the copies of the version before are worth most now.
 */
export function backupBeforeMigration(db: Database, folder: string, fromVersion: number, now: number = Date.now()): string {
  const target = path.join(folder, backupName(now, 'migration'));
  try {
    const temporary = temporaryFor(target);
    try {
      fs.rmSync(temporary, { force: true });
      db.run('VACUUM INTO ?', [temporary]);
      finish(temporary, target, extentOf(db));
    } finally {
      removeDatabase(temporary);
    }
  } catch (error) {
    throw Object.assign(toBackupFailure(error, target), { fromVersion });
  }
  return target;
}
