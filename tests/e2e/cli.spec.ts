import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './support/fixtures.ts';
import { electronExecutable, ROOT, temporaryFolder } from './support/launch.ts';
import { pdfFacts } from './support/pdf.ts';

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The bundled command line as `npm run cli` starts it, on Electron's own Node. */
function cli(folder: string, words: readonly string[], { stopped = false } = {}): Promise<Ran> {
  const child = spawn(electronExecutable(), [path.join(ROOT, 'out', 'main', 'cli.js'), ...words, '--db', 'book.db'], {
    cwd: folder,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', DEALBOOK_WITH_DISPLAY: path.join(ROOT, 'build', 'with-display.mjs') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  if (stopped) void untilBook(folder).then(() => child.kill('SIGINT'));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

/** The command has opened its book: it listens to signals, and its work has just begun. */
async function untilBook(folder: string): Promise<void> {
  while (!fs.existsSync(path.join(folder, 'book.db'))) await new Promise((resolve) => setTimeout(resolve, 20));
}

const answer = <T>(ran: Ran): T => JSON.parse(ran.out) as T;

test('the command line imports a workbook, and prints a quote that a customer would accept', async () => {
  const folder = temporaryFolder('cli');
  fs.writeFileSync(path.join(folder, '客户.csv'), '客户名称,联系人,手机\n上海元鑫贸易有限公司,王伟,13800001234\n');
  expect((await cli(folder, ['seed', '--customers', '20', '--json'])).code).toBe(0);
  expect((await cli(folder, ['import', '客户.csv', '--json'])).code).toBe(0);
  const { rows } = answer<{ rows: { values: Record<string, string> }[] }>(await cli(folder, ['query', 'quotes', '--limit', '1', '--json']));
  const number = rows[0]?.values['number'] ?? '';
  const ran = await cli(folder, ['quote', number, '--pdf', '报价单.pdf', '--json']);
  expect([ran.code, ran.err]).toEqual([0, '']);
  const printed = answer<{ pages: number; bytes: number; file: string }>(ran);
  const facts = pdfFacts(path.join(folder, '报价单.pdf'));
  expect(fs.statSync(printed.file).size).toBe(printed.bytes);
  expect(facts.text).toContain(number);
});

// Windows has no signal to send to another program; Ctrl+C in its console works through the same handler.
if (process.platform !== 'win32') {
  test('Ctrl+C during an import leaves nothing behind', async () => {
    const folder = temporaryFolder('cli-stop');
    fs.writeFileSync(path.join(folder, '客户.csv'), `客户名称,城市\n${Array.from({ length: 40_000 }, (_, i) => `苏州第${i}电子有限公司,苏州`).join('\n')}\n`);
    const ran = await cli(folder, ['import', '客户.csv', '--json'], { stopped: true });
    expect([ran.code, answer<{ error: { code: string } }>(ran).error.code]).toEqual([130, 'import.cancelled']);
    expect(answer<{ count: number }>(await cli(folder, ['query', 'customers', '--json']))).toMatchObject({ count: 0 });
  });
}
