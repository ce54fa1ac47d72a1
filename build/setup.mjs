import './node-version.mjs';
import { pathToFileURL } from 'node:url';
import { electronRuntime } from './electron-runtime.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { runCommand } from './lib/say.mjs';
import { ensureSystemLibraries } from './lib/system-libraries.mjs';

/**
 * Everything a command needs on a fresh machine; says nothing and takes a moment when it is all there.
 * @param {{ screen?: boolean, tests?: boolean, quiet?: boolean }} [need] screen: a window will open; tests: their tools
 *   too; quiet: no reminder about an unofficial runtime
 * @returns {Promise<import('./electron-runtime.mjs').Runtime>}
 */
export async function setUp({ screen = false, tests = false, quiet = false } = {}) {
  await ensureDependencies();
  const runtime = await electronRuntime({ quiet });
  await ensureSystemLibraries({ screen, tests });
  return runtime;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  runCommand(async () => {
    const runtime = await setUp({ screen: true, tests: true });
    process.stdout.write(`Electron ${runtime.version} (${runtime.kind}) ${runtime.executable}\n`);
    return 0;
  });
}
