// Where a seeded book waits for the next run, so that only the first one pays for it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The folder of the books; DEALBOOK_BENCH_CACHE names another. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return env['DEALBOOK_BENCH_CACHE'] ?? path.join(userCache(env), 'dealbook-bench');
}

function userCache(env: Readonly<Record<string, string | undefined>>): string {
  if (process.platform === 'win32') return env['LOCALAPPDATA'] ?? os.tmpdir();
  return process.platform === 'darwin' ? path.join(os.homedir(), 'Library', 'Caches') : (env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache'));
}

/** `customers-v1-1000000.db`. */
export function bookName(version: number, customers: number): string {
  return `customers-v${version}-${customers}.db`;
}

/** Removes books of other versions, and what a run left behind that was killed over a day ago. */
export function removeOldBooks(folder: string, version: number, now: number): void {
  for (const name of fs.readdirSync(folder)) {
    const made = /^customers-v(\d+)-\d+\.db$/.exec(name);
    const file = path.join(folder, name);
    const old = made === null ? name.startsWith('run-') && now - fs.statSync(file).mtimeMs > 86_400_000 : Number(made[1]) !== version;
    if (old) fs.rmSync(file, { recursive: true, force: true });
  }
}
