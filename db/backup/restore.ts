import fs from 'node:fs';
import path from 'node:path';
import { appError } from '../errors.ts';
import { forgetDevice } from '../changes/desk.ts';
import { removeDatabase, renameWithRetry, settle, SIDE_FILES, syncFile } from './files.ts';
import { readBackupName } from './names.ts';
import { assertWhole, examine, makeSelfContained } from './verify.ts';

export interface Restored {
  /** Where the file that was in use before is kept; null when there was none. */
  readonly savedAs: string | null;
}

/** The file of a listed backup. Throws `backup.invalid` for an id that is not in the folder. */
export function backupFile(folder: string, id: string): string {
  const file = path.join(folder, id);
  if (readBackupName(id) === null || !fs.existsSync(file)) throw appError('backup.invalid', 'There is no such backup.', { id });
  return file;
}

/**
 * Puts a copy of a backup in the database's place and keeps what was there. The database must be closed. Throws
 * `backup.invalid` or `database.newer` before anything is touched, `backup.failed` when the disk refuses.
 */
export function restoreBackup(databaseFile: string, backup: string, now: number = Date.now()): Restored {
  return prepareRestore(databaseFile, backup)(now);
}

/**
 * The long part of a restore, done while the database is still open: a proven copy beside it, without a device. The
 * answer puts it in place in a moment; by then the database must be closed.
 */
export function prepareRestore(databaseFile: string, backup: string): (now: number) => Restored {
  const extent = examine(backup);
  const fresh = `${databaseFile}.restoring`;
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      removeDatabase(fresh);
      const reason = error instanceof Error ? error.message : String(error);
      throw appError('backup.failed', `The backup could not be put in place: ${reason}`, { file: databaseFile, reason });
    }
  };
  attempt(() => {
    removeDatabase(fresh);
    fs.mkdirSync(path.dirname(databaseFile), { recursive: true });
    fs.copyFileSync(backup, fresh);
    makeSelfContained(fresh, forgetDevice);
    assertWhole(examine(fresh), extent, fresh);
    syncFile(fresh);
  });
  return (now) => attempt(() => {
    const savedAs = keepPresent(databaseFile, now);
    settle(fresh, databaseFile);
    return { savedAs };
  });
}

/**
 * Keeps the present files under a name of their own. The database itself is linked or copied, not moved: until the
 * restored file takes its name in one step, the place is never empty, so a crash here cannot end in a new, empty book.
 */
function keepPresent(databaseFile: string, now: number): string | null {
  if (!fs.existsSync(databaseFile)) return null;
  const savedAs = `${databaseFile}.before-restore-${new Date(now).toISOString().replace(/[-:.]/g, '')}`;
  linkOrCopy(databaseFile, savedAs);
  for (const side of SIDE_FILES) {
    if (fs.existsSync(databaseFile + side)) renameWithRetry(databaseFile + side, savedAs + side);
  }
  return savedAs;
}

function linkOrCopy(from: string, to: string): void {
  try {
    fs.linkSync(from, to);
  } catch {
    // FAT and some network drives have no links
    fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL);
    syncFile(to);
  }
}
