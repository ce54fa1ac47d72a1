import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { call } from './support/bridge.ts';
import { goTo, openDesk } from './support/desk.ts';
import { answerSaveDialog } from './support/dialogs.ts';
import { dropFiles } from './support/drop.ts';
import { expect, test } from './support/fixtures.ts';
import { temporaryFolder } from './support/launch.ts';
import { pdfFacts } from './support/pdf.ts';

/** A customer under contract with two instalments, one overdue; answers the contract's id. */
async function contract(page: Page): Promise<string> {
  const { ids: [customer = ''] } = await call(page, 'records.write', { writes: [{ object: 'customers', set: { name: '鑫源贸易有限公司' } }] });
  const { ids: [id = ''] } = await call(page, 'records.write', { writes: [{ object: 'contracts', set: { number: 'HT-2026-01', customer, signed_on: '2026-01-05' } }] });
  await call(page, 'contracts.save', {
    id, lines: [{ description: '阀门', unit: '台', quantity: '10', unitPrice: '1000' }],
    plans: [{ name: '预付款', share: '30', after: 'signing', afterDays: 0 }, { name: '发货款', share: '70', after: 'delivery', afterDays: 30 }],
  });
  await call(page, 'records.write', { writes: [{ object: 'contracts', id, set: { status: 'active' } }] });
  return id;
}

test('a dropped bank statement is proposed with reasons, posted when told, and taken back by one undo', async ({ running }) => {
  const page = await openDesk(running);
  const id = await contract(page);
  const file = path.join(temporaryFolder('bank'), '工行流水.csv');
  writeFileSync(file, '工商银行账户明细\n交易日期,收入金额,支出金额,对方户名,摘要,流水号\n2026-01-06,"3,000.00",,鑫源贸易有限责任公司,货款,S1\n2026-01-07,8.12,,结息,,S2\n2026-01-07,,500,电力公司,电费,S3\n');
  await goTo(page, '/bank');
  await expect(page.getByText('没有待认领的流水')).toBeVisible();
  await dropFiles(page, [file]);
  await expect(page.getByRole('alert').filter({ hasText: '新增 2 条待认领' })).toContainText('支出 1 条');
  const row = page.getByRole('row', { name: /鑫源贸易有限责任公司/ });
  await expect(row).toContainText('户名一致');
  await expect(row).toContainText('HT-2026-01 预付款');
  await expect(row.getByRole('checkbox')).toBeChecked();
  await expect(page.getByRole('row', { name: /结息/ }).getByRole('checkbox')).toBeDisabled();
  await page.getByRole('button', { name: '入账选中的 1 条' }).click();
  await expect(row).toBeHidden();
  const openOf = async () => (await call(page, 'contracts.get', { id })).plans.map((plan) => plan.remaining);
  expect(await openOf()).toEqual([0, 700000]);
  await page.locator('.ant-message').getByRole('button', { name: '撤销' }).last().click();
  await expect(row).toBeVisible();
  expect(await openOf()).toEqual([300000, 700000]);
});

test('a delivery by line sets the due day of what waited for it, and the statement of account prints', async ({ running }) => {
  const page = await openDesk(running);
  const id = await contract(page);
  await goTo(page, `/contracts/${id}`);
  await page.getByRole('tab', { name: '明细与回款' }).click();
  const part = page.locator('.contract-part');
  await expect(part).toContainText('交付后 30 天');
  await part.getByRole('button', { name: '新建交付' }).click();
  const dialog = page.getByRole('dialog', { name: '新建交付' });
  const quantity = dialog.getByRole('textbox', { name: '本次 阀门' });
  await expect(quantity).toHaveValue('10');
  await quantity.fill('11');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('交付数量超过合同未交数量')).toBeVisible();
  await quantity.fill('10');
  await dialog.getByRole('textbox', { name: '交付日期' }).fill('2026-01-31');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await expect(part).toContainText('2026-03-02');
  await expect(part.getByRole('button', { name: '登记变更' })).toBeVisible();

  const pdf = path.join(temporaryFolder('account'), '对账单.pdf');
  await answerSaveDialog(running.electron, pdf);
  await goTo(page, '/receivables');
  await page.getByRole('button', { name: '鑫源贸易有限公司' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'PDF' }).click();
  await expect(page.getByText('文件已保存。')).toBeVisible();
  const { text } = pdfFacts(pdf);
  for (const word of ['对账单', '鑫源贸易有限公司', 'HT-2026-01', '10,000.00']) expect(text).toContain(word);
});
