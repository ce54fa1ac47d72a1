import crypto from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Tells this checkout from another one of the same user. */
export const ROOT_ID = crypto.createHash('sha256').update(ROOT).digest('hex').slice(0, 16);

/** @param {string[]} parts @returns {string} a path inside the repository */
export function inRoot(...parts) {
  return path.join(ROOT, ...parts);
}

/** Per-user folder for what may be downloaded again at any time (runtime, locks). */
export function cacheFolder() {
  if (process.env.XDG_CACHE_HOME) return path.join(process.env.XDG_CACHE_HOME, 'dealbook');
  if (process.platform === 'win32') {
    return path.join(process.env.LOCALAPPDATA ?? path.join(os.homedir(), 'AppData', 'Local'), 'dealbook', 'Cache');
  }
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library', 'Caches', 'dealbook');
  return path.join(os.homedir(), '.cache', 'dealbook');
}

/** Where the executable lies inside an Electron folder of this platform. */
export function electronExecutable() {
  if (process.platform === 'darwin') return path.join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** As root Chromium refuses its sandbox; only development and test runs may work around that. */
export function isLinuxRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
