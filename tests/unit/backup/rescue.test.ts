import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBackup, rescueBook } from '../../../db/backup/index.ts';
import { newId } from '../../../db/changes/index.ts';
import { openBook, TEST_NOW } from '../../support/book.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dealbook-rescue-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A damaged book with one backup of 甲. */
async function damagedBook(): Promise<{ databaseFile: string; backupFolder: string; damaged: Buffer }> {
  const databaseFile = path.join(folder, 'book.db');
  const backupFolder = path.join(folder, 'backups');
  const book = openBook({ file: databaseFile });
  book.changes.commit({ kind: 'create', writes: [{ object: 'customers', record: newId(book.desk.entropy), set: { name: '甲' } }] });
  await createBackup(book.store.db, backupFolder, 'manual', TEST_NOW);
  book.close();
  const damaged = fs.readFileSync(databaseFile).fill(0x55, 0, 100);
  fs.writeFileSync(databaseFile, damaged);
  return { databaseFile, backupFolder, damaged };
}

test('lists without touching the book', async () => {
  const { databaseFile, backupFolder, damaged } = await damagedBook();
  const { backups, savedAs } = rescueBook({ databaseFile, backupFolder, restore: null });
  expect(backups).toMatchObject([{ reason: 'manual', at: new Date(TEST_NOW).toISOString() }]);
  expect(savedAs).toBeNull();
  expect(fs.readFileSync(databaseFile)).toEqual(damaged);
});

test('puts a backup in the place of a damaged book and keeps the book byte by byte', async () => {
  const { databaseFile, backupFolder, damaged } = await damagedBook();
  const id = rescueBook({ databaseFile, backupFolder, restore: null }).backups[0]?.id ?? '';
  const { savedAs } = rescueBook({ databaseFile, backupFolder, restore: id });
  expect(fs.readFileSync(savedAs ?? '')).toEqual(damaged);
  const book = openBook({ file: databaseFile });
  expect(book.store.db.pluck('SELECT name FROM customers')).toEqual(['甲']);
  book.close();
});

test.each(['nothing.db', '../book.db'])('refuses %s, which is no backup of the folder, and leaves the book', async (id) => {
  const { databaseFile, backupFolder, damaged } = await damagedBook();
  expect(() => rescueBook({ databaseFile, backupFolder, restore: id })).toThrow(expect.objectContaining({ code: 'backup.invalid' }));
  expect(fs.readFileSync(databaseFile)).toEqual(damaged);
});
