import { expect, test } from 'vitest';
import { events } from '../../../preload/contract/events.ts';
import { MENU } from '../../../main/menu-labels.ts';
import { menuTemplate, type Command } from '../../../main/menu.ts';
import { systemLanguageOf } from '../../../main/system-language.ts';

type Template = ReturnType<typeof menuTemplate>;

const build = (choices: { language?: 'zh' | 'en'; mac?: boolean; developing?: boolean } = {}, said: Command[] = []): Template =>
  menuTemplate({ language: 'zh', mac: false, developing: false, command: (command) => void said.push(command), guide: () => {}, ...choices });

const items = (template: Template): Template => template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);

test.each([false, true])('every command of the contract is in the menu once (macOS: %s)', (mac) => {
  const said: Command[] = [];
  for (const item of items(build({ mac }, said))) {
    // The handlers take none of Electron's arguments.
    if (item.id !== undefined && item.id !== 'guide') (item.click as () => void)();
  }
  expect(said.toSorted()).toEqual(events['menu.command'].shape.command.options.toSorted());
});

test('undo and redo leave their keys to the window', () => {
  for (const name of ['undo', 'redo']) expect(items(build()).find((item) => item.id === name)).toMatchObject({ registerAccelerator: false });
});

test.each([false, true])('no key means two things (macOS: %s)', (mac) => {
  const keys = items(build({ mac, developing: true })).flatMap((item) => (item.accelerator === undefined ? [] : [item.accelerator]));
  expect(new Set(keys).size).toBe(keys.length);
});

test('every item has a text in the language', () => {
  for (const language of ['zh', 'en'] as const) {
    for (const item of items(build({ language, developing: true }))) {
      if (item.type === 'separator') continue;
      expect(item.label).toMatch(language === 'zh' ? /[\u4e00-\u9fff]/ : /^[\x20-\x7e…&]+$/);
    }
  }
});

test('macOS shows no mnemonics', () => {
  for (const item of items(build({ mac: true }))) expect(item.label ?? '').not.toContain('&');
});

test('developer tools are not in an installed program', () => {
  expect(items(build()).some((item) => item.role === 'toggleDevTools' || item.role === 'reload')).toBe(false);
});

test('mnemonics of the top row differ', () => {
  for (const index of [0, 1]) {
    const letters = [MENU.file, MENU.edit, MENU.view, MENU.window, MENU.help].map((pair) => /&([A-Z])/.exec(pair[index] ?? '')?.[1]);
    expect(new Set(letters).size).toBe(5);
  }
});

test('the system language is Chinese or English, by the first that is either', () => {
  const on = (preferred: string[]): string => systemLanguageOf(preferred, {}, 'win32');
  expect(on(['zh-Hans-CN', 'en-US'])).toBe('zh');
  expect(on(['de-DE', 'zh-TW'])).toBe('zh');
  expect(on(['en-GB', 'zh-CN'])).toBe('en');
  expect(on(['fr'])).toBe('en');
  expect(on([])).toBe('en');
});

test('a Linux system that states no language gets Chinese', () => {
  const on = (env: Record<string, string>): string => systemLanguageOf(['en-US'], env, 'linux');
  for (const LANG of ['', 'C', 'C.UTF-8', 'POSIX']) expect([LANG, on({ LANG })]).toEqual([LANG, 'zh']);
  for (const LANG of ['en_US.UTF-8', 'en', 'de_DE', 'cs_CZ.UTF-8']) expect([LANG, on({ LANG })]).toEqual([LANG, 'en']);
  expect(on({})).toBe('zh');
  expect(on({ LANG: 'C', LC_ALL: 'en_GB' })).toBe('en');
  expect(systemLanguageOf(['zh-CN'], { LANG: 'zh_CN.UTF-8' }, 'linux')).toBe('zh');
});
