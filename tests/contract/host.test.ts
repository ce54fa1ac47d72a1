import { expect, test } from 'vitest';
import type { Core, CoreOptions } from '../../db/core.ts';
import { appError } from '../../db/errors.ts';
import { serveCore, type CoreReport, type CoreRequest, type HostWork } from '../../db/host.ts';

const OPTIONS: CoreOptions = { databaseFile: '/a.db', backupFolder: '/b', version: '1', importWorker: '/w.js' };
const CORE: Core = { call: async (route) => ({ ok: true, data: route }), onEvent: () => () => {}, onWork: () => () => undefined, rest: () => {}, close: async () => {} };

function serve(open: HostWork['open'], rescue: HostWork['rescue'] = () => Promise.reject(new Error('not asked'))): { hear: (message: CoreRequest) => void; said: CoreReport[]; exits: number[] } {
  const said: CoreReport[] = [];
  const exits: number[] = [];
  let listener: (message: { readonly data: CoreRequest }) => void = () => {};
  serveCore(
    {
      on: (_event, heard) => {
        listener = heard;
      },
      postMessage: (message) => said.push(message),
    },
    { open, rescue },
    (code) => exits.push(code),
  );
  return { hear: (data) => listener({ data }), said, exits };
}

test('opens what it is told, says so, answers, and ends when asked', async () => {
  const opened: CoreOptions[] = [];
  const { hear, said, exits } = serve(async (options) => {
    opened.push(options);
    return CORE;
  });
  hear({ type: 'init', options: OPTIONS });
  await expect.poll(() => said).toEqual([{ type: 'ready' }]);
  hear({ type: 'call', id: 3, route: 'app.info', input: {}, files: [] });
  await expect.poll(() => said.slice(1)).toEqual([{ type: 'answer', id: 3, answer: { ok: true, data: 'app.info' } }]);
  hear({ type: 'close' });
  await expect.poll(() => exits).toEqual([0]);
  expect(opened).toEqual([OPTIONS]);
});

test('a database that cannot be opened is reported with its code, and the process ends', async () => {
  const { hear, said, exits } = serve(() => Promise.reject(appError('database.newer', 'made by a newer version', { version: 9 })));
  hear({ type: 'init', options: OPTIONS });
  await expect.poll(() => exits).toEqual([0]);
  expect(said).toEqual([{ type: 'failed', error: { code: 'database.newer', message: 'made by a newer version', details: { version: 9 } } }]);
});

test('a driver that cannot be loaded is reported like any other failure', async () => {
  const { hear, said } = serve(() => Promise.reject(new Error('not a valid Win32 application')));
  hear({ type: 'init', options: OPTIONS });
  await expect.poll(() => said).toMatchObject([{ type: 'failed', error: { code: 'call.internal' } }]);
});

test('a call before the core is open is told so; a core that throws is answered, not fatal', async () => {
  const { hear, said, exits } = serve(async () => ({ ...CORE, call: () => Promise.reject(new Error('odd')) }));
  hear({ type: 'call', id: 1, route: 'app.info', input: {}, files: [] });
  await expect.poll(() => said).toMatchObject([{ type: 'answer', id: 1, answer: { ok: false, error: { code: 'core.unavailable' } } }]);
  hear({ type: 'init', options: OPTIONS });
  await expect.poll(() => said.length).toBe(2);
  hear({ type: 'call', id: 2, route: 'app.info', input: {}, files: [] });
  await expect.poll(() => said[2]).toMatchObject({ type: 'answer', id: 2, answer: { ok: false, error: { code: 'call.internal' } } });
  expect(exits).toEqual([]);
});

test('a close while opening waits for the opening', async () => {
  const steps: string[] = [];
  let opened = (_core: Core): void => {};
  const { hear, exits } = serve(() => new Promise<Core>((resolve) => {
    opened = resolve;
  }));
  hear({ type: 'init', options: OPTIONS });
  hear({ type: 'close' });
  await Promise.resolve();
  expect(exits).toEqual([]);
  opened({ ...CORE, close: async () => void steps.push('closed') });
  await expect.poll(() => exits).toEqual([0]);
  expect(steps).toEqual(['closed']);
});

test('a close that fails is a failure of the process', async () => {
  const { hear, said, exits } = serve(async () => ({ ...CORE, close: () => Promise.reject(new Error('disk')) }));
  hear({ type: 'init', options: OPTIONS });
  await expect.poll(() => said.length).toBe(1);
  hear({ type: 'close' });
  await expect.poll(() => exits).toEqual([1]);
});

test('for a book that does not open, backups are listed or restored without opening it, and the process ends', async () => {
  const unopened = (): Promise<Core> => Promise.reject(new Error('opened'));
  const request = { databaseFile: '/a.db', backupFolder: '/b', restore: 'copy' };
  const { hear, said, exits } = serve(unopened, async ({ restore }) => ({ backups: [], savedAs: `kept for ${restore}` }));
  hear({ type: 'rescue', request });
  await expect.poll(() => exits).toEqual([0]);
  expect(said).toEqual([{ type: 'rescued', rescued: { backups: [], savedAs: 'kept for copy' } }]);

  const refused = serve(unopened, () => Promise.reject(appError('backup.invalid', 'damaged, too')));
  refused.hear({ type: 'rescue', request });
  await expect.poll(() => refused.exits).toEqual([0]);
  expect(refused.said).toMatchObject([{ type: 'failed', error: { code: 'backup.invalid' } }]);
});
