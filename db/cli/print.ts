import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Failure } from '../../preload/contract/errors.ts';
import { appError } from '../errors.ts';
import type { Io } from './command.ts';

export interface Printed {
  readonly pages: number;
  readonly bytes: number;
}

/**
 * Makes a PDF of an HTML document in a process of Electron's, because only Chromium can. Throws `document.printFailed`
 * or `file.notWritable`; Ctrl+C ends that process, and then no file is there.
 */
export async function printPdf(io: Io, html: string, pdf: string): Promise<Printed> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dealbook-print-'));
  try {
    const page = path.join(folder, 'document.html');
    fs.writeFileSync(page, html);
    const [program, ...words] = printCommand(io, ['--html', page, '--pdf', pdf]);
    return readReport(await run(io, program, words), pdf);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The print host's command line; on Linux without a screen through the helper that opens a virtual one. */
export function printCommand({ env, places }: Pick<Io, 'env' | 'places'>, words: readonly string[], { platform = process.platform, root = process.getuid?.() === 0 } = {}): readonly [string, ...string[]] {
  const electron = env['DEALBOOK_ELECTRON'] ?? process.execPath;
  const helper = env['DEALBOOK_WITH_DISPLAY'];
  if (platform === 'linux' && helper !== undefined) return [process.execPath, helper, electron, places.printHost, ...words];
  // Chromium refuses its sandbox as root; that happens in development only, the packaged app is never started so.
  const direct = [electron, ...(platform === 'linux' && root ? ['--no-sandbox'] : []), places.printHost, ...words] as const;
  const screen = platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
  return screen ? direct : ['xvfb-run', '-a', ...direct];
}

function run(io: Io, program: string, words: readonly string[]): Promise<{ readonly out: string; readonly err: string }> {
  return new Promise((resolve, reject) => {
    const env = { ...io.env };
    // Electron itself must be Electron; the helper that opens a screen is a script and needs its Node.
    if (words[0] !== io.env['DEALBOOK_WITH_DISPLAY']) delete env['ELECTRON_RUN_AS_NODE'];
    const child = spawn(program, words, { env, stdio: ['ignore', 'pipe', 'pipe'], signal: io.signal, killSignal: 'SIGTERM' });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', (error) => reject(io.signal.aborted ? appError('import.cancelled', 'Stopped.') : appError('document.printFailed', 'The print host did not start.', { reason: error.message })));
    child.on('close', () => resolve({ out, err }));
  });
}

/** The print host's last line is its report; anything else means that it died. */
function readReport({ out, err }: { readonly out: string; readonly err: string }, file: string): Printed {
  const report = parse(out.trim().split('\n').at(-1) ?? '');
  if (report?.ok === true && typeof report.pages === 'number' && typeof report.bytes === 'number') return { pages: report.pages, bytes: report.bytes };
  const failure = Failure.safeParse(report?.error);
  if (failure.success) throw appError(failure.data.code, failure.data.message, { ...failure.data.details, file });
  throw appError('document.printFailed', 'The print host ended without a report.', { file, reason: err.trim().split('\n').at(-1)?.slice(0, 300) ?? '' });
}

function parse(line: string): { readonly ok?: unknown; readonly pages?: unknown; readonly bytes?: unknown; readonly error?: unknown } | null {
  try {
    return JSON.parse(line) as { ok?: unknown };
  } catch {
    return null;
  }
}
