import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { call } from './support/bridge.ts';
import { dropFiles } from './support/drop.ts';
import { expect, test } from './support/fixtures.ts';
import { ROOT } from './support/launch.ts';
import { gridPage } from './support/pages/grid.ts';
import { importWizard } from './support/pages/import-wizard.ts';
import { SCREENSHOTS, sizeWindow } from './support/screenshot.ts';

/** The pictures of the README are made by this run, on demo data, when asked for; else they only go to test-results. */
const UPDATES = process.env['DEALBOOK_UPDATE_SCREENSHOTS'] === '1';
const IN_README = /^(?:home|customers|import|quote|dashboard)-(?:zh|en)$/;

async function picture(page: Page, name: string): Promise<void> {
  const folder = UPDATES && IN_README.test(name) ? path.join(ROOT, 'docs', 'screenshots') : SCREENSHOTS;
  mkdirSync(folder, { recursive: true });
  await expect(page.locator('.ant-spin-spinning, .frame-wait')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
}

async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#${address}`);
}

for (const { name, language, theme } of [{ name: 'zh', language: 'zh', theme: 'light' }, { name: 'en', language: 'en', theme: 'light' }, { name: 'dark', language: 'zh', theme: 'dark' }] as const) {
  test(`the pages on demo data, ${name}`, async ({ launch }) => {
    const { page, electron } = await launch({ args: ['--demo'] });
    await sizeWindow(electron);
    await call(page, 'settings.set', { language, theme });
    const grid = gridPage(page);
    await expect(page.getByRole('navigation')).toBeVisible();
    await picture(page, `home-${name}`);

    await grid.open('customers');
    await expect(grid.cell(5, 'name')).not.toBeEmpty();
    await grid.click(3, 'name');
    await picture(page, `customers-${name}`);
    await grid.press('Alt+Enter');
    await page.getByRole('complementary').getByRole('tab').nth(1).click();
    await expect(page.locator('.timeline-entry').first()).toBeVisible();
    await picture(page, `drawer-${name}`);

    await grid.open('deals');
    await expect(grid.cell(5, 'name')).not.toBeEmpty();
    await grid.click(2, 'amount');
    await grid.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await picture(page, `deals-${name}`);

    await go(page, '/dashboard');
    await expect(page.locator('main canvas, main svg').first()).toBeVisible();
    await picture(page, `dashboard-${name}`);
    const { view } = await call(page, 'view.open', { object: 'quotes' });
    const { rows } = await call(page, 'view.rows', { view, start: 0, end: 1 });
    await go(page, `/quotes/${rows[0]?.id ?? 'new'}`);
    await expect(page.locator('main')).toContainText(String(rows[0]?.values['number'] ?? ''));
    await expect(page.locator('.quote-uppercase')).toContainText(/[壹贰叁肆伍陆柒捌玖]/);
    await picture(page, `quote-${name}`);
    await go(page, '/settings');
    await picture(page, `settings-${name}`);
    await dropFiles(page, [path.join(ROOT, 'tests', 'fixtures', 'day-one', 'wang.xls')]);
    await importWizard(page).expectMapping();
    await picture(page, `import-${name}`);
  });
}

test('the first window of a new database says what to do next', async ({ running }) => {
  const { page, electron } = running;
  await sizeWindow(electron);
  await call(page, 'settings.set', { language: 'zh' });
  await expect(page.getByRole('navigation')).toBeVisible();
  await picture(page, 'home-empty');
  const grid = gridPage(page);
  await grid.open('customers');
  await expect(page.getByRole('button', { name: '导入 Excel' })).toBeVisible();
  await picture(page, 'customers-empty');
});
