import fs from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCli, type Cli } from './cli.ts';

let cli: Cli;
beforeEach(() => void (cli = openCli()));
afterEach(() => cli.remove());

const CUSTOMERS = '客户名称,联系人,手机,城市\n上海元鑫贸易有限公司,王伟,13800001234,上海\n苏州明达电子有限公司,李雷,13900001234,苏州\n';

interface Answer {
  readonly files: { readonly name: string; readonly error?: { readonly code: string } }[];
  readonly plan: { readonly counts: Record<string, number> };
  readonly result: { readonly batch: string } | null;
}

describe('import', () => {
  it('writes a workbook as one step that one undo takes back', async () => {
    cli.file('客户.csv', CUSTOMERS);
    const ran = await cli.run('import', '客户.csv', '--json');
    expect(ran.code).toBe(0);
    const { plan, result } = ran.json<Answer>();
    expect(plan.counts).toMatchObject({ rows: 2, badRows: 0 });
    expect((await cli.run('query', 'contacts', '--json')).json()).toMatchObject({ count: 2 });
    expect((await cli.run('undo', result?.batch ?? '')).code).toBe(0);
    expect((await cli.run('query', 'contacts', '--json')).json()).toMatchObject({ count: 0 });
  });

  it('only looks with --plan, and makes no database for it', async () => {
    cli.file('客户.csv', CUSTOMERS);
    const ran = await cli.run('import', '客户.csv', '--plan', '--json');
    expect(ran.json()).toMatchObject({ plan: { counts: { rows: 2 } }, result: null });
    expect(fs.existsSync(cli.file('book.db'))).toBe(false);
  });

  it('imports what can be read and ends with 4 when something was refused', async () => {
    cli.file('客户.csv', CUSTOMERS);
    cli.file('空.xlsx', '');
    const ran = await cli.run('import', '空.xlsx', '客户.csv', '没有.xlsx', '--json');
    expect(ran.code).toBe(4);
    const { files, result } = ran.json<Answer>();
    expect(files.map(({ name, error }) => [name, error?.code])).toEqual([['空.xlsx', 'import.empty'], ['客户.csv', undefined], ['没有.xlsx', 'import.notFound']]);
    expect(result?.batch).toBeTruthy();
  });

  it('fails with the file\'s own error when nothing can be read, in both languages', async () => {
    cli.file('空.xlsx', '');
    const ran = await cli.run('import', '空.xlsx');
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/文件是空的/);
    expect(ran.err).toMatch(/The file is empty .* Nothing was changed/);
    expect(ran.out).toBe('');
  });

  it('stopped by Ctrl+C leaves nothing behind', async () => {
    await cli.run('set', 'customers', 'new', 'name=从前的');
    cli.file('客户.csv', `客户名称,城市\n${Array.from({ length: 20_000 }, (_, i) => `公司${i},上海`).join('\n')}\n`);
    const controller = new AbortController();
    const running = cli.runStoppable(controller.signal, 'import', '客户.csv', '--json');
    setTimeout(() => controller.abort(), 150);
    const ran = await running;
    expect([ran.code, ran.json<{ error: { code: string } }>().error.code]).toEqual([130, 'import.cancelled']);
    expect((await cli.run('query', 'customers', '--json')).json()).toMatchObject({ count: 1 });
    expect((await cli.run('doctor')).code).toBe(0);
  });

  it('refuses a mode that does not exist before it opens anything', async () => {
    expect((await cli.run('import', 'x.csv', '--mode', 'replace')).code).toBe(2);
    expect(fs.existsSync(cli.file('book.db'))).toBe(false);
  });
});
