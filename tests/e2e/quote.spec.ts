import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { call } from './support/bridge.ts';
import { goTo, openDesk, valuesOf } from './support/desk.ts';
import { answerSaveDialog } from './support/dialogs.ts';
import { expect, test } from './support/fixtures.ts';
import { quoteEditor } from './support/pages/quote-editor.ts';
import { temporaryFolder } from './support/launch.ts';
import { pdfFacts } from './support/pdf.ts';
import type { RunningApp } from './support/launch.ts';

interface Book {
  readonly page: Page;
  readonly customer: string;
}

/** A customer with a contact, two products, a letterhead. */
async function book(running: RunningApp): Promise<Book> {
  const page = await openDesk(running);
  const { ids } = await call(page, 'records.write', {
    writes: [
      { object: 'customers', set: { name: '苏州力峰食品机械有限公司', address: '江苏省苏州市新区金山路236号' } },
      { object: 'products', text: { name: '变频器', spec: '45kW 三相 380V', unit: '台', price: '11800', tax_rate: '13' } },
      { object: 'products', text: { name: '变频器', spec: '7.5kW 三相 380V', unit: '台', price: '2680', tax_rate: '13' } },
      { object: 'company', id: '00000000-0000-7000-8000-000000000001', set: { name: '苏州衡川自动化设备有限公司' } },
    ],
  });
  const customer = ids[0] ?? '';
  await call(page, 'records.write', { writes: [{ object: 'contacts', set: { name: '王玉兰', customer } }] });
  return { page, customer };
}

test('a quote is typed like a spreadsheet, adds up while typing, and becomes a PDF with an embedded Chinese font', async ({ running }) => {
  const { page } = await book(running);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dealbook-e2e-quote-'));
  const editor = quoteEditor(page);
  await goTo(page, '/quotes/new');
  await editor.pickCustomer('szlf', '苏州力峰食品机械有限公司');
  await expect(page.locator('.quote-header')).toContainText('王玉兰');

  await editor.pickProduct(0, 'bpq', '变频器');
  await editor.type(0, 'quantity', '3');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('9.5折');
  await page.keyboard.press('Enter');
  await expect(editor.cell(0, 'discountRate')).toHaveValue('95');
  await editor.type(1, 'description', '现场安装调试');
  await page.keyboard.press('Tab');
  await editor.type(1, 'unitPrice', '1.2万');
  await page.keyboard.press('Enter');
  await expect(editor.cell(1, 'unitPrice')).toHaveValue('12000');
  const [quantity = '', price = ''] = await Promise.all([editor.cell(0, 'quantity').inputValue(), editor.cell(0, 'unitPrice').inputValue()]);
  const expected = (Number(quantity) * Number(price) * 0.95 + 12000).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',');
  await expect(editor.total).toHaveText(`￥${expected}`);
  await expect(editor.uppercase).toContainText('元');

  await editor.save();
  const file = path.join(folder, '报价.pdf');
  await answerSaveDialog(running.electron, file);
  await editor.button('导出 PDF').click();
  await expect(page.getByText('已导出 PDF')).toBeVisible();
  const facts = pdfFacts(file);
  expect(facts.pages).toBe(1);
  expect(facts.size).toContain('A4');
  for (const text of ['苏州力峰食品机械有限公司', '苏州衡川自动化设备有限公司', '王玉兰', '变频器', '现场安装调试', expected]) expect(facts.text).toContain(text);
  expect(facts.fonts).toMatch(/NotoSansSC/);
  const embedded = facts.fonts.split('\n').slice(2).filter((line) => line.trim() !== '');
  expect(embedded.every((line) => / yes +yes +yes /.test(line))).toBe(true);
  rmSync(folder, { recursive: true, force: true });
});

test('an issued quote has a number and is locked; a new version can be edited', async ({ running }) => {
  const { page, customer } = await book(running);
  const editor = quoteEditor(page);
  await goTo(page, `/quotes/new/customer/${customer}`);
  await editor.type(0, 'description', '年度维保');
  await page.keyboard.press('Tab');
  await editor.type(0, 'unitPrice', '5000');
  await editor.save();
  await editor.issue();
  const [number] = await valuesOf(page, 'quotes', 'number');
  await expect(page.locator('.toolbar-title')).toHaveText(String(number));
  await expect(page.locator('.quote-locked')).toContainText('内容已锁定');
  await expect(editor.cell(0, 'description')).toHaveAttribute('readonly', '');
  await expect(page.getByRole('combobox', { name: '客户' })).toBeDisabled();
  await page.locator('.quote-locked').getByRole('button', { name: '新版本' }).click();
  await expect(page.getByText('第 2 版')).toBeVisible();
  await editor.type(0, 'unitPrice', '4800');
  await editor.save();
  await expect(editor.total).toHaveText('￥4,800.00');
  expect(await valuesOf(page, 'quotes', 'total')).toEqual(expect.arrayContaining([500000, 480000]));
});

test('lines are moved, duplicated, removed and pasted without the mouse', async ({ running }) => {
  const { page, customer } = await book(running);
  const editor = quoteEditor(page);
  await goTo(page, `/quotes/new/customer/${customer}`);
  await editor.cell(0, 'description').focus();
  await editor.cell(0, 'description').evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '甲\tA-1\t台\t2\t1,000\r\n乙\tB-1\t套\t1\t300\r\n');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(editor.cell(1, 'description')).toHaveValue('乙');
  await expect(editor.cell(0, 'unitPrice')).toHaveValue('1000');
  await expect(editor.total).toHaveText('￥2,300.00');
  await editor.cell(1, 'spec').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(editor.cell(0, 'description')).toHaveValue('乙');
  await expect(editor.cell(0, 'spec')).toBeFocused();
  await page.keyboard.press('Control+d');
  await expect(editor.cell(1, 'description')).toHaveValue('乙');
  await expect(editor.total).toHaveText('￥2,600.00');
  await page.keyboard.press('Control+Delete');
  await expect(editor.cell(2, 'description')).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(editor.cell(1, 'spec')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor.cell(1, 'spec')).not.toBeFocused();
  await expect(editor.cell(2, 'description')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(editor.cell(1, 'spec')).toBeFocused();
});

test('a discount on the whole quote and the tax mode change the totals', async ({ running }) => {
  const { page, customer } = await book(running);
  const editor = quoteEditor(page);
  await goTo(page, `/quotes/new/customer/${customer}`);
  await editor.type(0, 'description', '设备');
  await page.keyboard.press('Tab');
  await editor.type(0, 'unitPrice', '1130');
  await expect(editor.total).toHaveText('￥1,130.00');
  await page.getByRole('textbox', { name: '整单优惠' }).fill('130');
  await page.keyboard.press('Enter');
  await expect(editor.total).toHaveText('￥1,000.00');
  await expect(editor.uppercase).toContainText('壹仟元整');
  await page.getByRole('textbox', { name: '整单优惠' }).fill('');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: '计税方式' }).click();
  await page.locator('.ant-select-item-option', { hasText: '不含税' }).click();
  await expect(editor.total).toHaveText('￥1,276.90');
});

test('leaving the editor stores what was typed; without a customer it waits for the next new quote', async ({ running }) => {
  const { page, customer } = await book(running);
  const editor = quoteEditor(page);
  await goTo(page, `/quotes/new/customer/${customer}`);
  await editor.type(0, 'description', '未保存的一行');
  await page.keyboard.press('Tab');
  await goTo(page, '/');
  await expect(page.getByText('报价已自动保存')).toBeVisible();
  expect(await valuesOf(page, 'quotes', 'customer')).toEqual([customer]);
  await goTo(page, '/quotes/new');
  await editor.type(0, 'description', '没有客户的一行');
  await page.keyboard.press('Tab');
  await editor.button('预览').click();
  await expect(page.getByText('请先选择客户')).toBeVisible();
  await goTo(page, '/');
  await expect(page.locator('.home')).toBeVisible();
  await goTo(page, '/quotes/new');
  await expect(editor.cell(0, 'description')).toHaveValue('没有客户的一行');
});

for (const { way, end } of [
  { way: 'closing the window', end: ({ electron }: RunningApp) => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()) },
  { way: 'quitting the program', end: ({ electron }: RunningApp) => electron.evaluate(({ app }) => app.quit()) },
]) {
  test(`${way} stores what was typed`, async ({ launch }) => {
    const userData = temporaryFolder('quote');
    const first = await launch({ userData });
    const { page, customer } = await book(first);
    await goTo(page, `/quotes/new/customer/${customer}`);
    await quoteEditor(page).type(0, 'description', '最后一刻的一行');
    await page.keyboard.press('Tab');
    const ended = first.electron.waitForEvent('close');
    await end(first);
    await ended;
    const second = await launch({ userData });
    await openDesk(second);
    expect(await valuesOf(second.page, 'quotes', 'customer')).toEqual([customer]);
    await second.close();
    rmSync(userData, { recursive: true, force: true });
  });
}

test('an Enter that is quicker than the search takes what was typed, not what stood there before', async ({ running }) => {
  const { page } = await book(running);
  const editor = quoteEditor(page);
  await call(page, 'records.write', { writes: [{ object: 'products', text: { name: '触摸屏', price: '1180' } }, { object: 'customers', set: { name: '杭州云栖信息技术有限公司' } }] });
  await goTo(page, '/quotes/new');
  const customer = page.getByRole('combobox', { name: '客户' });
  await customer.click();
  await expect(page.locator('.ant-select-item-option').first()).toBeVisible();
  await page.keyboard.insertText('力峰');
  await page.keyboard.press('Enter');
  await expect(page.locator('.quote-header')).not.toContainText('杭州云栖');
  await page.keyboard.press('Escape');
  await editor.cell(0, 'description').focus();
  await page.keyboard.insertText('变频');
  await expect(page.locator('.quote-options [role="option"]').first()).toContainText('变频器');
  await editor.cell(0, 'description').selectText();
  await page.keyboard.insertText('触摸');
  await page.keyboard.press('Enter');
  await expect(editor.cell(0, 'unitPrice')).toHaveValue('1180');
});

test('a typed line joins the product list on the spot', async ({ running }) => {
  const { page, customer } = await book(running);
  const editor = quoteEditor(page);
  await goTo(page, `/quotes/new/customer/${customer}`);
  await editor.type(0, 'description', '操作培训');
  await page.keyboard.press('Tab');
  await editor.type(0, 'unit', '天');
  await editor.type(0, 'unitPrice', '1800');
  await page.getByRole('button', { name: '第 1 行的操作' }).click();
  await page.getByRole('menuitem', { name: '加入产品库' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('产品编码').fill('PX-1');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('“操作培训”已加入产品库')).toBeVisible();
  expect(await valuesOf(page, 'products', 'name')).toContain('操作培训');
  expect(await valuesOf(page, 'products', 'code')).toContain('PX-1');
  await expect(editor.cell(0, 'unitPrice')).toHaveValue('1800');
  await expect(page.getByLabel('来自产品库')).toBeVisible();
});

test('a new quote is stored by its preview, which shows the printed page in a frame that can run nothing', async ({ running }) => {
  const { page } = await book(running);
  const editor = quoteEditor(page);
  await goTo(page, '/quotes/new');
  await editor.pickCustomer('力峰', '苏州力峰食品机械有限公司');
  await editor.type(0, 'description', '年度维保');
  await page.keyboard.press('Tab');
  await editor.type(0, 'unitPrice', '5000');
  await page.keyboard.press('Tab');
  await editor.button('预览').click();
  const frame = page.locator('iframe[title="报价单预览"]');
  await expect(frame).toHaveAttribute('sandbox', '');
  await expect(page.frameLocator('iframe[title="报价单预览"]').locator('body')).toContainText('年度维保');
  expect(await valuesOf(page, 'quotes', 'total')).toEqual([500000]);
});

test('a PDF that was not given a place is not written; the next one is', async ({ running }) => {
  const { page, customer } = await book(running);
  const editor = quoteEditor(page);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dealbook-e2e-quote-'));
  await goTo(page, `/quotes/new/customer/${customer}`);
  await editor.type(0, 'description', '年度维保');
  await page.keyboard.press('Tab');
  await editor.save();
  await answerSaveDialog(running.electron, null);
  await editor.button('导出 PDF').click();
  await expect(editor.button('导出 PDF')).toBeEnabled();
  const file = path.join(folder, 'a.pdf');
  await answerSaveDialog(running.electron, file);
  await editor.button('导出 PDF').click();
  await expect(page.getByText('已导出 PDF')).toBeVisible();
  expect(statSync(file).size).toBeGreaterThan(1000);
  rmSync(folder, { recursive: true, force: true });
});
