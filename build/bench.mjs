// npm run bench -- [grid|import|stages|sync|start …] [--json FILE]: tests/bench/*.ts on Electron's own Node.
import './node-version.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { bundle } from './bundle.mjs';
import { nodeEnvironment } from './lib/launch.mjs';
import { ROOT, inRoot } from './lib/paths.mjs';
import { run } from './lib/process.mjs';
import { SetupError, runCommand } from './lib/say.mjs';
import { setUp } from './setup.mjs';

const NOT_BENCHES = ['harness', 'runner'];

runCommand(async () => {
  const { names, json } = parse(process.argv.slice(2));
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
  return run(runtime.executable, [inRoot('tests', 'bench', 'runner.ts'), json, ...files], {
    cwd: ROOT,
    env: { ...nodeEnvironment(runtime), DEALBOOK_SYSTEM_NODE: process.execPath },
  });
});

/** @param {readonly string[]} args @returns {{ names: string[], json: string }} json: an absolute path, or '' */
function parse(args) {
  const at = args.indexOf('--json');
  const json = at < 0 ? '' : path.resolve(process.env.INIT_CWD ?? process.cwd(), args[at + 1] ?? 'bench.json');
  return { names: args.filter((_, index) => at < 0 || (index !== at && index !== at + 1)), json };
}
