import { describe, expect, test, vi } from 'vitest';
import { createUpdater, type UpdateEngine, type UpdaterParts } from '../../../main/updater.ts';

function setUp(changes: Partial<UpdaterParts> = {}, engine: Partial<UpdateEngine> = {}) {
  const states: string[] = [];
  const check = vi.fn<UpdateEngine['check']>(async () => ({ version: '2.0.0', notes: 'n' }));
  const install = vi.fn<UpdateEngine['install']>();
  const download = vi.fn<UpdateEngine['download']>(async (progress) => progress(41.6));
  const beforeInstall = vi.fn<UpdaterParts['beforeInstall']>(async () => {});
  const updater = createUpdater({
    packaged: true,
    feed: async () => 'https://updates.example.com/dealbook',
    engine: async () => ({ check, download, install, ...engine }),
    log: { info: () => {}, warn: () => {}, error: () => {} },
    changed: (state) => void states.push(`${state.state}${state.progress === null ? '' : ` ${state.progress}`}`),
    beforeInstall,
    ...changes,
  });
  return { updater, states, check, download, install, beforeInstall };
}

test('tells, and does nothing more', async () => {
  const { updater, states, download, install } = setUp();
  expect(await updater.check()).toMatchObject({ state: 'available', version: '2.0.0', notes: 'n' });
  expect(states).toEqual(['checking', 'available']);
  expect(download).not.toHaveBeenCalled();
  expect(install).not.toHaveBeenCalled();
});

test('downloads on one click and installs on another, after the data is safe', async () => {
  const { updater, states, install, beforeInstall } = setUp();
  await updater.check();
  await expect(updater.install()).rejects.toMatchObject({ code: 'update.unavailable' });
  expect(await updater.download()).toMatchObject({ state: 'ready', version: '2.0.0' });
  expect(states.slice(2)).toEqual(['downloading 0', 'downloading 42', 'ready 100']);
  await updater.install();
  expect(beforeInstall.mock.invocationCallOrder[0]).toBeLessThan(install.mock.invocationCallOrder[0] ?? 0);
});

test('installs nothing when the data could not be made safe', async () => {
  const { updater, install } = setUp({ beforeInstall: () => Promise.reject(new Error('no backup')) });
  await updater.check();
  await updater.download();
  await expect(updater.install()).rejects.toThrow('no backup');
  expect(install).not.toHaveBeenCalled();
});

describe('asks nobody', () => {
  test('without a feed', async () => {
    const { updater, check } = setUp({ feed: async () => '' });
    await expect(updater.check()).rejects.toMatchObject({ code: 'update.noFeed' });
    await updater.checkQuietly();
    expect(check).not.toHaveBeenCalled();
    expect(updater.state().state).toBe('off');
  });
  test('when the feed is not https', async () => {
    const { updater, check } = setUp({ feed: async () => 'http://updates.example.com' });
    await expect(updater.check()).rejects.toMatchObject({ code: 'update.noFeed' });
    expect(check).not.toHaveBeenCalled();
  });
  test('when the program was not installed', async () => {
    const { updater, check } = setUp({ packaged: false });
    await expect(updater.check()).rejects.toMatchObject({ code: 'update.unavailable' });
    await updater.checkQuietly();
    expect(check).not.toHaveBeenCalled();
  });
});

test('a feed that fails is a state, and can be asked again', async () => {
  const { updater } = setUp({}, { check: () => Promise.reject(new Error('ENOTFOUND')) });
  expect(await updater.check()).toMatchObject({ state: 'error' });
  expect(await updater.check()).toMatchObject({ state: 'error' });
});

test('the newest version is told as such', async () => {
  expect(await setUp({}, { check: async () => null }).updater.check()).toMatchObject({ state: 'none', version: null });
});
