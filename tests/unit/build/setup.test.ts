import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { electronRuntime } from '../../../build/electron-runtime.mjs';
import { verifyIntegrity } from '../../../build/lib/electron-npm-package.mjs';
import { withLock } from '../../../build/lib/lock.mjs';
import { electronExecutable } from '../../../build/lib/paths.mjs';
import { isNodeNewEnough } from '../../../build/node-version.mjs';

let folder: string;
const environment = { ...process.env };

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dealbook-setup-'));
  process.env.XDG_CACHE_HOME = folder;
  process.env.LOCALAPPDATA = folder;
});

afterEach(() => {
  process.env = { ...environment };
  fs.rmSync(folder, { recursive: true, force: true });
});

test('Node 20.19 is the oldest that will do', () => {
  expect(['18.20.4', '20.18.9', '20.19.0', '20.20.2', '22.0.0', '24.15.0'].map(isNodeNewEnough)).toEqual([
    false,
    false,
    true,
    true,
    true,
    true,
  ]);
});

test('ELECTRON_OVERRIDE_DIST_PATH wins, and a wrong one is said plainly', async () => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH = folder;
  await expect(electronRuntime()).rejects.toThrow('ELECTRON_OVERRIDE_DIST_PATH');
  const executable = path.join(folder, electronExecutable());
  fs.mkdirSync(path.dirname(executable), { recursive: true });
  fs.writeFileSync(executable, '');
  fs.writeFileSync(path.join(folder, 'version'), '45.4.1');
  expect(await electronRuntime()).toEqual({ executable, folder, version: '45.4.1', kind: 'override' });
});

test('a tarball with another content is refused', async () => {
  const file = path.join(folder, 'x.tgz');
  fs.writeFileSync(file, 'abc');
  const sha512OfAbc = '3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==';
  await expect(verifyIntegrity(file, `sha512-${sha512OfAbc}`)).resolves.toBeUndefined();
  fs.writeFileSync(file, 'abd');
  await expect(verifyIntegrity(file, `sha512-${sha512OfAbc}`)).rejects.toThrow('integrity');
});

test('one process at a time does a step', async () => {
  let running = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 20));
    running -= 1;
  };
  await Promise.all([withLock('step', work), withLock('step', work), withLock('step', work)]);
  expect(most).toBe(1);
});

test('the lock of a process that is gone is taken over', async () => {
  const locks = path.dirname(await withLock('probe', async () => lockFile('probe')));
  fs.writeFileSync(path.join(locks, 'step.lock'), '2147483646');
  expect(await withLock('step', async () => 'done')).toBe('done');
});

/** Finds the lock wherever this platform keeps its caches below `folder`. */
function lockFile(name: string): string {
  const found = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((file) => file.endsWith(`${name}.lock`));
  if (found === undefined) throw new Error('no lock file');
  return path.join(folder, found);
}
