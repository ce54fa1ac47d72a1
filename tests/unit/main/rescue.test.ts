import { describe, expect, test } from 'vitest';
import type { CoreReport, CoreRequest } from '../../../db/host.ts';
import type { CoreChild, CoreState } from '../../../main/core-process.ts';
import { createRescue, type Rescue } from '../../../main/rescue.ts';
import type { Failure } from '../../../preload/contract/errors.ts';

const PLACES = { databaseFile: '/data/book.db', backupFolder: '/backups' };
const BACKUP = { id: 'copy', at: '2026-11-23T02:00:00.000Z', bytes: 4096, reason: 'daily' };
const failure = (code: Failure['code']): Failure => ({ code, message: code, details: {} });

interface Asked {
  readonly message: CoreRequest;
  readonly say: (report: CoreReport) => void;
  readonly exit: (code: number) => void;
}

function setUp(state: CoreState = 'failed', code: Failure['code'] = 'database.corrupt'): { rescue: Rescue; asked: Asked[]; restarts: () => number } {
  const asked: Asked[] = [];
  let now = state;
  let restarts = 0;
  const fork = (): CoreChild => {
    let say: Asked['say'] = () => {};
    let exit: Asked['exit'] = () => {};
    return {
      post: (message) => void asked.push({ message, say, exit }),
      kill: () => {},
      onMessage: (listener) => {
        say = listener;
      },
      onExit: (listener) => {
        exit = listener;
      },
    };
  };
  const rescue = createRescue({
    fork,
    core: {
      state: () => ({ state: now, error: now === 'failed' ? failure(code) : null }),
      restart: async () => {
        restarts += 1;
        now = 'starting';
      },
    },
    places: PLACES,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  return { rescue, asked, restarts: () => restarts };
}

async function nth(asked: readonly Asked[], at: number): Promise<Asked> {
  await expect.poll(() => asked.length).toBeGreaterThan(at);
  return asked[at] ?? expect.unreachable(`nothing was asked ${at}`);
}

describe('a book that does not open', () => {
  test('has its backups listed by a process that opens nothing', async () => {
    const { rescue, asked, restarts } = setUp();
    const listed = rescue.backups();
    const first = await nth(asked, 0);
    expect(first.message).toEqual({ type: 'rescue', request: { ...PLACES, restore: null } });
    first.say({ type: 'rescued', rescued: { backups: [BACKUP], savedAs: null } });
    first.exit(0);
    expect(await listed).toEqual({ backups: [BACKUP] });
    expect(restarts()).toBe(0);
  });
  test('gets a backup in its place, then the core starts; the old file is named without its folder', async () => {
    const { rescue, asked, restarts } = setUp();
    const restored = rescue.restore('copy');
    const first = await nth(asked, 0);
    expect(first.message).toEqual({ type: 'rescue', request: { ...PLACES, restore: 'copy' } });
    expect(restarts()).toBe(0);
    first.say({ type: 'rescued', rescued: { backups: [], savedAs: '/data/book.db.before-restore-1' } });
    expect(await restored).toEqual({ savedAs: 'book.db.before-restore-1' });
    expect(restarts()).toBe(1);
  });
  test('stays as it is when the backup is refused or the process dies', async () => {
    const { rescue, asked, restarts } = setUp();
    const refused = rescue.restore('bad');
    (await nth(asked, 0)).say({ type: 'failed', error: failure('backup.invalid') });
    await expect(refused).rejects.toMatchObject({ code: 'backup.invalid' });
    const lost = rescue.restore('copy');
    (await nth(asked, 1)).exit(139);
    await expect(lost).rejects.toMatchObject({ code: 'backup.failed' });
    expect(restarts()).toBe(0);
  });
});

test('while the core runs, nothing is listed and nothing restored', async () => {
  const { rescue, asked } = setUp('ready');
  await expect(rescue.backups()).rejects.toMatchObject({ code: 'call.forbidden' });
  await expect(rescue.restore('copy')).rejects.toMatchObject({ code: 'call.forbidden' });
  expect(asked).toEqual([]);
});

test.each(['database.locked', 'database.readOnly', 'database.diskFull'] as const)('nothing is put in the place of a sound book: %s', async (code) => {
  const { rescue, asked } = setUp('failed', code);
  await expect(rescue.restore('copy')).rejects.toMatchObject({ code: 'call.forbidden' });
  expect(asked).toEqual([]);
});

test('a second restore and a start by hand wait, and find a core that is on its way', async () => {
  const { rescue, asked, restarts } = setUp();
  const first = rescue.restore('copy');
  const second = rescue.restore('other');
  const started = rescue.restartCore();
  (await nth(asked, 0)).say({ type: 'rescued', rescued: { backups: [], savedAs: null } });
  expect(await first).toEqual({ savedAs: '' });
  await expect(second).rejects.toMatchObject({ code: 'call.forbidden' });
  await started;
  expect(asked).toHaveLength(1);
  expect(restarts()).toBe(1);
});

test('the core is started by hand only when it is down', async () => {
  const down = setUp();
  await down.rescue.restartCore();
  expect(down.restarts()).toBe(1);
  const up = setUp('ready');
  await up.rescue.restartCore();
  expect(up.restarts()).toBe(0);
});
