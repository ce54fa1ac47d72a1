import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createChanges, newId } from '../../db/changes/index.ts';
import { loadDesk } from '../../db/changes/desk.ts';
import { systemEntropy } from '../../db/system-entropy.ts';
import { openStore, type Store } from '../../db/store/open.ts';

/** A scratch folder that everybody may enter, so that a test can look at it as another user. */
export function scratchFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dealbook-fault-'));
  fs.chmodSync(folder, 0o777);
  return folder;
}

/** A closed book with `customers` customers. */
export function makeBook(file: string, customers = 200): void {
  const store = openStore(file);
  writeCustomers(store, customers);
  store.db.close();
}

export function writeCustomers(store: Store, count: number): void {
  const desk = loadDesk(store.db, systemEntropy);
  const writes = Array.from({ length: count }, (_, i) => ({ object: 'customers', record: newId(desk.entropy), set: { name: `公司${i}`, notes: '备注'.repeat(50) } }));
  createChanges(store, desk).commit({ kind: 'import', writes });
}

export function countCustomers(file: string): number {
  const store = openStore(file);
  try {
    return store.db.pluck<number>('SELECT count(*) FROM customers')[0] ?? 0;
  } finally {
    store.db.close();
  }
}

/**
 * Runs `work` as a user to whom permissions apply. Root may write everywhere, so as root the process takes the rights of
 * "nobody" for as long as the work, which is synchronous, takes.
 */
export function asPlainUser<T>(work: () => T): T {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

/** The code and details of the AppError that `work` throws; fails the test by throwing when it does not. */
export function failureOf(work: () => unknown): { readonly code: string; readonly details: Record<string, unknown> } {
  try {
    work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'details' in error) return { code: String(error.code), details: error.details as Record<string, unknown> };
    throw error;
  }
  throw new Error('it did not fail');
}

/** Mounts a disk of 8 MB; false where that is not allowed. Taken away with `umount -l`. */
export function mountSmallDisk(folder: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder]).status === 0;
}

/** A disk of one's own needs the right to mount one: root on Linux, and not in every container. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const probe = scratchFolder();
  const works = mountSmallDisk(probe);
  if (works) spawnSync('umount', ['-l', probe]);
  else console.info('fault tests: no right to mount a small disk here; the full disk is played by SQLite alone');
  fs.rmSync(probe, { recursive: true, force: true });
  return works;
}
