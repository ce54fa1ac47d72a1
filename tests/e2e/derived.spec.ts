import type { Locator, Page } from '@playwright/test';
import { call } from './support/bridge.ts';
import { expect, test } from './support/fixtures.ts';
import { gridPage, type GridPage } from './support/pages/grid.ts';
import { sizeWindow } from './support/screenshot.ts';

/** Two customers, three deals. */
async function fill(page: Page): Promise<{ customers: string[]; deals: string[] }> {
  await call(page, 'settings.set', { language: 'zh' });
  const { ids: customers } = await call(page, 'records.write', { writes: [
    { object: 'customers', text: { name: '上海宜兴精密机械有限公司', city: '上海', phone: '021-58008000', grade: 'A 级' } },
    { object: 'customers', text: { name: '北京汇通电子有限公司', city: '北京', grade: 'B 级' } },
  ] });
  const [shanghai = '', beijing = ''] = customers;
  const { ids: deals } = await call(page, 'records.write', { writes: [
    { object: 'deals', set: { name: '年度框架', customer: shanghai, amount: 10_000_000, probability: '50' } },
    { object: 'deals', set: { name: '二期扩容', customer: shanghai, amount: 3_000_000, probability: '0' } },
    { object: 'deals', set: { name: '样机试用', customer: beijing, amount: 500_000, probability: '80' } },
  ] });
  return { customers, deals };
}

/** Opens the dialogue for a new field, names it and chooses how it comes about. */
async function addField(page: Page, grid: GridPage, heading: string, name: string, kind: string) {
  await grid.header(heading).click({ button: 'right' });
  await page.getByRole('menuitem', { name: '添加字段' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^\W*名称$/ }).fill(name);
  await dialog.getByRole('combobox', { name: '类型' }).click();
  await page.keyboard.type(kind);
  await page.keyboard.press('Enter');
  return dialog;
}

/** An entry of the open list of a select box. */
function option(page: Page, title: string): Locator {
  return page.locator(`.ant-select-item-option[title="${title}"]`);
}

async function fieldId(page: Page, object: string, name: string): Promise<string> {
  const { objects } = await call(page, 'model.get', {});
  return objects.find((each) => each.id === object)?.fields.find((field) => field.label.zh === name)?.id ?? '';
}

test('a formula is typed with names, checked while typing, and is a column that follows its inputs', async ({ running }) => {
  const { page, electron } = running;
  await sizeWindow(electron, 1920, 1080);
  await fill(page);
  const grid = gridPage(page);
  await grid.open('deals');
  await grid.expectRows(3);

  const dialog = await addField(page, grid, 'amount', '加权金额', '公式');
  const text = dialog.getByRole('textbox', { name: '公式' });
  await text.fill('[预计金额] * [赢绿]');
  await expect(dialog.getByText('没有名为“赢绿”的字段。')).toBeVisible();
  await dialog.getByRole('button', { name: '添加', exact: true }).click();
  await expect(page.getByText('计算方式还没有填完，或者公式有误。')).toBeVisible();

  await text.fill('[预计金额] * ');
  await dialog.getByRole('combobox', { name: '插入字段' }).click();
  await page.keyboard.type('赢率');
  await page.keyboard.press('Enter');
  await expect(text).toHaveValue('[预计金额] * [赢率]');
  await expect(dialog.getByText('结果：金额')).toBeVisible();
  await expect(dialog.getByText('￥50,000.00')).toBeVisible();
  await dialog.getByRole('button', { name: '添加', exact: true }).click();
  await expect(dialog).toHaveCount(0);

  const id = await fieldId(page, 'deals', '加权金额');
  await grid.reveal(id);
  await expect(grid.header(id).locator('.head-derived')).toHaveAttribute('title', '加权金额\n= [预计金额] * [赢率]');
  await expect.poll(() => grid.column(id, 3)).toEqual(['4,000.00', '0.00', '50,000.00']);

  await grid.header(id).click();
  await expect.poll(() => grid.column(id, 3)).toEqual(['0.00', '4,000.00', '50,000.00']);
  await grid.click(1, id);
  await grid.type('5');
  await expect(page.getByText('由程序填写')).toBeVisible();
  await grid.click(1, 'probability');
  await grid.type('100');
  await grid.press('Enter');
  await grid.reveal(id);
  await expect.poll(() => grid.column(id, 3)).toEqual(['0.00', '5,000.00', '50,000.00']);

  await grid.header(id).click({ button: 'right' });
  await page.getByRole('menuitem', { name: '编辑字段' }).click();
  await expect(text).toHaveValue('[预计金额] * [赢率]');
  await text.fill('[预计金额] / [赢率]');
  await expect(dialog.getByText('除数为零')).toBeVisible();
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => grid.column(id, 3)).toEqual(['5,000.00', '200,000.00', '']);
  await expect(grid.cell(2, id)).toHaveClass(/cell-flagged/);
});

test('look-ups and roll-ups are chosen, and follow the records they show', async ({ running }) => {
  const { page, electron } = running;
  await sizeWindow(electron, 1920, 1080);
  const { customers, deals } = await fill(page);
  const grid = gridPage(page);
  await grid.open('deals');
  await grid.expectRows(3);
  const looking = await addField(page, grid, 'amount', '客户城市', '查找引用');
  await looking.getByRole('combobox', { name: '通过关联' }).click();
  await option(page, '客户').click();
  await looking.getByRole('combobox', { name: '显示字段' }).click();
  await page.keyboard.type('城市');
  await page.keyboard.press('Enter');
  await looking.getByRole('button', { name: '添加', exact: true }).click();
  await expect(looking).toHaveCount(0);
  const city = await fieldId(page, 'deals', '客户城市');
  await grid.reveal(city);
  await expect.poll(() => grid.column(city, 3)).toEqual(['北京', '上海', '上海']);
  await call(page, 'records.write', { writes: [{ object: 'customers', id: customers[1] ?? '', set: { city: '天津' } }] });
  await expect(grid.cell(0, city)).toHaveText('天津');

  await grid.open('customers');
  await grid.expectRows(2);
  const rolling = await addField(page, grid, 'name', '商机总额', '汇总');
  await rolling.getByRole('combobox', { name: '统计' }).click();
  await option(page, '商机（客户）').click();
  await rolling.getByRole('combobox', { name: '方式' }).click();
  await option(page, '合计').click();
  await rolling.getByRole('combobox', { name: '字段' }).click();
  await option(page, '预计金额').click();
  await rolling.getByRole('button', { name: '添加', exact: true }).click();
  await expect(rolling).toHaveCount(0);
  const sum = await fieldId(page, 'customers', '商机总额');
  await grid.reveal(sum);
  await expect.poll(() => grid.column(sum, 2)).toEqual(['5,000.00', '130,000.00']);
  await call(page, 'records.delete', { object: 'deals', ids: [deals[0] ?? ''] });
  await expect(grid.cell(1, sum)).toHaveText('30,000.00');
});

test('a link shows a card of its record by pointer and by key, and is edited by pinyin', async ({ running }) => {
  const { page, electron } = running;
  await sizeWindow(electron, 1366, 768);
  await fill(page);
  const grid = gridPage(page);
  await grid.open('deals');
  await grid.expectRows(3);
  await grid.click(0, 'name');
  const card = page.getByRole('dialog', { name: '上海宜兴精密机械有限公司' });
  await grid.cell(2, 'customer').locator('.opening-text').hover();
  await expect(card).toContainText('021-58008000');
  await expect(card).toContainText('进行中 2 个，共 2 个');
  await expect(grid.cell(0, 'name')).toHaveClass(/ag-cell-focus/);
  const at = await card.boundingBox();
  expect(at !== null && at.x >= 0 && at.y >= 0 && at.x + at.width <= 1366 && at.y + at.height <= 768).toBe(true);
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);

  await grid.click(2, 'customer');
  await grid.press('Shift+F2');
  await expect(card).toBeVisible();
  await expect(grid.cell(2, 'customer')).toHaveClass(/ag-cell-focus/);
  await card.getByRole('button', { name: '打开' }).click();
  await expect(page.getByRole('complementary').getByRole('heading', { name: '上海宜兴精密机械有限公司' })).toBeVisible();
  await expect(card).toHaveCount(0);

  await grid.open('deals');
  await grid.click(0, 'customer');
  await grid.type('shyx');
  await expect(page.getByRole('option', { name: '上海宜兴精密机械有限公司' })).toBeVisible();
  await grid.press('Enter');
  await expect(grid.cell(0, 'customer')).toHaveText('上海宜兴精密机械有限公司');
  await grid.click(0, 'customer');
  await grid.type('zzqq');
  await expect(page.getByRole('option', { name: '新建客户“zzqq”' })).toBeVisible();
  await grid.press('Escape');
  await expect(grid.cell(0, 'customer')).toHaveText('上海宜兴精密机械有限公司');
});
