import { call } from './support/bridge.ts';
import { goTo, openDesk } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import { gridPage } from './support/pages/grid.ts';
import type { RunningApp } from './support/launch.ts';
import type { Page } from '@playwright/test';

const TERMS = '00000000-0000-7000-8000-00000000a001';

/** Two members, one of them at this desk, and their customers. */
async function book(running: RunningApp): Promise<{ page: Page; wang: string; li: string; customers: readonly string[] }> {
  const page = await openDesk(running);
  const { ids: [wang = '', li = ''] } = await call(page, 'records.write', { writes: ['王伟', '李强'].map((name) => ({ object: 'members', set: { name, active: 1 } })) });
  await call(page, 'settings.set', { member: wang });
  const { ids: customers } = await call(page, 'records.write', {
    writes: ['甲公司', '乙公司', '丙公司'].map((name, index) => ({ object: 'customers', set: { name, owner: index === 2 ? li : null, last_contact: '2026-01-05' } })),
  });
  return { page, wang, li, customers };
}

test('the pool is a list: one is claimed in its drawer, of many the limit leaves some, and one click takes a claim back', async ({ running }) => {
  const { page } = await book(running);
  await call(page, 'records.write', { writes: [{ object: 'pool_terms', id: TERMS, fresh: true, set: { claims_per_day: 2 } }] });
  await goTo(page, '/pool');
  const grid = gridPage(page);
  await grid.expectRows(2);
  await grid.click(0, 'name');
  await grid.press('Alt+Enter');
  const drawer = page.getByRole('complementary');
  await drawer.getByRole('button', { name: '领取', exact: true }).click();
  await expect(page.getByText('已领取 1 个客户。')).toBeVisible();
  await expect(drawer.locator('.owners-band')).toContainText('王伟');
  await grid.expectRows(1);
  await page.getByText('已领取 1 个客户。').getByRole('button', { name: '撤销' }).click();
  await grid.expectRows(2);
  await page.keyboard.press('Escape');

  await call(page, 'records.write', { writes: [{ object: 'pool_terms', id: TERMS, set: { claims_per_day: 1 } }] });
  await grid.tick(0);
  await grid.tick(1);
  await page.getByRole('toolbar', { name: '批量操作' }).getByRole('button', { name: '领取' }).click();
  await expect(page.getByText('达到每天领取上限（1）')).toBeVisible();
  await grid.expectRows(1);
  await expect(page.getByText('今天领取 1 / 1')).toBeVisible();
});

test('a return asks why; the reason stands in the pool and in the story of the owners', async ({ running }) => {
  const { page, customers } = await book(running);
  await goTo(page, `/customers/${customers[2]}`);
  const drawer = page.getByRole('complementary');
  await drawer.getByRole('button', { name: '退回公海' }).click();
  const dialog = page.getByRole('dialog', { name: '退回 1 个客户到公海' });
  await expect(dialog.getByRole('button', { name: '退回公海' })).toBeDisabled();
  await dialog.getByRole('radio', { name: '暂无需求' }).click();
  await dialog.getByRole('textbox', { name: '说明' }).fill('明年三月再联系');
  await dialog.getByRole('textbox', { name: '说明' }).press('Control+Enter');
  await expect(page.getByText('已退回 1 个客户。')).toBeVisible();
  await drawer.getByRole('button', { name: '归属变更' }).click();
  await expect(page.locator('.owner-moves')).toContainText('暂无需求 · 明年三月再联系');
});

test('a rule is tried out before it is on; its acts say why, are taken back by one click, and do not come again', async ({ running }) => {
  const { page, customers } = await book(running);
  await goTo(page, '/rules/pool');
  await page.getByRole('button', { name: '新增规则' }).click();
  const card = page.getByRole('group', { name: '规则 1' });
  await card.getByRole('spinbutton', { name: '提前提醒' }).fill('0');
  await card.getByRole('spinbutton', { name: '提前提醒' }).press('Tab');
  await card.getByRole('switch', { name: '启用' }).click();
  const dry = page.getByRole('dialog', { name: '试算：规则 1' });
  await expect(dry.locator('tbody tr')).toHaveCount(1);
  await expect(dry.locator('tbody tr')).toContainText('丙公司');
  await expect(dry).toContainText('2026-01-05 起');
  expect((await call(page, 'records.get', { object: 'customers', id: customers[2] ?? '' })).values['owner']).toBeTruthy();
  await dry.getByRole('button', { name: '启用规则' }).click();
  await expect(card.getByRole('switch', { name: '启用' })).toBeChecked();
  await call(page, 'passes.run', {});

  await goTo(page, `/customers/${customers[2]}`);
  await expect(page.getByRole('note')).toContainText('未跟进（自 2026-01-05），规则“规则 1”为 30 天。原负责人：李强');
  await goTo(page, '/acts');
  const act = page.locator('.act', { hasText: '退回公海' });
  await expect(act).toContainText('丙公司');
  await act.getByRole('button', { name: '撤销' }).click();
  await expect(act).toContainText('已撤销，不再重做');
  await call(page, 'passes.run', {});
  expect((await call(page, 'records.get', { object: 'customers', id: customers[2] ?? '' })).titles['owner']).toBe('李强');
});

test('customers pass on with a list that the new owner signs off item by item, with a question', async ({ running }) => {
  const { page, li, customers } = await book(running);
  await call(page, 'records.write', { writes: [{ object: 'customers', id: customers[0] ?? '', set: { owner: (await call(page, 'app.info', {})).member?.id ?? '' } }, { object: 'deals', set: { name: '生产线', customer: customers[0] ?? '', stage: 'need' } }] });
  await goTo(page, `/customers/${customers[0]}`);
  await page.getByRole('complementary').getByRole('button', { name: '移交' }).click();
  const dialog = page.getByRole('dialog', { name: '移交 1 个客户' });
  await dialog.getByRole('combobox', { name: '接收人' }).click();
  await page.locator('.ant-select-item-option', { hasText: '李强' }).click();
  await expect(dialog).toContainText('客户 1、商机 1');
  await dialog.getByRole('button', { name: '移 交' }).or(dialog.getByRole('button', { name: '移交', exact: true })).click();
  await page.getByRole('button', { name: '查看清单' }).click();
  await expect(page.getByText('由 李强 签收。')).toBeVisible();
  await call(page, 'settings.set', { member: li });
  const items = page.locator('.handover-item');
  const deal = items.filter({ hasText: '生产线' });
  await deal.getByRole('button', { name: '有疑问' }).click();
  await deal.getByRole('textbox').fill('没有联系人');
  await deal.getByRole('textbox').press('Enter');
  await expect(deal).toContainText('没有联系人');
  await expect(page.getByText('1 项有疑问')).toBeVisible();
  await page.getByRole('button', { name: '全部签收' }).click();
  await expect(page.getByRole('toolbar').getByText('已签收')).toBeVisible();
  await expect(items.filter({ hasNotText: '已签收' })).toHaveCount(0);
});

test('a co-owner is added with their part and finds the customer in a list of their own', async ({ running }) => {
  const { page, li, customers } = await book(running);
  await goTo(page, `/customers/${customers[0]}`);
  await page.getByRole('button', { name: '协作人' }).click();
  await page.getByRole('combobox', { name: '选择成员' }).click();
  await page.locator('.ant-select-item-option', { hasText: '李强' }).click();
  await page.getByRole('textbox', { name: '分工' }).fill('技术支持');
  await page.getByRole('button', { name: '添 加' }).or(page.getByRole('button', { name: '添加', exact: true })).click();
  await expect(page.locator('.owners-band')).toContainText('李强 · 技术支持');
  await call(page, 'settings.set', { member: li });
  await goTo(page, '/watch/mine');
  await expect(page.locator('.watch-table tbody tr')).toHaveCount(1);
  await expect(page.locator('.watch-table tbody tr')).toContainText('甲公司');
});
