import { call } from './support/bridge.ts';
import { expect, test } from './support/fixtures.ts';
import type { RunningApp } from './support/launch.ts';
import { gridPage } from './support/pages/grid.ts';
import type { GridPage } from './support/pages/grid.ts';
import { sizeWindow } from './support/screenshot.ts';

/** Four customers with a city; the newest stands first. */
async function customers({ page, electron }: RunningApp): Promise<GridPage> {
  await sizeWindow(electron);
  await call(page, 'settings.set', { language: 'zh' });
  await call(page, 'records.write', { writes: ['甲公司', '乙公司', '丙公司', '丁公司'].toReversed().map((name) => ({ object: 'customers', text: { name, city: '旧值' } })) });
  const grid = gridPage(page);
  await grid.open('customers');
  await grid.expectRows(4);
  return grid;
}

test('after a run of Tabs Enter returns to the column where it began; with Shift both go back', async ({ running }) => {
  const grid = await customers(running);
  await grid.click(0, 'industry');
  await grid.type('a');
  await grid.press('Tab', 'Tab');
  await grid.type('b');
  await grid.press('Enter');
  await expect(grid.cell(0, 'city')).toHaveText('b');
  await expect(grid.cell(1, 'industry')).toHaveClass(/ag-cell-focus/);
  await grid.type('c');
  await grid.press('Shift+Enter');
  await expect(grid.cell(1, 'industry')).toHaveText('c');
  await expect(grid.cell(0, 'industry')).toHaveClass(/ag-cell-focus/);
  await grid.press('Tab', 'Shift+Tab', 'Enter');
  await expect(grid.cell(1, 'industry')).toHaveClass(/ag-cell-focus/);
});

test('inside a selection Enter and Tab go round and the selection stays', async ({ running }) => {
  const grid = await customers(running);
  await grid.click(0, 'city');
  await grid.press('Shift+ArrowDown', 'Shift+ArrowRight');
  for (const text of ['a', 'b', 'c', 'd']) {
    await grid.type(text);
    await grid.press('Enter');
  }
  await expect.poll(() => grid.column('city', 3)).toEqual(['a', 'b', '旧值']);
  await expect.poll(() => grid.column('address', 3)).toEqual(['c', 'd', '']);
  await expect(grid.page.locator('.cell-selected')).toHaveCount(4);
  await expect(grid.cell(0, 'city')).toHaveClass(/ag-cell-focus/);
  await grid.press('Tab');
  await expect(grid.cell(0, 'address')).toHaveClass(/ag-cell-focus/);
  await grid.press('Tab');
  await expect(grid.cell(1, 'city')).toHaveClass(/ag-cell-focus/);
});

test('Ctrl+Enter puts the entry into every selected cell, in one step, and keeps the selection', async ({ running }) => {
  const grid = await customers(running);
  await grid.click(0, 'city');
  await grid.press('Shift+ArrowDown', 'Shift+ArrowDown');
  await grid.type('Wuxi');
  await grid.press('Control+Enter');
  await expect.poll(() => grid.column('city', 4)).toEqual(['Wuxi', 'Wuxi', 'Wuxi', '旧值']);
  await expect(grid.page.locator('.cell-selected')).toHaveCount(3);
  await expect(grid.cell(0, 'city')).toHaveClass(/ag-cell-focus/);
  await grid.press('Control+z');
  await expect.poll(() => grid.column('city', 4)).toEqual(['旧值', '旧值', '旧值', '旧值']);

  await grid.click(0, 'status');
  await grid.press('Shift+ArrowDown');
  await grid.type('yqy');
  await expect(grid.page.getByRole('option')).toHaveText(['已签约']);
  await grid.press('Control+Enter');
  await expect.poll(async () => (await grid.column('status', 2)).join()).toBe('已签约,已签约');

  // With nothing typed, the cell's own value.
  await grid.click(3, 'city');
  await grid.press('Shift+ArrowRight', 'F2', 'Control+Enter');
  await expect(grid.cell(3, 'address')).toHaveText('旧值');
});

test('F2 puts the caret behind the text, Backspace empties, Esc leaves all as it was', async ({ running }) => {
  const grid = await customers(running);
  await grid.click(0, 'city');
  await grid.press('F2');
  await grid.type('x');
  await grid.press('ArrowLeft');
  await grid.type('y');
  // F2 once more, and arrows end the entry.
  await grid.press('F2', 'ArrowDown');
  await expect(grid.cell(0, 'city')).toHaveText('旧值yx');
  await expect(grid.cell(1, 'city')).toHaveClass(/ag-cell-focus/);
  await grid.press('Backspace');
  await expect(grid.cell(1, 'city').locator('input')).toHaveValue('');
  await grid.press('Escape');
  await expect(grid.cell(1, 'city')).toHaveText('旧值');
  await grid.press('Backspace', 'Enter');
  await expect(grid.cell(1, 'city')).toHaveText('');
  await expect(grid.cell(2, 'city')).toHaveClass(/ag-cell-focus/);
});

test('a list entry taken by Enter goes down; Ctrl+; and Ctrl+Shift+; write day and time into a text', async ({ running }) => {
  const grid = await customers(running);
  await grid.click(0, 'status');
  await grid.type('yqy');
  await expect(grid.page.getByRole('option')).toHaveText(['已签约']);
  await grid.press('Enter');
  await expect(grid.cell(0, 'status')).toHaveText('已签约');
  await expect(grid.cell(1, 'status')).toHaveClass(/ag-cell-focus/);

  await grid.click(0, 'city');
  await grid.press('Control+;');
  await grid.type(' ');
  await grid.press('Control+Shift+:', 'Enter');
  await expect(grid.cell(0, 'city')).toHaveText(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);
  await grid.press('Control+;', 'Escape');
  await expect(grid.cell(1, 'city')).toHaveText('旧值');

  // Into the focused cell alone, however many are selected.
  await grid.click(0, 'next_contact');
  await grid.press('Shift+ArrowDown', 'Control+;');
  await expect(grid.cell(0, 'next_contact')).toHaveText(/^\d{4}-\d{2}-\d{2}$/);
  await expect(grid.cell(1, 'next_contact')).toHaveText('');
});

test('three letters within one frame are three letters, and the entry after them is whole', async ({ running }) => {
  const grid = await customers(running);
  const devtools = await running.electron.context().newCDPSession(grid.page);
  const strike = (letter: string): Promise<unknown>[] => [
    devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter, windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0) }),
    devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter, windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0) }),
  ];
  const enter = (): Promise<unknown>[] => [devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Enter', text: '\r', windowsVirtualKeyCode: 13 }), devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', windowsVirtualKeyCode: 13 })];
  await grid.click(0, 'city');
  await Promise.all([...'abc'].flatMap(strike).concat(enter(), [...'xyz'].flatMap(strike), enter()));
  await expect.poll(() => grid.column('city', 3)).toEqual(['abc', 'xyz', '旧值']);
});
