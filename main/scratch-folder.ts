import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const PREFIX = 'dealbook-demo-';

/**
 * A new folder for a demo, named after this process. Folders of demos that have ended are removed: the program cannot
 * remove its own for good, because Chromium still writes into it after our last line has run.
 */
export function makeScratchFolder(temp: string, pid: number, isAlive: (pid: number) => boolean): string {
  for (const name of readdirSync(temp)) {
    const owner = /^dealbook-demo-(\d+)-/.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) removeFolder(path.join(temp, name));
  }
  return mkdtempSync(path.join(temp, `${PREFIX}${pid}-`));
}

/** Removes what can be removed; the system empties its temp folder itself. */
export function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Another user's, or a file still held on Windows.
  }
}

export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
