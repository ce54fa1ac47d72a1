import fs from 'node:fs';
import path from 'node:path';

/** Gives a finished file its name. Both the file and its name are on the disk afterwards, not only in a cache. */
export function settle(temporary: string, target: string): void {
  syncFile(temporary);
  renameWithRetry(temporary, target);
  syncFolder(path.dirname(target));
}

export function syncFile(file: string): void {
  const handle = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

function syncFolder(folder: string): void {
  // Windows cannot open a folder, and keeps names safe by itself.
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

const ATTEMPTS = 8;

/** A virus scanner or an indexer may hold a new file for a moment on Windows. */
export function renameWithRetry(from: string, to: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      return fs.renameSync(from, to);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (attempt >= ATTEMPTS || !['EPERM', 'EBUSY', 'EACCES'].includes(code)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25 * attempt);
    }
  }
}

/** The database and the files SQLite keeps beside it. */
export const SIDE_FILES = ['-wal', '-shm', '-journal'] as const;

export function removeDatabase(file: string): void {
  for (const part of [file, ...SIDE_FILES.map((side) => file + side)]) fs.rmSync(part, { force: true });
}
