import { call } from './support/bridge.ts';
import { expect, test } from './support/fixtures.ts';
import type { RunningApp } from './support/launch.ts';
import { gridPage } from './support/pages/grid.ts';
import type { GridPage } from './support/pages/grid.ts';
import { sizeWindow } from './support/screenshot.ts';

const NAMES = ['上海鑫源贸易有限公司', '北京华远科技有限公司', '广州金宇物流设备有限公司', '杭州恒和环保科技有限公司', '苏州力峰食品机械有限公司'];

/** Five customers; the newest stands first, so they are written from the last to the first. */
async function customers(running: RunningApp): Promise<GridPage> {
  const { page, electron } = running;
  await sizeWindow(electron);
  await call(page, 'settings.set', { language: 'zh' });
  await call(page, 'records.write', { writes: NAMES.map((name, index) => ({ object: 'customers', text: { name, city: name.slice(0, 2), grade: ['A级', 'B级', 'C级'][index % 3] ?? '' } })).toReversed() });
  const grid = gridPage(page);
  await grid.open('customers');
  await grid.expectRows(NAMES.length);
  return grid;
}

test('typing replaces, Enter goes down, Tab goes right, F2 edits, Esc leaves, Delete clears', async ({ running }) => {
  const grid = await customers(running);
  await grid.click(0, 'short_name');
  await grid.type('鑫源');
  await grid.press('Enter');
  await expect(grid.cell(0, 'short_name')).toHaveText('鑫源');
  await expect(grid.cell(1, 'short_name')).toHaveClass(/ag-cell-focus/);

  await grid.type('abc');
  await grid.press('Tab');
  await expect(grid.cell(1, 'short_name')).toHaveText('abc');
  await expect(grid.cell(1, 'grade')).toHaveClass(/ag-cell-focus/);

  await grid.press('Shift+Tab', 'F2', 'End');
  await grid.type('d');
  await grid.press('Enter');
  await expect(grid.cell(1, 'short_name')).toHaveText('abcd');

  await grid.press('ArrowUp');
  await grid.type('lost');
  await grid.press('Escape');
  await expect(grid.cell(1, 'short_name')).toHaveText('abcd');
  await grid.press('Delete');
  await expect(grid.cell(1, 'short_name')).toHaveText('');
  const { view } = await call(grid.page, 'view.open', { object: 'customers' });
  const { rows } = await call(grid.page, 'view.rows', { view, start: 0, end: 2 });
  expect(rows.map((row) => row.values['short_name'] ?? null)).toEqual(['鑫源', null]);
});

test('an arrow ends what was typed and moves, as in Excel', async ({ running }) => {
  const grid = await customers(running);
  await grid.click(0, 'city');
  await grid.type('SH');
  await grid.press('ArrowDown');
  await grid.type('BJ');
  await grid.press('ArrowRight');
  await expect(grid.cell(0, 'city')).toHaveText('SH');
  await expect(grid.cell(1, 'city')).toHaveText('BJ');
  await expect(grid.cell(1, 'address')).toHaveClass(/ag-cell-focus/);
});

test('Home, End, Ctrl+Home and Ctrl+End', async ({ running }) => {
  const grid = await customers(running);
  await grid.click(2, 'grade');
  await grid.press('Home');
  await expect(grid.cell(2, 'name')).toHaveClass(/ag-cell-focus/);
  await grid.press('End');
  await expect(grid.focused()).not.toHaveAttribute('col-id', 'name');
  await grid.press('Control+Home');
  await expect(grid.cell(0, 'name')).toHaveClass(/ag-cell-focus/);
  await grid.press('Control+End');
  await expect(grid.page.locator('.sheet [row-index="4"] .ag-cell-focus')).toHaveCount(1);
});

test('Ctrl+End shows the last row of a list longer than the screen', async ({ running }) => {
  const grid = await customers(running);
  await call(grid.page, 'records.write', { writes: Array.from({ length: 120 }, (_, n) => ({ object: 'customers', text: { name: `客户${n}` } })) });
  await grid.expectRows(NAMES.length + 120);
  await grid.click(2, 'name');
  await grid.press('Control+End');
  await expect(grid.page.locator('.sheet [row-index="124"] .ag-cell-focus')).toBeInViewport();
  await grid.press('Control+Home');
  await expect(grid.page.locator('.sheet [row-index="0"] .ag-cell-focus')).toBeInViewport();
});

test('Ctrl+Z and Ctrl+Y name the step and take it back and forth', async ({ running }) => {
  const grid = await customers(running);
  await grid.click(0, 'city');
  await grid.type('深圳');
  await grid.press('Enter');
  await expect(grid.cell(0, 'city')).toHaveText('深圳');
  await grid.press('Control+z');
  await expect(grid.cell(0, 'city')).toHaveText('上海');
  await expect(grid.page.getByText('已撤销：修改')).toBeVisible();
  await grid.press('Control+y');
  await expect(grid.cell(0, 'city')).toHaveText('深圳');
});

test('a block is copied and pasted; one cell fills the selection; a paste grows rows', async ({ running }) => {
  const grid = await customers(running);
  await grid.click(0, 'city');
  await grid.press('Shift+ArrowDown', 'Shift+ArrowDown');
  await expect(grid.page.locator('.cell-selected')).toHaveCount(3);
  const copied = await grid.copied();
  expect(copied.text).toBe('上海\r\n北京\r\n广州');
  expect(copied.html).toContain('<td');

  await grid.click(0, 'short_name');
  await grid.paste(copied.text);
  await expect(grid.cell(2, 'short_name')).toHaveText('广州');

  await grid.click(0, 'industry');
  await grid.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await grid.paste('食品');
  await expect.poll(() => grid.column('industry', 5)).toEqual(['食品', '食品', '食品', '食品', '食品']);

  await grid.click(4, 'name');
  await grid.paste('苏州力峰食品机械有限公司\t力峰\n"深圳\n新泰"\t新泰\n东莞卓创\t卓创\n');
  await grid.expectRows(7);
  await expect(grid.page.getByText('已新增 2 条')).toBeVisible();
  await grid.press('Control+z');
  await grid.expectRows(5);
});

test('a table with headings pasted into an empty list becomes its first records', async ({ running }) => {
  await call(running.page, 'settings.set', { language: 'zh' });
  const grid = gridPage(running.page);
  await grid.open('customers');
  await expect(grid.page.getByText('还没有客户')).toBeVisible();
  await grid.paste('城市\t客户名称\t等级\n上海\t上海鑫源贸易有限公司\tA级\n北京\t北京华远科技有限公司\tB级\n');
  await grid.expectRows(2);
  await expect.poll(async () => (await grid.column('name', 2)).toSorted()).toEqual(['上海鑫源贸易有限公司', '北京华远科技有限公司']);
  await expect.poll(async () => (await grid.column('grade', 2)).toSorted()).toEqual(['A 级', 'B 级']);
});

test('the mouse drags a block, Shift+click ends one elsewhere, a click gives it up', async ({ running }) => {
  const grid = await customers(running);
  const selected = grid.page.locator('.cell-selected');
  const centre = async (row: number, column: string): Promise<readonly [number, number]> => {
    const box = await grid.cell(row, column).boundingBox();
    return [(box?.x ?? 0) + 30, (box?.y ?? 0) + 16];
  };
  await grid.page.mouse.move(...(await centre(0, 'short_name')));
  await grid.page.mouse.down();
  await grid.page.mouse.move(...(await centre(2, 'status')), { steps: 6 });
  await grid.page.mouse.up();
  await expect(selected).toHaveCount(9);
  await grid.cell(1, 'grade').click({ modifiers: ['Shift'] });
  await expect(selected).toHaveCount(4);
  await grid.cell(0, 'short_name').click();
  await expect(selected).toHaveCount(0);
});

test('what is not understood is kept, marked and listed', async ({ running }) => {
  const grid = await customers(running);
  await grid.click(0, 'next_contact');
  await grid.paste('下个月吧\n2026年3月5日\n');
  await expect(grid.page.getByText('有 1 个单元格未能识别')).toBeVisible();
  await expect(grid.page.getByText('下次跟进：下个月吧')).toBeVisible();
  await expect(grid.cell(0, 'next_contact')).toHaveClass(/cell-flagged/);
  await expect(grid.cell(0, 'next_contact')).toHaveText('下个月吧');
  await expect(grid.cell(1, 'next_contact')).toHaveText('2026-03-05');
});

test('a record is typed into the line at the bottom: Enter adds it, a missing name is asked for', async ({ running }) => {
  const grid = await customers(running);
  const line = (column: string) => grid.page.locator(`.sheet [row-index="b-0"] [col-id="${column}"]`);
  await line('city').click();
  await grid.type('Wuxi');
  await grid.press('Enter');
  await expect(grid.page.getByText('请先填写名称')).toBeVisible();
  await expect(line('city')).toHaveText('Wuxi');
  await expect(line('name')).toHaveClass(/ag-cell-focus/);
  await grid.type('New Trading');
  await grid.press('Tab');
  await grid.type('NT');
  await grid.press('Enter');
  await grid.expectRows(6);
  await expect(grid.cell(0, 'name')).toHaveText('New Trading');
  await expect(grid.cell(0, 'short_name')).toHaveText('NT');
  await expect(grid.cell(0, 'city')).toHaveText('Wuxi');
  await expect(line('city')).toHaveText('');
  await grid.press('Control+z');
  await grid.expectRows(5);

  await line('name').click();
  await grid.paste('城市\t客户名称\n深圳\t深圳新泰\n东莞\t东莞卓创\n');
  await grid.expectRows(7);
  await expect.poll(async () => (await grid.column('name', 2)).toSorted()).toEqual(['东莞卓创', '深圳新泰']);
});

test('cut moves: the source is empty after the paste, in one step', async ({ running }) => {
  const grid = await customers(running);
  await grid.click(0, 'city');
  const text = await grid.page.evaluate(() => {
    const data = new DataTransfer();
    document.dispatchEvent(new ClipboardEvent('cut', { clipboardData: data, bubbles: true, cancelable: true }));
    return data.getData('text/plain');
  });
  await expect(grid.cell(0, 'city')).toHaveText('上海');
  await grid.click(0, 'industry');
  await grid.paste(text);
  await expect(grid.cell(0, 'industry')).toHaveText('上海');
  await expect(grid.cell(0, 'city')).toHaveText('');
  await grid.press('Control+z');
  await expect(grid.cell(0, 'city')).toHaveText('上海');
});

test('the system clipboard carries a block both ways', async ({ running }) => {
  const grid = await customers(running);
  await grid.click(0, 'city');
  await grid.press('Shift+ArrowDown', 'Control+c');
  await grid.click(0, 'short_name');
  await grid.press('Control+v');
  await expect.poll(() => grid.column('short_name', 2)).toEqual(['上海', '北京']);
});

test('a copy reaches rows that were never on the screen', async ({ running }) => {
  const { page, electron } = running;
  await call(page, 'settings.set', { language: 'zh' });
  await call(page, 'records.write', { writes: Array.from({ length: 450 }, (_, index) => ({ object: 'tags', text: { name: `标签${450 - index}` } })) });
  const grid = gridPage(page);
  await grid.open('tags');
  await grid.expectRows(450);
  await grid.click(0, 'name');
  await grid.press('Control+Shift+ArrowDown', 'Control+c');
  await expect.poll(async () => (await electron.evaluate(({ clipboard }) => clipboard.readText())).split('\r\n').length).toBe(450);
  const lines = (await electron.evaluate(({ clipboard }) => clipboard.readText())).split('\r\n');
  expect([lines[0], lines[449]]).toEqual(['标签1', '标签450']);
});

test('choices by label or pinyin initials, dates by typing, Ctrl+; for today', async ({ running }) => {
  const grid = await customers(running);
  await grid.click(0, 'status');
  await grid.type('yqy');
  await expect(grid.page.getByRole('option')).toHaveText(['已签约']);
  await grid.press('Enter');
  await expect(grid.cell(0, 'status')).toHaveText('已签约');

  await grid.click(1, 'status');
  await grid.press('F2', 'ArrowDown', 'Enter');
  await expect(grid.cell(1, 'status')).not.toHaveText('潜在');

  await grid.click(0, 'next_contact');
  await grid.type('2026年1月5日');
  await grid.press('Enter');
  await expect(grid.cell(0, 'next_contact')).toHaveText('2026-01-05');
  await grid.press('Control+;');
  await expect(grid.cell(1, 'next_contact')).toHaveText(/^\d{4}-\d{2}-\d{2}$/);
});

test('a link is found by name or created from the cell', async ({ running }) => {
  const grid = await customers(running);
  await call(grid.page, 'records.write', { writes: [{ object: 'contacts', text: { name: '李娜' } }, { object: 'contacts', text: { name: '王伟' } }] });
  await grid.open('contacts');
  await grid.expectRows(2);
  await grid.click(0, 'customer');
  await grid.type('hzhh');
  await expect(grid.page.getByRole('option').first()).toContainText('杭州恒和');
  await grid.press('Enter');
  await expect(grid.cell(0, 'customer')).toHaveText('杭州恒和环保科技有限公司');

  // A click on a link selects its cell; the button in it and Ctrl+click open the record.
  await grid.click(0, 'customer');
  await grid.cell(0, 'customer').getByRole('button').click();
  await expect(grid.page.getByRole('complementary').getByRole('heading', { name: '杭州恒和环保科技有限公司' })).toBeVisible();
  await grid.open('contacts');
  await grid.expectRows(2);

  // Faster than any list: the record is the one that this text finds, and text that nobody has is kept and flagged.
  await grid.click(1, 'customer');
  await grid.type('szlf');
  await grid.press('Tab');
  await expect(grid.cell(1, 'customer')).toHaveText('苏州力峰食品机械有限公司');
  await grid.click(1, 'customer');
  await grid.type('zzzzqq');
  await grid.press('Enter');
  await expect(grid.cell(1, 'customer')).toHaveClass(/cell-flagged/);

  await grid.click(1, 'customer');
  await grid.type('全新公司');
  await grid.page.getByRole('option', { name: '新建客户' }).click();
  await expect(grid.cell(1, 'customer')).toHaveText('全新公司');
  // The link and the record that it made are one step.
  await grid.press('Control+z');
  await expect(grid.cell(1, 'customer')).toHaveText('zzzzqq');
  expect((await call(grid.page, 'links.search', { object: 'customers', text: '全新公司', limit: 5 })).options).toEqual([]);
});

test('a heading sorts, Shift adds a level, the search box finds by pinyin', async ({ running }) => {
  const grid = await customers(running);
  await grid.header('grade').click();
  await expect.poll(async () => (await grid.column('grade', 5)).join('')).toBe('A 级A 级B 级B 级C 级');
  await grid.header('city').click({ modifiers: ['Shift'] });
  await expect(grid.header('city')).toContainText('↑2');
  await grid.header('grade').click();
  await grid.header('grade').click();

  await grid.page.getByRole('searchbox', { name: '搜索客户' }).fill('shxy');
  await grid.expectRows(1);
  await expect(grid.cell(0, 'name')).toContainText('上海鑫源');
  await grid.page.getByRole('searchbox', { name: '搜索客户' }).fill('没有这家');
  await expect(grid.page.getByText('没有符合条件的客户')).toBeVisible();
  await grid.page.getByRole('button', { name: '清除筛选与搜索' }).click();
  await grid.expectRows(5);
});

test('ticked rows are changed at once, deleted with undo, and restored from the bin', async ({ running }) => {
  const grid = await customers(running);
  await grid.tick(0);
  await grid.tick(2, ['Shift']);
  await expect(grid.page.getByText('已选 3 条').first()).toBeVisible();
  await grid.page.getByRole('button', { name: '批量修改' }).click();
  const dialog = grid.page.getByRole('dialog');
  await dialog.getByRole('combobox').first().click();
  await grid.page.keyboard.type('行业');
  await grid.page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: '改为' }).fill('化工');
  await dialog.getByRole('button', { name: '修改' }).click();
  await expect.poll(() => grid.column('industry', 4)).toEqual(['化工', '化工', '化工', '']);

  await grid.tick(0);
  await grid.page.getByRole('toolbar', { name: '批量操作' }).getByRole('button', { name: '删除' }).click();
  await grid.expectRows(4);
  await grid.page.getByRole('button', { name: '更多' }).click();
  await grid.page.getByRole('menuitem', { name: '回收站' }).click();
  await grid.expectRows(1);
  await grid.tick(0);
  await grid.page.getByRole('toolbar', { name: '批量操作' }).getByRole('button', { name: '还原' }).click();
  await expect(grid.page.getByText('回收站是空的')).toBeVisible();
  await grid.page.getByRole('button', { name: '返回列表' }).click();
  await grid.expectRows(5);
});

test('hidden, frozen and sized columns are remembered', async ({ running }) => {
  const grid = await customers(running);
  await grid.header('short_name').click({ button: 'right' });
  await grid.page.getByRole('menuitem', { name: '隐藏此列' }).click();
  await expect(grid.header('short_name')).toHaveCount(0);
  await grid.header('grade').click({ button: 'right' });
  await grid.page.getByRole('menuitem', { name: '冻结此列' }).click();
  await expect(grid.page.locator('.ag-grid-pinned-left-cells .ag-header-cell[col-id="grade"]')).toHaveCount(1);
  await grid.open('products');
  await grid.open('customers');
  await expect(grid.header('short_name')).toHaveCount(0);
  await expect(grid.page.locator('.ag-grid-pinned-left-cells .ag-header-cell[col-id="grade"]')).toHaveCount(1);
});

test('a refused edit goes back and says why', async ({ running }) => {
  const grid = await customers(running);
  await grid.click(0, 'name');
  await grid.press('Delete');
  await expect(grid.page.getByText('必填项“客户名称”为空').first()).toBeVisible();
  await expect(grid.cell(0, 'name')).toHaveText(NAMES[0] ?? '');
});

test('an editor that is left for a while, until the page gives its memory back, holds what was typed and goes on', async ({ running }) => {
  const grid = await customers(running);
  await grid.click(0, 'short_name');
  await grid.type('abc');
  // Longer than `preload/idle-page.ts` waits for.
  await grid.page.waitForTimeout(12_000);
  await grid.page.keyboard.type('def');
  await grid.press('Enter');
  await expect(grid.cell(0, 'short_name')).toHaveText('abcdef');
  await grid.press('Control+z');
  await expect(grid.cell(0, 'short_name')).toHaveText('');
  await expect(grid.cell(4, 'name')).toHaveText(NAMES[4] ?? '');
});
