import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureText } from '../../db/cli/messages.ts';
import { openDatabase } from '../../db/store/connection.ts';
import type { ErrorCode } from '../../preload/contract/errors.ts';
import { openCli, type Cli, type Ran } from '../unit/cli/cli.ts';
import { canMount, countCustomers, makeBook, mountSmallDisk } from './database-files.ts';

let cli: Cli;
let file: string;
beforeEach(() => {
  cli = openCli();
  file = cli.file('book.db');
});
afterEach(() => cli.remove());

/** The command ended with 3 and said it in both languages and as data. */
function expectTold(ran: Ran, code: ErrorCode): void {
  expect(ran.code).toBe(3);
  expect(ran.json<{ error: { code: string } }>().error.code).toBe(code);
  const { zh, en } = failureText(code);
  expect(ran.err).toContain(`${zh}\n${en}\n`);
}

describe('a person is told in both languages', () => {
  it('that the database is newer', async () => {
    makeBook(file, 1);
    const db = openDatabase(file);
    db.exec('PRAGMA user_version = 999');
    db.close();
    expectTold(await cli.run('query', 'customers', '--json'), 'database.newer');
  });

  it('that it is damaged', async () => {
    makeBook(file, 1);
    fs.writeFileSync(file, Buffer.alloc(8192, 0x5a));
    expectTold(await cli.run('query', 'customers', '--json'), 'database.corrupt');
  });

  it('that another program holds it', async () => {
    makeBook(file, 3);
    const script = `const db = new (require('better-sqlite3'))(${JSON.stringify(file)}); db.exec('BEGIN IMMEDIATE'); process.stdout.write('holding'); setInterval(() => {}, 1000);`;
    const other = spawn(process.execPath, ['-e', script], { cwd: path.resolve(import.meta.dirname, '..', '..'), env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => other.once('exit', resolve));
    await Promise.race([new Promise((resolve) => other.stdout.once('data', resolve)), ended]);
    try {
      expectTold(await cli.run('set', 'customers', 'new', 'name=甲', '--json'), 'database.locked');
    } finally {
      other.kill('SIGKILL');
      await ended;
    }
    expect(countCustomers(file)).toBe(3);
  });

  it.runIf(process.platform !== 'win32')('that it is read-only', async () => {
    // Once as usual: a book has its first member afterwards, and every part of the program is loaded.
    await cli.run('set', 'customers', 'new', 'name=甲');
    fs.chmodSync(file, 0o444);
    fs.chmodSync(cli.folder, 0o777);
    const root = process.getuid?.() === 0;
    if (root) process.seteuid?.(65534);
    try {
      expectTold(await cli.run('set', 'customers', 'new', 'name=乙', '--json'), 'database.readOnly');
      expect((await cli.run('query', 'customers', '--json')).json()).toMatchObject({ count: 1 });
    } finally {
      if (root) process.seteuid?.(0);
    }
    fs.chmodSync(file, 0o644);
    expect(countCustomers(file)).toBe(1);
  });

  it.runIf(canMount())('that the disk is full, in the middle of an import, and nothing of it was written', async () => {
    const disk = cli.file('disk');
    fs.mkdirSync(disk);
    if (!mountSmallDisk(disk)) throw new Error('the small disk cannot be mounted any more');
    try {
      const book = path.join(disk, 'book.db');
      makeBook(book, 20);
      cli.file('客户.csv', `客户名称,备注\n${Array.from({ length: 20_000 }, (_, i) => `南京第${i}科技有限公司,${'说明'.repeat(40)}`).join('\n')}\n`);
      expectTold(await cli.run('import', '客户.csv', '--db', book, '--json'), 'database.diskFull');
      expect(countCustomers(book)).toBe(20);
      expect((await cli.run('doctor', '--db', book)).code).toBe(0);
    } finally {
      spawnSync('umount', ['-l', disk]);
    }
  });
});
