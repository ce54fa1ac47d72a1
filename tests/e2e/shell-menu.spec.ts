import type { ElectronApplication } from '@playwright/test';
import { call, collectEvents } from './support/bridge.ts';
import { expect, test } from './support/fixtures.ts';
import { temporaryFolder } from './support/launch.ts';

function topRow(electron: ElectronApplication): Promise<string[]> {
  return electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label) ?? []);
}

test('the menu follows the language of the settings at once, and remembers it for the next start', async ({ launch }) => {
  const userData = temporaryFolder('menu');
  const first = await launch({ userData });
  await call(first.page, 'settings.set', { language: 'zh' });
  await expect.poll(() => topRow(first.electron)).toEqual(expect.arrayContaining(['文件(&F)', '编辑(&E)', '视图(&V)', '帮助(&H)']));
  await call(first.page, 'settings.set', { language: 'en' });
  await expect.poll(() => topRow(first.electron)).toEqual(expect.arrayContaining(['&File', '&Edit', '&View', '&Help']));
  await call(first.page, 'settings.set', { language: 'zh' });
  await expect.poll(() => topRow(first.electron)).toContain('文件(&F)');
  await first.close();
  const second = await launch({ userData });
  expect(await topRow(second.electron)).toContain('文件(&F)');
});

test('a menu item reaches the window as a command', async ({ running }) => {
  const events = await collectEvents(running.page);
  await running.electron.evaluate(({ Menu, BrowserWindow }) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById('about');
    item?.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
  });
  await expect.poll(() => events.read('menu.command')).toEqual([{ command: 'about' }]);
});

test('undo and redo in the menu leave Ctrl+Z to the page', async ({ running }) => {
  const registered = await running.electron.evaluate(({ Menu }) => ['undo', 'redo', 'new'].map((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.registerAccelerator));
  expect(registered).toEqual([false, false, true]);
});

test('the chosen colours reach the native side, the page and the next start', async ({ launch }) => {
  const userData = temporaryFolder('theme');
  const first = await launch({ userData });
  const events = await collectEvents(first.page);
  await call(first.page, 'shell.setTheme', { theme: 'dark' });
  await expect.poll(() => events.read('theme.system')).toContainEqual({ dark: true });
  expect(await first.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await first.close();
  const second = await launch({ userData });
  const { source, background } = await second.electron.evaluate(({ nativeTheme, BrowserWindow }) => ({
    source: nativeTheme.themeSource,
    background: BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
  }));
  // The window is made in the dark, before its page is there.
  expect({ source, background }).toEqual({ source: 'dark', background: '#16191A' });
});
