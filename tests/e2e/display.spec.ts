import { call } from './support/bridge.ts';
import { expect, test } from './support/fixtures.ts';
import type { RunningApp } from './support/launch.ts';
import { gridPage } from './support/pages/grid.ts';
import type { GridPage } from './support/pages/grid.ts';
import { sizeWindow } from './support/screenshot.ts';

/** Six deals of two stages, one of them of an amount that is a word. */
async function deals({ page, electron }: RunningApp): Promise<GridPage> {
  await sizeWindow(electron);
  await call(page, 'settings.set', { language: 'zh' });
  const { ids } = await call(page, 'records.write', { writes: [{ object: 'customers', text: { name: '上海鑫源' } }] });
  const amounts = ['100', '200', '400', '800', '面议', '1600'];
  await call(page, 'records.write', {
    writes: amounts.map((amount, index) => ({ object: 'deals', set: { customer: ids[0] ?? '' }, text: { name: `商机${index + 1}`, amount, stage: index % 2 === 0 ? '报价' : '谈判' } })),
  });
  const grid = gridPage(page);
  await grid.open('deals');
  await grid.expectRows(6);
  return grid;
}

/** Groups by a column out of its menu. */
async function groupBy(grid: GridPage, column: string): Promise<void> {
  await grid.header(column).click({ button: 'right' });
  await grid.page.getByRole('menuitem', { name: '按此列分组', exact: true }).click();
}

const menu = (grid: GridPage, name: string) => grid.page.getByRole('button', { name, exact: true });

test('groups have counts and subtotals; they fold by mouse and key, and records keep their numbers', async ({ running }) => {
  const grid = await deals(running);
  await groupBy(grid, 'stage');
  await expect(grid.cell(0, 'name')).toContainText('阶段：报价3');
  await expect(grid.cell(0, 'amount')).toHaveText('500.00');
  await expect(grid.cell(4, 'name')).toContainText('谈判3');
  await expect(grid.cell(4, 'amount')).toHaveText('2,600.00');
  await expect(grid.cell(5, '#')).toHaveText('4');
  await grid.expectRows(6);

  await grid.cell(0, 'name').getByRole('button', { name: '折叠' }).click();
  await expect(grid.cell(1, 'name')).toContainText('谈判3');
  await grid.click(1, 'amount');
  await grid.press('Enter');
  await expect(grid.cell(1, 'name').getByRole('button', { name: '展开' })).toBeVisible();
  await expect(grid.cell(2, 'name')).toHaveCount(0);
  await grid.press('Alt+ArrowRight');
  await expect(grid.cell(2, '#')).toHaveText('4');
  await grid.press('-');
  await expect(grid.cell(2, 'name')).toHaveCount(0);
});

test('an edit of the grouped column moves the record; headings take no part in copying, deleting and typing', async ({ running }) => {
  const grid = await deals(running);
  await groupBy(grid, 'stage');
  await expect(grid.cell(4, 'amount')).toHaveText('2,600.00');
  const moved = await grid.cell(1, 'name').innerText();
  await grid.click(1, 'stage');
  await grid.type('谈判');
  await grid.press('Enter');
  await expect(grid.cell(0, 'name')).toContainText('报价2');
  await expect(grid.cell(3, 'name')).toContainText('谈判4');
  expect((await grid.column('name', 8)).slice(4)).toContain(moved);

  await grid.click(1, 'amount');
  await grid.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
  const lines = (await grid.copied()).text.trim().split(/\r?\n/);
  expect(lines).toHaveLength(3);
  await grid.press('Delete');
  await expect(grid.cell(0, 'amount')).toHaveText('');
  await expect(grid.cell(3, 'name')).toContainText('谈判4');

  await grid.click(3, 'amount');
  await grid.press('5', 'Enter');
  await expect(grid.cell(3, 'name')).toContainText('谈判4');
});

test('rules colour cells and rows as they are made; the first that holds wins', async ({ running }) => {
  const grid = await deals(running);
  await menu(grid, '显示').click();
  await grid.page.getByRole('button', { name: '条件颜色' }).click();
  const drawer = grid.page.getByRole('dialog', { name: '条件颜色' });
  await drawer.getByRole('button', { name: '按阶段上色' }).click();
  const quoted = grid.page.locator('.sheet .ag-row', { hasText: '商机1' }).locator('[col-id="name"]');
  await expect(quoted).toHaveClass(/paint-blue/);
  await drawer.getByRole('button', { name: '预计金额较大' }).click();
  const last = drawer.getByRole('region').last();
  await last.getByRole('textbox', { name: '值' }).fill('1600');
  await last.getByRole('radio', { name: '紫' }).click();
  const large = grid.page.locator('.sheet .ag-row', { hasText: '商机6' }).locator('[col-id="amount"]');
  await expect(large).toHaveClass(/paint-gold/);
  for (let rule = 0; rule < 6; rule += 1) await drawer.getByRole('region', { name: `规则 ${7 - rule}` }).getByRole('button', { name: '上移' }).click();
  await expect(large).toHaveClass(/paint-purple/);
  await drawer.getByRole('button', { name: '还原' }).click();
  await expect(quoted).not.toHaveClass(/paint-/);
});

test('tall rows wrap long texts; the summary row adds up and is changed by a click', async ({ running }) => {
  const grid = await deals(running);
  await menu(grid, '显示').click();
  await grid.page.getByRole('switch', { name: '自动换行' }).click();
  await grid.page.getByRole('switch', { name: '汇总行' }).click();
  await grid.press('Escape');
  const row = grid.page.locator('.sheet .ag-row[row-index="0"]').first();
  await expect.poll(async () => (await row.boundingBox())?.height).toBe(56);
  // The line for a new record stays one line high, its hint in the middle.
  const middle = async (selector: string): Promise<number> => grid.page.locator(selector).first().evaluate((element) => (element.getBoundingClientRect().top + element.getBoundingClientRect().bottom) / 2);
  const line = '.sheet [row-index^="b-"] [col-id="name"]';
  expect(Math.abs((await middle(`${line} .opening-hint`)) - (await middle(line)))).toBeLessThanOrEqual(2);
  const summary = grid.page.locator('.sheet .row-summary [col-id="amount"]');
  await expect(summary).toContainText('合计3,100.00');
  await summary.getByRole('button').click();
  await grid.page.getByRole('menuitem', { name: '平均' }).click();
  await expect(summary).toContainText('平均620.00');
  await grid.click(0, 'amount');
  await grid.press('Delete');
  await expect(summary).not.toContainText('620.00');
});

test('a view keeps how the list is drawn', async ({ running }) => {
  const grid = await deals(running);
  const { page } = grid;
  await groupBy(grid, 'stage');
  await expect(grid.cell(0, 'name')).toContainText('报价3');
  await menu(grid, '视图').click();
  await page.getByRole('menuitem', { name: '另存为新视图' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: '名称' }).fill('按阶段');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(menu(grid, '视图')).toContainText('按阶段');
  await menu(grid, '视图').click();
  await page.getByRole('menuitem', { name: '全部商机' }).click();
  await expect(grid.cell(0, 'name')).toContainText('商机');
  await menu(grid, '视图').click();
  await page.getByRole('menuitem', { name: '按阶段', exact: true }).click();
  await expect(grid.cell(0, 'name')).toContainText('报价3');
  await expect(menu(grid, '视图')).not.toContainText('•');
  await page.getByRole('button', { name: '分组（1）' }).click();
  await page.getByRole('button', { name: '全部折叠' }).click();
  await expect(grid.cell(1, 'name')).toContainText('谈判3');
  await expect(menu(grid, '视图')).toContainText('•');
});
