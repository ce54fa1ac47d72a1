import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes a file so that a reader sees the old one or the whole new one, whatever happens in between: a new file beside
 * it, flushed to the disk, then renamed over it. Throws Node's own error; the old file is untouched then.
 */
export function writeFileAtomically(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const fresh = path.join(path.dirname(file), `.${path.basename(file).slice(0, 100)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    const handle = openSync(fresh, 'wx');
    try {
      writeAll(handle, typeof content === 'string' ? Buffer.from(content, 'utf8') : content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameWithRetry(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

const PAUSES_MS = [20, 50, 100, 200, 400];

/** Virus scanners and sync tools on Windows hold a fresh file for a moment. */
function renameWithRetry(from: string, to: string): void {
  for (const pause of PAUSES_MS) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(code)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
  renameSync(from, to);
}
