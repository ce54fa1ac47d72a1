import { call } from './support/bridge.ts';
import { expect, test } from './support/fixtures.ts';
import type { RunningApp } from './support/launch.ts';
import { gridPage } from './support/pages/grid.ts';
import type { GridPage } from './support/pages/grid.ts';
import { sizeWindow } from './support/screenshot.ts';

async function customers({ page, electron }: RunningApp): Promise<{ grid: GridPage; ids: readonly string[] }> {
  await sizeWindow(electron);
  await call(page, 'settings.set', { language: 'zh' });
  const { ids } = await call(page, 'records.write', { writes: ['乙公司', '甲公司'].map((name) => ({ object: 'customers', text: { name } })) });
  const grid = gridPage(page);
  await grid.open('customers');
  await grid.expectRows(2);
  return { grid, ids: ids.toReversed() };
}

test('a new record: required fields are asked for, then it stands in the list and its drawer opens', async ({ running }) => {
  const { grid } = await customers(running);
  await grid.page.getByRole('button', { name: '新增客户' }).click();
  const dialog = grid.page.getByRole('dialog', { name: '新增客户' });
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(dialog.getByText('请填写')).toBeVisible();
  await dialog.getByRole('textbox', { name: '客户名称' }).fill('新客户有限公司');
  await dialog.getByRole('textbox', { name: '公司电话' }).fill('021-55667788');
  await dialog.getByRole('combobox', { name: '等级' }).fill('A');
  await grid.page.getByRole('option', { name: 'A 级' }).click();
  await grid.page.keyboard.press('Control+Enter');
  await grid.expectRows(3);
  await expect(grid.page.getByRole('complementary').getByRole('heading', { name: '新客户有限公司' })).toBeVisible();
  await expect(grid.cell(0, 'grade')).toHaveText('A 级');
});

test('the drawer edits, walks the list, has an address and closes by Esc', async ({ running }) => {
  const { grid, ids } = await customers(running);
  await grid.click(0, 'name');
  await grid.press('Alt+Enter');
  const drawer = grid.page.getByRole('complementary');
  await expect(drawer.getByRole('heading', { name: '甲公司' })).toBeVisible();
  expect(await grid.page.evaluate(() => window.location.hash)).toBe(`#/customers/${ids[0]}`);

  await drawer.getByRole('textbox', { name: '城市' }).fill('无锡');
  await grid.press('Enter');
  await expect(grid.cell(0, 'city')).toHaveText('无锡');

  await drawer.getByRole('button', { name: '下一条' }).click();
  await expect(drawer.getByRole('heading', { name: '乙公司' })).toBeVisible();
  await drawer.getByRole('button', { name: '上一条' }).click();
  await expect(drawer.getByRole('heading', { name: '甲公司' })).toBeVisible();

  await drawer.getByRole('tab', { name: '动态' }).click();
  await expect(drawer.locator('.timeline-change')).toContainText('城市');
  await grid.page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
});

test('a follow-up with way and next date is one small form, and it moves the customer’s next contact', async ({ running }) => {
  const { grid, ids } = await customers(running);
  await grid.page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/customers/${ids[0]}`);
  const drawer = grid.page.getByRole('complementary');
  await drawer.getByRole('tab', { name: '动态' }).click();
  await drawer.getByRole('textbox', { name: '跟进内容' }).fill('电话沟通了样机测试，下周给报价');
  await drawer.locator('.follow-up-form').getByText('微信', { exact: true }).click();
  await drawer.getByRole('textbox', { name: '下次跟进' }).fill('2026-12-01');
  await drawer.getByRole('button', { name: '记录跟进' }).click();
  await expect(drawer.locator('.timeline-follow_up')).toContainText('电话沟通了样机测试');
  const { records } = await call(grid.page, 'records.related', { object: 'customers', id: ids[0] ?? '', related: 'follow_ups', through: 'customer' });
  expect(records[0]?.values).toMatchObject({ way: 'wechat', next_contact: '2026-12-01' });
  expect(records[0]?.values['happened_at']).toBeTruthy();
});

test('tags are created, put on and taken off; related records are added in place', async ({ running }) => {
  const { grid, ids } = await customers(running);
  await grid.page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/customers/${ids[0]}`);
  const drawer = grid.page.getByRole('complementary');
  await drawer.getByRole('button', { name: '标签', exact: true }).click();
  await drawer.getByRole('combobox', { name: '标签' }).fill('老客户');
  await grid.page.getByRole('option', { name: '新建标签' }).click();
  await expect(drawer.locator('.tag-bar')).toContainText('老客户');
  await drawer.getByRole('button', { name: '去掉标签 老客户' }).click();
  await expect(drawer.locator('.tag-bar')).not.toContainText('老客户');

  await drawer.getByRole('tab', { name: '相关' }).click();
  await drawer.getByRole('button', { name: '添加联系人' }).click();
  const dialog = grid.page.getByRole('dialog', { name: '新增联系人' });
  await expect(dialog.getByRole('combobox', { name: '所属客户' })).toHaveValue('甲公司');
  await dialog.getByRole('textbox', { name: '姓名' }).fill('王伟');
  await grid.page.keyboard.press('Control+Enter');
  await expect(drawer.getByRole('region', { name: '联系人' })).toContainText('王伟');
});

test('the search over everything finds by pinyin initials and opens the record', async ({ running }) => {
  const { grid } = await customers(running);
  await call(grid.page, 'records.write', { writes: [{ object: 'contacts', text: { name: '王伟', mobile: '13800138000' } }] });
  await grid.page.keyboard.press('Control+k');
  await grid.page.keyboard.type('ww');
  await expect(grid.page.getByText('王伟')).toBeVisible();
  await grid.page.keyboard.press('Enter');
  await expect(grid.page.getByRole('complementary').getByRole('heading', { name: '王伟' })).toBeVisible();
});
