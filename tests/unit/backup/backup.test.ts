import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupBeforeMigration, backupIfDue, createBackup, createBackupAt, daysSinceBackup, listBackups } from '../../../db/backup/index.ts';
import { readBackupName } from '../../../db/backup/names.ts';
import { examine } from '../../../db/backup/verify.ts';
import { newId } from '../../../db/changes/index.ts';
import { openDatabase } from '../../../db/store/connection.ts';
import { openBook, TEST_NOW, type Book } from '../../support/book.ts';

let folder: string;
let backups: string;
let book: Book;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dealbook-backup-'));
  backups = path.join(folder, '备份 backups');
  book = openBook({ file: path.join(folder, 'book.db') });
});
afterEach(() => {
  book.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

function add(name: string): void {
  book.changes.commit({ kind: 'create', writes: [{ object: 'customers', record: newId(book.desk.entropy), set: { name } }] });
}

/** Customers in a file, read without changing it. */
function customersIn(file: string): string[] {
  const db = openDatabase(file, { readOnly: true });
  try {
    return db.pluck<string>('SELECT name FROM customers ORDER BY rid');
  } finally {
    db.close();
  }
}

const hour = (n: number) => TEST_NOW + n * 3_600_000;

describe('a backup', () => {
  it('holds everything, is one file, and leaves nothing else behind', async () => {
    add('上海元鑫');
    const backup = await createBackup(book.store.db, backups, 'manual', TEST_NOW);
    expect(backup).toMatchObject({ id: 'dealbook-20261123T020000000Z-manual.db', at: '2026-11-23T02:00:00.000Z', reason: 'manual' });
    expect(fs.readdirSync(backups)).toEqual([backup.id]);
    expect(fs.statSync(path.join(backups, backup.id)).size).toBe(backup.bytes);
    expect(customersIn(path.join(backups, backup.id))).toEqual(['上海元鑫']);
    expect(fs.readdirSync(backups)).toEqual([backup.id]);
  });

  it('goes to a chosen file, and never over the database itself', async () => {
    add('甲');
    const target = path.join(folder, 'U盘', '备份.db');
    expect((await createBackupAt(book.store.db, target)).reason).toBe('manual');
    expect(customersIn(target)).toEqual(['甲']);
    await expect(createBackupAt(book.store.db, path.join(folder, '.', 'book.db'))).rejects.toMatchObject({ code: 'backup.failed' });
    expect(customersIn(book.store.db.filename)).toEqual(['甲']);
  });

  it('that cannot be written leaves the older file of its name and no parts', async () => {
    const target = path.join(folder, 'taken');
    fs.mkdirSync(target);
    await expect(createBackupAt(book.store.db, target)).rejects.toMatchObject({ code: 'backup.failed' });
    expect(fs.readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('made in the middle of an import holds the import whole or not at all', async () => {
    const writes = Array.from({ length: 3000 }, (_, i) => ({ object: 'customers', record: newId(book.desk.entropy), set: { name: `公司${i}` } }));
    let copying: Promise<{ id: string }> | undefined;
    await book.changes.commitLong({ kind: 'import', writes }, { onProgress: () => void (copying ??= createBackup(book.store.db, backups, 'manual', TEST_NOW)) });
    const { id } = (await copying) ?? { id: '' };
    expect([0, 3000]).toContain(examine(path.join(backups, id)).changes);
    expect(customersIn(path.join(backups, id)).length).toBe(examine(path.join(backups, id)).changes);
  });

  it('before a migration is made at once', () => {
    add('甲');
    const file = backupBeforeMigration(book.store.db, backups, 1, TEST_NOW);
    expect(readBackupName(path.basename(file))?.reason).toBe('migration');
    expect(customersIn(file)).toEqual(['甲']);
    expect(fs.readdirSync(backups)).toHaveLength(1);
  });

  it('that fails stops the migration', () => {
    fs.writeFileSync(backups, 'a file where the folder should be');
    expect(() => backupBeforeMigration(book.store.db, backups, 1, TEST_NOW)).toThrowError(expect.objectContaining({ code: 'backup.failed' }));
  });
});

describe('examine', () => {
  it('refuses what is damaged, half copied or no book', async () => {
    for (let i = 0; i < 300; i++) add(`公司${i}`);
    const { id } = await createBackup(book.store.db, backups, 'manual', TEST_NOW);
    const good = fs.readFileSync(path.join(backups, id));
    const bad = path.join(folder, 'bad.db');
    const invalid = (bytes: Uint8Array) => {
      fs.writeFileSync(bad, bytes);
      expect(() => examine(bad)).toThrowError(expect.objectContaining({ code: 'backup.invalid' }));
    };
    invalid(new Uint8Array());
    invalid(Buffer.from('PK not a database at all'.repeat(100)));
    invalid(good.subarray(0, good.length / 2));
    const scribbled = Buffer.from(good);
    scribbled.fill(0xa5, 4096 * 3, 4096 * 40);
    invalid(scribbled);
    fs.writeFileSync(bad, good);
    expect(examine(bad)).toEqual({ batches: 300, changes: 300 });
  });
});

describe('rotation', () => {
  it('keeps the ten newest and the newest of each month, and foreign files', async () => {
    add('甲');
    fs.mkdirSync(backups);
    fs.writeFileSync(path.join(backups, '我的说明.txt'), 'x');
    const days = [...Array.from({ length: 14 }, (_, i) => Date.UTC(2026, 10, 1 + i)), Date.UTC(2026, 8, 3), Date.UTC(2026, 8, 20), Date.UTC(2025, 1, 2)];
    const source = await createBackup(book.store.db, folder, 'manual', TEST_NOW);
    for (const day of days) fs.copyFileSync(path.join(folder, source.id), path.join(backups, `dealbook-${new Date(day).toISOString().replace(/[-:.]/g, '')}-daily.db`));
    await createBackup(book.store.db, backups, 'daily', Date.UTC(2026, 10, 15));
    expect(listBackups(backups).map(({ at }) => at.slice(0, 10))).toEqual([
      ...Array.from({ length: 10 }, (_, i) => `2026-11-${String(15 - i).padStart(2, '0')}`), '2026-09-20', '2025-02-02',
    ]);
    expect(fs.existsSync(path.join(backups, '我的说明.txt'))).toBe(true);
  });

  it('lists nothing of a folder that is not there', () => {
    expect(listBackups(path.join(folder, 'nowhere'))).toEqual([]);
  });
});

describe('the backup of the day', () => {
  it('is made when there is something to keep and none is younger than a day', async () => {
    expect(await backupIfDue(book.store.db, backups, hour(0))).toBeNull();
    add('甲');
    expect((await backupIfDue(book.store.db, backups, hour(0)))?.reason).toBe('daily');
    expect(await backupIfDue(book.store.db, backups, hour(23))).toBeNull();
    expect(await backupIfDue(book.store.db, backups, hour(25))).not.toBeNull();
  });

  it('that is old can be told', async () => {
    expect(daysSinceBackup(backups, hour(0))).toBeNull();
    await createBackup(book.store.db, backups, 'manual', hour(0));
    expect(daysSinceBackup(backups, hour(24 * 8 + 1))).toBe(8);
  });

  it('is not put off by a backup from the future', async () => {
    add('甲');
    await createBackup(book.store.db, backups, 'manual', hour(24 * 365));
    expect(await backupIfDue(book.store.db, backups, hour(0))).not.toBeNull();
  });
});
