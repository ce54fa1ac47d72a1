// npm run -s cli -- <command> …: the core without a window, on Electron's own Node. stdout is the command's alone.
import './node-version.mjs';
import { bundle } from './bundle.mjs';
import { nodeEnvironment } from './lib/launch.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/process.mjs';
import { runCommand } from './lib/say.mjs';
import { setUp } from './setup.mjs';

runCommand(async () => {
  const runtime = await setUp({ quiet: true });
  await bundle({ only: ['main', 'preload', 'fonts'] });
  // Paths on the command line are relative to where the user typed it, not to the repository.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  return run(runtime.executable, [inRoot('out', 'main', 'cli.js'), ...process.argv.slice(2)], {
    cwd,
    env: nodeEnvironment(runtime),
  });
});
