import { describe, expect, test } from 'vitest';
import { coreCalls } from '../../../main/core-calls.ts';
import { createCoreProcess, type CoreChild, type CoreProcess } from '../../../main/core-process.ts';
import type { CoreReport, CoreRequest, CoreStart } from '../../../db/host.ts';
import type { Answer } from '../../../preload/contract/errors.ts';

interface FakeChild {
  readonly sent: CoreRequest[];
  readonly killed: () => boolean;
  readonly say: (report: CoreReport) => void;
  readonly exit: (code: number) => void;
}

const START: CoreStart = { type: 'init', options: { databaseFile: '/a.db', backupFolder: '/b', version: '1', importWorker: '/w.js' } };

function setUp(): { core: CoreProcess; children: FakeChild[]; states: string[]; events: unknown[]; pass: (ms: number) => void; timers: (() => void)[] } {
  const children: FakeChild[] = [];
  const states: string[] = [];
  const events: unknown[] = [];
  const timers: (() => void)[] = [];
  let time = 0;
  const fork = (): CoreChild => {
    const sent: CoreRequest[] = [];
    let killed = false;
    let hear: (report: CoreReport) => void = () => {};
    let end: (code: number) => void = () => {};
    children.push({ sent, killed: () => killed, say: (report) => hear(report), exit: (code) => end(code) });
    return {
      post: (message) => void sent.push(message),
      kill: () => {
        killed = true;
        end(9);
      },
      onMessage: (listener) => {
        hear = listener;
      },
      onExit: (listener) => {
        end = listener;
      },
    };
  };
  const core = createCoreProcess({
    fork,
    start: START,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    now: () => time,
    delay: (_ms, run) => void timers.push(run),
    onState: (state, error) => void states.push(error === null ? state : `${state} ${error.code}`),
    onEvent: (name, payload) => void events.push([name, payload]),
  });
  return { core, children, states, events, timers, pass: (ms) => void (time += ms) };
}

const child = (children: FakeChild[], at: number): FakeChild => children[at] ?? expect.unreachable(`no child ${at}`);
const codeOf = (answer: Answer<unknown>): string => (answer.ok ? 'ok' : answer.error.code);

describe('a core that works', () => {
  test('is told what to open, and calls wait until it has', async () => {
    const { core, children, states } = setUp();
    core.start();
    const early = core.call('app.info', {}, []);
    expect(child(children, 0).sent).toEqual([START]);
    child(children, 0).say({ type: 'ready' });
    expect(child(children, 0).sent[1]).toEqual({ type: 'call', id: 1, route: 'app.info', input: {}, files: [] });
    child(children, 0).say({ type: 'answer', id: 1, answer: { ok: true, data: 5 } });
    expect(await early).toEqual({ ok: true, data: 5 });
    expect(states).toEqual(['starting', 'ready']);
  });
  test('answers in any order', async () => {
    const { core, children } = setUp();
    core.start();
    child(children, 0).say({ type: 'ready' });
    const both = [core.call('a', {}, []), core.call('b', {}, [])];
    child(children, 0).say({ type: 'answer', id: 2, answer: { ok: true, data: 'b' } });
    child(children, 0).say({ type: 'answer', id: 1, answer: { ok: true, data: 'a' } });
    child(children, 0).say({ type: 'answer', id: 99, answer: { ok: true, data: 'nobody asked' } });
    expect(await Promise.all(both)).toEqual([{ ok: true, data: 'a' }, { ok: true, data: 'b' }]);
  });
  test('tells its events', () => {
    const { core, children, events } = setUp();
    core.start();
    child(children, 0).say({ type: 'event', name: 'model.changed', payload: {} });
    expect(events).toEqual([['model.changed', {}]]);
  });
});

describe('a core that dies', () => {
  test('is started once more, and what was under way is answered', async () => {
    const { core, children, states } = setUp();
    core.start();
    child(children, 0).say({ type: 'ready' });
    const lost = core.call('records.write', {}, []);
    child(children, 0).exit(139);
    expect(codeOf(await lost)).toBe('core.unavailable');
    expect(children).toHaveLength(2);
    const waits = core.call('app.info', {}, []);
    child(children, 1).say({ type: 'ready' });
    child(children, 1).say({ type: 'answer', id: 2, answer: { ok: true, data: 1 } });
    expect(codeOf(await waits)).toBe('ok');
    expect(states).toEqual(['starting', 'ready', 'starting', 'restarted']);
  });
  test('while starting keeps the calls that it never got', async () => {
    const { core, children } = setUp();
    core.start();
    const waits = core.call('app.info', {}, []);
    child(children, 0).exit(1);
    child(children, 1).say({ type: 'ready' });
    expect(child(children, 1).sent[1]).toMatchObject({ route: 'app.info' });
    child(children, 1).say({ type: 'answer', id: 1, answer: { ok: true, data: 1 } });
    expect(codeOf(await waits)).toBe('ok');
  });
  test('twice stays down, says so and answers at once', async () => {
    const { core, children, states } = setUp();
    core.start();
    child(children, 0).exit(1);
    const waits = core.call('app.info', {}, []);
    child(children, 1).exit(1);
    expect(children).toHaveLength(2);
    expect(codeOf(await waits)).toBe('core.unavailable');
    expect(codeOf(await core.call('app.info', {}, []))).toBe('core.unavailable');
    expect(states.at(-1)).toBe('failed core.unavailable');
  });
  test('after a long good life may be started again', () => {
    const { core, children, pass, states } = setUp();
    core.start();
    child(children, 0).exit(1);
    child(children, 1).say({ type: 'ready' });
    pass(60 * 60 * 1000);
    child(children, 1).exit(1);
    expect(children).toHaveLength(3);
    child(children, 2).say({ type: 'ready' });
    expect(states.at(-1)).toBe('restarted');
  });
  test('starts anew when the user asks', async () => {
    const { core, children, states } = setUp();
    core.start();
    child(children, 0).exit(1);
    child(children, 1).exit(1);
    await core.restart();
    child(children, 2).say({ type: 'ready' });
    expect(states.slice(-2)).toEqual(['starting', 'ready']);
  });
  test('late words of a dead process are not heard', async () => {
    const { core, children, events } = setUp();
    core.start();
    child(children, 0).exit(1);
    child(children, 0).say({ type: 'event', name: 'model.changed', payload: {} });
    child(children, 0).say({ type: 'ready' });
    expect(events).toEqual([]);
    expect(core.state().state).toBe('starting');
  });
});

test('a database that cannot be opened is not tried twice, and the reason is known', async () => {
  const { core, children, states } = setUp();
  core.start();
  const waits = core.call('app.info', {}, []);
  child(children, 0).say({ type: 'failed', error: { code: 'database.corrupt', message: 'm', details: {} } });
  child(children, 0).exit(0);
  expect(children).toHaveLength(1);
  expect(states).toEqual(['starting', 'failed database.corrupt']);
  expect(await waits).toMatchObject({ ok: false, error: { code: 'core.unavailable', details: { cause: 'database.corrupt' } } });
  expect(core.state().error?.code).toBe('database.corrupt');
});

describe('closing', () => {
  test('waits for the core to end and counts no death', async () => {
    const { core, children, states } = setUp();
    core.start();
    child(children, 0).say({ type: 'ready' });
    const closing = core.close();
    expect(child(children, 0).sent.at(-1)).toEqual({ type: 'close' });
    expect(codeOf(await core.call('app.info', {}, []))).toBe('core.unavailable');
    child(children, 0).exit(0);
    await closing;
    expect(children).toHaveLength(1);
    expect(states).toEqual(['starting', 'ready']);
  });
  test('ends a core that does not', async () => {
    const { core, children, timers } = setUp();
    core.start();
    const closing = core.close();
    timers.forEach((run) => run());
    await closing;
    expect(child(children, 0).killed()).toBe(true);
  });
  test('while the core reports that it cannot start', async () => {
    const { core, children } = setUp();
    core.start();
    const closing = core.close();
    child(children, 0).say({ type: 'failed', error: { code: 'database.locked', message: 'm', details: {} } });
    child(children, 0).exit(0);
    await expect(closing).resolves.toBeUndefined();
  });
  test('without a core is done at once', async () => {
    await expect(setUp().core.close()).resolves.toBeUndefined();
  });
});

test('a restore leaves a closed core behind: another is started before the answer is given', async () => {
  const { core, children, states } = setUp();
  core.start();
  child(children, 0).say({ type: 'ready' });
  const restored = coreCalls(core)('backup.restore', { id: 'a' }, []);
  child(children, 0).say({ type: 'answer', id: 1, answer: { ok: true, data: { savedAs: 'b' } } });
  await Promise.resolve();
  await Promise.resolve();
  child(children, 0).exit(0);
  expect(await restored).toEqual({ ok: true, data: { savedAs: 'b' } });
  child(children, 1).say({ type: 'ready' });
  expect(states).toEqual(['starting', 'ready', 'starting', 'ready']);
});
