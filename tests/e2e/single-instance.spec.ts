import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from './support/fixtures.ts';
import { appEnvironment, electronExecutable, machineArguments, ROOT } from './support/launch.ts';

test('a second start on the same data brings the first window forward and ends', async ({ running }) => {
  const { electron, userData } = running;
  await electron.evaluate(({ app, BrowserWindow }) => {
    Object.assign(globalThis, { secondStarts: 0 });
    app.on('second-instance', () => Object.assign(globalThis, { secondStarts: (globalThis as unknown as { secondStarts: number }).secondStarts + 1 }));
    BrowserWindow.getAllWindows()[0]?.hide();
  });
  const second = spawn(electronExecutable(), [...machineArguments(), ROOT], { cwd: ROOT, env: appEnvironment(userData), stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  await expect.poll(() => electron.evaluate(() => (globalThis as unknown as { secondStarts: number }).secondStarts)).toBe(1);
  await expect.poll(() => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))).toEqual([true]);
});

test('other data is another program', async ({ launch }) => {
  const first = await launch();
  const second = await launch();
  expect(first.userData).not.toBe(second.userData);
  expect(await Promise.all([first, second].map(({ electron }) => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)))).toEqual([1, 1]);
});
