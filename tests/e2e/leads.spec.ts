import { call } from './support/bridge.ts';
import { goTo, openDesk, valuesOf } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';

test('leads come in by one form, are given away by the rules after a preview, and become customers by keys', async ({ running }) => {
  const page = await openDesk(running);
  const { ids } = await call(page, 'records.write', { writes: ['张三', '李四'].map((name) => ({ object: 'members', set: { name, active: 1 } })) });
  await goTo(page, '/rules/leads');
  await page.getByRole('button', { name: '新增规则' }).click();
  await page.getByRole('combobox', { name: '成员' }).click();
  for (const name of ['张三', '李四']) await page.locator('.ant-select-item-option', { hasText: name }).click();
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await valuesOf(page, 'assignment_rules', 'members'))[0]).toBe(JSON.stringify(ids));

  await goTo(page, '/leads/inbox');
  const form = page.getByRole('form', { name: '新线索' });
  for (const company of ['甲有限公司', '乙有限公司', '丙有限公司']) {
    await form.getByRole('textbox', { name: '公司名称' }).fill(company);
    await form.getByRole('textbox', { name: '联系人' }).fill('王伟');
    await page.keyboard.press('Enter');
    await expect(page.getByText(`已添加“${company}”`)).toBeVisible();
  }
  // The rule is not switched on yet, so they belong to whoever made them.
  await page.getByText('我的', { exact: true }).click();
  await expect(page.getByRole('option')).toHaveCount(3);
  const view = await call(page, 'view.open', { object: 'leads' });
  const leads = (await call(page, 'view.ids', { view: view.view, start: 0, end: 3 })).ids;
  await call(page, 'records.write', { writes: leads.map((id) => ({ object: 'leads', id, set: { owner: null } })) });
  const rule = await call(page, 'view.open', { object: 'assignment_rules' });
  const [ruleId = ''] = (await call(page, 'view.ids', { view: rule.view, start: 0, end: 1 })).ids;
  await call(page, 'records.write', { writes: [{ object: 'assignment_rules', id: ruleId, set: { active: 1 } }] });

  await page.getByText('待分配 3').click();
  await page.getByRole('button', { name: '一键分配（3）' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem')).toHaveText([/张三.*2$/, /李四.*1$/]);
  await dialog.getByRole('button', { name: '分配', exact: true }).click();
  await expect(page.getByText('收件箱是空的')).toBeVisible();
  await expect.poll(async () => (await valuesOf(page, 'leads', 'owner')).filter((owner) => owner === ids[0])).toHaveLength(2);

  await page.getByText('新线索', { exact: true }).first().click();
  await page.getByRole('listbox').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('c');
  await expect(dialog.getByText('新建客户')).toBeVisible();
  await dialog.getByRole('button', { name: '转化', exact: true }).click();
  await expect(page).toHaveURL(/#\/customers\/[0-9a-f-]{36}$/);
  expect(await valuesOf(page, 'contacts', 'name')).toEqual(['王伟']);
  expect(await valuesOf(page, 'deals', 'name')).toHaveLength(1);
  await page.locator('.ant-message').getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => valuesOf(page, 'customers', 'name')).toEqual([]);
});
