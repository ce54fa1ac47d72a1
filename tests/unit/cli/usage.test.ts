import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureText } from '../../../db/cli/messages.ts';
import { COMMANDS } from '../../../db/cli/run.ts';
import { printCommand } from '../../../db/cli/print.ts';
import { cell, table, widthOf } from '../../../db/cli/table.ts';
import { ERROR_CODES } from '../../../preload/contract/errors.ts';
import { openCli, type Cli } from './cli.ts';

let cli: Cli;
beforeEach(() => void (cli = openCli()));
afterEach(() => cli.remove());

describe('the command line', () => {
  it('shows its usage without words, and of one command or object', async () => {
    const ran = await cli.run();
    expect(ran.code).toBe(0);
    for (const command of COMMANDS) expect(ran.out).toContain(`  ${command.name} `);
    expect((await cli.run('help', 'query')).out).toContain('--where JSON');
    expect((await cli.run('query', '--help')).out).toContain('--where JSON');
    expect((await cli.run('help', 'customers')).out).toContain('credit_code');
  });

  it.each([
    ['nonsense'], ['query'], ['query', 'customers', 'extra'], ['query', 'customers', '--nonsense'], ['query', 'customers', '--limit', 'many'],
    ['query', 'customers', '--where', 'not json'], ['set', 'customers', 'new', 'no-equals-sign'], ['history', 'customers'], ['export', 'customers'],
    ['seed', '--customers', '3'], ['help', 'nonsense'],
  ])('ends with 2 for: %s %s %s', async (...words) => {
    await cli.run('set', 'customers', 'new', 'name=甲');
    const ran = await cli.run(...words, '--json');
    expect(ran.code).toBe(2);
    expect(ran.json()).toMatchObject({ error: { code: 'call.invalidInput' } });
    expect(ran.err).toMatch(/[\u4e00-\u9fff]/);
  });

  it('asks for a database', async () => {
    const { code, err } = await cli.run('query', 'customers', '--db', '');
    expect(code).toBe(2);
    expect(err).toContain('--db');
  });

  it.each(['query customers', 'undo', 'history', 'doctor', 'export customers --out a.xlsx', 'set customers 01a208b1-0000-7000-8000-000000000000 name=a', 'quote Q1 --pdf q.pdf'])(
    'ends with 3 where there is no database, and makes none: %s', async (line) => {
      const ran = await cli.run(...line.split(' '), '--json');
      expect([ran.code, ran.json<{ error: { code: string } }>().error.code]).toEqual([3, 'database.unreadable']);
      expect(fs.readdirSync(cli.folder)).toEqual([]);
    });

  it('ends with 3 for a file that is no database, and leaves it as it is', async () => {
    cli.file('book.db', 'just text, longer than the header of a database would be. '.repeat(20));
    const before = fs.readFileSync(cli.file('book.db'));
    const ran = await cli.run('doctor', '--json');
    expect([ran.code, ran.json<{ error: { code: string } }>().error.code]).toEqual([3, 'database.corrupt']);
    expect(fs.readFileSync(cli.file('book.db'))).toEqual(before);
  });

  it('runs as a program of its own', () => {
    const entry = path.resolve(import.meta.dirname, '..', '..', '..', 'db', 'cli.ts');
    const run = (...words: string[]) => spawnSync(process.execPath, [entry, ...words], { cwd: cli.folder, encoding: 'utf8', env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
    const made = run('set', 'customers', 'new', 'name=上海元鑫', '--db', 'book.db', '--json');
    expect([made.status, made.stderr]).toEqual([0, '']);
    const shown = run('query', 'customers', '--db', 'book.db', '--json');
    expect(JSON.parse(shown.stdout)).toMatchObject({ count: 1, rows: [{ values: { name: '上海元鑫' } }] });
    expect(run('query', 'customers', '--db', 'none.db').status).toBe(3);
    expect(fs.readdirSync(cli.folder)).toEqual(['book.db']);
  });
});

describe('texts', () => {
  it('stand in both languages for every error code', () => {
    for (const code of ERROR_CODES) {
      const { zh, en } = failureText(code, { object: 'x', field: 'y' });
      expect(zh, code).toMatch(/[\u4e00-\u9fff]/);
      expect(en, code).toMatch(/^[\x20-\x7e–]+\.$/);
    }
  });

  it('of a database that does not open say that nothing was lost and what to do', () => {
    for (const code of ERROR_CODES.filter((each) => each.startsWith('database.'))) {
      const { zh, en } = failureText(code);
      expect(zh, code).toMatch(/没有写入|没有改动|原样保留/);
      expect(zh, code).toMatch(/请/);
      expect(en, code).toMatch(/nothing was written|not written|nothing was changed|left as it is/);
    }
  });
});

describe('a table', () => {
  it('is aligned although Chinese is wide', () => {
    expect([widthOf('abc'), widthOf('上海a'), widthOf('é')]).toEqual([3, 5, 1]);
    const lines = table(['名称', 'n'], [['上海元鑫', '1'], ['ab', '22']]).split('\n');
    expect(lines.slice(0, 3).map((line) => widthOf(line.slice(0, line.search(/\S+$/))))).toEqual([10, 10, 10]);
  });

  it('cuts long cells and keeps each on its line', () => {
    expect(cell('上海元鑫贸易有限公司', 9)).toBe('上海元鑫…');
    expect(cell('一行\n两行\t三', 20)).toBe('一行 两行 三');
  });
});

describe('the print host', () => {
  const places = { importWorker: '', printHost: '/p/print-host.js' };
  it('is started on a virtual screen where Linux has none, without the sandbox only as root', () => {
    const linux = { platform: 'linux', root: true } as const;
    expect(printCommand({ env: { DEALBOOK_ELECTRON: '/e', DEALBOOK_WITH_DISPLAY: '/w.mjs' }, places }, ['--html', 'a'], linux)).toEqual([process.execPath, '/w.mjs', '/e', '/p/print-host.js', '--html', 'a']);
    expect(printCommand({ env: { DEALBOOK_ELECTRON: '/e' }, places }, [], linux)).toEqual(['xvfb-run', '-a', '/e', '--no-sandbox', '/p/print-host.js']);
    expect(printCommand({ env: { DEALBOOK_ELECTRON: '/e', DISPLAY: ':0' }, places }, [], { platform: 'linux', root: false })).toEqual(['/e', '/p/print-host.js']);
    expect(printCommand({ env: {}, places }, [], { platform: 'win32', root: false })).toEqual([process.execPath, '/p/print-host.js']);
  });
});
