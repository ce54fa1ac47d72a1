import type { Locator } from '@playwright/test';
import { call } from './support/bridge.ts';
import { expect, test } from './support/fixtures.ts';
import type { RunningApp } from './support/launch.ts';
import { gridPage } from './support/pages/grid.ts';
import type { GridPage } from './support/pages/grid.ts';
import { sizeWindow } from './support/screenshot.ts';

const ROWS = 400;
const ROW_HEIGHT = 32;

/** Four hundred customers, named by their place, with the first three rows frozen out of the menu of a cell. */
async function frozenCustomers({ page, electron }: RunningApp): Promise<GridPage> {
  await sizeWindow(electron);
  await call(page, 'settings.set', { language: 'zh' });
  await call(page, 'records.write', { writes: Array.from({ length: ROWS }, (_, at) => ROWS - 1 - at).map((row) => ({ object: 'customers', text: { name: `客户${row}`, short_name: `简${row}` } })) });
  const grid = gridPage(page);
  await grid.open('customers');
  await grid.expectRows(ROWS);
  await expect(grid.cell(0, 'name')).toHaveText('客户0');
  await choose(grid, 2, '冻结到此行');
  await expect(strip(grid)).toBeVisible();
  return grid;
}

async function choose(grid: GridPage, row: number, item: string): Promise<void> {
  await list(grid, row, 'short_name').click({ button: 'right' });
  await grid.page.getByRole('menuitem', { name: item }).click();
}

const strip = (grid: GridPage): Locator => grid.page.locator('.frozen-rows');
const copies = (grid: GridPage): Locator => strip(grid).locator('.ag-row');
const frozen = (grid: GridPage, row: number, column: string): Locator => strip(grid).locator(`[row-index="${row}"] [col-id="${column}"]`);
/** A cell of the list itself, under whatever lies over it. */
const list = (grid: GridPage, row: number, column: string): Locator => grid.page.locator(`.ag-grid-scrolling-container [row-index="${row}"] [col-id="${column}"]`);

async function scrollTo(grid: GridPage, top: number, left = 0): Promise<void> {
  await grid.page.locator('.sheet .ag-grid-viewport').evaluate((box, to) => box.scrollTo(to), { top, left });
}

const topOf = async (cell: Locator): Promise<number> => (await cell.boundingBox())?.y ?? Number.NaN;
const bottomOf = async (box: Locator): Promise<number> => box.evaluate((element) => element.getBoundingClientRect().bottom);

test('the first rows stay while the list scrolls both ways, follow edits and sorting, and are there after a restart of the page', async ({ running }) => {
  const grid = await frozenCustomers(running);
  await scrollTo(grid, 200 * ROW_HEIGHT, 120);
  await expect(list(grid, 203, 'short_name')).toHaveText('简203');
  await expect(copies(grid)).toHaveCount(3);
  for (const row of [0, 1, 2]) {
    await expect(frozen(grid, row, 'name')).toHaveText(`客户${row}`);
    await expect(frozen(grid, row, 'short_name')).toHaveText(`简${row}`);
    await expect(frozen(grid, row, '#')).toHaveText(String(row + 1));
  }
  // Columns stand below their headings, wherever the list is scrolled to.
  const left = async (cell: Locator): Promise<number> => Math.round((await cell.boundingBox())?.x ?? Number.NaN);
  for (const column of ['name', 'grade', 'status']) expect(await left(frozen(grid, 1, column))).toBe(await left(grid.header(column)));

  // Somebody else's edit, while the true row is far away.
  const { view } = await call(grid.page, 'view.open', { object: 'customers' });
  const { rows } = await call(grid.page, 'view.rows', { view, start: 1, end: 2 });
  await call(grid.page, 'records.write', { writes: [{ object: 'customers', id: rows[0]?.id ?? '', text: { short_name: '改名' } }] });
  await expect(frozen(grid, 1, 'short_name')).toHaveText('改名');

  // The wheel over the frozen rows turns the list below them.
  await frozen(grid, 1, 'grade').hover();
  await grid.page.mouse.wheel(0, 20 * ROW_HEIGHT);
  await expect(list(grid, 223, 'short_name')).toHaveText('简223');

  await grid.page.reload();
  await expect(grid.cell(1, 'short_name').first()).toHaveText('改名');
  await scrollTo(grid, 100 * ROW_HEIGHT);
  await expect(copies(grid)).toHaveCount(3);
  await expect(frozen(grid, 0, 'name')).toHaveText('客户0');

  await grid.header('short_name').click();
  await expect(copies(grid)).toHaveCount(0);
  await scrollTo(grid, 100 * ROW_HEIGHT);
  await expect(frozen(grid, 0, 'short_name')).not.toHaveText('简0');
});

test('a press on a frozen cell selects the cell of that record, and typing edits it', async ({ running }) => {
  const grid = await frozenCustomers(running);
  await scrollTo(grid, 200 * ROW_HEIGHT);
  await expect(copies(grid)).toHaveCount(3);
  await frozen(grid, 1, 'short_name').click();
  await expect(list(grid, 1, 'short_name')).toHaveClass(/ag-cell-focus/);
  await grid.type('Frozen');
  await grid.press('Enter');
  await expect(list(grid, 1, 'short_name')).toHaveText('Frozen');
  await grid.press('ArrowUp');
  await scrollTo(grid, 200 * ROW_HEIGHT);
  await expect(frozen(grid, 1, 'short_name')).toHaveText('Frozen');
  await expect(frozen(grid, 1, 'short_name')).toHaveClass(/ag-cell-focus/);

  await frozen(grid, 0, '#').hover();
  await frozen(grid, 0, '#').locator('input').click();
  await expect(frozen(grid, 0, '#').locator('input')).toBeChecked();
});

test('no focused row is hidden under the frozen ones; unfreezing takes them away', async ({ running }) => {
  const grid = await frozenCustomers(running);
  await scrollTo(grid, 50 * ROW_HEIGHT);
  await list(grid, 54, 'short_name').click();
  for (const row of [53, 52, 51, 50]) {
    await grid.press('ArrowUp');
    await expect(list(grid, row, 'short_name')).toHaveClass(/ag-cell-focus/);
    await expect.poll(async () => topOf(list(grid, row, 'short_name'))).toBeGreaterThanOrEqual((await bottomOf(strip(grid))) - 1);
  }
  // A page up and down again is where it began, and nothing is passed over.
  await grid.press('PageUp', 'PageDown');
  await expect(list(grid, 50, 'short_name')).toHaveClass(/ag-cell-focus/);
  await expect.poll(async () => topOf(list(grid, 50, 'short_name'))).toBeGreaterThanOrEqual((await bottomOf(strip(grid))) - 1);

  await scrollTo(grid, 2 * ROW_HEIGHT);
  await list(grid, 6, 'short_name').click();
  await grid.press('ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp');
  await expect(list(grid, 1, 'short_name')).toHaveClass(/ag-cell-focus/);
  await expect(copies(grid)).toHaveCount(0);

  await choose(grid, 1, '取消冻结行');
  await expect(strip(grid)).toBeHidden();
  await scrollTo(grid, 100 * ROW_HEIGHT);
  await expect(list(grid, 102, 'short_name')).toHaveText('简102');
  await expect(copies(grid)).toHaveCount(0);
});
