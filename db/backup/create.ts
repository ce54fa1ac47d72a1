import fs from 'node:fs';
import path from 'node:path';
import type { BackupView } from '../../preload/contract/app.ts';
import type { z } from 'zod';
import { forgetDevice } from '../changes/desk.ts';
import { appError, isAppError } from '../errors.ts';
import type { Database } from '../store/connection.ts';
import { removeDatabase, settle } from './files.ts';
import { backupName, type BackupReason } from './names.ts';
import { rotate } from './rotation.ts';
import { assertWhole, examine, extentOf, makeSelfContained } from './verify.ts';

export type Backup = z.infer<typeof BackupView>;

/** A verified copy in the backup folder; older ones make room. Throws `backup.failed`; then nothing new is left there. */
export async function createBackup(db: Database, folder: string, reason: BackupReason, now: number = Date.now()): Promise<Backup> {
  const name = backupName(now, reason);
  const bytes = await copyTo(db, path.join(folder, name));
  rotate(folder);
  return { id: name, at: new Date(now).toISOString(), bytes, reason };
}

/** A verified copy at a place that the user chose; replaces a file of that name only once the copy is good. */
export async function createBackupAt(db: Database, file: string, now: number = Date.now()): Promise<Backup> {
  if (path.resolve(file) === path.resolve(db.filename)) throw appError('backup.failed', 'A backup cannot replace the database itself.', { file });
  const bytes = await copyTo(db, file);
  return { id: path.basename(file), at: new Date(now).toISOString(), bytes, reason: 'manual' };
}

async function copyTo(db: Database, target: string): Promise<number> {
  return asBackupFailure(target, async () => {
    const temporary = temporaryFor(target);
    try {
      const before = extentOf(db);
      await copyOnline(db, temporary);
      return finish(temporary, target, before);
    } finally {
      removeDatabase(temporary);
    }
  });
}

/**
 * Copies between transactions: one that runs when the copy begins makes SQLite answer "busy", which the driver takes for
 * "done" and leaves nothing. An import can hold its transaction for minutes, so this waits rather than fails.
 */
async function copyOnline(db: Database, temporary: string): Promise<void> {
  do {
    while (db.inTransaction) await new Promise((resolve) => setTimeout(resolve, 50));
    await db.backupTo(temporary);
  } while (!fs.existsSync(temporary) || fs.statSync(temporary).size === 0);
}

/** The file beside its target that becomes the backup once it is proven. Made with its folder. */
export function temporaryFor(target: string): string {
  fs.mkdirSync(path.dirname(target), { recursive: true });
  return path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.part`);
}

/**
 * Proves a finished copy and gives it its name; answers its size. The copy has no device: however it is put in place
 * one day, by the window or by hand, it becomes a desk of its own and can contradict nobody (design §7).
 */
export function finish(temporary: string, target: string, before: ReturnType<typeof extentOf>): number {
  makeSelfContained(temporary, forgetDevice);
  assertWhole(examine(temporary), before, target);
  settle(temporary, target);
  return fs.statSync(target).size;
}

/** Whatever goes wrong on the way is one kind of failure to a person: there is no new backup. */
async function asBackupFailure<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toBackupFailure(error, file);
  }
}

export function toBackupFailure(error: unknown, file: string): Error {
  if (isAppError(error) && error.code === 'backup.failed') return error;
  const reason = error instanceof Error ? error.message : String(error);
  return appError('backup.failed', `The backup could not be made: ${reason}`, { file, reason });
}
