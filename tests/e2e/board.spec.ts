import type { Locator, Page } from 'playwright';
import { call } from './support/bridge.ts';
import { goTo, openDesk } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import { gridPage } from './support/pages/grid.ts';

/** Three deals at the beginning, one of them without an amount. */
async function seed(page: Page): Promise<string[]> {
  const { ids } = await call(page, 'records.write', { writes: [{ object: 'customers', set: { name: '苏州明远电子' } }] });
  const customer = ids[0] ?? '';
  const made = await call(page, 'records.write', { writes: [['一号线', 300_000_00], ['二号线', null], ['三号线', 100_000_00]].map(([name, amount]) => ({ object: 'deals', set: { name: name ?? '', customer, amount: amount ?? null } })) });
  return made.ids;
}

const column = (page: Page, stage: string): Locator => page.locator(`.board-column[data-stage="${stage}"]`);
const card = (page: Page, name: string): Locator => page.locator('.board-slot .board-card', { hasText: name });
const stageOf = async (page: Page, id: string): Promise<unknown> => (await call(page, 'records.get', { object: 'deals', id })).values['stage'];

test('a card is dragged to the next stage, taken back, and a stage that needs more asks for it', async ({ running }) => {
  const page = await openDesk(running);
  const [first = '', second = ''] = await seed(page);
  await goTo(page, '/deals');
  await page.getByTitle('看板').click();
  await expect(column(page, 'contact')).toContainText('￥40万');

  const from = await card(page, '一号线').boundingBox();
  const to = await column(page, 'need').boundingBox();
  if (from === null || to === null) throw new Error('the board is not drawn');
  await page.mouse.move(from.x + 40, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 80, from.y + 60, { steps: 3 });
  await page.mouse.move(to.x + 60, to.y + 200, { steps: 5 });
  await expect(page.locator('.board-ghost')).toBeVisible();
  await page.mouse.up();
  await expect(column(page, 'need')).toContainText('一号线');
  expect(await stageOf(page, first)).toBe('need');
  await page.keyboard.press('Control+z');
  await expect(column(page, 'contact')).toContainText('一号线');

  // By keys: the second deal has no amount and passes over nothing; "quoted" asks for the amount.
  await card(page, '二号线').focus();
  await page.keyboard.press('Control+ArrowRight');
  await expect(column(page, 'need')).toContainText('二号线');
  await expect(card(page, '二号线')).toBeFocused();
  await page.keyboard.press('Control+ArrowRight');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('预计金额');
  await dialog.getByLabel('预计金额').fill('1.5万');
  await page.keyboard.press('Control+Enter');
  await expect(column(page, 'quote')).toContainText('二号线');
  expect((await call(page, 'records.get', { object: 'deals', id: second })).values['amount']).toBe(1_500_000);
});

test('skipping asks for a reason and losing for a kind; the drawer tells the way of the deal', async ({ running }) => {
  const page = await openDesk(running);
  const [first = '', , third = ''] = await seed(page);
  await goTo(page, '/deals/board');
  await card(page, '一号线').click({ button: 'right' });
  await page.getByRole('menuitem', { name: '移到“谈判”' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('跳过“需求确认、报价”的原因');
  await dialog.getByRole('textbox').fill('老客户返单');
  await page.keyboard.press('Control+Enter');
  await expect(column(page, 'negotiate')).toContainText('一号线');

  await card(page, '三号线').click({ button: 'right' });
  await page.getByRole('menuitem', { name: '移到“输单”' }).click();
  await page.getByRole('option', { name: '价格' }).click();
  await page.getByRole('button', { name: '移到“输单”' }).click();
  await expect(column(page, 'lost')).toContainText('三号线');
  expect((await call(page, 'records.get', { object: 'deals', id: third })).values['lost_kind']).toBe('price');

  await card(page, '一号线').click();
  await expect(page).toHaveURL(new RegExp(`#/deals/board/${first}$`));
  await expect(page.locator('.deal-step[aria-current="step"]')).toHaveText('谈判');
  await page.getByRole('tab', { name: '阶段记录' }).click();
  await expect(page.locator('.deal-moves')).toContainText('原因：老客户返单');
});

test('conversion counts the moves and opens the deals behind a bar', async ({ running }) => {
  const page = await openDesk(running);
  const [first = ''] = await seed(page);
  await call(page, 'stages.move', { deals: [first], stage: 'need' });
  await call(page, 'stages.move', { deals: [first], stage: 'lost', set: { lost_kind: 'price' } });
  await goTo(page, '/dashboard');
  await page.locator('.toolbar .ant-segmented-item', { hasText: '商机' }).click();
  const funnel = page.locator('.chart-card', { hasText: '转化漏斗' });
  await expect(funnel.locator('.chart svg')).toContainText('33%');
  await funnel.getByTitle('表').click();
  await expect(funnel.getByRole('row', { name: /需求确认/ })).toContainText('33%');
  await funnel.getByRole('button', { name: '需求确认' }).click();
  await expect(page).toHaveURL(/#\/deals$/);
  await expect(page.locator('.status-bar')).toContainText('1');
  await expect(page.locator('.sheet')).toContainText('一号线');
  await expect(page.locator('.sheet')).not.toContainText('三号线');
});

test('a stage typed into a cell of the list asks for what is missing, and the cell shows it then', async ({ running }) => {
  const page = await openDesk(running);
  const [, second = ''] = await seed(page);
  await call(page, 'stages.move', { deals: [second], stage: 'need' });
  const grid = gridPage(page);
  await grid.open('deals');
  // Newest first: the second of three.
  await grid.click(1, 'stage');
  await grid.type('报价');
  await grid.press('Enter');
  await page.getByRole('dialog').getByLabel('预计金额').fill('2万');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => stageOf(page, second)).toBe('quote');
  await expect(grid.cell(1, 'stage')).toContainText('报价');
  await expect(grid.cell(1, 'amount')).toContainText('20,000.00');
});
