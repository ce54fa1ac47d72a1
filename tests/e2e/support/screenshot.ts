import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { ROOT } from './launch.ts';

/** Where pictures for people to look at are kept; not in the repository. */
export const SCREENSHOTS = path.join(ROOT, 'test-results', 'screenshots');

/** Gives the window's page a size, as on an office laptop unless told otherwise. */
export async function sizeWindow(electron: ElectronApplication, width = 1366, height = 768): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), { width, height });
}

/** One picture of the page, once fonts are there and nothing moves. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const file = path.join(SCREENSHOTS, `${name}.png`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: file, animations: 'disabled' });
  return file;
}
