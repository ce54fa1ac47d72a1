import crypto from 'node:crypto';
import fs from 'node:fs';
import { withLock } from './lock.mjs';
import { ROOT, ROOT_ID, inRoot } from './paths.mjs';
import { npmCommand, run } from './process.mjs';
import { SetupError, say } from './say.mjs';

const STAMP = inRoot('node_modules', '.dealbook-lockfile');

/** Runs `npm ci` unless node_modules already holds what package-lock.json asks for. */
export async function ensureDependencies() {
  if (dependenciesAreCurrent()) return;
  await withLock(`npm-ci-${ROOT_ID}`, async () => {
    if (dependenciesAreCurrent()) return;
    say('正在安装依赖（npm ci），首次需要一两分钟…', 'Installing dependencies (npm ci); the first time takes a minute or two…');
    // engine notes are about Electron's Node, which runs these packages, not the system's: errors only
    const npm = npmCommand(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
    const code = await run(npm.file, npm.args, {
      cwd: ROOT,
      env: { ...process.env, npm_config_update_notifier: 'false' },
      stdio: ['ignore', process.stderr, process.stderr],
      ...(npm.shell ? { shell: true } : {}),
    });
    if (code !== 0) {
      throw new SetupError(
        '依赖没有装上（原因见上）。请检查网络、代理或 npm 镜像设置，再重试。\n' +
          'The dependencies could not be installed (see above). Check the network, the proxy or the npm mirror, then try again.',
      );
    }
    writeStamp();
  });
}

function dependenciesAreCurrent() {
  const wanted = fs.readFileSync(inRoot('package-lock.json'));
  const hash = digest(wanted);
  try {
    if (fs.readFileSync(STAMP, 'utf8') === hash) return true;
  } catch {
    // no stamp: node_modules is missing, or somebody ran npm by hand
  }
  if (!installedMatches(JSON.parse(wanted.toString('utf8')))) return false;
  writeStamp();
  return true;
}

function writeStamp() {
  fs.writeFileSync(STAMP, digest(fs.readFileSync(inRoot('package-lock.json'))));
}

/**
 * Compares the lock file with npm's own note of what it installed.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean }> }} lock
 */
function installedMatches(lock) {
  /** @type {typeof lock} */
  let installed;
  try {
    installed = JSON.parse(fs.readFileSync(inRoot('node_modules', '.package-lock.json'), 'utf8'));
  } catch {
    return false;
  }
  return Object.entries(lock.packages).every(([where, { version, optional }]) => {
    const have = installed.packages[where];
    return where === '' || (have ? have.version === version : optional === true);
  });
}

/** @param {Buffer} content */
function digest(content) {
  return crypto.createHash('sha256').update(content).digest('hex');
}
