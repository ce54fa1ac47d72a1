// node build/with-display.mjs <electron> [arguments…]: runs a windowed Electron where there may be no screen.
// The CLI starts its print host through it (DEALBOOK_WITH_DISPLAY); it also runs under Electron's own Node.
import './node-version.mjs';
import { openDisplay, sandboxArguments } from './lib/display.mjs';
import { run } from './lib/process.mjs';
import { runCommand } from './lib/say.mjs';

runCommand(async () => {
  const [program, ...args] = process.argv.slice(2);
  if (!program) throw new Error('usage: with-display.mjs <program> [arguments…]');
  const display = await openDisplay();
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ...display.env };
  delete env.ELECTRON_RUN_AS_NODE;
  const code = await run(program, [...sandboxArguments({ quiet: true }), ...args], { env });
  display.stop();
  return code;
});
