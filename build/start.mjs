// npm start [-- --demo …]: opens the app from the sources, setting up whatever is missing.
import './node-version.mjs';
import { bundle } from './bundle.mjs';
import { openDisplay, sandboxArguments } from './lib/display.mjs';
import { developmentEnvironment } from './lib/launch.mjs';
import { ROOT } from './lib/paths.mjs';
import { run } from './lib/process.mjs';
import { runCommand } from './lib/say.mjs';
import { setUp } from './setup.mjs';

runCommand(async () => {
  const runtime = await setUp({ screen: true });
  await bundle();
  const display = await openDisplay();
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...developmentEnvironment(runtime), ...display.env };
  delete env.ELECTRON_RUN_AS_NODE;
  const code = await run(runtime.executable, [...sandboxArguments(), ROOT, ...process.argv.slice(2)], { env });
  display.stop();
  return code;
});
