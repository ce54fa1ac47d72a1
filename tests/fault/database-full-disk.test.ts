import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBackup, examineBook } from '../../db/backup/index.ts';
import { openStore, type Store } from '../../db/store/open.ts';
import { canMount, failureOf, makeBook, mountSmallDisk, scratchFolder, writeCustomers } from './database-files.ts';

let folder: string;
beforeEach(() => void (folder = scratchFolder()));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Writes until the disk is full; answers the code of the step that failed. */
function fill(store: Store): string {
  for (let step = 0; step < 1000; step++) {
    try {
      writeCustomers(store, 200);
    } catch {
      return failureOf(() => writeCustomers(store, 200)).code;
    }
  }
  return 'never full';
}

/** Every step is there whole or not at all, and the book is sound. */
function expectSound(store: Store): void {
  expect((store.db.pluck<number>('SELECT count(*) FROM customers')[0] ?? 0) % 200).toBe(0);
  expect(store.db.pluck('SELECT count(*) FROM change_log')).toEqual(store.db.pluck('SELECT count(*) FROM customers'));
  expect(examineBook(store).healthy).toBe(true);
}

describe('a full disk', () => {
  it('fails the step, keeps everything before it, and lets work go on once there is room', () => {
    const store = openStore(path.join(folder, 'book.db'));
    try {
      writeCustomers(store, 200);
      // SQLite's own way of being full: the same result code as a full disk, on any machine.
      const pages = store.db.pluck<number>('PRAGMA page_count')[0] ?? 0;
      store.db.exec(`PRAGMA max_page_count = ${pages + 100}`);
      expect(fill(store)).toBe('database.diskFull');
      expectSound(store);
      store.db.exec('PRAGMA max_page_count = 1073741823');
      writeCustomers(store, 200);
      expectSound(store);
    } finally {
      store.db.close();
    }
  });

  // A disk of its own needs the right to mount one: root on Linux. The test above covers the rest everywhere.
  describe.runIf(canMount())('of 8 MB', () => {
    let disk: string;
    beforeEach(() => {
      disk = path.join(folder, 'disk');
      fs.mkdirSync(disk);
      if (!mountSmallDisk(disk)) throw new Error('the small disk cannot be mounted any more');
    });
    afterEach(() => void spawnSync('umount', ['-l', disk]));

    it('fails the step, keeps everything before it after a restart too, and takes no half backup', async () => {
      const file = path.join(disk, 'book.db');
      makeBook(file, 200);
      const store = openStore(file);
      try {
        expect(fill(store)).toBe('database.diskFull');
        expectSound(store);
        await expect(createBackup(store.db, path.join(disk, 'backups'), 'manual')).rejects.toMatchObject({ code: 'backup.failed' });
        expect(fs.readdirSync(path.join(disk, 'backups'))).toEqual([]);
      } finally {
        store.db.close();
      }
      const again = openStore(file);
      try {
        expectSound(again);
      } finally {
        again.db.close();
      }
    });

    it('takes no new book, and says why', () => {
      fs.writeFileSync(path.join(disk, 'film.mp4'), Buffer.alloc(8 * 1024 * 1024 - 40_960));
      expect(failureOf(() => openStore(path.join(disk, 'book.db'))).code).toBe('database.diskFull');
    });
  });
});
