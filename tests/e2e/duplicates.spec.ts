import { call } from './support/bridge.ts';
import { goTo, openDesk, valuesOf } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';

test('what is here already is told while a customer is typed, with the reason and the way there', async ({ running }) => {
  const page = await openDesk(running);
  await call(page, 'records.write', { writes: [{ object: 'customers', set: { name: '上海鑫源贸易有限公司', phone: '021-55667788' } }] });
  await goTo(page, '/customers');
  await page.getByRole('button', { name: '新增客户' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '客户名称' }).fill('上海新元贸易');
  await expect(dialog.getByRole('status')).toContainText('读音相同');
  await dialog.getByRole('textbox', { name: '公司电话' }).fill('(021) 5566 7788');
  await expect(dialog.getByRole('status')).toContainText('电话相同');
  await dialog.getByRole('button', { name: '上海鑫源贸易有限公司' }).click();
  await expect(page.getByRole('heading', { name: '上海鑫源贸易有限公司' })).toBeVisible();
  expect(await valuesOf(page, 'customers', 'name')).toEqual(['上海鑫源贸易有限公司']);
});

test('duplicates found are made one field by field, and taken apart again later', async ({ running }) => {
  const page = await openDesk(running);
  const { ids } = await call(page, 'records.write', { writes: [{ object: 'customers', set: { name: '甲贸易有限公司', city: '上海' } }, { object: 'customers', set: { name: '甲贸易', city: '苏州', phone: '021-55667788' } }] });
  await call(page, 'records.write', { writes: [{ object: 'deals', set: { name: '项目', customer: ids[1] ?? '' } }] });
  await goTo(page, '/duplicates');
  await expect(page.getByText('1 组可能重复')).toBeVisible();
  await page.getByRole('button', { name: '合并…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: '甲贸易有限公司' }).first().check();
  await dialog.getByRole('radio', { name: '苏州' }).check();
  await dialog.getByRole('button', { name: '合并为一条' }).click();
  await expect(page.getByText('没有发现重复的客户')).toBeVisible();
  expect(await valuesOf(page, 'customers', 'name')).toEqual(['甲贸易有限公司']);
  expect(await valuesOf(page, 'customers', 'city')).toEqual(['苏州']);
  expect(await valuesOf(page, 'deals', 'customer')).toEqual([ids[0]]);

  await goTo(page, `/customers/${ids[0]}`);
  await page.getByRole('button', { name: '拆分' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '拆分' }).click();
  await expect.poll(() => valuesOf(page, 'deals', 'customer')).toEqual([ids[1]]);
  expect(new Set(await valuesOf(page, 'customers', 'city'))).toEqual(new Set(['上海', '苏州']));
});
