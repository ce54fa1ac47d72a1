import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { call } from './bridge.ts';
import { sizeWindow } from './screenshot.ts';
import type { RunningApp } from './launch.ts';

/** A window of office-laptop size that speaks Chinese, whatever this machine speaks. */
export async function openDesk(running: RunningApp): Promise<Page> {
  const { page, electron } = running;
  await sizeWindow(electron);
  await call(page, 'settings.set', { language: 'zh', theme: 'light' });
  await expect(page.locator('.frame')).toBeVisible();
  return page;
}

/** Goes to an address inside the window. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, path);
}

/** Values of one field over a whole list, in the core's order. */
export async function valuesOf(page: Page, object: string, field: string): Promise<(string | number | null)[]> {
  const { view, count } = await call(page, 'view.open', { object });
  const { rows } = await call(page, 'view.rows', { view, start: 0, end: Math.max(count, 1) });
  await call(page, 'view.close', { view });
  return rows.map((row) => row.values[field] ?? null);
}
