import { call } from './support/bridge.ts';
import { expect, test } from './support/fixtures.ts';
import type { RunningApp } from './support/launch.ts';
import { gridPage } from './support/pages/grid.ts';
import type { GridPage } from './support/pages/grid.ts';
import { sizeWindow } from './support/screenshot.ts';

/** Customers in the order in which they are shown: the newest first. */
async function customers({ page, electron }: RunningApp, rows: readonly Record<string, string>[]): Promise<GridPage> {
  await sizeWindow(electron);
  await call(page, 'settings.set', { language: 'zh' });
  await call(page, 'records.write', { writes: rows.toReversed().map((text) => ({ object: 'customers', text })) });
  const grid = gridPage(page);
  await grid.open('customers');
  await grid.expectRows(rows.length);
  return grid;
}

const ROWS: readonly Record<string, string>[] = [
  { name: '上海鑫源（集团）', city: '上海', phone: '13800138000' },
  { name: '北京汇通', city: '北京' },
  { name: '王伟五金店', city: '上海', phone: '021-58008000' },
  { name: '上海远达', city: '苏州' },
];

test('Ctrl+F finds while one types, counts, marks what fits and goes around; Esc leaves the focus on the cell', async ({ running }) => {
  const grid = await customers(running, ROWS);
  await grid.click(0, 'name');
  await grid.press('Control+f');
  const bar = grid.page.getByRole('search', { name: '查找' });
  await expect(bar.getByRole('textbox', { name: '查找' })).toBeFocused();
  await grid.page.keyboard.insertText('上海');
  await expect(bar.getByRole('status')).toHaveText('第 1 / 4 处');
  await expect(grid.cell(2, 'city')).toHaveClass(/cell-found/);
  await expect(grid.cell(1, 'city')).not.toHaveClass(/cell-found/);
  await grid.press('Enter');
  await expect(grid.cell(0, 'city')).toHaveClass(/cell-here/);
  await expect(bar.getByRole('status')).toHaveText('第 2 / 4 处');
  await grid.press('Shift+Enter', 'Shift+Enter');
  await expect(bar.getByRole('status')).toHaveText('第 4 / 4 处');
  await bar.getByRole('button', { name: '整个单元格' }).click();
  await expect(bar.getByRole('status')).toContainText('2 处');
  await bar.getByRole('textbox', { name: '查找' }).fill('没有这个');
  await expect(bar.getByRole('status')).toHaveText('没有找到');
  await bar.getByRole('button', { name: '整个单元格' }).click();
  await bar.getByRole('textbox', { name: '查找' }).fill('(集团)');
  await expect(bar.getByRole('status')).toHaveText('第 1 / 1 处');
  await grid.press('Escape');
  await expect(bar).toBeHidden();
  await expect(grid.cell(0, 'name')).toBeFocused();
  await expect(grid.page.locator('.cell-found')).toHaveCount(0);
});

test('F3 goes on without the bar; the search stays in the selection when asked to', async ({ running }) => {
  const grid = await customers(running, ROWS);
  await grid.click(1, 'name');
  await grid.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+f');
  const bar = grid.page.getByRole('search', { name: '查找' });
  await grid.page.keyboard.insertText('上海');
  await bar.getByRole('button', { name: '在选区内' }).click();
  await expect(bar.getByRole('status')).toHaveText('第 1 / 1 处');
  await expect(grid.cell(3, 'name')).toHaveClass(/cell-here/);
  await bar.getByRole('button', { name: '关闭' }).click();
  await grid.click(0, 'name');
  await grid.press('Control+f');
  await expect(bar.getByRole('status')).toHaveText('第 1 / 4 处');
  await grid.press('Escape', 'F3');
  await expect(grid.cell(0, 'city')).toBeFocused();
  await grid.press('F3');
  await expect(grid.cell(2, 'city')).toBeFocused();
  await grid.press('Shift+F3');
  await expect(grid.cell(0, 'city')).toBeFocused();
});

test('one cell is replaced and the next is shown; all are replaced after a question, in one step', async ({ running }) => {
  const grid = await customers(running, ROWS);
  await grid.click(0, 'name');
  await grid.press('Control+h');
  const bar = grid.page.getByRole('search', { name: '查找和替换' });
  await grid.page.keyboard.insertText('上海');
  await bar.getByRole('textbox', { name: '替换为' }).fill('苏州');
  await expect(bar.getByRole('status')).toHaveText('第 1 / 4 处');
  await bar.getByRole('button', { name: '替换', exact: true }).click();
  await expect(grid.cell(0, 'name')).toContainText('苏州鑫源（集团）');
  await expect(grid.cell(0, 'city')).toHaveClass(/cell-here/);
  await expect(bar.getByRole('status')).toHaveText('第 1 / 3 处');
  await bar.getByRole('textbox', { name: '替换为' }).press('Control+Enter');
  const question = grid.page.getByRole('dialog', { name: '替换 3 处？' });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: '全部替换' }).click();
  await expect(grid.page.getByText('已替换 3 处')).toBeVisible();
  await expect.poll(() => grid.column('city', 4)).toEqual(['苏州', '北京', '苏州', '苏州']);
  await expect(bar.getByRole('status')).toHaveText('没有找到');
  await bar.getByRole('textbox', { name: '查找', exact: true }).press('Escape');
  await grid.click(1, 'name');
  await grid.press('Control+z');
  await expect.poll(() => grid.column('city', 4)).toEqual(['上海', '北京', '上海', '苏州']);
});

test('Ctrl+G goes to a row, a name by its pinyin, a flagged cell and the last row', async ({ running }) => {
  const grid = await customers(running, [...ROWS, { name: '赵六', city: '广州', next_contact: '下周吧' }]);
  await grid.click(0, 'city');
  await grid.press('Control+g');
  const dialog = grid.page.getByRole('dialog', { name: '定位' });
  await expect(dialog.getByRole('textbox', { name: '行号或名称' })).toBeFocused();
  await grid.page.keyboard.type('3');
  await grid.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(grid.cell(2, 'city')).toBeFocused();
  await grid.press('F5');
  await dialog.getByRole('textbox', { name: '行号或名称' }).fill('bjht');
  await expect(dialog.getByRole('option', { name: '北京汇通' })).toBeVisible();
  await grid.press('Enter');
  await expect(grid.cell(1, 'city')).toBeFocused();
  await grid.press('Control+g');
  await dialog.getByRole('button', { name: '下一个有标记的单元格' }).click();
  await expect(grid.cell(4, 'next_contact')).toBeFocused();
  await grid.press('Control+g');
  await dialog.getByRole('button', { name: '第一个空的必填单元格' }).click();
  await expect(grid.page.getByText('没有缺少的必填项。')).toBeVisible();
  await grid.press('Escape');
  await expect(grid.cell(4, 'next_contact')).toBeFocused();
});

test('completion mode: Tab visits only missing cells, Enter after an edit goes on, and the bar counts down', async ({ running }) => {
  const grid = await customers(running, [{ name: '甲', city: '上海' }, { name: '乙' }, { name: '丙', city: '北京' }, { name: '丁' }]);
  await grid.reveal('city');
  await grid.header('city').hover();
  await grid.header('city').getByRole('button', { name: '列菜单' }).click();
  await grid.page.getByRole('menuitem', { name: '加入补全' }).click();
  await grid.click(0, 'name');
  await grid.press('Control+Shift+m');
  const status = grid.page.getByRole('group', { name: '补全模式' });
  await expect(grid.cell(1, 'city')).toBeFocused();
  await expect(grid.cell(1, 'city')).toHaveClass(/cell-missing/);
  await expect(grid.cell(0, 'city')).not.toHaveClass(/cell-missing/);
  await expect(status).toContainText('还缺 2 处· 第 1 处');
  await grid.press('Tab');
  await expect(grid.cell(3, 'city')).toBeFocused();
  await grid.press('Shift+Tab');
  await expect(grid.cell(1, 'city')).toBeFocused();
  await grid.type('Wuxi');
  await grid.press('Enter');
  await expect(grid.cell(3, 'city')).toBeFocused();
  await expect(grid.cell(1, 'city')).toHaveText('Wuxi');
  await expect(grid.cell(1, 'city')).not.toHaveClass(/cell-missing/);
  await expect(status).toContainText('还缺 1 处· 第 1 处');
  await grid.type('Ningbo');
  await grid.press('Tab');
  await expect(status).toContainText('没有缺少的必填项');
  await expect(grid.cell(3, 'city')).toHaveText('Ningbo');
  await status.getByRole('button', { name: '退出补全' }).click();
  await expect(status).toBeHidden();
  await grid.click(0, 'name');
  await grid.press('Tab');
  await expect(grid.cell(0, 'name')).not.toBeFocused();
});
