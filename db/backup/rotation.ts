import fs from 'node:fs';
import path from 'node:path';
import { appError } from '../errors.ts';
import type { Backup } from './create.ts';
import { readBackupName } from './names.ts';

/** The newest copies that stay whatever they are; beyond them, the newest of every month. */
export const KEPT = 10;

/** The backups of a folder, newest first. A folder that is not there has none; one that cannot be read throws `backup.failed`. */
export function listBackups(folder: string): Backup[] {
  return namesIn(folder)
    .flatMap((name) => {
      const known = readBackupName(name);
      const bytes = known && sizeOf(path.join(folder, name));
      return known && bytes !== null ? [{ id: name, at: known.at, bytes, reason: known.reason }] : [];
    })
    .sort((a, b) => (a.id < b.id ? 1 : -1));
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw appError('backup.failed', 'The backup folder cannot be read.', { folder, reason: error instanceof Error ? error.message : String(error) });
  }
}

/** Removes what is not kept. A file that cannot be removed now is removed another time. */
export function rotate(folder: string): void {
  const backups = listBackups(folder);
  const kept = new Set([...backups.slice(0, KEPT), ...newestPerMonth(backups)]);
  for (const backup of backups) {
    if (kept.has(backup)) continue;
    try {
      fs.rmSync(path.join(folder, backup.id));
    } catch {
      // held by another program
    }
  }
}

function newestPerMonth(newestFirst: readonly Backup[]): Backup[] {
  const months = new Set<string>();
  return newestFirst.filter(({ at }) => {
    const month = at.slice(0, 7);
    return !months.has(month) && months.add(month);
  });
}

function sizeOf(file: string): number | null {
  try {
    const stats = fs.statSync(file);
    return stats.isFile() ? stats.size : null;
  } catch {
    return null;
  }
}
