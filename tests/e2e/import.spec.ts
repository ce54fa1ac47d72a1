import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { call } from './support/bridge.ts';
import { openDesk, valuesOf } from './support/desk.ts';
import { answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';
import { dropFiles } from './support/drop.ts';
import { expect, test } from './support/fixtures.ts';
import { importWizard } from './support/pages/import-wizard.ts';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dealbook-e2e-import-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A CSV file as Excel writes it, with a byte order mark. */
function csv(name: string, lines: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, `\ufeff${lines.join('\r\n')}\r\n`);
  return file;
}

const CUSTOMERS = ['客户名称,联系人,手机,省份,地址', '上海鑫源贸易有限公司,王伟,13800010001,上海,浦东新区张杨路500号', '杭州云栖信息技术有限公司,孙丽,13800010002,浙江,西湖区转塘街道1号'];

test('files dropped on the window are read, planned and written in two steps by the keyboard', async ({ running }) => {
  const page = await openDesk(running);
  const wizard = importWizard(page);
  await dropFiles(page, [csv('客户.csv', CUSTOMERS)]);
  await wizard.expectMapping();
  await expect(wizard.column('客户名称').locator('.import-target')).toContainText('客户名称');
  await expect(wizard.column('手机').locator('.import-target')).toContainText('手机');
  await expect(wizard.root.getByRole('button', { name: '预览导入结果' })).toBeFocused();
  await page.keyboard.press('Enter');
  await wizard.expectCount('新增', 4);
  await expect(wizard.root.getByRole('button', { name: '导入 4 条' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(wizard.done).toContainText('导入完成');
  await page.keyboard.press('Enter');
  await expect(page.locator('.sheet')).toContainText('上海鑫源贸易有限公司');
  expect(await valuesOf(page, 'contacts', 'name')).toEqual(expect.arrayContaining(['王伟', '孙丽']));
});

test('while files are held over the window it says what will happen', async ({ running }) => {
  const page = await openDesk(running);
  await dropFiles(page, [csv('客户.csv', CUSTOMERS)], 'over');
  await expect(page.getByText('松开即可导入')).toBeVisible();
});

test('a file that cannot be read says why beside the good ones', async ({ running }) => {
  const page = await openDesk(running);
  const wizard = importWizard(page);
  const empty = path.join(folder, '空.xlsx');
  writeFileSync(empty, '');
  const broken = path.join(folder, '坏.xlsx');
  writeFileSync(broken, Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400, 7)]));
  await answerOpenDialog(running.electron, [empty, csv('客户.csv', CUSTOMERS), broken]);
  await page.getByRole('button', { name: '选择文件…' }).click();
  await wizard.expectMapping();
  await expect(wizard.files.locator('section', { hasText: '空.xlsx' })).toContainText('文件是空的');
  await expect(wizard.files.locator('section', { hasText: '坏.xlsx' })).toContainText('没有导入任何内容');
  await wizard.preview();
  await wizard.commit();
  expect(await valuesOf(page, 'customers', 'name')).toHaveLength(2);
});

test('only unreadable files: nothing to import, and other files can be chosen', async ({ running }) => {
  const page = await openDesk(running);
  const wizard = importWizard(page);
  const empty = path.join(folder, '空.csv');
  writeFileSync(empty, '');
  await dropFiles(page, [empty]);
  await expect(wizard.files).toContainText('文件是空的');
  await expect(wizard.root).toContainText('没有可以导入的表格');
  await expect(wizard.root.getByRole('button', { name: '预览导入结果' })).toBeDisabled();
  await answerOpenDialog(running.electron, [csv('客户.csv', CUSTOMERS)]);
  await wizard.root.getByRole('button', { name: '重新选择' }).click();
  await expect(wizard.column('客户名称')).toBeVisible();
});

test('one undo removes what an import added and restores what it overwrote; later edits stay', async ({ running }) => {
  const page = await openDesk(running);
  const wizard = importWizard(page);
  const { ids } = await call(page, 'records.write', { writes: [{ object: 'customers', set: { name: '上海鑫源贸易有限公司', address: '老地址', city: '上海' } }] });
  const id = ids[0] ?? '';
  await dropFiles(page, [csv('客户.csv', CUSTOMERS)]);
  await wizard.expectMapping();
  await wizard.preview();
  await wizard.expectCount('更新', 1);
  await expect(wizard.root.locator('.import-change', { hasText: '老地址' })).toContainText('浦东新区张杨路500号');
  await wizard.commit();
  expect((await call(page, 'records.get', { object: 'customers', id })).values['address']).toBe('浦东新区张杨路500号');
  await call(page, 'records.write', { writes: [{ object: 'customers', id, set: { region: '31', city: '浦东' } }] });
  await wizard.done.getByRole('button', { name: '撤销导入' }).click();
  await expect(wizard.done).toContainText('已撤销导入');
  const after = await call(page, 'records.get', { object: 'customers', id });
  expect(after.values).toMatchObject({ address: '老地址', city: '浦东' });
  expect(await valuesOf(page, 'customers', 'name')).toEqual(['上海鑫源贸易有限公司']);
  expect(await valuesOf(page, 'contacts', 'name')).toEqual([]);
});

test('a column becomes a new field with the type that its cells suggest', async ({ running }) => {
  const page = await openDesk(running);
  const wizard = importWizard(page);
  await dropFiles(page, [csv('客户.csv', ['客户名称,签约时间表', '甲有限公司,2024-03-05', '乙有限公司,2024年4月6日'])]);
  await wizard.expectMapping();
  await wizard.aim('签约时间表', '新建字段');
  const dialog = page.getByRole('dialog', { name: '新建字段' });
  await expect(dialog.getByLabel('字段名称')).toHaveValue('签约时间表');
  await expect(dialog.locator('.ant-select', { has: page.getByRole('combobox', { name: '类型' }) })).toContainText('日期');
  await dialog.getByRole('button', { name: '新建并使用' }).click();
  await expect(wizard.column('签约时间表').locator('.import-target')).toContainText('签约时间表');
  await wizard.preview();
  await wizard.commit();
  const { objects } = await call(page, 'model.get', {});
  const field = objects.find((object) => object.id === 'customers')?.fields.find((each) => each.label.zh === '签约时间表');
  expect(field?.type).toBe('date');
  expect((await valuesOf(page, 'customers', field?.id ?? '')).map(String).toSorted()).toEqual(['2024-03-05', '2024-04-06']);
});

test('header, table and writing options can be changed before the preview', async ({ running }) => {
  const page = await openDesk(running);
  const wizard = importWizard(page);
  await dropFiles(page, [csv('混合.csv', ['客户名称,电话', '公司名称,固定电话', '甲有限公司,021-50810001'])]);
  await wizard.expectMapping();
  await wizard.root.getByRole('button', { name: /^第 1/ }).click();
  await page.getByRole('spinbutton').first().fill('2');
  await page.getByRole('button', { name: '重新识别' }).click();
  await expect(wizard.column('公司名称')).toBeVisible();
  await wizard.aim('固定电话', '忽略这一列');
  await expect(wizard.column('固定电话').locator('.import-target')).toContainText('忽略');
  await wizard.preview();
  await wizard.expectCount('新增', 1);
  await wizard.root.getByRole('button', { name: '返回核对列' }).click();
  await wizard.root.getByRole('checkbox', { name: '导入这张表' }).uncheck();
  await expect(wizard.root.getByRole('button', { name: '预览导入结果' })).toBeDisabled();
});

test('problem rows are listed with their reasons and can be saved', async ({ running }) => {
  const page = await openDesk(running);
  const wizard = importWizard(page);
  await dropFiles(page, [csv('客户.csv', ['客户名称,最近跟进', '甲有限公司,待定', '乙有限公司,2024-03-05'])]);
  await wizard.expectMapping();
  await wizard.preview();
  await wizard.root.getByRole('tab', { name: /问题行/ }).click();
  await expect(wizard.root.locator('.ant-table-row')).toContainText(['待定']);
  await expect(wizard.root.locator('.ant-table-row')).toContainText(['不是日期']);
  const file = path.join(folder, '问题行.xlsx');
  await answerSaveDialog(running.electron, file);
  await wizard.root.getByRole('button', { name: '导出问题行…' }).click();
  await expect(page.getByText('已导出 1 行')).toBeVisible();
  expect(existsSync(file) && statSync(file).size).toBeGreaterThan(500);
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
});

test('what a rule of the book refuses is named before anything is written, and the rest is written', async ({ running }) => {
  const page = await openDesk(running);
  const wizard = importWizard(page);
  const deal = (name: string, amount: number | null) => ({ object: 'deals', set: { name, stage: 'contact', amount } });
  await call(page, 'records.write', { writes: [deal('数控车床', null), deal('加工中心', 500_00)] });
  await dropFiles(page, [csv('商机.csv', ['商机名称,阶段,阶段说明', '数控车床,赢单,老客户', '加工中心,赢单,老客户'])]);
  await wizard.expectMapping();
  await wizard.preview();
  await wizard.expectCount('更新', 1);
  await expect(wizard.root.locator('.ant-table-row', { hasText: '数控车床' })).toContainText('进入“赢单”缺少：预计金额');
  await wizard.root.getByRole('tab', { name: /问题行/ }).click();
  await expect(wizard.root.locator('.ant-table-row')).toContainText(['数控车床']);
  await wizard.commit();
  await expect(wizard.done).toContainText('更新 1 条');
  expect(new Set(await valuesOf(page, 'deals', 'stage'))).toEqual(new Set(['contact', 'won']));
});

test('stopping while it writes leaves the book as it was, and the plan can be written after all', async ({ running }) => {
  const page = await openDesk(running);
  const wizard = importWizard(page);
  await dropFiles(page, [csv('很多客户.csv', ['客户名称,地址', ...Array.from({ length: 20_000 }, (_, index) => `第${index}号有限公司,某某路${index}号`)])]);
  await wizard.expectMapping();
  await wizard.preview();
  await wizard.root.getByRole('button', { name: '导入 20,000 条' }).click();
  await wizard.root.getByRole('button', { name: '停止写入' }).click();
  await expect(wizard.root).toContainText('已停止，没有写入任何内容');
  expect((await call(page, 'view.open', { object: 'customers' })).count).toBe(0);
  await wizard.commit();
  expect((await call(page, 'view.open', { object: 'customers' })).count).toBe(20_000);
});

test('closing the wizard before the end writes nothing', async ({ running }) => {
  const page = await openDesk(running);
  const wizard = importWizard(page);
  await dropFiles(page, [csv('客户.csv', CUSTOMERS)]);
  await wizard.expectMapping();
  await wizard.preview();
  await wizard.root.getByRole('button', { name: '取消导入' }).click();
  await expect(wizard.root).toBeHidden();
  expect(await valuesOf(page, 'customers', 'name')).toEqual([]);
  expect((await call(page, 'history.batches', {})).batches.filter((batch) => batch.kind === 'import')).toEqual([]);
});
