import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBackup, examineBook, repairBook } from '../../db/backup/index.ts';
import { openDatabase } from '../../db/store/connection.ts';
import { openStore } from '../../db/store/open.ts';
import { asPlainUser, countCustomers, failureOf, makeBook, scratchFolder, writeCustomers } from './database-files.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = scratchFolder();
  file = path.join(folder, 'book.db');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const hash = () => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

/** Opening fails with this code, and the file stays as it was, byte for byte. */
function refused(code: string): Record<string, unknown> {
  const before = hash();
  const failure = failureOf(() => openStore(file));
  expect(failure.code).toBe(code);
  expect(hash()).toBe(before);
  return failure.details;
}

describe('a database is refused and left as it is', () => {
  it('when a newer Dealbook wrote it', () => {
    makeBook(file);
    const db = openDatabase(file);
    db.exec('PRAGMA user_version = 999');
    db.close();
    expect(refused('database.newer')).toMatchObject({ version: 999 });
  });

  it('when another program wrote it', () => {
    const db = openDatabase(file);
    db.exec('PRAGMA journal_mode = DELETE; CREATE TABLE customers (id TEXT); INSERT INTO customers VALUES (1)');
    db.close();
    refused('database.corrupt');
    expect(fs.readdirSync(folder)).toEqual(['book.db']);
  });

  it('when it is no database', () => {
    fs.writeFileSync(file, 'PK\u0003\u0004 a workbook with the wrong name '.repeat(200));
    refused('database.corrupt');
  });

  it('when its header is damaged', () => {
    makeBook(file);
    const handle = fs.openSync(file, 'r+');
    fs.writeSync(handle, Buffer.alloc(100, 0xff), 0, 100, 0);
    fs.closeSync(handle);
    refused('database.corrupt');
  });

  it('when it was cut off', () => {
    makeBook(file);
    fs.truncateSync(file, Math.floor(fs.statSync(file).size / 2 / 4096) * 4096);
    const failure = failureOf(() => {
      const store = openStore(file);
      try {
        const report = examineBook(store);
        if (!report.healthy) throw Object.assign(new Error(), { code: 'doctor', details: report });
      } finally {
        store.db.close();
      }
    });
    expect(['database.corrupt', 'doctor']).toContain(failure.code);
  });

  it('when a folder stands in its place', () => {
    fs.mkdirSync(file);
    expect(failureOf(() => openStore(file)).code).toBe('database.unreadable');
  });

  it('when a file stands where its folder should be', () => {
    fs.writeFileSync(file, '');
    expect(failureOf(() => openStore(path.join(file, 'book.db'))).code).toBe('database.unreadable');
  });
});

it('a book whose making was cut short is made again', () => {
  openDatabase(file).close();
  expect(fs.statSync(file).size).toBeGreaterThan(0);
  expect(countCustomers(file)).toBe(0);
});

describe('a page damaged in the middle', () => {
  it('is found by the doctor, cannot be repaired from within, and never becomes a backup', async () => {
    makeBook(file, 2000);
    const size = fs.statSync(file).size;
    const handle = fs.openSync(file, 'r+');
    for (const part of [0.3, 0.5, 0.7]) fs.writeSync(handle, Buffer.alloc(4096, 0xa5), 0, 4096, Math.floor((size * part) / 4096) * 4096);
    fs.closeSync(handle);
    const store = openStore(file);
    try {
      const report = examineBook(store);
      expect(report.healthy).toBe(false);
      expect(report.checks.map(({ id, ok }) => [id, ok])).toEqual([['file', false]]);
      await expect(repairBook(store, path.join(folder, 'backups'), Date.now())).rejects.toMatchObject({ code: 'database.corrupt' });
      await expect(createBackup(store.db, path.join(folder, 'backups'), 'manual')).rejects.toMatchObject({ code: 'backup.failed' });
      expect(fs.readdirSync(path.join(folder, 'backups'))).toEqual([]);
    } finally {
      store.db.close();
    }
  });
});

describe.runIf(process.platform !== 'win32')('a read-only', () => {
  it('file can be read, refuses every write, and stays as it was', () => {
    makeBook(file);
    fs.chmodSync(file, 0o444);
    const before = hash();
    const [count, failure] = asPlainUser(() => {
      const store = openStore(file);
      try {
        return [store.db.pluck<number>('SELECT count(*) FROM customers')[0], failureOf(() => writeCustomers(store, 1))];
      } finally {
        store.db.close();
      }
    });
    expect([count, failure.code]).toEqual([200, 'database.readOnly']);
    expect(hash()).toBe(before);
  });

  it('folder refuses the opening, because a book cannot be kept safe there', () => {
    makeBook(file);
    fs.chmodSync(file, 0o666);
    fs.chmodSync(folder, 0o555);
    const before = hash();
    expect(asPlainUser(() => failureOf(() => openStore(file))).code).toBe('database.readOnly');
    expect(hash()).toBe(before);
    fs.chmodSync(folder, 0o777);
    expect(countCustomers(file)).toBe(200);
  });

  it('folder takes no new book, and one without any access none at all', () => {
    fs.chmodSync(folder, 0o555);
    expect(asPlainUser(() => failureOf(() => openStore(file))).code).toBe('database.unreadable');
    fs.chmodSync(folder, 0o777);
    makeBook(file);
    fs.chmodSync(file, 0o000);
    expect(asPlainUser(() => failureOf(() => openStore(file))).code).toBe('database.unreadable');
  });
});

describe('a locked database', () => {
  it.each([
    ['writes', 'BEGIN IMMEDIATE'],
    ['holds it for itself', 'PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE x (y); ROLLBACK'],
  ])('opens once the other process that %s is done, and says so until then', async (_, sql) => {
    makeBook(file);
    const other = await holdOpen(sql);
    try {
      expect(failureOf(() => openStore(file)).code).toBe('database.locked');
    } finally {
      await ended(other);
    }
    expect(countCustomers(file)).toBe(200);
  });

  it('that gets locked while open fails the step and keeps the rest', async () => {
    makeBook(file);
    const store = openStore(file);
    try {
      store.db.exec('PRAGMA busy_timeout = 100');
      const other = await holdOpen('BEGIN IMMEDIATE');
      expect(failureOf(() => writeCustomers(store, 5)).code).toBe('database.locked');
      await ended(other);
      writeCustomers(store, 5);
      expect(store.db.pluck('SELECT count(*) FROM customers')).toEqual([205]);
      expect(examineBook(store).healthy).toBe(true);
    } finally {
      store.db.close();
    }
  });

  /** Another process that has carried out `sql` on the file and waits. */
  async function holdOpen(sql: string): Promise<ChildProcess> {
    const script = `const db = new (require('better-sqlite3'))(${JSON.stringify(file)}); db.exec(${JSON.stringify(sql)}); process.stdout.write('holding'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['-e', script], { cwd: path.resolve(import.meta.dirname, '..', '..'), env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise<void>((resolve, reject) => {
      child.stdout?.once('data', () => resolve());
      child.once('exit', (code) => reject(new Error(`the other process ended with ${String(code)}`)));
    });
    return child;
  }

  async function ended(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    await new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill('SIGKILL');
    });
  }
});
