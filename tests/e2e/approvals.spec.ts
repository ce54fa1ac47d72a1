import type { Page } from '@playwright/test';
import { call, callRaw } from './support/bridge.ts';
import { goTo, openDesk } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import { quoteEditor } from './support/pages/quote-editor.ts';

interface Team {
  readonly me: string;
  readonly boss: string;
}

/** Whoever sits here sells; 李晓雯 is the manager. Everything below 8.6 折 goes to the manager. */
async function setUp(page: Page): Promise<Team> {
  const me = (await call(page, 'app.info', {})).settings.member ?? '';
  const boss = (await call(page, 'records.write', { writes: [{ object: 'members', set: { name: '李晓雯', role: 'manager' } }] })).ids[0] ?? '';
  await call(page, 'records.write', { writes: [{ object: 'members', id: me, set: { name: '周文博', role: 'sales', manager: boss } }, { object: 'customers', set: { name: '无锡宏远机械有限公司' } }] });
  await call(page, 'approvals.saveRule', {
    rule: {
      name: '八六折以下', object: 'quotes', condition: { match: 'all', conditions: [{ field: 'fact_rate', op: 'lt', values: ['86'] }], groups: [] }, outcome: 'ask',
      steps: [{ name: '主管审批', mode: 'any', who: [{ kind: 'manager' }], time: null }],
    },
  });
  return { me, boss };
}

test('a discount too low says while it is typed who must approve and what needs nobody; it is sent, approved with a key, and issued', async ({ running }) => {
  const page = await openDesk(running);
  const { me, boss } = await setUp(page);
  await goTo(page, '/quotes/new');
  const editor = quoteEditor(page);
  await editor.pickCustomer('宏远', '无锡宏远机械有限公司');
  await editor.type(0, 'description', '变频器');
  await editor.type(0, 'quantity', '10');
  await editor.type(0, 'unitPrice', '1000');
  const band = page.locator('.approval-band');
  await expect(band).toContainText('无需审批');
  await editor.type(0, 'discountRate', '82');
  await expect(band).toContainText('李晓雯');
  await expect(band).toContainText('提到 8.6 折可自动通过');

  await editor.save();
  await editor.button('发出').click();
  await page.getByRole('button', { name: '发出并锁定' }).click();
  await expect(page.locator('.ant-message')).toContainText('需要先通过审批');

  await band.getByRole('button', { name: '提交审批' }).click();
  const dialog = page.getByRole('dialog', { name: '提交审批' });
  await dialog.getByRole('checkbox', { name: '加急' }).check();
  await dialog.getByRole('textbox', { name: '加急原因' }).fill('客户今天定标');
  await dialog.getByRole('button', { name: /提\s?交/ }).click();
  await expect(band).toContainText('等待 李晓雯');
  const quote = /quotes\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  expect(await callRaw(page, 'records.write', { writes: [{ object: 'quotes', id: quote, set: { terms: '月结' } }] })).toMatchObject({ ok: false, error: { code: 'approval.locked' } });

  await call(page, 'settings.set', { member: boss });
  await goTo(page, '/approvals');
  await expect(page.locator('.rail').getByRole('button', { name: '审批' })).toContainText('1');
  const request = page.getByRole('article', { name: '审批申请' });
  await expect(request).toContainText('客户今天定标');
  await expect(request.locator('[aria-current="step"]')).toContainText('本步已等');
  await page.keyboard.press('a');
  await expect(page.getByText('没有待审批的单据')).toBeVisible();

  await call(page, 'settings.set', { member: me });
  await goTo(page, `/quotes/${quote}`);
  await expect(band).toContainText('已通过审批');
  await editor.issue();
});

test('a rule is built in words, contradictions are told while it is written, and the drawer shows where a quote stands', async ({ running }) => {
  const page = await openDesk(running);
  await setUp(page);
  await goTo(page, '/rules/approvals');
  await expect(page.locator('.rule-sentence')).toContainText('小于 8.6 折');
  await page.getByRole('button', { name: '新增规则' }).click();
  const editor = page.locator('.rule-editor');
  await editor.getByRole('textbox', { name: '规则名称' }).fill('更低的折扣');
  await expect(editor.getByRole('button', { name: /保\s?存/ })).toBeEnabled();
  await editor.getByRole('button', { name: '添加条件' }).click();
  await editor.getByRole('textbox', { name: '值' }).fill('70');
  await page.keyboard.press('Tab');
  await editor.getByRole('button', { name: '删除', exact: true }).click();
  await expect(editor.locator('.rule-problems')).toContainText('没有审批步骤');
  await expect(editor.getByRole('button', { name: /保\s?存/ })).toBeDisabled();
  await editor.getByRole('button', { name: '添加一步' }).click();
  await editor.getByRole('button', { name: /保\s?存/ }).click();
  await expect(page.locator('.rule-card')).toHaveCount(2);

  const customer = (await call(page, 'links.search', { object: 'customers', text: '宏远', limit: 1 })).options[0]?.id ?? '';
  const { id } = await call(page, 'quotes.save', { header: { customer, subject: '改造' }, lines: [{ description: '变频器', quantity: '1', unitPrice: '1000', discountRate: '80' }] });
  await goTo(page, `/quotes/${id}/record`);
  await page.getByRole('tab', { name: '审批' }).click();
  await page.locator('.record-approval').getByRole('button', { name: '提交审批' }).click();
  await page.getByRole('dialog', { name: '提交审批' }).getByRole('button', { name: /提\s?交/ }).click();
  await expect(page.locator('.record-approval .flow [aria-current="step"]')).toContainText('李晓雯');
  await page.locator('.record-approval').getByRole('button', { name: /撤\s?回/ }).click();
  await page.getByRole('dialog', { name: '撤回' }).getByRole('button', { name: /撤\s?回/ }).click();
  await expect(page.locator('.record-approval .request-meta').first()).toContainText('已撤回');
});
