import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { call } from './support/bridge.ts';
import { goTo, openDesk, valuesOf } from './support/desk.ts';
import { answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';
import { expect, test } from './support/fixtures.ts';

/** A red pixel. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');

test('language and theme change at once and are remembered', async ({ running }) => {
  const page = await openDesk(running);
  await goTo(page, '/settings');
  await page.getByText('English', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Settings', exact: true })).toBeVisible();
  await page.getByText('Dark', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect((await call(page, 'app.info', {})).settings).toMatchObject({ language: 'en', theme: 'dark' });
});

test('the quote prefix takes capital letters and digits only', async ({ running }) => {
  const page = await openDesk(running);
  await goTo(page, '/settings');
  const prefix = page.getByRole('textbox', { name: '报价编号前缀' });
  await prefix.fill('苏州');
  await expect(page.getByText('只能用 1–4 个大写字母或数字')).toBeVisible();
  await page.keyboard.press('Enter');
  const before = (await call(page, 'app.info', {})).settings.deskPrefix;
  expect(before).toMatch(/^[A-Z0-9]{1,4}$/);
  await prefix.fill('sz1');
  await page.keyboard.press('Enter');
  await expect(prefix).toHaveValue('SZ1');
  await expect.poll(async () => (await call(page, 'app.info', {})).settings.deskPrefix).toBe('SZ1');
});

test('the letterhead is saved as a whole with its seal', async ({ running }) => {
  const page = await openDesk(running);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dealbook-e2e-settings-'));
  const seal = path.join(folder, '章.png');
  writeFileSync(seal, PNG);
  await goTo(page, '/settings');
  await page.getByRole('textbox', { name: '公司名称', exact: true }).fill('苏州衡川自动化设备有限公司');
  await answerOpenDialog(running.electron, [seal]);
  await page.getByRole('button', { name: '印章: 选择图片…' }).click();
  await expect(page.getByRole('img', { name: '印章' })).toBeVisible();
  await page.getByRole('textbox', { name: '默认条款' }).fill('款到发货');
  await page.locator('#settings-company').getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
  const { values } = await call(page, 'records.get', { object: 'company', id: '00000000-0000-7000-8000-000000000001' });
  expect(values).toMatchObject({ name: '苏州衡川自动化设备有限公司', quote_terms: '款到发货' });
  expect(String(values['seal'])).toMatch(/^data:image\/png;base64,/);
  const blank = await call(page, 'quotes.blank', {});
  expect(blank.header.terms).toBe('款到发货');
  await call(page, 'history.undo', {});
  await expect(page.getByRole('textbox', { name: '公司名称', exact: true })).toHaveValue('');
  rmSync(folder, { recursive: true, force: true });
});

test('a backup is made, checked and restored; what came after it is kept aside', async ({ running }) => {
  const page = await openDesk(running);
  await call(page, 'records.write', { writes: [{ object: 'customers', set: { name: '甲有限公司' } }] });
  await goTo(page, '/settings');
  await page.getByRole('button', { name: '检查数据' }).click();
  await expect(page.getByText('检查通过，没有发现问题')).toBeVisible();
  await page.getByRole('button', { name: '立即备份' }).click();
  await expect(page.locator('.settings-backups').getByRole('cell', { name: '手动' })).toBeVisible();
  await call(page, 'records.write', { writes: [{ object: 'customers', set: { name: '乙有限公司' } }] });
  await page.getByRole('button', { name: '恢复…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click();
  await expect(page.getByText(/已恢复。恢复前的数据另存为/)).toBeVisible();
  await expect.poll(() => valuesOf(page, 'customers', 'name').catch(() => [])).toEqual(['甲有限公司']);
});

test('updates are off until an https address is given; diagnostics are saved where one likes', async ({ running }) => {
  const page = await openDesk(running);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dealbook-e2e-settings-'));
  await goTo(page, '/settings');
  await expect(page.getByRole('button', { name: '检查更新' })).toBeDisabled();
  await page.getByRole('textbox', { name: '更新地址' }).fill('http://example.invalid/');
  await expect(page.getByText('须以 https:// 开头')).toBeVisible();
  await page.getByRole('textbox', { name: '更新地址' }).fill('');
  await answerSaveDialog(running.electron, path.join(folder, '诊断'));
  await page.getByRole('button', { name: '导出诊断文件…' }).click();
  await expect(page.getByText('诊断文件已导出')).toBeVisible();
  expect(['诊断', '诊断.txt', '诊断.zip'].some((name) => existsSync(path.join(folder, name)))).toBe(true);
  rmSync(folder, { recursive: true, force: true });
});

test('only links that the publisher gave an address are offered', async ({ running }) => {
  const page = await openDesk(running);
  await goTo(page, '/settings');
  await expect(page.getByRole('button', { name: '导出诊断文件…' })).toBeVisible();
  const { links } = await call(page, 'shell.links', {});
  await expect(page.locator('#settings-about .settings-link')).toHaveCount(links.length);
});

test('a database that is no database gets a page of its own, and diagnostics can still be saved', async ({ launch }) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dealbook-e2e-settings-'));
  const database = path.join(folder, 'broken.db');
  writeFileSync(database, 'this is not a database '.repeat(400));
  const { page } = await launch({ database });
  await expect(page.locator('.recovery')).toBeVisible();
  await expect(page.locator('.recovery')).toContainText('broken.db');
  await expect(page.locator('.recovery li').first()).toBeVisible();
  await expect(page.locator('.recovery').getByRole('button').first()).toBeFocused();
});
