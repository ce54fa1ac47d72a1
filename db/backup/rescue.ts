import { backupFile, restoreBackup } from './restore.ts';
import { listBackups } from './rotation.ts';
import type { Backup } from './create.ts';

/** What is asked for a book that does not open. */
export interface RescueRequest {
  readonly databaseFile: string;
  readonly backupFolder: string;
  /** Id of the backup to put in the book's place; null only lists. */
  readonly restore: string | null;
}

export interface Rescued {
  readonly backups: readonly Backup[];
  /** Where the file that did not open is kept; null when nothing was restored, or nothing was there. */
  readonly savedAs: string | null;
}

/**
 * Backups for a book that does not open: the book itself is never opened here. Throws what `listBackups` and
 * `restoreBackup` throw.
 */
export function rescueBook({ databaseFile, backupFolder, restore }: RescueRequest): Rescued {
  const savedAs = restore === null ? null : restoreBackup(databaseFile, backupFile(backupFolder, restore)).savedAs;
  return { backups: listBackups(backupFolder), savedAs };
}
