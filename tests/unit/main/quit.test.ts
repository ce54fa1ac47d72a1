import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { expect, test } from 'vitest';
import { quitInOrder } from '../../../main/quit.ts';

/** Electron's order: `quit` asks every listener, and goes through when none refused. */
function fakeApp(): { app: App; ended: () => boolean } {
  const emitter = new EventEmitter();
  let ended = false;
  const quit = (): void => {
    let refused = false;
    emitter.emit('before-quit', { preventDefault: () => void (refused = true) });
    ended ||= !refused;
  };
  return { app: Object.assign(emitter, { quit }) as unknown as App, ended: () => ended };
}

test('the program ends after the core has, and asks it once', async () => {
  const { app, ended } = fakeApp();
  let finish = (): void => {};
  let asked = 0;
  quitInOrder(app, () => Promise.resolve(), () => {
    asked += 1;
    return new Promise<void>((resolve) => {
      finish = resolve;
    });
  });
  app.quit();
  app.quit();
  await expect.poll(() => asked).toBe(1);
  expect(ended()).toBe(false);
  finish();
  await expect.poll(ended).toBe(true);
  expect(asked).toBe(1);
});

test('a core that fails to close does not keep the program', async () => {
  const { app, ended } = fakeApp();
  quitInOrder(app, () => Promise.resolve(), () => Promise.reject(new Error('disk')));
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on('unhandledRejection', note);
  app.quit();
  await expect.poll(ended).toBe(true);
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

test.runIf(process.platform !== 'darwin')('without a window the program ends, unless it can be reached in the tray', async () => {
  const plain = fakeApp();
  quitInOrder(plain.app, () => Promise.resolve(), () => Promise.resolve());
  plain.app.emit('window-all-closed');
  await expect.poll(plain.ended).toBe(true);
  const kept = fakeApp();
  quitInOrder(kept.app, () => Promise.resolve(), () => Promise.resolve(), () => true);
  kept.app.emit('window-all-closed');
  await new Promise((resolve) => setImmediate(resolve));
  expect(kept.ended()).toBe(false);
  kept.app.quit();
  await expect.poll(kept.ended).toBe(true);
});
