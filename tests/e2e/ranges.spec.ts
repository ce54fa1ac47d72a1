import type { Locator } from '@playwright/test';
import { call } from './support/bridge.ts';
import { expect, test } from './support/fixtures.ts';
import type { RunningApp } from './support/launch.ts';
import { gridPage } from './support/pages/grid.ts';
import type { GridPage } from './support/pages/grid.ts';
import { sizeWindow } from './support/screenshot.ts';

const ROWS = 400;
const SHORT = ['short_name', 'grade', 'status', 'industry', 'region', 'city'] as const;

/** Four hundred customers, named by their place; city is filled in two blocks, rows 0–9 and 300–304. */
async function customers({ page, electron }: RunningApp): Promise<GridPage> {
  await sizeWindow(electron);
  await call(page, 'settings.set', { language: 'zh' });
  await call(page, 'records.write', { writes: Array.from({ length: ROWS }, (_, at) => ROWS - 1 - at).map((row) => ({
    object: 'customers', text: { name: `客户${row}`, short_name: `简${row}`, ...(row < 10 || (row >= 300 && row < 305) ? { city: `城${row}` } : {}) },
  })) });
  const grid = gridPage(page);
  await grid.open('customers');
  await grid.expectRows(ROWS);
  await expect(grid.cell(0, 'name')).toHaveText('客户0');
  return grid;
}

/** The middle of what is to be pressed or passed. */
async function centre(target: Locator): Promise<readonly [number, number]> {
  const box = await target.boundingBox();
  if (box === null) throw new Error('not on the screen');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

async function drag(grid: GridPage, from: Locator, to: Locator): Promise<void> {
  await grid.page.mouse.move(...(await centre(from)));
  await grid.page.mouse.down();
  await grid.page.mouse.move(...(await centre(to)), { steps: 5 });
  await grid.page.mouse.up();
}

const selected = (grid: GridPage): Locator => grid.page.locator('.sheet .cell-selected');
const summary = (grid: GridPage): Locator => grid.page.locator('.status-end');

test('Ctrl+click and Ctrl+drag add ranges, a plain click gives all up, Esc keeps the focused cell', async ({ running }) => {
  const grid = await customers(running);
  await drag(grid, grid.cell(0, 'short_name'), grid.cell(2, 'grade'));
  await expect(selected(grid)).toHaveCount(6);
  await grid.page.keyboard.down('Control');
  await drag(grid, grid.cell(1, 'grade'), grid.cell(4, 'status'));
  // The name opens records: with Ctrl it is a cell like any other.
  await grid.cell(7, 'name').click({ position: { x: 30, y: 12 } });
  await grid.page.keyboard.up('Control');
  await expect(selected(grid)).toHaveCount(6 + 8 - 2 + 1);
  await expect(grid.page.getByRole('complementary')).toHaveCount(0);
  await expect(summary(grid)).toHaveText('计数 8');
  await expect(grid.cell(7, 'name')).toHaveAttribute('aria-selected', 'true');
  await grid.press('Shift+ArrowDown');
  await expect(selected(grid)).toHaveCount(14);
  await grid.press('Escape');
  await expect(selected(grid)).toHaveCount(0);
  await expect(grid.cell(7, 'name')).toHaveClass(/ag-cell-focus/);
});

test('Delete clears every range in one step, cells under two of them once', async ({ running }) => {
  const grid = await customers(running);
  await drag(grid, grid.cell(0, 'short_name'), grid.cell(1, 'short_name'));
  await grid.page.keyboard.down('Control');
  await drag(grid, grid.cell(1, 'short_name'), grid.cell(3, 'short_name'));
  await grid.cell(6, 'short_name').click();
  await grid.page.keyboard.up('Control');
  await grid.press('Delete');
  await expect.poll(() => grid.column('short_name', 8)).toEqual(['', '', '', '', '简4', '简5', '', '简7']);
  await grid.press('Control+z');
  await expect.poll(() => grid.column('short_name', 8)).toEqual(['简0', '简1', '简2', '简3', '简4', '简5', '简6', '简7']);
});

test('Ctrl+arrows go to the end of a block, over a gap, and to the end; Shift selects on the way', async ({ running }) => {
  const grid = await customers(running);
  const at = (row: number, column: string): Promise<void> => expect(grid.cell(row, column)).toHaveClass(/ag-cell-focus/);
  await grid.click(0, 'city');
  await grid.press('Control+ArrowDown');
  await at(9, 'city');
  await grid.press('Control+ArrowDown');
  await at(300, 'city');
  await grid.press('Control+Shift+ArrowDown');
  await expect(selected(grid)).toHaveCount(5);
  await grid.press('Control+ArrowDown', 'Control+ArrowDown');
  await at(ROWS - 1, 'city');
  await grid.press('Control+ArrowUp');
  await at(304, 'city');
  await grid.press('Control+Home');
  await at(0, 'name');
  await grid.press('Control+ArrowRight');
  await at(0, 'short_name');
  await grid.press('PageDown', 'PageDown');
  const row = Number(await grid.focused().locator('xpath=ancestor::*[@row-index]').getAttribute('row-index'));
  expect(row).toBeGreaterThan(20);
  await grid.press('PageUp', 'PageUp');
  await at(0, 'short_name');
});

test('a drag beyond the edges scrolls on, down and sideways, and back over frozen columns', async ({ running }) => {
  const grid = await customers(running);
  const [x, y] = await centre(grid.cell(3, 'city'));
  await grid.page.mouse.move(x, y);
  await grid.page.mouse.down();
  await grid.page.mouse.move(x, y + 60, { steps: 3 });
  await grid.page.mouse.move(x, 766);
  await expect(grid.cell(60, 'city')).toBeVisible();
  await grid.page.mouse.move(x, y, { steps: 3 });
  await grid.page.mouse.move(1364, y);
  await expect(grid.page.locator('.sheet .ag-header-cell[col-id="website"]')).toBeVisible();
  await grid.page.mouse.move(320, y);
  await expect(grid.page.locator('.sheet .ag-header-cell[col-id="short_name"]')).toBeVisible();
  await expect(grid.page.locator('.sheet .cell-selected[col-id="name"]').first()).toBeVisible();
  await grid.page.mouse.up();
});

test('row numbers select rows, boxes tick them, Ctrl on a heading selects the column', async ({ running }) => {
  const grid = await customers(running);
  await drag(grid, grid.cell(1, '#').locator('.number-cell'), grid.cell(3, '#').locator('.number-cell'));
  for (const column of ['name', ...SHORT]) await expect(grid.page.locator(`.sheet .cell-selected[col-id="${column}"]`)).toHaveCount(3);
  await expect(grid.page.getByRole('toolbar', { name: '批量操作' })).toHaveCount(0);
  await grid.cell(6, '#').locator('.number-cell').click({ modifiers: ['Control'] });
  await expect(grid.page.locator('.sheet .cell-selected[col-id="city"]')).toHaveCount(4);
  await grid.cell(1, 'name').click({ button: 'right' });
  await expect(grid.page.getByRole('menuitem', { name: '删除所选的 4 行' })).toBeVisible();
  await grid.page.getByRole('menuitem', { name: '勾选所选的 4 行' }).click();
  await expect(grid.page.getByText('已选 4 条').first()).toBeVisible();

  await grid.header('short_name').click({ modifiers: ['Control'] });
  await grid.cell(0, 'grade').click();
  await grid.header('short_name').click({ modifiers: ['Control'], position: { x: 20, y: 12 } });
  await expect(grid.header('short_name')).not.toContainText('↑');
  await expect(summary(grid)).toHaveText(`计数 ${ROWS}`);
  await grid.header('city').click({ button: 'right' });
  await grid.page.getByRole('menuitem', { name: '选中整列' }).click();
  await expect(summary(grid)).toHaveText('计数 15');
  await grid.press('Control+a');
  await expect(summary(grid)).toContainText(/计数 \d{3,}/);
});

test('Shift+Space and Ctrl+Space widen the ranges; the focus stays where it was', async ({ running }) => {
  const grid = await customers(running);
  await grid.click(4, 'city');
  await grid.press('Shift+ArrowDown', 'Shift+Space');
  await expect(grid.page.locator('.sheet .cell-selected[col-id="name"]')).toHaveCount(2);
  await expect(grid.cell(4, 'city')).toHaveClass(/ag-cell-focus/);
  await grid.press('Escape', 'Control+Space');
  await expect(summary(grid)).toHaveText('计数 15');
  await grid.press('ArrowDown');
  await expect(grid.cell(5, 'city')).toHaveClass(/ag-cell-focus/);
  await expect(selected(grid)).toHaveCount(0);
});

test('figures of the selection over several ranges: average, extremes and sum, each cell once', async ({ running }) => {
  const { page } = running;
  await call(page, 'settings.set', { language: 'zh' });
  await call(page, 'records.write', { writes: ['100', '20.5', '面议', '3'].toReversed().map((amount, at) => ({ object: 'deals', text: { name: `商机${at}`, amount } })) });
  const grid = gridPage(page);
  await grid.open('deals');
  await grid.expectRows(4);
  await grid.click(0, 'amount');
  await grid.press('Shift+ArrowDown', 'Shift+ArrowDown');
  await grid.page.keyboard.down('Control');
  await drag(grid, grid.cell(1, 'amount'), grid.cell(3, 'amount'));
  await grid.page.keyboard.up('Control');
  await expect(summary(grid)).toContainText('计数 4');
  await expect(summary(grid)).toContainText(/平均\s*¥?￥?41\.17/);
  await expect(summary(grid)).toContainText(/最小\s*¥?￥?3\.00/);
  await expect(summary(grid)).toContainText(/求和\s*¥?￥?123\.50/);
});
