import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { cacheFolder, electronExecutable, inRoot } from './paths.mjs';
import { run } from './process.mjs';
import { say, warn } from './say.mjs';

/** How long a download host that could not be reached is left alone, where there is a fallback. */
const REMEMBER_FAILURE_MS = 60 * 60 * 1000;

const PACKAGE = inRoot('node_modules', 'electron');
const FAILURE_NOTE = () => path.join(cacheFolder(), 'electron-download-failed.json');

/** @returns {import('../electron-runtime.mjs').Runtime | null} */
export function installedOfficialRuntime() {
  const folder = path.join(PACKAGE, 'dist');
  const executable = path.join(folder, electronExecutable());
  const version = wantedVersion();
  try {
    // path.txt is the last thing Electron's installer writes, so a half-unpacked folder does not count
    fs.accessSync(path.join(PACKAGE, 'path.txt'));
    const have = fs.readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
    return have === version && fs.existsSync(executable) ? { executable, folder, version, kind: 'official' } : null;
  } catch {
    return null;
  }
}

/**
 * Downloads with Electron's own downloader (checksums, cache, ELECTRON_MIRROR). A host that cannot be reached fails in
 * seconds and, where there is something to fall back to, is not asked again for a while.
 * @param {{ hasFallback: boolean }} options
 * @returns {Promise<import('../electron-runtime.mjs').Runtime | null>} null when it was not to be had
 */
export async function downloadOfficialRuntime({ hasFallback }) {
  const env = downloadEnvironment();
  const source = [env.ELECTRON_MIRROR ?? 'official', env.ELECTRON_CUSTOM_DIR ?? ''].join(' ');
  if (hasFallback && failedRecently(source)) return null;
  return withLock('electron-official', async () => {
    const ready = installedOfficialRuntime();
    if (ready || (hasFallback && failedRecently(source))) return ready;
    say(`正在获取 Electron ${wantedVersion()}（约 120 MB，只需一次）…`, `Getting Electron ${wantedVersion()} (about 120 MB, once)…`);
    /** @type {import('node:child_process').StdioOptions} */
    const stdio = ['ignore', process.stderr, process.stderr];
    // First into Electron's cache, under a time limit of ours; then its installer unpacks from there.
    let code = await run(process.execPath, [inRoot('build', 'lib', 'electron-download.mjs')], { env, stdio });
    if (code === 0) code = await run(process.execPath, [path.join(PACKAGE, 'install.js')], { env, stdio });
    if (code === 0) {
      fs.rmSync(FAILURE_NOTE(), { force: true });
      return installedOfficialRuntime();
    }
    if (hasFallback) rememberFailure(source);
    warn('官方 Electron 没有取到。', 'The official Electron was not to be had.');
    return null;
  });
}

function wantedVersion() {
  return /** @type {string} */ (JSON.parse(fs.readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')).version);
}

/** The mirror may stand in the environment or in an .npmrc; proxies need an opt-in in Electron's downloader. */
function downloadEnvironment() {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ELECTRON_GET_NO_PROGRESS: '1' };
  const mirror =
    process.env.npm_config_electron_mirror ??
    process.env.ELECTRON_MIRROR ??
    mirrorInNpmrc(inRoot('.npmrc')) ??
    mirrorInNpmrc(process.env.NPM_CONFIG_USERCONFIG ?? path.join(os.homedir(), '.npmrc'));
  if (mirror) env.ELECTRON_MIRROR = mirror.endsWith('/') ? mirror : `${mirror}/`;
  if (process.env.HTTPS_PROXY || process.env.https_proxy || process.env.HTTP_PROXY || process.env.http_proxy) {
    env.NODE_USE_ENV_PROXY = '1';
    env.ELECTRON_GET_USE_PROXY = '1';
  }
  return env;
}

/** @param {string} file @returns {string | undefined} */
function mirrorInNpmrc(file) {
  try {
    return /^\s*electron[_-]mirror\s*=\s*"?([^"\s]+)/m.exec(fs.readFileSync(file, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

/** @param {string} source */
function failedRecently(source) {
  try {
    const note = JSON.parse(fs.readFileSync(FAILURE_NOTE(), 'utf8'));
    const age = Date.now() - note.at;
    return note.source === source && note.version === wantedVersion() && age >= 0 && age < REMEMBER_FAILURE_MS;
  } catch {
    return false;
  }
}

/** @param {string} source */
function rememberFailure(source) {
  fs.mkdirSync(cacheFolder(), { recursive: true });
  fs.writeFileSync(FAILURE_NOTE(), JSON.stringify({ source, version: wantedVersion(), at: Date.now() }));
}
