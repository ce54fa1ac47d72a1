import type { CDPSession } from '@playwright/test';
import { call } from './support/bridge.ts';
import { expect, test } from './support/fixtures.ts';
import type { RunningApp } from './support/launch.ts';
import { gridPage } from './support/pages/grid.ts';
import type { GridPage } from './support/pages/grid.ts';

/**
 * An input method as Chromium sees one: a key press with code 229, a composition that grows, and its commit. The
 * first letter's key arrives while the cell has the focus and no editor is open.
 */
async function compose(devtools: CDPSession, steps: readonly string[], result: string): Promise<void> {
  for (const text of steps) {
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' });
    await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await devtools.send('Input.insertText', { text: result });
}

async function customers({ page, electron }: RunningApp): Promise<{ grid: GridPage; devtools: CDPSession }> {
  await call(page, 'settings.set', { language: 'zh' });
  await call(page, 'records.write', { writes: ['甲公司', '乙公司', '丙公司'].map((name) => ({ object: 'customers', text: { name, city: '旧值' } })) });
  const grid = gridPage(page);
  await grid.open('customers');
  await grid.expectRows(3);
  return { grid, devtools: await electron.context().newCDPSession(page) };
}

test('Chinese typed on a focused cell keeps its first letter and replaces the value', async ({ running }) => {
  const { grid, devtools } = await customers(running);
  await grid.click(0, 'city');
  await compose(devtools, ['s', 'sh', 'shang', 'shang hai'], '上海');
  await expect(grid.cell(0, 'city').locator('input')).toHaveValue('上海');
  await grid.press('Enter');
  await expect(grid.cell(0, 'city')).toHaveText('上海');
  await expect(grid.cell(1, 'city')).toHaveClass(/ag-cell-focus/);
});

test('one cell after another, as a person fills a column', async ({ running }) => {
  const { grid, devtools } = await customers(running);
  await grid.click(0, 'city');
  for (const [steps, word] of [[['b', 'bei jing'], '北京'], [['g', 'guang zhou'], '广州'], [['s', 'su zhou'], '苏州']] as const) {
    await compose(devtools, steps, word);
    await grid.press('Enter');
  }
  await expect.poll(() => grid.column('city', 3)).toEqual(['北京', '广州', '苏州']);
});

test('a composition given up leaves the cell as it was', async ({ running }) => {
  const { grid, devtools } = await customers(running);
  await grid.click(0, 'city');
  await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' });
  await devtools.send('Input.imeSetComposition', { text: 'sh', selectionStart: 2, selectionEnd: 2 });
  await devtools.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  await grid.press('Escape');
  await expect(grid.cell(0, 'city')).toHaveText('旧值');

  // Leaving the cell by Enter or an arrow is no wish to empty it; taking the word back is.
  await compose(devtools, ['s', 'sh', ''], '');
  await grid.press('ArrowDown');
  await expect(grid.cell(1, 'city')).toHaveClass(/ag-cell-focus/);
  await compose(devtools, ['s', 'sh'], '上');
  await grid.press('Backspace', 'Enter');
  await expect.poll(() => grid.column('city', 3)).toEqual(['旧值', '', '旧值']);
});

test('what is typed on a cell that takes no entry does not wait for the next one', async ({ running }) => {
  const { grid, devtools } = await customers(running);
  await grid.reveal('contract_count');
  await grid.page.locator('.sheet .ag-grid-pinned-bottom-rows [col-id="contract_count"]').click();
  await compose(devtools, ['s'], '');
  await grid.click(0, 'city');
  await grid.press('F2');
  await expect(grid.cell(0, 'city').locator('input')).toHaveValue('旧值');
});

test('a choice is picked by Chinese typed on the cell', async ({ running }) => {
  const { grid, devtools } = await customers(running);
  await grid.click(0, 'status');
  await compose(devtools, ['y', 'yi qian'], '已签');
  await expect(grid.page.getByRole('option')).toHaveText(['已签约']);
  await grid.press('Enter');
  await expect(grid.cell(0, 'status')).toHaveText('已签约');
});

test('a long text opens its own box and keeps the first letter', async ({ running }) => {
  const { grid, devtools } = await customers(running);
  await grid.click(0, 'city');
  await grid.press('End', 'Control+Home');
  await grid.cell(0, 'name').click();
  await grid.press('End');
  await compose(devtools, ['b', 'bei zhu'], '备注一');
  await expect(grid.page.locator('.cell-editor textarea')).toHaveValue('备注一');
  await grid.press('Alt+Enter');
  await compose(devtools, ['d', 'di er'], '第二行');
  await grid.press('Enter');
  const { view } = await call(grid.page, 'view.open', { object: 'customers' });
  const { rows } = await call(grid.page, 'view.rows', { view, start: 0, end: 1 });
  expect(rows[0]?.values['notes']).toBe('备注一\n第二行');
});

test('Japanese: kana turns into kanji, and the Enter that takes the word does not leave the cell', async ({ running }) => {
  const { grid, devtools } = await customers(running);
  await grid.click(0, 'city');
  for (const text of ['ｔ', 'と', 'とう', 'とうきょう', '東京']) {
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' });
    await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await expect(grid.cell(0, 'city').locator('input')).toHaveValue('東京');
  // While composing, Enter reaches the page as a key of the input method; the word follows it.
  await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Enter', code: 'Enter' });
  await devtools.send('Input.insertText', { text: '東京' });
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', windowsVirtualKeyCode: 13, key: 'Enter', code: 'Enter' });
  await expect(grid.cell(0, 'city').locator('input')).toHaveValue('東京');
  await compose(devtools, ['と', '都'], '都');
  await grid.press('Enter');
  await expect(grid.cell(0, 'city')).toHaveText('東京都');
  await expect(grid.cell(1, 'city')).toHaveClass(/ag-cell-focus/);
});

test('a dead key begins the entry: ´ and e are é', async ({ running }) => {
  const { grid, devtools } = await customers(running);
  await grid.click(0, 'city');
  await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 222, key: 'Dead', code: 'Quote' });
  await expect(grid.cell(0, 'city').locator('input')).toBeFocused();
  await devtools.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 });
  await devtools.send('Input.insertText', { text: 'é' });
  await grid.type('voli');
  await grid.press('Enter');
  await expect(grid.cell(0, 'city')).toHaveText('évoli');
});
