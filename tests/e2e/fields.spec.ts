import { call } from './support/bridge.ts';
import { expect, test } from './support/fixtures.ts';
import { gridPage } from './support/pages/grid.ts';
import { sizeWindow } from './support/screenshot.ts';

test('a field that a user adds is a column, a form line, a filter and part of the search at once', async ({ running }) => {
  const { page, electron } = running;
  await sizeWindow(electron, 1920, 1080);
  await call(page, 'settings.set', { language: 'zh' });
  await call(page, 'records.write', { writes: [{ object: 'leads', text: { company: '苏州力峰' } }] });
  const grid = gridPage(page);
  await grid.open('leads');
  await grid.expectRows(1);

  await grid.header('status').click({ button: 'right' });
  await page.getByRole('menuitem', { name: '添加字段' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^\W*名称$/ }).fill('客户性质');
  await dialog.getByRole('combobox', { name: '类型' }).click();
  await page.getByTitle('单选', { exact: true }).click();
  await dialog.getByRole('textbox', { name: '选项 1' }).fill('终端');
  await dialog.getByRole('textbox', { name: '选项 2' }).fill('经销商');
  await dialog.getByRole('button', { name: '添加', exact: true }).click();
  await expect(dialog).toHaveCount(0);

  const { objects } = await call(page, 'model.get', {});
  const field = objects.find((object) => object.id === 'leads')?.fields.find((each) => each.label.zh === '客户性质');
  expect(field?.custom).toBe(true);
  const id = field?.id ?? '';
  await grid.click(0, id);
  await grid.type('jxs');
  await grid.press('Enter');
  await expect(grid.cell(0, id)).toHaveText('经销商');

  await grid.click(0, 'company');
  await grid.press('Alt+Enter');
  await expect(page.getByRole('complementary').getByRole('region', { name: '自定义字段' }).getByRole('combobox', { name: '客户性质' })).toHaveValue('经销商');
  await grid.page.keyboard.press('Escape');

  await grid.reveal(id);
  await grid.header(id).click({ button: 'right' });
  await page.getByRole('menuitem', { name: '编辑字段' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: /^\W*名称$/ }).fill('渠道性质');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(grid.header(id)).toContainText('渠道性质');
  await expect(grid.cell(0, id)).toHaveText('经销商');
});

test('a name that is taken is refused in plain words', async ({ running }) => {
  const { page } = running;
  await call(page, 'settings.set', { language: 'zh' });
  await call(page, 'records.write', { writes: [{ object: 'leads', text: { company: '苏州力峰' } }] });
  const grid = gridPage(page);
  await grid.open('leads');
  await page.getByRole('button', { name: /^列（/ }).click();
  await page.getByRole('button', { name: '添加字段' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: /^\W*名称$/ }).fill('电话');
  await page.getByRole('dialog').getByRole('button', { name: '添加', exact: true }).click();
  await expect(page.getByText('已有同名字段')).toBeVisible();
});
