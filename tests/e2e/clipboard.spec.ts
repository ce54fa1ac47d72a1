import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { call } from './support/bridge.ts';
import { openDesk, valuesOf } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import type { RunningApp } from './support/launch.ts';
import { ROOT } from './support/launch.ts';
import { gridPage } from './support/pages/grid.ts';
import type { GridPage } from './support/pages/grid.ts';

const fixture = (name: string): string => readFileSync(path.join(ROOT, 'tests', 'fixtures', 'clipboard', name), 'utf8');

/** A list with these records; the first of them stands first. */
async function list(running: RunningApp, object: string, records: readonly Record<string, string>[]): Promise<GridPage> {
  const page = await openDesk(running);
  if (records.length > 0) await call(page, 'records.write', { writes: records.map((text) => ({ object, text })).toReversed() });
  const grid = gridPage(page);
  await grid.open(object);
  await grid.expectRows(records.length);
  return grid;
}

/** Puts text, and HTML next to it, on the system's clipboard, as another program would. */
async function fillClipboard(page: Page, text: string, html = ''): Promise<void> {
  await page.evaluate((given) => {
    const fill = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/plain', given.text);
      if (given.html !== '') event.clipboardData?.setData('text/html', given.html);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('copy', fill, { capture: true, once: true });
    document.execCommand('copy');
  }, { text, html });
}

/** Texts of one field over a whole list, in an order of their own. */
async function sortedValues(page: Page, object: string, field: string): Promise<string[]> {
  return (await valuesOf(page, object, field)).map(String).toSorted();
}

const CUSTOMERS = ['甲公司', '乙公司', '丙公司', '丁公司'].map((name) => ({ name }));

test('a block of Calc becomes records: what the cells hold, not what narrow columns showed', async ({ running }) => {
  const grid = await list(running, 'customers', []);
  const html = fixture('calc.html').replace('>电话<', '>公司电话<').replace('>金额<', '>城市<').replace('>日期<', '>下次跟进<').replace('>折扣<', '>行业<').replace('>编号<', '>统一社会信用代码<');
  await grid.paste('what the text says does not count\n', html);
  await expect.poll(() => sortedValues(grid.page, 'customers', 'name')).toEqual(['上海鑫源贸易有限公司', '末行', '王 & <李> 商行']);
  expect(await valuesOf(grid.page, 'customers', 'phone')).toContain('13800138000');
  expect(await valuesOf(grid.page, 'customers', 'next_contact')).toContain('2024-01-05');
  expect(await valuesOf(grid.page, 'customers', 'notes')).toContain('第一行\n第  二"行"');
  expect(await valuesOf(grid.page, 'customers', 'credit_code')).toContain('00123');
});

test('one summary says what was not understood and what was left out; its button finds the cells', async ({ running }) => {
  const grid = await list(running, 'customers', CUSTOMERS);
  await grid.click(0, 'next_contact');
  await grid.paste('', '<p>名单</p><table><tr><td>下个月</td></tr><tr><td>2026-03-05</td></tr><tr style="display:none"><td>2026-03-06</td></tr><tr><td>2026-03-07</td></tr></table>');
  const summary = grid.page.locator('.ant-notification-notice');
  await expect(summary).toContainText('已粘贴 3 个单元格，有 1 个单元格未能识别');
  await expect(summary).toContainText('下次跟进：下个月');
  await expect(summary).toContainText('隐藏的 1 行没有粘贴');
  await expect(summary).toContainText('表格以外的文字没有粘贴');
  await summary.getByRole('button', { name: '筛选出未能识别的记录' }).click();
  await grid.expectRows(1);
  await expect(grid.cell(0, 'next_contact')).toHaveText('下个月');
});

test('names of linked records are asked once, before anything is written, and one undo takes all of it back', async ({ running }) => {
  await list(running, 'customers', [{ name: '华远', city: '北京' }, { name: '华远', city: '广州' }, { name: '恒和' }]);
  const grid = await list(running, 'contacts', [{ name: '王伟' }, { name: '李娜' }, { name: '张强' }, { name: '刘洋' }]);
  await grid.click(0, 'customer');
  await grid.paste('华远\n恒和\n新公司\n华远\n');
  const dialog = grid.page.getByRole('dialog', { name: '有 2 个名称需要确认' });
  await expect(dialog).toContainText('有 2 条同名记录 · 2 个单元格');
  await expect(grid.cell(1, 'customer')).toHaveText('');
  await dialog.getByRole('combobox', { name: '华远' }).click();
  await grid.page.locator('.ant-select-item-option', { hasText: '广州' }).click();
  await dialog.getByRole('combobox', { name: '新公司' }).click();
  await grid.page.locator('.ant-select-item-option', { hasText: '新建客户“新公司”' }).click();
  await dialog.getByRole('button', { name: '粘贴' }).click();
  await expect.poll(() => grid.column('customer', 4)).toEqual(['华远', '恒和', '新公司', '华远']);
  expect(await sortedValues(grid.page, 'customers', 'name')).toEqual(['华远', '华远', '恒和', '新公司'].toSorted());
  await expect(grid.page.locator('.sheet .cell-flagged')).toHaveCount(0);

  await grid.press('Control+z');
  await expect.poll(() => grid.column('customer', 4)).toEqual(['', '', '', '']);
  expect(await valuesOf(grid.page, 'customers', 'name')).not.toContain('新公司');
});

test('a question about names that is closed keeps them as marked text', async ({ running }) => {
  const grid = await list(running, 'contacts', [{ name: '王伟' }]);
  await grid.click(0, 'customer');
  await grid.paste('没有这家');
  await expect(grid.page.getByRole('dialog')).toContainText('没有这个名称的客户');
  await grid.press('Escape');
  await expect(grid.cell(0, 'customer')).toHaveText('没有这家');
  await expect(grid.cell(0, 'customer')).toHaveClass(/cell-flagged/);
});

test('one cell and a fitting block go into several ranges, others are refused; ranges that line up are copied', async ({ running }) => {
  const grid = await list(running, 'customers', CUSTOMERS);
  const pick = async (first: number, second: number): Promise<void> => {
    await grid.click(first, 'short_name');
    await grid.cell(second, 'short_name').click({ modifiers: ['Control'], position: { x: 60, y: 12 } });
  };
  await pick(0, 2);
  await grid.paste('A');
  await expect.poll(() => grid.column('short_name', 4)).toEqual(['A', '', 'A', '']);
  await pick(1, 3);
  await grid.paste('B\nC\n');
  await expect(grid.page.getByText('与每个选区的大小不成倍数')).toBeVisible();
  await grid.paste('B');
  await expect.poll(() => grid.column('short_name', 4)).toEqual(['A', 'B', 'A', 'B']);

  await pick(0, 3);
  expect((await grid.copied()).text).toBe('A\r\nB');
  await grid.cell(1, 'name').click({ modifiers: ['Control'], position: { x: 60, y: 12 } });
  expect((await grid.copied()).text).toBe('');
  await expect(grid.page.getByText('多个选区要同行或同列')).toBeVisible();
});

test('through the system clipboard: headings with Ctrl+Shift+C, plain text with Ctrl+Shift+V, the menu’s paste and transpose', async ({ running }) => {
  const { electron } = running;
  const grid = await list(running, 'customers', CUSTOMERS);
  await grid.click(0, 'name');
  await grid.press('Shift+ArrowDown', 'Control+Shift+C');
  await expect.poll(() => electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('客户名称\r\n甲公司\r\n乙公司');

  await fillClipboard(grid.page, 'text', '<table><tr><td>table</td></tr></table>');
  await grid.click(0, 'short_name');
  await grid.press('Control+Shift+V');
  await expect(grid.cell(0, 'short_name')).toHaveText('text');
  await grid.cell(1, 'short_name').click({ button: 'right', position: { x: 60, y: 12 } });
  await grid.page.getByRole('menuitem', { name: '粘贴', exact: false }).first().click();
  await expect(grid.cell(1, 'short_name')).toHaveText('table');

  await fillClipboard(grid.page, 'x\ty\n');
  await grid.cell(2, 'short_name').click({ button: 'right', position: { x: 60, y: 12 } });
  await grid.page.getByRole('menuitem', { name: '选择性粘贴' }).hover();
  await grid.page.getByRole('menuitem', { name: '转置' }).click();
  await expect.poll(() => grid.column('short_name', 4)).toEqual(['text', 'table', 'x', 'y']);
});

test('a copied link goes back as the very record, whoever shares its name', async ({ running }) => {
  const page = await openDesk(running);
  const { ids } = await call(page, 'records.write', { writes: [{ object: 'customers', text: { name: '华远' } }, { object: 'customers', text: { name: '华远' } }] });
  await call(page, 'records.write', { writes: [{ object: 'contacts', text: { name: '李娜' } }, { object: 'contacts', text: { name: '王伟' }, set: { customer: ids[1] ?? null } }] });
  const grid = gridPage(page);
  await grid.open('contacts');
  await grid.click(0, 'customer');
  await grid.press('Control+c', 'ArrowDown', 'Control+v');
  await expect(grid.cell(1, 'customer')).toHaveText('华远');
  expect(await valuesOf(page, 'contacts', 'customer')).toEqual([ids[1], ids[1]]);
});

test('a chat message becomes records', async ({ running }) => {
  const grid = await list(running, 'contacts', []);
  await grid.paste('姓名：王伟  电话：13800138000\n姓名：李娜  电话：13900139000');
  await grid.expectRows(2);
  expect(await sortedValues(grid.page, 'contacts', 'mobile')).toEqual(['13800138000', '13900139000']);
});

test('what cannot be pasted says so, and nothing is lost or frozen', async ({ running }) => {
  const grid = await list(running, 'customers', CUSTOMERS);
  await grid.click(0, 'short_name');
  await grid.paste('');
  await expect(grid.page.getByText('剪贴板里没有文字')).toBeVisible();
  await grid.paste('a\tb\tc\td\n'.repeat(250_000));
  await expect(grid.page.getByText('内容超过 200,000 个单元格，没有粘贴')).toBeVisible();

  // A cell of 1 MB is left out and named; what stands next to it is pasted.
  await grid.paste(`${'x'.repeat(1_000_000)}\n短\n`);
  await expect(grid.page.getByText('第 1 行“简称”超过 10 万字')).toBeVisible();
  await expect.poll(() => grid.column('short_name', 4)).toEqual(['', '短', '', '']);

  await grid.click(0, 'name');
  await grid.paste(`${Array.from({ length: 10_000 }, () => '好').join('\t')}\n`);
  await grid.page.getByRole('dialog').getByRole('button', { name: '全部保留文字' }).click();
  await expect(grid.page.getByText('右侧没有更多列')).toBeVisible();
  await grid.press('Control+z');
  await expect(grid.cell(0, 'name')).toHaveText('甲公司');

  await grid.click(0, 'address');
  await grid.paste('a\u0000\u0007b مرحبا 👨‍👩‍👧 \ud83d"\n"never closed');
  await expect(grid.cell(0, 'address')).toHaveText('ab مرحبا 👨‍👩‍👧 \ufffd"');
  await expect(grid.cell(1, 'address')).toHaveText('"never closed');
});

test('in a list of groups a block goes from record to record, past the headings between them', async ({ running }) => {
  const page = await openDesk(running);
  await call(page, 'records.write', { writes: [['甲公司', 'A级'], ['乙公司', 'B级'], ['丙公司', 'A级']].map(([name = '', grade = '']) => ({ object: 'customers', text: { name, grade } })) });
  await call(page, 'settings.set', { ui: { 'list.customers': JSON.stringify({ view: null, filter: { match: 'all', conditions: [] }, sort: [], layout: [], display: { group: [{ field: 'grade', dir: 'asc' }] } }) } });
  const grid = gridPage(page);
  await grid.open('customers');
  // A heading, the two of A, a heading, the one of B.
  await expect(grid.cell(4, 'name')).toHaveText('乙公司');
  await grid.click(1, 'short_name');
  await grid.paste('一\n二\n三\n');
  await expect(grid.cell(4, 'short_name')).toHaveText('三');
  await expect(grid.cell(2, 'short_name')).toHaveText('二');
  expect(await valuesOf(page, 'customers', 'short_name')).not.toContain(null);
  await grid.press('Control+c');
  await expect.poll(() => running.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('一\r\n二\r\n三');
});
