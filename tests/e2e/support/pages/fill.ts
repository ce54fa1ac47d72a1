import type { GridPage } from './grid.ts';

/** Drags the fill handle onto a cell; `before` looks at the sheet while the button is still held. */
export async function fillBy(grid: GridPage, column: string, row: number, before?: () => Promise<void>): Promise<void> {
  const handle = grid.page.locator('.fill-handle');
  await handle.waitFor();
  const from = await handle.boundingBox();
  const to = await grid.cell(row, column).boundingBox();
  if (from === null || to === null) throw new Error('The handle or the cell is not on the screen.');
  await grid.page.mouse.move(from.x + 4, from.y + 4);
  await grid.page.mouse.down();
  await grid.page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
  await before?.();
  await grid.page.mouse.up();
}
