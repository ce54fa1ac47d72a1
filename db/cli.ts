import fs from 'node:fs';
import path from 'node:path';
import type { Places } from './cli/command.ts';
import { runCli } from './cli/run.ts';

/**
 * The core without a window: `npm run -s cli -- <command> --db FILE [--json]`. Runs from the bundle, where everything
 * lies in one folder, and from the sources. What it says and how it ends is in `cli/README.md`.
 */
function places(): Places {
  const here = import.meta.dirname;
  const bundled = path.join(here, 'import-worker.js');
  if (fs.existsSync(bundled)) return { importWorker: bundled, printHost: path.join(here, 'print-host.js') };
  return { importWorker: path.join(here, 'import', 'worker.ts'), printHost: path.join(here, '..', 'out', 'main', 'print-host.js') };
}

const stopping = new AbortController();
// The first Ctrl+C lets the command take back what it began; the second one ends it where it stands, which is safe too.
process.once('SIGINT', () => stopping.abort());
process.once('SIGTERM', () => stopping.abort());
// `query … | head` closes the pipe early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  signal: stopping.signal,
  places: places(),
  watched: process.stderr.isTTY,
});
