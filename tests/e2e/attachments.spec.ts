import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { call } from './support/bridge.ts';
import { openDesk, valuesOf } from './support/desk.ts';
import { answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';
import { expect, test } from './support/fixtures.ts';
import { temporaryFolder } from './support/launch.ts';

test('a file that hangs on a record opens as a copy under its own name; a program is only saved; both come and go', async ({ running }) => {
  const { electron } = running;
  const page = await openDesk(running);
  const folder = temporaryFolder('files');
  const [drawing, program, saved] = ['图纸.pdf', '工具.exe', '存下的.exe'].map((name) => path.join(folder, name)) as [string, string, string];
  writeFileSync(drawing, '%PDF-1.4 图纸');
  writeFileSync(program, 'MZ');
  await electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { openedFiles: opened });
    shell.openPath = (file) => Promise.resolve(void opened.push(file)).then(() => '');
  });
  const opened = (): Promise<string[]> => electron.evaluate(() => (globalThis as unknown as { openedFiles: string[] }).openedFiles);
  const { ids: [customer = ''] } = await call(page, 'records.write', { writes: [{ object: 'customers', set: { name: '甲有限公司' } }] });
  await page.evaluate((id) => { location.hash = `/customers/${id}`; }, customer);
  const drawer = page.locator('.drawer');
  await drawer.getByRole('tab', { name: '附件' }).click();
  await expect(drawer).toContainText('还没有附件');
  await answerOpenDialog(electron, [drawing, program]);
  await drawer.getByRole('button', { name: '添加附件' }).click();
  await expect(drawer.locator('.file-line')).toHaveCount(2);

  await drawer.getByRole('button', { name: '图纸.pdf' }).click();
  await expect.poll(opened).toHaveLength(1);
  const [copy = ''] = await opened();
  expect(path.basename(copy)).toBe('图纸.pdf');
  expect(readFileSync(copy, 'utf8')).toBe('%PDF-1.4 图纸');
  // Whoever edits what was opened edits a copy: neither the book's file nor the one that was picked.
  writeFileSync(copy, 'edited');
  expect(readFileSync(drawing, 'utf8')).toBe('%PDF-1.4 图纸');
  await drawer.getByRole('button', { name: '图纸.pdf' }).click();
  await expect.poll(opened).toHaveLength(2);
  expect(readFileSync((await opened())[1] ?? '', 'utf8')).toBe('%PDF-1.4 图纸');

  await answerSaveDialog(electron, saved);
  await drawer.getByRole('button', { name: '工具.exe' }).click();
  await expect.poll(() => {
    try {
      return readFileSync(saved, 'utf8');
    } catch {
      return null;
    }
  }).toBe('MZ');
  expect(await opened()).toHaveLength(2);

  await drawer.locator('.file-line', { hasText: '工具.exe' }).getByRole('button', { name: '移除' }).click();
  await expect(drawer.locator('.file-line')).toHaveCount(1);
  await page.getByText('已移除：工具.exe').locator('xpath=ancestor::*[contains(@class, "ant-message-notice")]').getByRole('button', { name: '撤销' }).click();
  await expect(drawer.locator('.file-line')).toHaveCount(2);
  expect(await valuesOf(page, 'attachments', 'name')).toHaveLength(2);
});
