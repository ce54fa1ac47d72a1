import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { call, callRaw } from './support/bridge.ts';
import { openDesk, valuesOf } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import { temporaryFolder, type LaunchChoices, type RunningApp } from './support/launch.ts';
import { screenshot, sizeWindow } from './support/screenshot.ts';

type Launch = (choices?: LaunchChoices) => Promise<RunningApp>;
type Look = { readonly language: 'zh' | 'en'; readonly theme: 'light' | 'dark' };

/** A closed book with 甲 and a backup of it, and the folders to start it again with. */
async function closedBook(launch: Launch, { language, theme }: Look, backups = 1): Promise<{ database: string; userData: string }> {
  const database = path.join(temporaryFolder('recovery'), '客户 book.db');
  const userData = temporaryFolder('recovery-user');
  const first = await launch({ database, userData });
  await call(first.page, 'settings.set', { language, theme });
  await call(first.page, 'shell.setTheme', { theme });
  await call(first.page, 'records.write', { writes: [{ object: 'customers', set: { name: '甲有限公司' } }] });
  for (let made = 0; made < backups; made += 1) await call(first.page, 'backup.create', {});
  await first.close();
  return { database, userData };
}

function damage(database: string): Buffer {
  const bytes = readFileSync(database).fill(0x55, 0, 100);
  writeFileSync(database, bytes);
  return bytes;
}

function killCore({ electron }: RunningApp): Promise<unknown> {
  return electron.evaluate(({ app }) => {
    const core = app.getAppMetrics().find((metric) => metric.type === 'Utility' && metric.name === 'Dealbook core');
    return core !== undefined && process.kill(core.pid, 'SIGKILL');
  });
}

async function shown(page: Page): Promise<void> {
  await expect(page.locator('.recovery')).toBeVisible();
}

test('a damaged book is replaced by a backup from the page, and the damaged file is kept beside it', async ({ launch }) => {
  const { database, userData } = await closedBook(launch, { language: 'zh', theme: 'light' });
  const damaged = damage(database);
  const { page, electron } = await launch({ database, userData });
  await sizeWindow(electron);
  await shown(page);
  await expect(page.getByRole('heading', { name: '数据库文件已损坏' })).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: '手动' });
  await expect(row).toHaveCount(1);
  await row.getByRole('button', { name: '恢复…' }).click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('不会删除');
  await question.getByRole('button', { name: '恢复', exact: true }).click();

  await expect(page.locator('.frame')).toBeVisible();
  await expect(page.getByRole('dialog')).toContainText('原文件保留在同一文件夹');
  const kept = readdirSync(path.dirname(database)).filter((name) => name.includes('.before-restore-'));
  expect(kept).toHaveLength(1);
  await expect(page.getByRole('dialog')).toContainText(kept[0] ?? 'no file');
  expect(readFileSync(path.join(path.dirname(database), kept[0] ?? '')).equals(damaged)).toBe(true);
  await screenshot(page, 'recovery-done-zh');
  await page.getByRole('button', { name: '知道了' }).click();
  expect(await valuesOf(page, 'customers', 'name')).toEqual(['甲有限公司']);
  expect(await callRaw(page, 'recovery.backups', {})).toMatchObject({ ok: false, error: { code: 'call.forbidden' } });
});

test('a backup that is damaged, too, is refused and marked, and the book stays as it is', async ({ launch }) => {
  const { database, userData } = await closedBook(launch, { language: 'zh', theme: 'light' }, 2);
  const damaged = damage(database);
  const newest = readdirSync(`${database}.backups`).sort().at(-1) ?? '';
  damage(path.join(`${database}.backups`, newest));
  const { page, electron } = await launch({ database, userData });
  await sizeWindow(electron);
  await page.getByRole('button', { name: '恢复…' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click();
  await expect(page.getByText('这份备份也已损坏')).toBeVisible();
  await expect(page.getByRole('row').first()).toContainText('不能用');
  expect(readFileSync(database).equals(damaged)).toBe(true);
  await screenshot(page, 'recovery-refused-zh');
  await page.getByRole('button', { name: '恢复…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click();
  await expect(page.locator('.frame')).toBeVisible();
  expect(await valuesOf(page, 'customers', 'name')).toEqual(['甲有限公司']);
});

test('a book of a newer program: first the advice to update, backups only below', async ({ launch }) => {
  const { database, userData } = await closedBook(launch, { language: 'en', theme: 'dark' });
  const bytes = readFileSync(database);
  // The schema version in SQLite's header.
  bytes.writeUInt32BE(9999, 60);
  writeFileSync(database, bytes);
  const { page, electron } = await launch({ database, userData });
  await sizeWindow(electron);
  await shown(page);
  await expect(page.getByRole('heading', { name: 'The data was written by a newer Dealbook' })).toBeVisible();
  await expect(page.locator('.recovery li').first()).toContainText('Install the newer Dealbook');
  await expect(page.getByRole('button', { name: 'Restore…' })).toHaveCount(1);
  await screenshot(page, 'recovery-newer-en-dark');
});

test('a book that is damaged while people work gets the page, too, and work goes on after a restore', async ({ launch }) => {
  const database = path.join(temporaryFolder('recovery'), 'book.db');
  const running = await launch({ database });
  const page = await openDesk(running);
  await call(page, 'records.write', { writes: [{ object: 'customers', set: { name: '甲有限公司' } }] });
  await call(page, 'backup.create', {});
  damage(database);
  // Else the true header would come back out of the log.
  damage(`${database}-wal`);
  await killCore(running);
  await shown(page);
  await page.getByRole('button', { name: '恢复…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click();
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(page.locator('.frame')).toBeVisible();
  expect(await valuesOf(page, 'customers', 'name')).toEqual(['甲有限公司']);
});

test('without backups the page says so', async ({ launch }) => {
  const database = path.join(temporaryFolder('recovery'), 'book.db');
  writeFileSync(database, 'this is not a database '.repeat(400));
  const { page } = await launch({ database });
  await shown(page);
  await expect(page.locator('.recovery-backups')).toContainText(/还没有备份|no backups/);
  await expect(page.getByRole('table')).toHaveCount(0);
});

for (const look of [{ language: 'zh', theme: 'light' }, { language: 'zh', theme: 'dark' }, { language: 'en', theme: 'light' }, { language: 'en', theme: 'dark' }] as const) {
  test(`the page fits an office laptop, ${look.language} ${look.theme}`, async ({ launch }) => {
    const { database, userData } = await closedBook(launch, look, 6);
    damage(database);
    const { page, electron } = await launch({ database, userData });
    await sizeWindow(electron);
    await expect(page.locator('html')).toHaveAttribute('lang', look.language === 'zh' ? 'zh-CN' : 'en');
    await expect(page.locator('html')).toHaveAttribute('data-theme', look.theme);
    await expect(page.getByRole('row')).toHaveCount(6);
    await screenshot(page, `recovery-${look.language}-${look.theme}`);
    expect(await page.locator('.recovery').evaluate((node) => node.scrollHeight - node.clientHeight)).toBe(0);
  });
}
