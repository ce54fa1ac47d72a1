import './node-version.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './lib/dependencies.mjs';
import { fingerprint } from './lib/fingerprint.mjs';
import { withLock } from './lib/lock.mjs';
import { ROOT_ID, inRoot } from './lib/paths.mjs';
import { runCommand, say } from './lib/say.mjs';

/**
 * Makes the parts of out/ whose sources changed since they were made.
 * @param {{ only?: readonly string[], force?: boolean }} [options] only: names of parts; all without it
 */
export async function bundle({ only, force = false } = {}) {
  const { PARTS } = await import('./lib/bundle-parts.mjs');
  const wanted = PARTS.filter((part) => !only || only.includes(part.name));
  for (const part of wanted) {
    if (!force && isCurrent(part)) continue;
    await withLock(`bundle-${ROOT_ID}-${part.name}`, async () => {
      if (force || !isCurrent(part)) await remake(part);
    });
  }
}

/** @param {import('./lib/bundle-parts.mjs').Part} part */
function isCurrent(part) {
  try {
    return fs.readFileSync(stampOf(part), 'utf8') === fingerprint(part.sources);
  } catch {
    return false;
  }
}

/** Written beside the old folder and then swapped, so that a stopped build leaves the old one. @param {import('./lib/bundle-parts.mjs').Part} part */
async function remake(part) {
  say(`正在构建 ${part.name}…`, `Building ${part.name}…`);
  const stamp = fingerprint(part.sources);
  const place = inRoot('out', part.name);
  const fresh = inRoot('out', `.${part.name}-new`);
  const old = inRoot('out', `.${part.name}-old`);
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.rmSync(old, { recursive: true, force: true });
  await part.make(fresh);
  fs.writeFileSync(path.join(fresh, '.stamp'), stamp);
  if (fs.existsSync(place)) fs.renameSync(place, old);
  fs.renameSync(fresh, place);
  fs.rmSync(old, { recursive: true, force: true });
}

/** @param {import('./lib/bundle-parts.mjs').Part} part */
function stampOf(part) {
  return inRoot('out', part.name, '.stamp');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  runCommand(async () => {
    await ensureDependencies();
    await bundle({ force: process.argv.includes('--force') });
    return 0;
  });
}
