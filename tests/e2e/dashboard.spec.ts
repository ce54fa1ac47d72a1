import { call } from './support/bridge.ts';
import { goTo, openDesk } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';

test('an empty book says what will stand here', async ({ running }) => {
  const page = await openDesk(running);
  await goTo(page, '/dashboard');
  for (const text of ['还没有商机', '还没有客户', '这段时间没有金额']) await expect(page.getByText(text)).toBeVisible();
});

test('each chart has the same numbers as a table, and a bar opens the records behind it', async ({ running }) => {
  const page = await openDesk(running);
  const today = new Date().toISOString().slice(0, 10);
  const { ids } = await call(page, 'records.write', { writes: [{ object: 'customers', set: { name: '甲有限公司', region: '31' } }, { object: 'customers', set: { name: '乙有限公司', region: '32' } }, { object: 'customers', set: { name: '丙有限公司', region: '31' } }] });
  const customer = ids[0] ?? '';
  await call(page, 'records.write', {
    writes: [
      { object: 'deals', set: { name: '一号线', customer, stage: 'need', amount: 1_234_500_000 } },
      { object: 'deals', set: { name: '二号线', customer, stage: 'won', amount: 5_600_000, closed_on: today } },
    ],
  });
  await goTo(page, '/dashboard');
  const funnel = page.locator('.chart-card', { hasText: '商机漏斗' });
  const regions = page.locator('.chart-card', { hasText: '客户地区分布' });
  const monthly = page.locator('.chart-card', { hasText: '月度金额' });
  await expect(funnel.locator('.chart svg')).toContainText('￥1,235万');
  await expect(regions.locator('.chart svg')).toContainText('2 家');
  await expect(monthly.locator('.chart svg')).toContainText('万');
  for (const card of [funnel, regions, monthly]) await card.getByTitle('表').click();
  await expect(funnel.getByRole('row', { name: /需求确认/ })).toContainText('￥12,345,000.00');
  await expect(regions.getByRole('row', { name: /上海/ })).toContainText('66.7%');
  await expect(monthly.getByRole('row', { name: new RegExp(today.slice(0, 7)) })).toContainText('￥56,000.00');
  await regions.getByRole('button', { name: '上海' }).click();
  await expect(page).toHaveURL(/#\/customers$/);
  await expect(page.locator('.status-bar')).toContainText('2');
  await expect(page.locator('.sheet')).not.toContainText('乙有限公司');
});

test('a bar of the drawing opens its records too', async ({ running }) => {
  const page = await openDesk(running);
  const { ids } = await call(page, 'records.write', { writes: [{ object: 'customers', set: { name: '甲有限公司', region: '31' } }] });
  await call(page, 'records.write', { writes: [{ object: 'deals', set: { name: '一号线', customer: ids[0] ?? '', stage: 'contact', amount: 100_00 } }, { object: 'deals', set: { name: '二号线', customer: ids[0] ?? '', stage: 'need', amount: 100_00 } }] });
  await goTo(page, '/dashboard');
  const drawing = page.locator('.chart-card', { hasText: '商机漏斗' }).locator('.chart');
  await expect(drawing.locator('svg')).toBeVisible();
  const box = await drawing.boundingBox();
  if (box === null) throw new Error('no drawing');
  // The first of six rows, a little right of the labels.
  await page.mouse.click(box.x + box.width * 0.4, box.y + 8 + (box.height - 16) / 12);
  await expect(page).toHaveURL(/#\/deals$/);
  await expect(page.locator('.sheet')).toContainText('一号线');
  await expect(page.locator('.sheet')).not.toContainText('二号线');
});
