import type { Database } from '../store/connection.ts';
import { createBackup, type Backup } from './create.ts';
import { listBackups } from './rotation.ts';
import { extentOf } from './verify.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The copy of the day: made when the newest one is older than a day and the book holds anything. Null when not due. */
export async function backupIfDue(db: Database, folder: string, now: number): Promise<Backup | null> {
  const [newest] = listBackups(folder);
  // A copy from the future means a clock that was wrong once; it must not stop backups for years.
  const age = newest ? Math.abs(now - Date.parse(newest.at)) : Infinity;
  if (age < DAY_MS || extentOf(db).changes === 0) return null;
  return createBackup(db, folder, 'daily', now);
}

/** Days since the newest copy; null when there is none, or when the folder cannot be read. */
export function daysSinceBackup(folder: string, now: number): number | null {
  try {
    const [newest] = listBackups(folder);
    return newest ? Math.floor((now - Date.parse(newest.at)) / DAY_MS) : null;
  } catch {
    return null;
  }
}
