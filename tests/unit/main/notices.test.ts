import { expect, test, vi } from 'vitest';
import type { Answer } from '../../../preload/contract/errors.ts';
import type { Notice } from '../../../preload/contract/reminders.ts';
import { noticeText } from '../../../main/notice-texts.ts';
import { watchNotices } from '../../../main/notice-watch.ts';
import { recordingNotifier, type RecordedNotices } from '../../../main/notifier.ts';
import { createOpening } from '../../../main/opening.ts';
import { createTrayKeeper, hasTray } from '../../../main/tray.ts';

vi.mock('electron', () => ({ Notification: { isSupported: () => false }, Menu: {}, Tray: class {}, nativeImage: {} }));

const NOTICE: Notice = { id: 'task-00000001', kind: 'no_contact', title: '上海元鑫', facts: { days: 43, since: '2026-10-11' }, open: { object: 'customers', id: 'customer-01' } };

test('a notice says what it is about in the language of the window, and nothing in braces', () => {
  expect(noticeText(NOTICE, 'zh')).toEqual({ title: '久未联系：上海元鑫', body: '已 43 天未联系，还没有安排下次跟进' });
  expect(noticeText(NOTICE, 'en').body).toBe('43 days without contact and no next date');
  for (const kind of ['mention', 'digest', 'many', 'task', 'something-newer', 'toString']) {
    const { title, body } = noticeText({ ...NOTICE, kind, facts: {} }, 'zh');
    expect(`${title}${body}`).not.toMatch(/[{}]|undefined/);
  }
});

test('a customer called {days} stays one', () => {
  expect(noticeText({ ...NOTICE, title: '{days}' }, 'zh').title).toBe('久未联系：{days}');
});

test('what is new is shown once asked for; a click opens it; a core that is away is asked again', async () => {
  const target: { dealbookNotices?: RecordedNotices } = {};
  const answers: Answer<unknown>[] = [
    { ok: false, error: { code: 'core.unavailable', message: '', details: {} } },
    { ok: true, data: { notices: [NOTICE] } },
    { ok: true, data: { notices: [] } },
  ];
  const opened: unknown[] = [];
  let tick = (): void => undefined;
  watchNotices({
    call: async () => answers.shift() ?? { ok: true, data: { notices: [] } }, notifier: recordingNotifier(target), language: () => 'zh',
    open: (what) => void opened.push(what), every: (run) => (tick = run),
  });
  for (let turn = 0; turn < 3; turn += 1) {
    tick();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(target.dealbookNotices?.shown.map(({ title }) => title)).toEqual(['久未联系：上海元鑫']);
  target.dealbookNotices?.click(0);
  expect(opened).toEqual([{ object: 'customers', id: 'customer-01' }]);
});

test('what a click wants is told to the window once', () => {
  const opening = createOpening();
  expect(opening.take()).toBeNull();
  opening.set({ record: null });
  expect(opening.take()).toEqual({ record: null });
  expect(opening.take()).toBeNull();
});

test('the sign stands in the tray while it is wanted and there is one, in the language of the window', async () => {
  const made: string[] = [];
  let language = '打开';
  let present = true;
  const keeper = (there: boolean) => createTrayKeeper({
    present: async () => there, make: ({ words }) => {
      made.push(words.open);
      return { destroy: () => void made.push('gone') };
    },
    words: () => ({ open: language, quit: '' }), open: () => undefined, quit: () => undefined,
  });
  const tray = keeper(present);
  await tray.keep(false);
  expect(tray.stays()).toBe(false);
  await tray.keep(true);
  await tray.keep(true);
  expect([tray.stays(), made]).toEqual([true, ['打开']]);
  language = 'Open';
  await tray.keep(true);
  await tray.keep(false);
  expect([tray.stays(), made]).toEqual([false, ['打开', 'gone', 'Open', 'gone']]);
  present = false;
  const none = keeper(present);
  await none.keep(true);
  expect(none.stays()).toBe(false);
});

test('a Linux desktop has a tray only when somebody answers for it', async () => {
  expect(await hasTray('win32', () => Promise.reject(new Error('never asked')))).toBe(true);
  expect(await hasTray('linux', async () => '(true,)\n')).toBe(true);
  expect(await hasTray('linux', async () => '(false,)\n')).toBe(false);
  expect(await hasTray('linux', () => Promise.reject(new Error('no gdbus')))).toBe(false);
});
