import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { appError } from '../../../db/errors.ts';
import { createFileTokens } from '../../../main/file-tokens.ts';
import { createRouter, type RouterParts } from '../../../main/router.ts';
import { route } from '../../../preload/contract/define.ts';
import type { Answer } from '../../../preload/contract/errors.ts';

const ROUTES = {
  'core.echo': route('core', z.object({ text: z.string().max(10), count: z.number().default(1) }), z.object({ text: z.string() })),
  'core.secret': route('core', z.object({}), z.object({})),
  'core.save': route('core', z.object({ files: z.array(z.string()).max(1) }), z.object({}), 'write'),
  'core.open': route('core', z.object({ files: z.array(z.string()).max(2) }), z.object({}), 'read'),
  'shell.hello': route('shell', z.object({}), z.object({ hello: z.string() })),
  'shell.fail': route('shell', z.object({}), z.object({})),
};

type Core = RouterParts['core'];

function setUp(changes: Partial<RouterParts> = {}): { call: ReturnType<typeof createRouter>; core: ReturnType<typeof vi.fn<Core>>; lines: string[]; tokens: RouterParts['tokens'] } {
  const lines: string[] = [];
  const write = (text: string): void => void lines.push(text);
  const core = vi.fn<Core>(async () => ({ ok: true, data: { text: 'x' } }));
  const tokens = createFileTokens();
  const call = createRouter({
    routes: ROUTES,
    hostOnly: ['core.secret'],
    shell: {
      'shell.hello': () => ({ hello: 'you' }),
      'shell.fail': () => {
        throw appError('file.notFound', 'gone', { file: 'a' });
      },
    },
    core,
    tokens,
    log: { info: write, warn: write, error: write },
    now: () => 0,
    checkOutputs: true,
    ...changes,
  });
  return { call, core, lines, tokens };
}

const codeOf = (answer: Answer<unknown>): string => (answer.ok ? 'ok' : answer.error.code);

describe('the route', () => {
  test.each(['nothing', '__proto__', 'constructor', 'hasOwnProperty', '', 'CORE.ECHO', 'core.echo ', 7, null, undefined, ['core.echo'], {}])('%s is unknown', async (name) => {
    const { call, core } = setUp();
    expect(codeOf(await call(name, {}))).toBe('call.unknownRoute');
    expect(core).not.toHaveBeenCalled();
  });
  test('of the host alone is refused before anything else is looked at', async () => {
    const { call, core } = setUp();
    expect(codeOf(await call('core.secret', 'not even an object'))).toBe('call.forbidden');
    expect(core).not.toHaveBeenCalled();
  });
  test('of the shell is answered here, of the core there', async () => {
    const { call, core } = setUp();
    expect(await call('shell.hello', {})).toEqual({ ok: true, data: { hello: 'you' } });
    expect(await call('core.echo', { text: 'a' })).toEqual({ ok: true, data: { text: 'x' } });
    expect(core).toHaveBeenCalledExactlyOnceWith('core.echo', { text: 'a', count: 1 }, []);
  });
});

describe('the input', () => {
  test.each([[{}], [{ text: 1 }], [{ text: 'longer than ten' }], [{ text: 'a', extra: 1 }], [null], ['a'], [[]], [{ text: 'a', count: 1n }], [new Map([['text', 'a']])], [{ text: new Date() }]])('%s is refused', async (input) => {
    const { call, core } = setUp();
    expect(codeOf(await call('core.echo', input))).toBe('call.invalidInput');
    expect(core).not.toHaveBeenCalled();
  });
  test('that is refused is neither logged nor sent back', async () => {
    const { call, lines } = setUp();
    const answer = await call('core.echo', { text: '王伟 13800001111' });
    expect(JSON.stringify([answer, lines])).not.toContain('王伟');
  });
  test('of monstrous depth or size is refused before its schema is asked', async () => {
    let deep: unknown = 'x';
    for (let i = 0; i < 10_000; i += 1) deep = [deep];
    const { call } = setUp();
    expect(codeOf(await call('core.echo', { text: deep }))).toBe('call.invalidInput');
    expect(codeOf(await call('core.echo', { text: 'x'.repeat(64 * 1024 * 1024 + 1) }))).toBe('call.invalidInput');
  });
});

describe('the answer', () => {
  test('keeps the code and details of a failure', async () => {
    expect(await setUp().call('shell.fail', {})).toEqual({ ok: false, error: { code: 'file.notFound', message: 'gone', details: { file: 'a' } } });
  });
  test('of something unforeseen is an internal error, with the cause in the log', async () => {
    const { call, lines } = setUp({ core: () => Promise.reject(new TypeError('odd')) });
    expect(codeOf(await call('core.echo', { text: 'a' }))).toBe('call.internal');
    expect(lines.join()).toContain('TypeError: odd');
  });
  test('is held to its schema where that is asked', async () => {
    const core: Core = async () => ({ ok: true, data: { text: 5 } });
    expect(codeOf(await setUp({ core }).call('core.echo', { text: 'a' }))).toBe('call.internal');
    expect(codeOf(await setUp({ core, checkOutputs: false }).call('core.echo', { text: 'a' }))).toBe('ok');
  });
  test('that took long is noted by its route alone', async () => {
    let time = 0;
    const { call, lines } = setUp({ now: () => (time += 5000) });
    await call('core.echo', { text: 'secret' });
    expect(lines).toEqual(['slow call core.echo: 5000 ms']);
  });
});

describe('files', () => {
  test('reach the core as paths, in order', async () => {
    const { call, core, tokens } = setUp({ checkOutputs: false });
    const files = [tokens.grant('/a/1.xlsx', 'read'), tokens.grant('/a/2.xlsx', 'read')];
    await call('core.open', { files: files.toReversed() });
    expect(core).toHaveBeenCalledExactlyOnceWith('core.open', { files: files.toReversed() }, [{ path: '/a/2.xlsx', name: '2.xlsx' }, { path: '/a/1.xlsx', name: '1.xlsx' }]);
  });
  test('that nobody gave out are refused', async () => {
    const { call, core } = setUp();
    expect(codeOf(await call('core.open', { files: ['file_AAAAAAAAAAAAAAAAAAAAAAAA'] }))).toBe('file.unknownToken');
    expect(codeOf(await call('core.open', { files: ['/etc/passwd'] }))).toBe('file.unknownToken');
    expect(core).not.toHaveBeenCalled();
  });
  test('to write are written once, and can be tried again after a failure', async () => {
    let answer: Answer<unknown> = { ok: false, error: { code: 'file.notWritable', message: '', details: {} } };
    const { call, tokens } = setUp({ core: async () => answer });
    const file = tokens.grant('/a/out.xlsx', 'write');
    expect(codeOf(await call('core.save', { files: [file] }))).toBe('file.notWritable');
    expect(codeOf(await call('core.open', { files: [file] }))).toBe('file.unknownToken');
    answer = { ok: true, data: {} };
    expect(codeOf(await call('core.save', { files: [file] }))).toBe('ok');
    expect(codeOf(await call('core.save', { files: [file] }))).toBe('file.unknownToken');
    expect(codeOf(await call('core.open', { files: [file] }))).toBe('ok');
  });
  test('that were picked are not places to write to', async () => {
    const { call, tokens } = setUp();
    expect(codeOf(await call('core.save', { files: [tokens.grant('/a/1.xlsx', 'read')] }))).toBe('file.unknownToken');
  });
});
