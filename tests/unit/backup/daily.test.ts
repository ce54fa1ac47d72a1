import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listBackups } from '../../../db/backup/index.ts';
import { keepDailyBackup } from '../../../db/handlers/daily-backup.ts';
import { newId } from '../../../db/changes/index.ts';
import { openBook, TEST_NOW, type Book } from '../../support/book.ts';

let folder: string;
let backups: string;
let book: Book;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dealbook-daily-'));
  backups = path.join(folder, 'backups');
  book = openBook({ file: path.join(folder, 'book.db') });
  book.changes.commit({ kind: 'create', writes: [{ object: 'customers', record: newId(book.desk.entropy), set: { name: '甲' } }] });
});
afterEach(() => {
  book.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const keep = (backupFolder: string, firstMs: number) => keepDailyBackup({
  store: book.store, now: () => TEST_NOW, options: { databaseFile: book.store.db.filename, backupFolder, version: '', importWorker: '' },
}, undefined, firstMs);

it('makes the copy of the day on its own', async () => {
  const daily = keep(backups, 0);
  await vi.waitFor(() => expect(listBackups(backups).map(({ reason }) => reason)).toEqual(['daily']), { timeout: 20_000 });
  await daily.stop();
});

it('finishes the copy that is being made before the book closes, and begins no other', async () => {
  const busy = keep(backups, 0);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await busy.stop();
  const count = listBackups(backups).length;
  await keep(path.join(folder, 'never'), 60_000).stop();
  expect(fs.readdirSync(folder).filter((name) => name === 'never' || name.endsWith('.part'))).toEqual([]);
  expect(count).toBeLessThanOrEqual(1);
});

it('goes on working when a copy fails', async () => {
  fs.writeFileSync(backups, 'a file where the folder should be');
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const daily = keep(backups, 0);
    await vi.waitFor(() => expect(told).toHaveBeenCalledWith('daily backup: backup.failed\n'), { timeout: 20_000 });
    await daily.stop();
  } finally {
    told.mockRestore();
  }
});
