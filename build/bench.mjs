// npm run bench -- [grid|grid.paste|import|stages|sync|start …] [--json FILE] [--rows N]: tests/bench/*.ts on Electron's own Node.
import './node-version.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.mjs';
import { openDisplay } from './lib/display.mjs';
import { nodeEnvironment } from './lib/launch.mjs';
import { ROOT, inRoot } from './lib/paths.mjs';
import { run } from './lib/process.mjs';
import { SetupError, runCommand } from './lib/say.mjs';
import { setUp } from './setup.mjs';

const NOT_BENCHES = ['harness', 'runner'];

runCommand(async () => {
  const { names, ids, json, rows } = parse(process.argv.slice(2));
  const all = fs
    .readdirSync(inRoot('tests', 'bench'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.basename(file, '.ts'))
    .filter((name) => !NOT_BENCHES.includes(name));
  const unknown = names.find((name) => !all.includes(name));
  if (unknown) throw new SetupError(`没有这项测量：${unknown}。可选：${all.join(' ')}\nNo such bench: ${unknown}. There are: ${all.join(' ')}`);
  const runtime = await setUp({ screen: true });
  await bundle();
  const files = (names.length > 0 ? names : all).map((name) => inRoot('tests', 'bench', `${name}.ts`));
  const display = await openDisplay();
  const code = await run(runtime.executable, [inRoot('tests', 'bench', 'runner.ts'), json, ids.join(','), ...files], {
    cwd: ROOT,
    env: { ...nodeEnvironment(runtime), ...display.env, ...(rows ? { DEALBOOK_BENCH_ROWS: rows } : {}), DEALBOOK_SYSTEM_NODE: process.execPath },
  });
  display.stop();
  return code;
});

/**
 * `grid` names a bench, `grid.paste` one of its measures.
 * @param {readonly string[]} args
 * @returns {{ names: string[], ids: string[], json: string, rows: string }} json: an absolute path, or ''; rows: a number, or ''
 */
function parse(args) {
  const { values, positionals } = parseArgs({ args: [...args], options: { json: { type: 'string' }, rows: { type: 'string' } }, allowPositionals: true });
  return {
    names: [...new Set(positionals.map((word) => word.split('.')[0] ?? ''))],
    ids: positionals.filter((word) => word.includes('.')),
    json: values.json === undefined ? '' : path.resolve(process.env.INIT_CWD ?? process.cwd(), values.json),
    rows: values.rows ?? '',
  };
}
