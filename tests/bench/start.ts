// What `npm start`, `npm test` and the CLI add on a machine that is set up already.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { compare, type Result } from './harness.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const TWO_SECONDS = 2000;

/** The set-up's second run against the two seconds it may add; a bare Node start shows what the machine is like. */
export async function run(): Promise<readonly Result[]> {
  const node = process.env.DEALBOOK_SYSTEM_NODE ?? 'node';
  const spawn = (...args: string[]): void => {
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
    const child = spawnSync(node, args, { cwd: ROOT, env, stdio: 'ignore' });
    if (child.status !== 0) throw new Error(`${args.join(' ')} ended with ${child.status}`);
  };
  return [
    await compare({
      id: 'start.setup',
      what: 'set-up when all is there / the 2 s it may add',
      ours: () => spawn('build/setup.mjs'),
      base: () => TWO_SECONDS,
      goal: 1,
    }),
    await compare({
      id: 'start.setup-node',
      what: 'set-up when all is there / an empty Node program',
      ours: () => spawn('build/setup.mjs'),
      base: () => spawn('-e', ''),
    }),
  ];
}
