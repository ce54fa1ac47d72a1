import type { ElectronApplication, Page } from '@playwright/test';
import { call } from './support/bridge.ts';
import { openDesk, valuesOf } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import { screenshot } from './support/screenshot.ts';
import { gridPage } from './support/pages/grid.ts';

const customers = (count: number) => Array.from({ length: count }, (_, i) => ({ object: 'customers', set: { name: `公司${String(i).padStart(5, '0')}`, city: '上海' } }));

/**
 * Stops the core's process at the first sign of the next long write, so that what stands on the screen then can be looked
 * at for as long as a test likes. Answers what lets it go on.
 */
async function pauseNextWrite(page: Page, electron: ElectronApplication): Promise<() => void> {
  const pid = await electron.evaluate(({ app }) => app.getAppMetrics().find((metric) => metric.name === 'Dealbook core')?.pid ?? 0);
  // Windows knows no such signal; there the write is long enough to be met in the middle.
  if (process.platform === 'win32') return () => undefined;
  await page.exposeFunction('pauseCore', () => process.kill(pid, 'SIGSTOP'));
  await page.evaluate(() => {
    let paused = false;
    window.dealbook.on((name) => {
      if (name !== 'progress' || paused) return;
      paused = true;
      (window as unknown as { pauseCore: () => void }).pauseCore();
    });
  });
  return () => process.kill(pid, 'SIGCONT');
}

test('a paste of many cells shows how far it is, is cancelled without a trace, and then goes through', async ({ running }) => {
  const page = await openDesk(running);
  const rows = process.platform === 'win32' ? 40_000 : 6000;
  await call(page, 'records.write', { writes: customers(rows) });
  const grid = gridPage(page);
  await grid.open('customers');
  await grid.expectRows(rows);
  const block = Array.from({ length: rows }, () => '苏州').join('\n');
  const goOn = await pauseNextWrite(page, running.electron);
  await grid.click(0, 'city');
  await grid.paste(block);

  const strip = page.locator('.work-strip');
  await expect(strip).toContainText('正在写入');
  await screenshot(page, 'bulk-strip');
  await strip.getByRole('button', { name: '取消' }).click();
  await expect(strip.getByRole('button')).toBeDisabled();
  goOn();
  await expect(page.getByText('已取消，没有写入任何内容。')).toBeVisible();
  await expect(strip).toHaveCount(0);
  expect((await call(page, 'view.distinct', { object: 'customers', field: 'city' })).values).toEqual([expect.objectContaining({ value: '上海', count: rows })]);

  await grid.click(0, 'city');
  await grid.paste(block);
  await expect.poll(async () => (await call(page, 'view.distinct', { object: 'customers', field: 'city' })).values).toEqual([expect.objectContaining({ value: '苏州', count: rows })]);
  await expect(grid.cell(0, 'city')).toHaveText('苏州');
  await grid.press('Control+z');
  await expect(grid.cell(0, 'city')).toHaveText('上海');
  await expect(strip).toHaveCount(0);
});

test('what a rule refuses is left as it was and told in one summary; the rest is written as one step', async ({ running }) => {
  const page = await openDesk(running);
  await call(page, 'records.write', { writes: customers(3).reverse() });
  const grid = gridPage(page);
  await grid.open('customers');
  await grid.click(0, 'name');
  await grid.paste('甲公司\n\n丙公司');

  const summary = page.locator('.ant-notification-notice');
  await expect(summary).toContainText('2 行已完成，1 行保持原样');
  await expect(summary).toContainText('必填项“客户名称”不能为空（1）');
  await screenshot(page, 'bulk-refused');
  expect(await valuesOf(page, 'customers', 'name')).toEqual(['甲公司', '公司00001', '丙公司']);
  await summary.getByRole('button', { name: '查看保持原样的行' }).click();
  const list = page.getByRole('dialog', { name: '1 行保持原样' });
  await screenshot(page, 'bulk-refused-list');
  await list.getByRole('button', { name: '公司00001' }).click();
  await expect(page.getByRole('complementary').getByRole('heading', { name: '公司00001' })).toBeVisible();
  await page.keyboard.press('Escape');
  await grid.click(0, 'name');
  await grid.press('Control+z');
  await expect.poll(() => valuesOf(page, 'customers', 'name')).toEqual(['公司00000', '公司00001', '公司00002']);
});

test('after a restart an old paste shows its cells and is taken back, but for what was edited since', async ({ launch }) => {
  const scratch = await launch();
  const database = `${scratch.userData}/again.db`;
  await scratch.close();
  const first = await launch({ database });
  const before = gridPage(await openDesk(first));
  await call(before.page, 'records.write', { writes: customers(30).reverse() });
  await before.open('customers');
  await before.click(0, 'city');
  await before.paste(Array.from({ length: 30 }, () => '苏州').join('\n'));
  await expect(before.cell(0, 'city')).toHaveText('苏州');
  await before.click(1, 'city');
  await before.type('Nanjing');
  await before.press('Enter');
  await expect.poll(() => valuesOf(before.page, 'customers', 'city')).toContain('Nanjing');
  await first.electron.close();

  const second = await launch({ database });
  const page = await openDesk(second);
  const grid = gridPage(page);
  await grid.open('customers');
  await page.getByRole('button', { name: '操作历史' }).click();
  const panel = page.getByRole('dialog', { name: '操作历史' });
  const step = panel.locator('.history-step', { hasText: '粘贴 · 30 个单元格 · 客户' });
  await step.getByRole('button', { expanded: false }).click();
  await expect(step.locator('.history-cells')).toContainText('上海 → 苏州');
  await expect(step.locator('.history-pages')).toContainText('1–20 / 30');
  await screenshot(page, 'history-cells');
  await step.getByRole('button', { name: '撤销这一步' }).click();
  const preview = page.getByRole('dialog', { name: /^撤销“/ });
  await expect(preview).toContainText('29 条记录中的 29 个单元格');
  await expect(preview.getByRole('row')).toContainText('Nanjing');
  await preview.getByRole('button', { name: '撤销这一步' }).click();
  await expect(panel.locator('.history-undone')).toHaveCount(1);
  await expect.poll(async () => new Set(await valuesOf(page, 'customers', 'city'))).toEqual(new Set(['Nanjing', '上海']));
});

test('closing the program in the middle of a long write waits for it: the step is there, whole', async ({ launch }) => {
  const scratch = await launch();
  const database = `${scratch.userData}/again.db`;
  await scratch.close();
  const first = await launch({ database });
  await openDesk(first);
  await first.page.evaluate((writes) => {
    const begun = new Promise<void>((resolve) => window.dealbook.on((name) => name === 'progress' && resolve()));
    void window.dealbook.call('records.write', JSON.stringify({ writes }));
    return begun;
  }, customers(4000));
  await first.electron.close();

  const second = await launch({ database });
  const page = await openDesk(second);
  const { count } = await call(page, 'view.open', { object: 'customers' });
  const { batches } = await call(page, 'history.batches', { filter: { kinds: ['paste'] } });
  expect([count, batches.map(({ changes }) => changes)]).toEqual([4000, [4000]]);
});
