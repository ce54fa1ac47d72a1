import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { app, protocol } from 'electron';
import { toFailure } from '../db/errors.ts';
import { APP_SCHEME } from './app-protocol.ts';
import { valueOf } from './launch.ts';
import type { Log } from './log.ts';
import { createPrinter } from './pdf.ts';
import { savePdf } from './save-pdf.ts';
import { secureAllContents } from './security.ts';

/**
 * The printer without the program, for the CLI: `electron out/main/print-host.js --html FILE --pdf FILE`.
 * Prints one line of JSON on standard output, `{ok:true, pages, bytes}` or `{ok:false, error}`, and exits with
 * 0 done, 1 printing failed, 2 wrong arguments, 3 the HTML file is not readable, 4 the PDF is not writable.
 */
export const EXIT = { done: 0, failed: 1, usage: 2, unreadable: 3, notWritable: 4 } as const;

const log: Log = { info: () => {}, warn: () => {}, error: (text) => void process.stderr.write(`${text}\n`) };

// Nothing of the user's profile: the printer may run beside the open program.
const scratch = mkdtempSync(path.join(os.tmpdir(), 'dealbook-print-'));
app.setPath('userData', scratch);
process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
app.disableHardwareAcceleration();
protocol.registerSchemesAsPrivileged([APP_SCHEME]);
secureAllContents(app, log);
// The default is to quit with the last window; each job closes its own.
app.on('window-all-closed', () => {});

// Not awaited: Electron gets ready only after its entry module has been evaluated.
void app.whenReady().then(run).then((code) => app.exit(code));

async function run(): Promise<number> {
  const from = valueOf(process.argv, '--html');
  const to = valueOf(process.argv, '--pdf');
  if (from === undefined || to === undefined) {
    process.stderr.write('usage: print-host --html FILE --pdf FILE\n');
    return EXIT.usage;
  }
  const html = readText(from);
  if (html === null) {
    process.stderr.write('the HTML file cannot be read\n');
    return EXIT.unreadable;
  }
  try {
    const printer = createPrinter(path.resolve(import.meta.dirname, '..', 'fonts'), log);
    const result = savePdf(path.resolve(to), path.basename(to), await printer.pdf(html));
    report({ ok: true, ...result });
    return EXIT.done;
  } catch (error) {
    const failure = toFailure(error);
    report({ ok: false, error: failure });
    return failure.code === 'file.notWritable' ? EXIT.notWritable : EXIT.failed;
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function report(result: object): void {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
