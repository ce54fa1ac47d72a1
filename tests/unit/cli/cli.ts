import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runCli } from '../../../db/cli/run.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as JSON; throws unless it is exactly one document. */
  json<T = Record<string, unknown>>(): T;
}

/** A scratch folder with a book called `book.db`, and the command line over it. */
export interface Cli {
  readonly folder: string;
  file(name: string, content?: string | Uint8Array): string;
  /** `--db book.db` is added unless the words hold a `--db`. */
  run(...words: string[]): Promise<Ran>;
  runStoppable(signal: AbortSignal, ...words: string[]): Promise<Ran>;
  remove(): void;
}

export function openCli(): Cli {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dealbook-cli-'));
  const runStoppable = async (signal: AbortSignal, ...words: string[]): Promise<Ran> => {
    let out = '';
    let err = '';
    const root = path.resolve(import.meta.dirname, '..', '..', '..');
    const code = await runCli(words.includes('--db') || words.length === 0 ? words : [...words, '--db', 'book.db'], {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      env: {},
      cwd: folder,
      signal,
      places: { importWorker: path.join(root, 'db', 'import', 'worker.ts'), printHost: path.join(folder, 'no-print-host.js') },
      watched: false,
    });
    return { code, out, err, json: () => JSON.parse(out) };
  };
  return {
    folder,
    file: (name, content) => {
      const file = path.join(folder, name);
      if (content !== undefined) fs.writeFileSync(file, content);
      return file;
    },
    run: (...words) => runStoppable(new AbortController().signal, ...words),
    runStoppable,
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}
