import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { _electron, expect, test } from '@playwright/test';
import { call } from './support/bridge.ts';
import { ROOT, appEnvironment, machineArguments, temporaryFolder } from './support/launch.ts';

// A fuse is one character in the program's file.
const ON = '1'.charCodeAt(0);
const OFF = '0'.charCodeAt(0);

/** What `npm run dist -- --dir` leaves on this platform: the program and its resources folder. */
function packagedApp(): { readonly executable: string; readonly resources: string } {
  const dist = path.join(ROOT, 'dist');
  const folder = path.join(dist, readdirSync(dist).find((name) => /^(linux|win|mac).*/.test(name)) ?? '');
  if (process.platform === 'darwin') {
    const contents = path.join(folder, 'Dealbook.app', 'Contents');
    return { executable: path.join(contents, 'MacOS', 'Dealbook'), resources: path.join(contents, 'Resources') };
  }
  return { executable: path.join(folder, process.platform === 'win32' ? 'Dealbook.exe' : 'dealbook'), resources: path.join(folder, 'resources') };
}

test.beforeAll(() => {
  rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const dist = spawnSync(process.execPath, ['build/dist.mjs', '--dir'], { cwd: ROOT, env, encoding: 'utf8' });
  expect(dist.status, dist.stdout + dist.stderr).toBe(0);
});

test('the packaged program starts, opens a database and shows its window', async () => {
  const userData = temporaryFolder('packaged');
  const electron = await _electron.launch({
    executablePath: packagedApp().executable,
    // a packaged program ignores the variables that tests set; this switch is Chromium's own
    args: [...machineArguments(), `--user-data-dir=${userData}`],
    env: appEnvironment(userData),
  });
  try {
    const page = await electron.firstWindow();
    expect(await electron.evaluate(({ app }) => app.isPackaged)).toBe(true);
    expect(page.url()).toBe('app://dealbook/');
    await expect(page.locator('#root > *').first()).toBeVisible();
    expect((await call(page, 'app.info', {})).demo).toBe(false);
    expect(existsSync(path.join(userData, 'data', 'dealbook.db'))).toBe(true);
  } finally {
    await electron.close();
    rmSync(userData, { recursive: true, force: true, maxRetries: 3 });
  }
});

test('its fuses are those of a release, except the inspector that this test needs', async () => {
  const fuses = await getCurrentFuseWire(packagedApp().executable);
  expect({
    runAsNode: fuses[FuseV1Options.RunAsNode],
    cookieEncryption: fuses[FuseV1Options.EnableCookieEncryption],
    nodeOptions: fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspector: fuses[FuseV1Options.EnableNodeCliInspectArguments],
    asarIntegrity: fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    onlyAsar: fuses[FuseV1Options.OnlyLoadAppFromAsar],
    fileProtocol: fuses[FuseV1Options.GrantFileProtocolExtraPrivileges],
  }).toEqual({
    runAsNode: OFF,
    cookieEncryption: ON,
    nodeOptions: OFF,
    inspector: ON,
    asarIntegrity: ON,
    onlyAsar: ON,
    fileProtocol: OFF,
  });
  // and the configuration that releases are made from turns the inspector off
  expect(readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8')).toContain('enableNodeCliInspectArguments: false');
});

test('it carries one native module, outside the archive, and neither tests nor a switch that weakens the sandbox', () => {
  const { resources } = packagedApp();
  const archive = readFileSync(path.join(resources, 'app.asar'));
  expect(archive.includes('core-host.js')).toBe(true);
  expect(['no-sandbox', 'vitest.config', 'playwright'].filter((word) => archive.includes(word))).toEqual([]);
  const unpacked = readdirSync(path.join(resources, 'app.asar.unpacked'), { recursive: true, encoding: 'utf8' });
  const native = unpacked.filter((file) => file.endsWith('.node')).map((file) => path.basename(file));
  expect(native).toEqual([`${process.platform}-${process.arch}.node`]);
  expect(existsSync(path.join(resources, 'default_app.asar'))).toBe(false);
});
