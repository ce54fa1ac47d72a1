import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { call } from './support/bridge.ts';
import { openDesk, valuesOf } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import { temporaryFolder } from './support/launch.ts';

/** A local day some days from today, as the desk's calendar says. */
function day(ahead: number): string {
  const date = new Date(Date.now() + ahead * 86_400_000);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

test('the list of the day is worked off by keyboard: follow-up in place with a file and the next date, put off, ticked', async ({ running }) => {
  const page = await openDesk(running);
  const { member } = (await call(page, 'app.info', {})).settings;
  await call(page, 'records.write', { writes: [
    { object: 'customers', set: { name: '甲有限公司', owner: member, next_contact: day(-2) } },
    { object: 'tasks', set: { subject: '寄样品', due: day(0), assignee: member } },
    { object: 'tasks', set: { subject: '准备合同', due: day(0), assignee: member } },
  ] });
  await expect(page.locator('.home-todo')).toHaveCount(3);
  const file = path.join(temporaryFolder('files'), '图纸.pdf');
  writeFileSync(file, '%PDF-1.4');
  await running.electron.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [picked] });
  }, file);
  await page.locator('body').press('j');
  await page.keyboard.press('f');
  const dialog = page.getByRole('dialog', { name: '写跟进：甲有限公司' });
  await dialog.getByRole('textbox', { name: '跟进内容' }).fill('约好下周看样');
  await dialog.getByText('拜访').click();
  await dialog.getByRole('button', { name: '三天后' }).click();
  await expect(dialog.getByRole('textbox', { name: '下次跟进' })).toHaveValue(day(3));
  await dialog.getByRole('button', { name: '添加附件' }).click();
  await expect(dialog.locator('.file-chip')).toContainText('图纸.pdf');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  expect(await valuesOf(page, 'customers', 'next_contact')).toEqual([day(3)]);
  expect(await valuesOf(page, 'follow_ups', 'way')).toEqual(['visit']);

  const first = page.locator('.home-todo', { hasText: '寄样品' });
  await first.locator('.home-todo-open').focus();
  await page.keyboard.press('s');
  await page.getByRole('menuitem', { name: '明天' }).click();
  await expect(first).toBeHidden();
  await expect(page.getByText('已推迟 1 项')).toBeVisible();
  await page.locator('.home-todo', { hasText: '准备合同' }).locator('.home-todo-open').focus();
  await page.keyboard.press('d');
  await expect.poll(() => valuesOf(page, 'tasks', 'status')).toContain('done');
});

test('a record is talked about: a colleague is mentioned by pinyin and gets a task, a file hangs on it, a requirement changes', async ({ running }) => {
  const page = await openDesk(running);
  const { ids } = await call(page, 'records.write', { writes: [{ object: 'members', set: { name: '李娜' } }, { object: 'customers', set: { name: '甲有限公司' } }] });
  const { ids: [deal = ''] } = await call(page, 'records.write', { writes: [{ object: 'deals', set: { name: '样机项目', customer: ids[1] ?? '', need: '十台' } }] });
  await page.evaluate((id) => { location.hash = `/deals/${id}`; }, deal);
  const drawer = page.locator('.drawer');
  await drawer.getByRole('tab', { name: '评论' }).click();
  const box = drawer.getByRole('textbox', { name: '写下评论，用 @ 提到同事' });
  await box.pressSequentially('@ln');
  await expect(page.getByText('李娜', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await box.pressSequentially('帮忙看价格');
  await page.keyboard.press('Control+Enter');
  await expect(drawer.locator('.comment')).toContainText('帮忙看价格');
  await expect(drawer.locator('.comment .mention')).toHaveText('@李娜');
  expect(await valuesOf(page, 'tasks', 'assignee')).toEqual([ids[0]]);
  await drawer.locator('.comment').getByRole('button', { name: '点赞' }).click();
  await expect(drawer.locator('.comment .like')).toContainText('1');

  await drawer.getByRole('tab', { name: '需求变更' }).click();
  await drawer.getByRole('button', { name: '记录变更' }).click();
  await expect(drawer.getByRole('textbox', { name: '原需求' })).toHaveValue('十台');
  await drawer.getByRole('textbox', { name: '现在的需求' }).fill('二十台');
  await drawer.getByRole('button', { name: '保存变更' }).click();
  await expect(drawer.locator('.need')).toContainText('二十台');
  await expect(drawer.locator('.need s')).toHaveText('十台');
  expect(await valuesOf(page, 'deals', 'need')).toEqual(['二十台']);
});

test('a notice comes with the window closed; a click opens the record; quitting ends the program', async ({ launch }) => {
  const running = await launch({ env: { DEALBOOK_FAKE_NOTICES: '1' } });
  const page = await openDesk(running);
  const { member } = (await call(page, 'app.info', {})).settings;
  await call(page, 'settings.set', { digest: false, quietFrom: '00:00', quietUntil: '00:00' });
  const { ids: [task = ''] } = await call(page, 'records.write', { writes: [{ object: 'tasks', set: { subject: '回电话', due: day(0), assignee: member } }] });
  await call(page, 'today.snooze', { task, kind: 'task', object: 'tasks', id: task, occasion: '', until: new Date(Date.now() + 3000).toISOString() });
  await running.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.close()));
  await expect.poll(() => running.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);
  const titles = () => running.electron.evaluate(() => (globalThis as { dealbookNotices?: { shown: { title: string }[] } }).dealbookNotices?.shown.map(({ title }) => title) ?? []);
  await expect.poll(titles, { timeout: 30_000 }).toEqual(['到时间了：回电话']);
  const opened = running.electron.waitForEvent('window');
  await running.electron.evaluate(() => (globalThis as { dealbookNotices?: { click(index: number): void } }).dealbookNotices?.click(0));
  const again = await opened;
  await expect(again).toHaveURL(new RegExp(`#/tasks/${task}$`));
  await expect(again.locator('.drawer')).toContainText('回电话');
});
