import { call } from './support/bridge.ts';
import { expect, test } from './support/fixtures.ts';
import type { RunningApp } from './support/launch.ts';
import { fillBy } from './support/pages/fill.ts';
import { gridPage } from './support/pages/grid.ts';
import type { GridPage } from './support/pages/grid.ts';
import { sizeWindow } from './support/screenshot.ts';

/** Eight products; the newest stands first, so they are written from the last to the first. */
async function products({ page, electron }: RunningApp, more: (index: number) => Readonly<Record<string, string>> | null = () => null): Promise<GridPage> {
  await sizeWindow(electron);
  await call(page, 'settings.set', { language: 'zh' });
  const writes = Array.from({ length: 8 }, (_, index) => ({ object: 'products', text: { name: `产品${'甲乙丙丁戊己庚辛'[index] ?? ''}`, ...more(index) } }));
  await call(page, 'records.write', { writes: writes.toReversed() });
  const grid = gridPage(page);
  await grid.open('products');
  await grid.expectRows(8);
  return grid;
}

test('the handle is dragged down: a code counts on, one Ctrl+Z takes it back, the options copy instead', async ({ running }) => {
  const grid = await products(running, (index) => (index === 0 ? { code: 'HT-2026-009' } : null));
  await grid.click(0, 'code');
  await fillBy(grid, 'code', 4, async () => {
    await expect(grid.page.locator('.fill-outline')).toBeVisible();
    await expect(grid.page.locator('.fill-hint')).toHaveText('HT-2026-013');
  });
  await expect.poll(() => grid.column('code', 6)).toEqual(['HT-2026-009', 'HT-2026-010', 'HT-2026-011', 'HT-2026-012', 'HT-2026-013', '']);
  await expect(grid.cell(0, 'code')).toHaveClass(/ag-cell-focus/);

  await grid.page.getByRole('button', { name: '填充选项' }).click();
  await expect(grid.page.getByRole('menuitemradio', { name: '填充序列' })).toHaveAttribute('aria-checked', 'true');
  await grid.page.getByRole('menuitemradio', { name: '复制单元格' }).click();
  await expect.poll(() => grid.column('code', 5)).toEqual(Array.from({ length: 5 }, () => 'HT-2026-009'));
  await grid.click(0, 'code');
  await grid.press('Control+z');
  await expect(grid.page.getByText('已撤销：填充')).toBeVisible();
  await expect(grid.cell(4, 'code')).toHaveText('HT-2026-013');
  await grid.press('Control+z');
  await expect.poll(() => grid.column('code', 5)).toEqual(['HT-2026-009', '', '', '', '']);
});

test('upwards, sideways, inwards; Ctrl counts a single number, Esc gives up', async ({ running }) => {
  const grid = await products(running, (index) => (index === 5 ? { code: '第二期', price: '12.50', cost: '11.5' } : null));
  await grid.click(5, 'code');
  await fillBy(grid, 'code', 4);
  await expect(grid.cell(4, 'code')).toHaveText('第一期');

  await grid.click(5, 'code');
  await fillBy(grid, 'spec', 5);
  await expect(grid.cell(5, 'spec')).toHaveText('第三期');

  await grid.click(5, 'price');
  await fillBy(grid, 'price', 7);
  await expect.poll(async () => (await grid.column('price', 8)).slice(5)).toEqual(['12.5', '12.5', '12.5']);
  await grid.click(5, 'cost');
  await grid.page.keyboard.down('Control');
  await fillBy(grid, 'cost', 7);
  await grid.page.keyboard.up('Control');
  await expect.poll(async () => (await grid.column('cost', 8)).slice(5)).toEqual(['11.5', '12.5', '13.5']);

  // Shrinking clears what is left out.
  await grid.click(5, 'price');
  await grid.press('Shift+ArrowDown', 'Shift+ArrowDown');
  await fillBy(grid, 'price', 5);
  await expect.poll(async () => (await grid.column('price', 8)).slice(5)).toEqual(['12.5', '', '']);

  await grid.click(5, 'price');
  await fillBy(grid, 'price', 7, async () => {
    await expect(grid.page.locator('.fill-outline')).toBeVisible();
    await grid.press('Escape');
    await expect(grid.page.locator('.fill-outline')).toHaveCount(0);
  });
  await expect(grid.cell(7, 'price')).toHaveText('');
});

test('a double click fills down beside its neighbour', async ({ running }) => {
  const grid = await products(running, (index) => ({ ...(index < 6 ? { code: `C${index}` } : {}), ...(index === 0 ? { spec: '第一季度' } : {}), ...(index === 1 ? { spec: '第二季度' } : {}) }));
  await grid.click(0, 'spec');
  await grid.press('Shift+ArrowDown');
  await grid.page.locator('.fill-handle').dblclick();
  await expect.poll(() => grid.column('spec', 8)).toEqual(['第一季度', '第二季度', '第三季度', '第四季度', '第一季度', '第二季度', '', '']);
  await expect(grid.page.locator('.cell-selected')).toHaveCount(6);
});

test('Ctrl+D fills down, Ctrl+R to the right, from above when one row is selected', async ({ running }) => {
  const grid = await products(running, (index) => (index === 0 ? { code: 'A1', spec: '大号' } : null));
  await grid.click(0, 'code');
  await grid.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight', 'Control+d');
  await expect.poll(() => grid.column('code', 4)).toEqual(['A1', 'A1', 'A1', '']);
  await expect.poll(() => grid.column('spec', 4)).toEqual(['大号', '大号', '大号', '']);
  await grid.click(3, 'code');
  await grid.press('Control+d');
  await expect(grid.cell(3, 'code')).toHaveText('A1');
  await grid.click(0, 'spec');
  await grid.press('Shift+ArrowRight', 'Control+r');
  await expect(grid.cell(0, 'category')).toHaveText('大号');
  await grid.press('Control+z');
  await expect(grid.cell(0, 'category')).toHaveText('');
});

test('the handle follows the sheet, is gone while editing and in the recycle bin', async ({ running }) => {
  const grid = await products(running);
  const handle = grid.page.locator('.fill-handle');
  await grid.click(1, 'code');
  const corner = async (): Promise<readonly number[]> => {
    const cell = await grid.cell(1, 'code').boundingBox();
    const square = await handle.boundingBox();
    return [Math.round((square?.x ?? 0) + 6 - (cell?.x ?? 0) - (cell?.width ?? 0)), Math.round((square?.y ?? 0) + 6 - (cell?.y ?? 0) - (cell?.height ?? 0))];
  };
  await expect.poll(corner).toEqual([0, 0]);
  await grid.page.mouse.move(700, 300);
  await grid.page.mouse.wheel(60, 0);
  await expect.poll(corner).toEqual([0, 0]);
  await grid.press('F2');
  await expect(handle).toBeHidden();
  await grid.press('Escape');
  await expect(handle).toBeVisible();
  await grid.page.getByRole('button', { name: '更多' }).click();
  await grid.page.getByRole('menuitem', { name: '回收站' }).click();
  await expect(grid.page.getByText('回收站是空的')).toBeVisible();
  await expect(handle).toBeHidden();
});
