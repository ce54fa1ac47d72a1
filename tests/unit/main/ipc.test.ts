import { describe, expect, test } from 'vitest';
import { listen, relayCoreEvent } from '../../../main/ipc.ts';
import type { CallEvent } from '../../../main/sender.ts';

type Handler = (event: CallEvent, ...args: unknown[]) => Promise<unknown>;

function setUp(): { channels: Map<string, Handler>; routed: unknown[] } {
  const channels = new Map<string, Handler>();
  const routed: unknown[] = [];
  listen({
    ipc: { handle: (channel, handler) => void channels.set(channel, handler as unknown as Handler) },
    windows: new Set([1]),
    router: async (route, input) => {
      routed.push([route, input]);
      return { ok: true, data: 'routed' };
    },
    adopt: (paths) => paths.map((name) => ({ token: 'file_t', name, size: 1 })),
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  return { channels, routed };
}

const OURS: CallEvent = { sender: { id: 1 }, senderFrame: { url: 'app://dealbook/', parent: null } };
const FRAME: CallEvent = { sender: { id: 1 }, senderFrame: { url: 'app://dealbook/', parent: {} } };

test('a page has two channels and no more', () => {
  expect([...setUp().channels.keys()]).toEqual(['app:call', 'app:adopt']);
});

test('a sub-frame is refused on both, and nothing of its call is looked at', async () => {
  const { channels, routed } = setUp();
  for (const channel of channels.values()) expect(await channel(FRAME, 'app.info', {})).toMatchObject({ ok: false, error: { code: 'call.forbidden' } });
  expect(routed).toEqual([]);
});

test('our page is routed', async () => {
  const { channels, routed } = setUp();
  expect(await channels.get('app:call')?.(OURS, 'app.info', '{"a":1}', 'surplus')).toEqual({ ok: true, data: 'routed' });
  expect(routed).toEqual([['app.info', { a: 1 }]]);
});

test.each([[{ a: 1 }], [undefined], ['{'], ['']])('what is no JSON reaches the router as nothing: %j', async (input) => {
  const { channels, routed } = setUp();
  await channels.get('app:call')?.(OURS, 'app.info', input);
  expect(routed).toEqual([['app.info', undefined]]);
});

test('a text too long for any honest call is not even parsed', async () => {
  const { channels, routed } = setUp();
  await channels.get('app:call')?.(OURS, 'app.info', JSON.stringify({ a: 'x'.repeat(64 * 1024 * 1024) }));
  expect(routed).toEqual([['app.info', undefined]]);
});

test.each([['x'], [[1]], [Array.from({ length: 201 }, () => '/a')], [undefined], [['/'.repeat(5000)]]])('dropped files must be paths: %j', async (paths) => {
  expect(await setUp().channels.get('app:adopt')?.(OURS, paths)).toMatchObject({ ok: false, error: { code: 'call.invalidInput' } });
});

describe('events of the core', () => {
  test('that the contract knows are passed on, others are not', () => {
    const sent: unknown[] = [];
    const errors: string[] = [];
    const relay = relayCoreEvent((name, payload) => void sent.push([name, payload]), { info: () => {}, warn: () => {}, error: (text) => void errors.push(text) }, true);
    relay('model.changed', {});
    relay('constructor', {});
    relay('made.up', {});
    relay('history.changed', { canUndo: 'perhaps' });
    expect(sent).toEqual([['model.changed', {}], ['history.changed', { canUndo: 'perhaps' }]]);
    expect(errors).toHaveLength(3);
  });
});
