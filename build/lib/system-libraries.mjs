import fs from 'node:fs';
import path from 'node:path';
import { capture, findProgram } from './process.mjs';
import { hasDisplay } from './paths.mjs';
import { SetupError, say } from './say.mjs';

/**
 * What Electron needs from a Linux system: a sign that it is there, and the Debian/Ubuntu package with the name since
 * the 64-bit time_t change first.
 * @type {readonly { library: string, packages: readonly string[] }[]}
 */
const LIBRARIES = [
  { library: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { library: 'libnss3.so', packages: ['libnss3'] },
  { library: 'libgbm.so.1', packages: ['libgbm1'] },
  { library: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { library: 'libatk-bridge-2.0.so.0', packages: ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'] },
  { library: 'libcups.so.2', packages: ['libcups2t64', 'libcups2'] },
  { library: 'libdrm.so.2', packages: ['libdrm2'] },
  { library: 'libXss.so.1', packages: ['libxss1'] },
];

const LIBRARY_FOLDERS = ['/usr/lib', '/lib', '/usr/lib64', '/lib64', '/usr/local/lib'];

/**
 * Makes sure of Electron's libraries, of Xvfb where there is no screen, and for tests of poppler and a Chinese font.
 * Installs what is missing as root, else says the one command to run.
 * @param {{ screen: boolean, tests: boolean }} need
 */
export async function ensureSystemLibraries(need) {
  if (process.platform !== 'linux') return;
  const missing = await missingPackages(need);
  if (missing.length === 0) return;
  const apt = findProgram('apt-get');
  if (!apt || process.getuid?.() !== 0) throw new SetupError(await instructions(missing, apt !== null));
  say('正在安装 Electron 需要的系统组件（apt-get）…', 'Installing the system libraries that Electron needs (apt-get)…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];
  await capture(apt, ['update', ...wait], { env });
  const names = await availableNames(missing);
  const installed = await capture(apt, ['install', '-y', '--no-install-recommends', ...wait, ...names], { env });
  if (installed.code !== 0) throw new SetupError(`${installed.stderr}\n${await instructions(missing, true)}`);
}

/** @param {{ screen: boolean, tests: boolean }} need @returns {Promise<(readonly string[])[]>} alternatives per missing thing */
async function missingPackages(need) {
  const known = await knownLibraries();
  const missing = LIBRARIES.filter(({ library }) => !known(library)).map(({ packages }) => packages);
  if ((need.screen || need.tests) && !hasDisplay() && !findProgram('Xvfb')) missing.push(['xvfb'], ['xauth']);
  if (need.tests && !findProgram('pdftotext')) missing.push(['poppler-utils']);
  if (need.tests && !(await hasChineseFont())) missing.push(['fonts-noto-cjk']);
  return missing;
}

/** The linker's own list where there is one, else a look into the usual folders. @returns {Promise<(name: string) => boolean>} */
async function knownLibraries() {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((file) => fs.existsSync(file));
  const listed = ldconfig ? (await capture(ldconfig, ['-p'])).stdout : '';
  const extra = (process.env.LD_LIBRARY_PATH ?? '').split(':').filter(Boolean);
  return (name) =>
    listed.includes(`\t${name} `) || [...LIBRARY_FOLDERS, ...extra].some((folder) => fs.existsSync(path.join(folder, name)));
}

async function hasChineseFont() {
  const usual = ['/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc'];
  if (usual.some((file) => fs.existsSync(file))) return true;
  return (await capture('fc-list', [':lang=zh', 'family'])).stdout.trim() !== '';
}

/** @param {readonly (readonly string[])[]} missing @returns {Promise<string[]>} for each the name this release uses */
async function availableNames(missing) {
  const names = [];
  for (const alternatives of missing) {
    let chosen = alternatives[alternatives.length - 1] ?? '';
    for (const name of alternatives) {
      if (alternatives.length === 1) break;
      if ((await capture('apt-cache', ['show', '--no-all-versions', name])).code === 0) {
        chosen = name;
        break;
      }
    }
    names.push(chosen);
  }
  return names;
}

/** @param {readonly (readonly string[])[]} missing @param {boolean} apt */
async function instructions(missing, apt) {
  const names = apt ? await availableNames(missing) : missing.map((alternatives) => alternatives[alternatives.length - 1]);
  const command = apt
    ? `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`
    : names.join(' ');
  return apt
    ? `缺少系统组件。请运行下面这一条命令，再重试：\nSystem libraries are missing. Run this one command, then try again:\n\n  ${command}`
    : `缺少系统组件，请用本系统的包管理器安装（Debian 名称）：\nSystem libraries are missing; install them with this system's package manager (Debian's names):\n\n  ${command}`;
}
