import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupFile, createBackup, restoreBackup } from '../../../db/backup/index.ts';
import { findDivergences } from '../../../db/changes/rebuild.ts';
import { newId } from '../../../db/changes/index.ts';
import { openBook, TEST_NOW, type Book } from '../../support/book.ts';

let folder: string;
let file: string;
let backups: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dealbook-restore-'));
  file = path.join(folder, 'book.db');
  backups = path.join(folder, 'backups');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function add(book: Book, name: string): void {
  book.changes.commit({ kind: 'create', writes: [{ object: 'customers', record: newId(book.desk.entropy), set: { name } }] });
}

const names = (book: Book) => book.store.db.pluck<string>('SELECT name FROM customers ORDER BY rid');

function withBook<T>(target: string, seed: number, work: (book: Book) => T): T {
  const book = openBook({ file: target, seed });
  try {
    return work(book);
  } finally {
    book.close();
  }
}

/** A book with a backup of 甲, and 乙 written after it. */
async function bookWithBackup(): Promise<string> {
  const book = openBook({ file });
  add(book, '甲');
  const { id } = await createBackup(book.store.db, backups, 'manual', TEST_NOW);
  add(book, '乙');
  book.close();
  return id;
}

describe('restore', () => {
  it('puts the copy in place, keeps the present file, and makes a new device of it', async () => {
    const id = await bookWithBackup();
    const before = withBook(file, 1, (book) => book.desk.device);
    const { savedAs } = restoreBackup(file, backupFile(backups, id), TEST_NOW);
    withBook(file, 2, (book) => {
      expect(names(book)).toEqual(['甲']);
      expect(book.desk.device).not.toBe(before);
      expect(findDivergences(book.store)).toEqual([]);
      add(book, '丙');
      expect(names(book)).toEqual(['甲', '丙']);
    });
    withBook(savedAs ?? '', 1, (book) => expect(names(book)).toEqual(['甲', '乙']));
  });

  it('by hand makes a new device, too', async () => {
    const id = await bookWithBackup();
    const before = withBook(file, 1, (book) => book.desk.device);
    fs.copyFileSync(path.join(backups, id), file);
    withBook(file, 2, (book) => expect([names(book), book.desk.device === before]).toEqual([['甲'], false]));
  });

  it('takes what a killed process left in the WAL aside with the file', async () => {
    const id = await bookWithBackup();
    const book = openBook({ file });
    add(book, '丙');
    const killed = path.join(folder, 'killed.db');
    for (const side of ['', '-wal', '-shm']) fs.copyFileSync(file + side, killed + side);
    book.close();
    expect(fs.statSync(`${killed}-wal`).size).toBeGreaterThan(0);
    const { savedAs } = restoreBackup(killed, backupFile(backups, id), TEST_NOW);
    withBook(killed, 2, (restored) => expect(names(restored)).toEqual(['甲']));
    withBook(savedAs ?? '', 1, (saved) => expect(names(saved)).toEqual(['甲', '乙', '丙']));
  });

  it('refuses a damaged backup and leaves everything as it is', async () => {
    const id = await bookWithBackup();
    const backup = backupFile(backups, id);
    fs.truncateSync(backup, 5000);
    const before = fs.readdirSync(folder);
    expect(() => restoreBackup(file, backup, TEST_NOW)).toThrowError(expect.objectContaining({ code: 'backup.invalid' }));
    expect(fs.readdirSync(folder)).toEqual(before);
    withBook(file, 1, (book) => expect(names(book)).toEqual(['甲', '乙']));
  });

  it('saves a damaged database, too, and replaces it', async () => {
    const id = await bookWithBackup();
    fs.writeFileSync(file, 'no database any more');
    const { savedAs } = restoreBackup(file, backupFile(backups, id), TEST_NOW);
    expect(fs.readFileSync(savedAs ?? '', 'utf8')).toBe('no database any more');
    withBook(file, 2, (book) => expect(names(book)).toEqual(['甲']));
  });

  it('works where there is no database yet', async () => {
    const id = await bookWithBackup();
    const elsewhere = path.join(folder, '新电脑', 'book.db');
    expect(restoreBackup(elsewhere, backupFile(backups, id)).savedAs).toBeNull();
    withBook(elsewhere, 2, (book) => expect(names(book)).toEqual(['甲']));
  });

  it('takes only names of listed backups', async () => {
    await bookWithBackup();
    for (const id of ['../book.db', 'nothing.db', '..', '']) {
      expect(() => backupFile(backups, id)).toThrowError(expect.objectContaining({ code: 'backup.invalid' }));
    }
  });
});
