// The real program on the book, and the empty one that it is held against, both driven by Playwright.
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronExecutable, machineArguments, appEnvironment, launchApp } from '../../e2e/support/launch.ts';
import { sizeWindow } from '../../e2e/support/screenshot.ts';
import type { RunBook } from './book.ts';

export interface RunningProgram {
  readonly electron: ElectronApplication;
  readonly page: Page;
  close(): Promise<void>;
}

/** The program with the list of customers on the screen. */
export async function startProgram(book: RunBook): Promise<RunningProgram> {
  const { electron, page, close } = await launchApp({ database: book.file, userData: path.join(book.folder, 'user'), env: { LANG: 'zh_CN.UTF-8' } });
  await sizeWindow(electron);
  await page.evaluate(() => {
    window.location.hash = '#/customers';
  });
  await page.locator('.sheet [row-index="5"] [col-id="name"]').filter({ hasText: /\S/ }).waitFor({ timeout: 60_000 });
  return { electron, page, close };
}

/** An empty window of the same size, in the same Electron with the same arguments. */
export async function startBlank(book: RunBook): Promise<RunningProgram> {
  const userData = path.join(book.folder, 'blank');
  const electron = await _electron.launch({
    executablePath: electronExecutable(),
    args: [...machineArguments(), path.join(import.meta.dirname, 'blank-window.cjs'), `--user-data-dir=${userData}`],
    env: appEnvironment(userData),
    colorScheme: null,
  });
  const page = await electron.firstWindow();
  await page.waitForLoadState('load');
  await sizeWindow(electron);
  return { electron, page, close: () => electron.close() };
}
