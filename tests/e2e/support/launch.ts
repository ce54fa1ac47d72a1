import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

export const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');

export interface LaunchChoices {
  /** Folder that plays the user's; a new one, removed at the end, when left out. */
  readonly userData?: string;
  /** Database to open; the one in `userData` when left out. */
  readonly database?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** Ends the program as a user would and removes what was made for it. */
  close(): Promise<void>;
}

/** Electron's own arguments for this machine; as root Chromium's sandbox cannot start. */
export function machineArguments(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** The runtime that `npm test` found; a bare run names it in DEALBOOK_ELECTRON. */
export function electronExecutable(): string {
  const file = process.env.DEALBOOK_ELECTRON;
  if (!file) throw new Error('DEALBOOK_ELECTRON is not set: run e2e tests with `npm test -- e2e`');
  return file;
}

/** Environment of a program under test: ours, without what would change its nature, with its own data folder. */
export function appEnvironment(userData: string, extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !['ELECTRON_RUN_AS_NODE', 'DEALBOOK_DB', 'NODE_OPTIONS'].includes(entry[0]),
  );
  return { ...Object.fromEntries(inherited), DEALBOOK_USER_DATA: userData, ...extra };
}

const made: string[] = [];
process.on('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** A new folder for a test, removed when the test run ends. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), `dealbook-e2e-${name}-`));
  made.push(folder);
  return folder;
}

/** Starts the built program with its own data and waits for its window. */
export async function launchApp(choices: LaunchChoices = {}): Promise<RunningApp> {
  const userData = choices.userData ?? temporaryFolder('user');
  const electron = await _electron.launch({
    executablePath: electronExecutable(),
    cwd: ROOT,
    args: [...machineArguments(), ROOT, ...(choices.database === undefined ? [] : ['--db', choices.database]), ...(choices.args ?? [])],
    env: appEnvironment(userData, choices.env),
    // Playwright would pretend a light system to the page.
    colorScheme: null,
  });
  const page = await electron.firstWindow();
  // A menu that is clicked before its first frame of animation closes without an answer: no person is as fast.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.waitForLoadState('domcontentloaded');
  return {
    electron,
    page,
    userData,
    close: async () => {
      await electron.close();
      if (choices.userData === undefined) rmSync(userData, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
