import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { call } from './support/bridge.ts';
import { goTo, openDesk, valuesOf } from './support/desk.ts';
import { answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';
import { expect, test } from './support/fixtures.ts';
import { quoteEditor } from './support/pages/quote-editor.ts';
import { pdfFacts } from './support/pdf.ts';
import type { RunningApp } from './support/launch.ts';

const TERMS = '合同签订后预付 30%，发货前付 60%，余款 10% 验收合格后 30 日内付清';
const folder = (): string => mkdtempSync(path.join(os.tmpdir(), 'dealbook-e2e-papers-'));

/** A customer of grade A, a product with a cost, a book for the grade with a step, and a quote that was saved. */
async function book(running: RunningApp): Promise<{ page: Page; customer: string; product: string; quote: string }> {
  const page = await openDesk(running);
  const { ids } = await call(page, 'records.write', {
    writes: [
      { object: 'customers', set: { name: '苏州力峰食品机械有限公司', grade: 'a' } },
      { object: 'products', text: { name: '变频器', spec: '7.5kW', unit: '台', price: '2680', cost: '1777', tax_rate: '13' } },
      { object: 'price_books', set: { name: 'A 级价', grade: 'a' } },
    ],
  });
  const [customer = '', product = '', prices = ''] = ids;
  await call(page, 'records.write', { writes: [{ object: 'price_lines', set: { book: prices, product, min_quantity: '1', price: '2500' } }, { object: 'price_lines', set: { book: prices, product, min_quantity: '10', price: '2345' } }] });
  const line = { product, description: '变频器', spec: '7.5kW', unit: '台', quantity: '2', unitPrice: '2500', listPrice: '2500', unitCost: '1777', notes: '单价 2500 元' };
  const { id } = await call(page, 'quotes.save', { header: { customer, subject: '总价 4513 元', terms: TERMS, discount: 48_700, date: '2026-11-23', validUntil: '2026-12-23' }, lines: [line] });
  return { page, customer, product, quote: id };
}

test('a product comes with the price of the customer’s book; a step that is reached is offered, a typed price stays', async ({ running }) => {
  const { page, customer } = await book(running);
  const editor = quoteEditor(page);
  await goTo(page, `/quotes/new/customer/${customer}`);
  await editor.pickProduct(0, 'bpq', '变频器');
  await expect(editor.cell(0, 'unitPrice')).toHaveValue('2500');
  await page.getByRole('button', { name: /第 1 行的价格来源/ }).click();
  await expect(page.locator('.price-story')).toContainText('价格本“A 级价”，1 起');
  await page.keyboard.press('Escape');
  await editor.type(0, 'quantity', '12');
  await page.keyboard.press('Tab');
  await page.locator('.reprice-bar').getByRole('button', { name: '更新价格' }).click();
  await expect(editor.cell(0, 'unitPrice')).toHaveValue('2345');
  await expect(editor.total).toHaveText('￥28,140.00');
  await editor.type(0, 'unitPrice', '2300');
  await editor.type(0, 'quantity', '1');
  await page.keyboard.press('Tab');
  await page.locator('.reprice-bar').getByRole('button', { name: '更新价格' }).click();
  await expect(page.locator('.reprice-bar')).toHaveCount(0);
  await expect(editor.cell(0, 'unitPrice')).toHaveValue('2300');
  await page.getByRole('switch', { name: '显示成本与毛利' }).click();
  await expect(page.getByRole('textbox', { name: '单位成本 1' })).toHaveValue('1777');
});

test('one quote for three readers: the warehouse file holds no price, only the internal one holds costs', async ({ running }) => {
  const { page, quote } = await book(running);
  const out = folder();
  await goTo(page, `/quotes/${quote}`);
  for (const [mask, label] of [['warehouse', '仓库版'], ['internal', '内部版'], ['customer', '客户版']] as const) {
    await page.locator('.quote-page .toolbar').getByRole('button', { name: '预览', exact: true }).click();
    await page.locator('.print-choices').getByText(label, { exact: true }).click();
    await page.getByRole('textbox', { name: '水印' }).fill('样稿');
    await answerSaveDialog(running.electron, path.join(out, `${mask}.pdf`));
    await page.locator('.quote-preview').getByRole('button', { name: '导出 PDF' }).click();
    await expect.poll(() => readdirSync(out)).toContain(`${mask}.pdf`);
    await expect(page.locator('.quote-preview .ant-btn-loading')).toHaveCount(0);
    await page.locator('.quote-preview .ant-drawer-close').click();
    await expect(page.locator('.quote-preview')).toHaveCount(0);
  }
  const [warehouse, internal, customer] = ['warehouse', 'internal', 'customer'].map((mask) => pdfFacts(path.join(out, `${mask}.pdf`)));
  expect(warehouse?.text).toContain('变频器');
  expect(warehouse?.text).toContain('备货单');
  for (const text of [warehouse?.text ?? '', readFileSync(path.join(out, 'warehouse.pdf'), 'latin1')]) expect(text).not.toMatch(/2,?500\.|2500|4,?513|1,?777|487\.00/);
  expect(internal?.text).toMatch(/1,777\.00[^]*毛利率/);
  expect(customer?.text).toContain('4,513.00');
  expect(customer?.text).not.toMatch(/1,777|毛利/);
  for (const facts of [warehouse, internal, customer]) expect(facts?.text).toMatch(/样[^]*稿|稿[^]*样/);
});

test('a quote becomes a contract in one step, and one undo takes it back', async ({ running }) => {
  const { page, quote } = await book(running);
  const editor = quoteEditor(page);
  await goTo(page, `/quotes/${quote}`);
  await editor.issue();
  await editor.button('转为合同').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('预付款');
  await expect(dialog).toContainText('验收后 30 天');
  await dialog.getByRole('button', { name: '建立合同' }).click();
  await expect(page.getByText(/合同 HT\d\d-.+ 已建立/)).toBeVisible();
  expect(await valuesOf(page, 'contracts', 'amount')).toEqual([451_300]);
  expect((await valuesOf(page, 'payment_plans', 'amount')).map(Number).reduce((sum, each) => sum + each, 0)).toBe(451_300);
  await editor.button('转为合同').click();
  await expect(page.getByRole('dialog')).toContainText('这份报价已转成合同');
  await page.keyboard.press('Escape');
  await call(page, 'history.undo', {});
  expect(await valuesOf(page, 'contracts', 'amount')).toEqual([]);
  expect(await valuesOf(page, 'quotes', 'status')).toEqual(['issued']);
});

test('versions are compared on the screen and as a PDF', async ({ running }) => {
  const { page, quote } = await book(running);
  await call(page, 'quotes.issue', { id: quote });
  const { id } = await call(page, 'quotes.revise', { id: quote });
  const sheet = await call(page, 'quotes.get', { id });
  await call(page, 'quotes.save', { id, header: { ...sheet.header, terms: '款到发货' }, lines: [{ ...sheet.lines[0], quantity: '3' }, { description: '培训', unitPrice: '800' }] });
  await goTo(page, `/quotes/${id}`);
  await page.getByRole('button', { name: '第 2 版' }).click();
  const diff = page.locator('.version-diff');
  await expect(diff.locator('[data-change="changed"]')).toContainText('数量');
  await expect(diff.locator('[data-change="added"]')).toContainText('培训');
  await expect(diff).toContainText('款到发货');
  const file = path.join(folder(), '对比.pdf');
  await answerSaveDialog(running.electron, file);
  await page.getByRole('button', { name: '导出对比 PDF' }).click();
  await expect(page.getByText('已导出对比 PDF')).toBeVisible();
  const { text } = pdfFacts(file);
  for (const said of ['报价变更对比', '培训', '款到发货', '+3,300.00']) expect(text).toContain(said);
  expect(text).not.toContain('1,777');
});

test('ticked quotes are printed into a folder, or joined into one file', async ({ running }) => {
  const { page, quote } = await book(running);
  await call(page, 'quotes.issue', { id: quote });
  await call(page, 'quotes.revise', { id: quote });
  const out = folder();
  await goTo(page, '/quotes');
  const print = async (): Promise<void> => {
    await page.locator('.ag-header [type=checkbox], .ag-header .tick').first().click();
    await page.getByRole('toolbar', { name: '批量操作' }).or(page.locator('.bulk-bar')).getByRole('button', { name: '批量打印' }).click();
  };
  await print();
  await answerOpenDialog(running.electron, [out]);
  await page.getByRole('button', { name: '选择位置并打印' }).click();
  await expect(page.getByText('已打印 2 份，共 2 页')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: '关闭', exact: true }).last().click();
  expect(readdirSync(out).filter((name) => name.endsWith('.pdf'))).toHaveLength(2);
  await print();
  await page.getByText('合并为一个 PDF').click();
  await answerSaveDialog(running.electron, path.join(out, 'all.pdf'));
  await page.getByRole('button', { name: '选择位置并打印' }).click();
  await expect(page.getByText('已打印 2 份，共 2 页')).toBeVisible({ timeout: 60_000 });
  const joined = pdfFacts(path.join(out, 'all.pdf'));
  expect(joined.pages).toBe(2);
  expect(joined.text.match(/变频器/g)?.length).toBeGreaterThanOrEqual(2);
});

test('a template is edited beside its page; what loads from outside is told with its line and not kept', async ({ running }) => {
  const { page } = await book(running);
  await goTo(page, '/templates');
  await page.getByRole('button', { name: '复制为新模板' }).click();
  const text = page.getByRole('textbox', { name: '模板内容' });
  await text.fill('<h1>甲方 {{ doc.customer.name }}</h1>\n<img src="https://example.com/a.png">');
  await expect(page.locator('.templates-problems')).toContainText('第 2 行');
  await expect(page.getByRole('button', { name: '保存', exact: true })).toBeDisabled();
  await text.fill('<h1>甲方 {{ doc.customer.name }}</h1>');
  await expect(page.frameLocator('iframe[title="模板预览"]').locator('h1')).toHaveText('甲方 示例机械有限公司');
  await page.getByRole('textbox', { name: '模板名称' }).fill('简版');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('模板已保存')).toBeVisible();
  expect((await call(page, 'templates.list', {})).templates.map((each) => each.name)).toEqual(['简版']);
});

test('the page of a price book takes rows from Excel and marks what it does not know', async ({ running }) => {
  const { page } = await book(running);
  const { ids } = await call(page, 'records.write', { writes: [{ object: 'price_books', set: { name: '新价格本' } }, { object: 'products', text: { name: '触摸屏', code: 'T-1', price: '1000' } }] });
  await goTo(page, `/price_books/${ids[0] ?? ''}`);
  const first = page.getByRole('combobox', { name: '产品 1' });
  await first.focus();
  await first.evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'T-1\t\t1\t950\n变频器\t7.5kW\t5\t2,400\n没有的\t\t1\t1\n');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText('已粘贴 3 行，1 行需要处理')).toBeVisible();
  await expect(page.getByRole('combobox', { name: '产品 3' })).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: '删除第 3 行' }).click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('价格明细已保存')).toBeVisible();
  const { lines } = await call(page, 'pricing.book', { id: ids[0] ?? '' });
  expect(new Set(lines.map((line) => `${line.name} ${line.minQuantity} ${line.price}`))).toEqual(new Set(['变频器 5 2400', '触摸屏 1 950']));
});
