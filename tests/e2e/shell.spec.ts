import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { call } from './support/bridge.ts';
import { expect, test } from './support/fixtures.ts';
import { temporaryFolder } from './support/launch.ts';

test('the window opens on our own page, visible, at the size an office laptop can show', async ({ running }) => {
  expect(running.page.url()).toBe('app://dealbook/');
  await expect.poll(() => running.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))).toEqual([true]);
  const minimum = await running.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getMinimumSize());
  expect(minimum).toEqual([1100, 680]);
});

test('the core starts and the window can ask what it is', async ({ running }) => {
  const info = await call(running.page, 'app.info', {});
  expect(info.demo).toBe(false);
  const state = await call(running.page, 'shell.state', {});
  expect(state.core).toBe('ready');
});

test('window state survives a restart', async ({ launch }) => {
  const userData = temporaryFolder('state');
  const first = await launch({ userData });
  await first.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1180, height: 700 }));
  await first.close();
  expect(JSON.parse(readFileSync(path.join(userData, 'window.json'), 'utf8'))).toMatchObject({ bounds: { width: 1180, height: 700 }, maximized: false });
  const second = await launch({ userData });
  const bounds = await second.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  expect(bounds).toMatchObject({ width: 1180, height: 700 });
});

test('the data lies in the folder of this run, and a chosen database is used instead', async ({ launch }) => {
  const plain = await launch();
  await call(plain.page, 'app.info', {});
  expect(existsSync(path.join(plain.userData, 'data', 'dealbook.db'))).toBe(true);
  const database = path.join(temporaryFolder('db'), 'chosen.db');
  const chosen = await launch({ database });
  await call(chosen.page, 'app.info', {});
  expect(existsSync(database)).toBe(true);
  expect(existsSync(path.join(chosen.userData, 'data'))).toBe(false);
});

test('the demo works on a scratch folder and leaves the user folder alone', async ({ launch }) => {
  const demo = await launch({ args: ['--demo'] });
  expect((await call(demo.page, 'app.info', {})).demo).toBe(true);
  const folder = await demo.electron.evaluate(({ app }) => app.getPath('userData'));
  expect(path.basename(folder)).toMatch(/^dealbook-demo-\d+-/);
  expect(existsSync(path.join(demo.userData, 'data'))).toBe(false);
  await demo.close();
  // Chromium may write a little after the end; the next demo clears it away.
  await launch({ args: ['--demo'] });
  expect(existsSync(folder)).toBe(false);
});

test('files that the user hands over become tokens the core can read', async ({ running }) => {
  const { page } = running;
  const folder = temporaryFolder('drop');
  const file = path.join(folder, '老客户.csv');
  writeFileSync(file, '客户名称,电话\n上海鑫源贸易有限公司,021-58008000\n');
  // What a drop hands over is a File with a place on the disk; a file input makes the same.
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'handed' })));
  await page.locator('#handed').setInputFiles(file);
  const adopted = await page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('#handed');
    return (await window.dealbook.adopt([...(input?.files ?? [])])) as { ok: boolean; data: { files: { token: string; name: string; size: number }[] } };
  });
  expect(adopted).toMatchObject({ ok: true, data: { files: [{ name: '老客户.csv', size: readFileSync(file).length }] } });
  expect(JSON.stringify(adopted)).not.toContain(folder);
  const preview = await call(page, 'import.open', { files: adopted.data.files.map(({ token }) => token) });
  expect(preview.tables.map((table) => [table.fileName, table.object, table.dataRows])).toEqual([['老客户.csv', 'customers', 1]]);
});

test('a quit writes everything into one file', async ({ launch }) => {
  const database = path.join(temporaryFolder('quit'), 'book.db');
  const app = await launch({ database });
  await call(app.page, 'records.write', { writes: [{ object: 'customers', set: { name: '上海鑫源贸易有限公司' } }] });
  await app.close();
  expect(existsSync(database)).toBe(true);
  expect([`${database}-wal`, `${database}-shm`].filter((file) => existsSync(file))).toEqual([]);
});
