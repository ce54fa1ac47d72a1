import { call } from './support/bridge.ts';
import { goTo, openDesk, valuesOf } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';

/** A local day some days from today, as the desk's calendar says. */
function day(ahead: number): string {
  const date = new Date(Date.now() + ahead * 86_400_000);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

test('a new book offers ways to begin; the first customer opens at once', async ({ running }) => {
  const page = await openDesk(running);
  await expect(page.getByRole('heading', { name: '从这里开始' })).toBeVisible();
  await expect(page.getByRole('button', { name: '选择文件…' })).toBeVisible();
  await page.getByRole('textbox', { name: '客户名称' }).fill('第一家有限公司');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/customers\/[0-9a-f-]{36}$/);
  expect(await valuesOf(page, 'customers', 'name')).toEqual(['第一家有限公司']);
});

test('what is due stands in the order of the day; a task is ticked off and taken back', async ({ running }) => {
  const page = await openDesk(running);
  const { member } = (await call(page, 'app.info', {})).settings;
  await call(page, 'records.write', {
    writes: [
      { object: 'customers', set: { name: '甲有限公司', owner: member, next_contact: day(-3) } },
      { object: 'tasks', set: { subject: '寄样品', due: day(0), assignee: member } },
      { object: 'tasks', set: { subject: '准备合同', due: day(1), assignee: member } },
    ],
  });
  const row = page.locator('.home-todo', { hasText: '寄样品' });
  await expect(page.locator('.home-todo').first()).toContainText('逾期 3 天');
  await expect(page.locator('.home-panel h3').first()).toContainText('逾期');
  await expect(row).toContainText('今天');
  // A click, not check(): the row goes as soon as its task is done.
  await row.getByRole('checkbox').click();
  await expect(page.getByText('已完成：寄样品')).toBeVisible();
  await expect.poll(() => valuesOf(page, 'tasks', 'status')).toContain('done');
  await page.locator('.ant-message').getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => valuesOf(page, 'tasks', 'status')).not.toContain('done');
  await page.locator('.home-todo', { hasText: '甲有限公司' }).locator('.home-todo-open').click();
  await expect(page).toHaveURL(/#\/customers\//);
});

test('a task for today is added in one line, and the numbers follow the data', async ({ running }) => {
  const page = await openDesk(running);
  await call(page, 'records.write', { writes: [{ object: 'customers', set: { name: '甲有限公司' } }] });
  await page.getByRole('textbox', { name: '添加任务' }).fill('给甲公司回电话');
  await page.keyboard.press('Enter');
  await expect(page.locator('.home-todo', { hasText: '给甲公司回电话' })).toBeVisible();
  await expect(page.locator('.home-figure', { hasText: '客户' })).toContainText('1');
  await call(page, 'records.write', { writes: [{ object: 'customers', set: { name: '乙有限公司' } }] });
  await expect(page.locator('.home-figure', { hasText: '客户' })).toContainText('2');
  await expect(page.locator('.home-recent').first()).toContainText('乙有限公司');
  await goTo(page, '/');
});

test('a book that only the others have filled is not taken for a new one', async ({ running }) => {
  const page = await openDesk(running);
  const { ids } = await call(page, 'records.write', { writes: [{ object: 'members', set: { name: '李娜' } }] });
  await call(page, 'records.write', { writes: [{ object: 'customers', set: { name: '甲有限公司', owner: ids[0] ?? '' } }] });
  await expect(page.locator('.home-figure', { hasText: '客户' })).toContainText('0');
  await expect(page.getByRole('heading', { name: '从这里开始' })).toBeHidden();
  await page.getByText('全部', { exact: true }).click();
  await expect(page.locator('.home-figure', { hasText: '客户' })).toContainText('1');
});
