import os from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import type { LaunchOptions } from './launch.ts';
import { isProcessAlive, makeScratchFolder, removeFolder } from './scratch-folder.ts';

/** Where the built parts of the program lie. Every bundled file of main/ is in out/main/. */
const OUT = path.resolve(import.meta.dirname, '..');

export const PROGRAM = {
  renderer: path.join(OUT, 'renderer'),
  fonts: path.join(OUT, 'fonts'),
  preload: path.join(OUT, 'preload', 'index.cjs'),
  coreHost: path.join(OUT, 'main', 'core-host.js'),
  importWorker: path.join(OUT, 'main', 'import-worker.js'),
  readerWorker: path.join(OUT, 'main', 'reader-worker.js'),
} as const;

export interface DataPlaces {
  readonly databaseFile: string;
  readonly backupFolder: string;
  readonly shellStateFile: string;
  readonly logFile: string;
}

/**
 * Settles where this run keeps its data; before Electron is ready. The folder is named in plain ASCII, whatever the
 * product's name: some backup tools and drivers stumble over anything else. A demo lives in a folder of its own, window
 * state and logs included, so that it can run beside the real program and leave no trace.
 */
export function settlePlaces(options: LaunchOptions): DataPlaces {
  if (options.demo) app.setPath('userData', demoFolder());
  else if (options.userData !== null) app.setPath('userData', options.userData);
  else if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', path.join(app.getPath('appData'), 'Dealbook'));
  const root = app.getPath('userData');
  app.setAppLogsPath(path.join(root, 'logs'));
  return {
    databaseFile: options.databaseFile ?? path.join(root, 'data', 'dealbook.db'),
    // Backups of a chosen file stay beside that file: they belong to it, not to this desk.
    backupFolder: options.databaseFile === null ? path.join(root, 'backups') : `${options.databaseFile}.backups`,
    shellStateFile: path.join(root, 'window.json'),
    logFile: path.join(root, 'logs', 'main.log'),
  };
}

function demoFolder(): string {
  const folder = makeScratchFolder(os.tmpdir(), process.pid, isProcessAlive);
  process.on('exit', () => removeFolder(folder));
  return folder;
}
