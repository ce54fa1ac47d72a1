import type { ElectronApplication } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { call, callRaw, collectEvents } from './support/bridge.ts';
import { expect, test } from './support/fixtures.ts';
import { temporaryFolder } from './support/launch.ts';

/** Process id of the core, or null while there is none. */
function corePid(electron: ElectronApplication): Promise<number | null> {
  return electron.evaluate(({ app }) => app.getAppMetrics().find((metric) => metric.type === 'Utility' && metric.name === 'Dealbook core')?.pid ?? null);
}

async function killCore(electron: ElectronApplication): Promise<number> {
  await expect.poll(() => corePid(electron)).not.toBeNull();
  const pid = (await corePid(electron)) ?? 0;
  process.kill(pid, 'SIGKILL');
  return pid;
}

test('a killed core is started again, the window is told, and work goes on', async ({ running }) => {
  const { page, electron } = running;
  await call(page, 'app.info', {});
  const events = await collectEvents(page);
  const killed = await killCore(electron);
  await expect.poll(() => events.read('core.state')).toEqual([{ state: 'starting', error: null }, { state: 'restarted', error: null }]);
  expect(await corePid(electron)).not.toBe(killed);
  expect((await call(page, 'app.info', {})).demo).toBe(false);
  expect((await call(page, 'shell.state', {})).core).toBe('restarted');
});

test('a core that is killed twice stays down until the user asks, and every call says so', async ({ running }) => {
  const { page, electron } = running;
  await call(page, 'app.info', {});
  const events = await collectEvents(page);
  await killCore(electron);
  await expect.poll(() => events.read('core.state')).toContainEqual({ state: 'restarted', error: null });
  await killCore(electron);
  await expect.poll(() => events.read('core.state')).toContainEqual(expect.objectContaining({ state: 'failed', error: expect.objectContaining({ code: 'core.unavailable' }) }));
  expect(await callRaw(page, 'app.info', {})).toMatchObject({ ok: false, error: { code: 'core.unavailable' } });

  await call(page, 'shell.restartCore', {});
  expect((await call(page, 'app.info', {})).demo).toBe(false);
  expect((await call(page, 'shell.state', {})).core).toBe('ready');
});

test('a database that cannot be opened is named to a window that asks late', async ({ launch }) => {
  const database = path.join(temporaryFolder('corrupt'), 'corrupt.db');
  writeFileSync(database, 'SQLite format 3\u0000 and then nothing that belongs there'.repeat(200));
  const { page } = await launch({ database });
  await expect.poll(async () => (await call(page, 'shell.state', {})).core).toBe('failed');
  const events = await collectEvents(page);
  await call(page, 'shell.state', {});
  await expect.poll(() => events.read('core.state')).toContainEqual(expect.objectContaining({ state: 'failed', error: expect.objectContaining({ code: 'database.corrupt' }) }));
});

test('a page that crashes is loaded again; the second time the user is asked', async ({ running }) => {
  const { electron } = running;
  await electron.evaluate(({ dialog }) => {
    Object.assign(globalThis, { asked: 0 });
    dialog.showMessageBox = () => {
      Object.assign(globalThis, { asked: (globalThis as unknown as { asked: number }).asked + 1 });
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  });
  for (const asked of [0, 1]) {
    // Playwright gives a crashed page up, so the program itself is asked.
    await electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      Object.assign(globalThis, { loadedAgain: false });
      contents?.once('did-finish-load', () => Object.assign(globalThis, { loadedAgain: true }));
      contents?.forcefullyCrashRenderer();
    });
    await expect.poll(() => electron.evaluate(() => (globalThis as unknown as { loadedAgain: boolean }).loadedAgain)).toBe(true);
    expect(await electron.evaluate(() => (globalThis as unknown as { asked: number }).asked)).toBe(asked);
  }
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()))).toEqual(['app://dealbook/']);
});

test('a program that is killed takes its core along, and the next start finds what was written', async ({ launch }) => {
  const database = path.join(temporaryFolder('killed'), 'book.db');
  const first = await launch({ database });
  await call(first.page, 'records.write', { writes: [{ object: 'customers', set: { name: '上海鑫源贸易有限公司' } }] });
  const core = (await corePid(first.electron)) ?? 0;
  first.electron.process().kill('SIGKILL');
  // Signal 0 only asks whether the process is there.
  await expect.poll(() => {
    try {
      return process.kill(core, 0);
    } catch {
      return false;
    }
  }).toBe(false);
  const second = await launch({ database });
  expect((await call(second.page, 'view.open', { object: 'customers' })).count).toBe(1);
});
