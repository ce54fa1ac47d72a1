import { call } from './support/bridge.ts';
import { expect, test } from './support/fixtures.ts';
import type { RunningApp } from './support/launch.ts';
import { gridPage } from './support/pages/grid.ts';
import type { GridPage } from './support/pages/grid.ts';
import { sizeWindow } from './support/screenshot.ts';

async function deals({ page, electron }: RunningApp): Promise<GridPage> {
  await sizeWindow(electron);
  await call(page, 'settings.set', { language: 'zh' });
  const { ids } = await call(page, 'records.write', { writes: [{ object: 'customers', text: { name: '上海鑫源' } }] });
  const amounts = ['5000', '1.2万', '80000', '30000'];
  await call(page, 'records.write', {
    writes: amounts.map((amount, index) => ({ object: 'deals', set: { customer: ids[0] ?? '' }, text: { name: `商机${index + 1}`, amount, stage: index % 2 === 0 ? '报价' : '谈判' } })),
  });
  const grid = gridPage(page);
  await grid.open('deals');
  await grid.expectRows(4);
  return grid;
}

test('conditions narrow the list as soon as they are complete; money is typed as people write it', async ({ running }) => {
  const grid = await deals(running);
  await grid.page.getByRole('button', { name: '筛选', exact: true }).click();
  const panel = grid.page.getByRole('region', { name: '筛选' });
  await panel.getByRole('button', { name: '添加条件' }).click();
  await grid.expectRows(4);
  await panel.getByRole('combobox', { name: '字段' }).click();
  await grid.page.keyboard.type('预计金额');
  await grid.page.keyboard.press('Enter');
  await panel.getByRole('combobox', { name: '条件' }).click();
  await grid.page.getByTitle('大于等于').click();
  await panel.getByRole('textbox', { name: '值' }).fill('1.2万');
  await grid.expectRows(3);
  await expect(grid.page.locator('.status-bar')).toContainText('122,000.00');
  await panel.getByRole('button', { name: '清除条件' }).click();
  await grid.expectRows(4);
});

test('a set of values, and a filter out of a cell', async ({ running }) => {
  const grid = await deals(running);
  await grid.cell(0, 'stage').click({ button: 'right' });
  await grid.page.getByRole('menuitem', { name: '筛选相同的值' }).click();
  await grid.expectRows(2);
  await expect(grid.page.getByRole('region', { name: '筛选' })).toContainText('谈判');
});

test('a condition of a field that was removed is seen and can be taken away', async ({ running }) => {
  const grid = await deals(running);
  const { field } = await call(grid.page, 'fields.define', { object: 'deals', name: '件数', type: 'integer' });
  const filter = JSON.stringify({ match: 'all', conditions: [{ field: field.id, op: 'notEmpty', values: [] }] });
  await call(grid.page, 'records.write', { writes: [{ object: 'views', set: { object: 'deals', name: '有件数的', filter } }] });
  await grid.page.getByRole('button', { name: '视图', exact: true }).click();
  await grid.page.getByRole('menuitem', { name: '有件数的' }).click();
  await grid.expectRows(0);
  await call(grid.page, 'fields.update', { field: field.id, removed: true });
  await grid.page.getByRole('button', { name: '筛选' }).first().click();
  const panel = grid.page.getByRole('region', { name: '筛选' });
  await expect(panel).toContainText('已移除的字段（件数）');
  await panel.getByRole('button', { name: '删除条件' }).click();
  await grid.expectRows(4);
});

test('a view keeps filter, sort and columns under a name, shows that it was changed, and can go again', async ({ running }) => {
  const grid = await deals(running);
  await grid.cell(0, 'stage').click({ button: 'right' });
  await grid.page.getByRole('menuitem', { name: '筛选相同的值' }).click();
  await grid.expectRows(2);
  await grid.header('amount').click();
  await grid.page.getByRole('button', { name: '视图', exact: true }).click();
  await grid.page.getByRole('menuitem', { name: '另存为新视图' }).click();
  await grid.page.getByRole('dialog').getByRole('textbox', { name: '名称' }).fill('谈判中的商机');
  await grid.page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  const name = grid.page.getByRole('button', { name: '视图', exact: true });
  await expect(name).toContainText('谈判中的商机');

  await name.click();
  await grid.page.getByRole('menuitem', { name: '全部商机' }).click();
  await grid.expectRows(4);
  await name.click();
  await grid.page.getByRole('menuitem', { name: '谈判中的商机', exact: true }).click();
  await grid.expectRows(2);
  await expect(grid.header('amount')).toContainText('↑');

  await grid.header('name').click();
  await expect(name).toContainText('•');
  await name.click();
  await grid.page.getByRole('menuitem', { name: '保存到' }).click();
  await expect(name).not.toContainText('•');
  await name.click();
  await grid.page.getByRole('menuitem', { name: '删除视图' }).click();
  await grid.page.getByRole('dialog').getByRole('button', { name: '删除视图' }).click();
  await expect(name).toContainText('全部商机');
});

test('selected amounts are counted, summed and averaged in the status bar', async ({ running }) => {
  const grid = await deals(running);
  await grid.click(0, 'amount');
  await grid.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await expect(grid.page.locator('.status-end')).toContainText('127,000.00');
  await expect(grid.page.locator('.status-end')).toContainText('31,750.00');
});
