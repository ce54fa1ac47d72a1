import { call } from './support/bridge.ts';
import { expect, test } from './support/fixtures.ts';
import { gridPage } from './support/pages/grid.ts';

test('an old step is taken back after a preview; cells edited since stay and are listed', async ({ running }) => {
  const { page } = running;
  await call(page, 'settings.set', { language: 'zh' });
  const { ids } = await call(page, 'records.write', { writes: [{ object: 'customers', text: { name: '乙公司' } }, { object: 'customers', text: { name: '甲公司' } }] });
  await call(page, 'records.write', { label: '城市', writes: ids.map((id) => ({ object: 'customers', id, text: { city: '上海' } })) });
  await call(page, 'records.write', { writes: [{ object: 'customers', id: ids[0] ?? '', text: { city: '苏州' } }] });
  const grid = gridPage(page);
  await grid.open('customers');
  await page.getByRole('button', { name: '操作历史' }).click();
  const panel = page.getByRole('dialog', { name: '操作历史' });
  await expect(panel.locator('.history-step', { hasText: '城市 · 2 个单元格 · 客户' })).toHaveCount(1);
  await panel.locator('.history-step', { hasText: '城市 · 2 个单元格 · 客户' }).getByRole('button', { name: '撤销这一步' }).click();

  const preview = page.getByRole('dialog', { name: '撤销“城市 · 客户”？' });
  await expect(preview).toContainText('1 条记录中的 1 个单元格');
  await expect(preview).toContainText('有 1 个单元格之后又改过');
  await expect(preview.getByRole('row')).toContainText('乙公司');
  await preview.getByRole('button', { name: '撤销这一步' }).click();
  await expect(panel.locator('.history-undone')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => grid.column('city', 2)).toEqual(['', '苏州']);
});

test('undo still works after the program was closed and opened again', async ({ launch }) => {
  const first = await launch();
  const database = `${first.userData}/again.db`;
  await first.close();
  const second = await launch({ database });
  await call(second.page, 'settings.set', { language: 'zh' });
  await call(second.page, 'records.write', { writes: [{ object: 'customers', text: { name: '甲公司' } }] });
  const before = gridPage(second.page);
  await before.open('customers');
  await before.click(0, 'short_name');
  await before.type('AAA');
  await before.press('Enter');
  await expect(before.cell(0, 'short_name')).toHaveText('AAA');
  await second.electron.close();

  const third = await launch({ database });
  const after = gridPage(third.page);
  await after.open('customers');
  await after.click(0, 'short_name');
  await after.press('Control+z');
  await expect(after.cell(0, 'short_name')).toHaveText('');
});
