// npm run dist             installers for this platform, from the official Electron only
// npm run dist -- --dir    an unpacked app in dist/, from the runtime at hand: for tests, never for a release
import './node-version.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { bundle } from './bundle.mjs';
import { ROOT } from './lib/paths.mjs';
import { SetupError, runCommand, say } from './lib/say.mjs';
import { setUp } from './setup.mjs';

runCommand(async () => {
  const forTests = process.argv.includes('--dir');
  const runtime = await setUp({ quiet: !forTests });
  if (!forTests && runtime.kind !== 'official') {
    throw new SetupError(
      '发布只能用官方 Electron；这台机器上没有取到。\nA release is made from the official Electron only, which was not to be had on this machine.',
    );
  }
  await bundle();
  const { build, Platform } = await import('electron-builder');
  const written = await build({
    projectDir: ROOT,
    targets: Platform.current().createTarget(forTests ? 'dir' : null),
    publish: 'never',
    config: {
      // the folder we have, so that nothing is downloaded
      electronDist: runtime.folder,
      electronVersion: runtime.version,
      afterPack: removeElectronsOwnApp,
      // Playwright attaches to the main process through the inspector; this is the only difference to a release
      ...(forTests ? { electronFuses: { enableNodeCliInspectArguments: true } } : {}),
    },
  });
  say(`打包完成：${written.join('，') || 'dist/'}`, 'Packaged.');
  return 0;
});

/** Electron's sample app, which would start if ours went missing. @param {import('electron-builder').AfterPackContext} context */
async function removeElectronsOwnApp(context) {
  const resources = context.packager.getResourcesDir(context.appOutDir);
  fs.rmSync(path.join(resources, 'default_app.asar'), { force: true });
}
