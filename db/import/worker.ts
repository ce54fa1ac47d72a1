import { readFile, stat } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { ObjectType } from '../model/index.ts';
import { createDictionary } from './dictionary.ts';
import { LIMITS } from './limits.ts';
import { importError, toImportError } from './messages.ts';
import { readWorkbook } from './readers/index.ts';
import type { Cell, RawWorkbook, Sheet } from './sheet.ts';
import { tablesOf } from './tables.ts';
import type { Table } from './tables.ts';
import type { ImportError } from './types.ts';

/**
 * Worker entry: reads one workbook, finds its tables, posts both in slices, then ends. It holds no state and no database, so it can be
 * killed at any moment (`read-in-worker.ts` does, on cancel, timeout and too much memory).
 */

/** What the worker is started with. `bytes` instead of `path` when the file is already in memory. */
export interface WorkerInput {
  readonly path?: string;
  readonly bytes?: Uint8Array;
  readonly name: string;
  /** Given together: the file's id in its session and the model, for finding tables in the sheets. */
  readonly id?: string;
  readonly objects?: readonly ObjectType[];
}

/** A table on its way to the core. Its sheet is there already (by index), unless the table was made from a form. */
export type FoundTable = Omit<Table, 'sheet'> & { readonly sheet: number | Sheet };

export type WorkerMessage =
  | { readonly kind: 'size'; readonly size: number }
  | { readonly kind: 'sheet'; readonly head: Omit<Sheet, 'rows'> & { readonly rowCount: number } }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'done'; readonly workbook: Omit<RawWorkbook, 'sheets'>; readonly tables: readonly FoundTable[] }
  | { readonly kind: 'failed'; readonly error: ImportError };

/** Rows per message: big enough to be cheap, small enough to show progress. */
const SLICE = 5000;

async function main(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('import worker: started without a parent');
  const post = (message: WorkerMessage): void => port.postMessage(message);
  // A reader's own chatter is not for anyone.
  for (const level of ['log', 'info', 'warn', 'error'] as const) console[level] = () => undefined;
  try {
    const input = workerData as WorkerInput;
    const bytes = input.bytes ?? await load(input.path ?? '');
    post({ kind: 'size', size: bytes.length });
    const read = await readWorkbook(bytes, input.name);
    const tables = input.objects ? tablesOf(input.id ?? '', input.name, read, createDictionary(input.objects)) : [];
    const { sheets, ...workbook } = read;
    for (const { rows, ...head } of sheets) {
      post({ kind: 'sheet', head: { ...head, rowCount: rows.length } });
      for (let at = 0; at < rows.length; at += SLICE) post({ kind: 'rows', rows: rows.slice(at, at + SLICE) });
    }
    post({ kind: 'done', workbook, tables: tables.map((table) => ({ ...table, sheet: sheets.includes(table.sheet) ? sheets.indexOf(table.sheet) : table.sheet })) });
  } catch (error) {
    post({ kind: 'failed', error: toImportError(error) });
  }
}

/** The file's bytes; its size is looked at before any of it is read. */
async function load(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > LIMITS.fileBytes) throw importError('import.tooLarge', { limitMb: Math.floor(LIMITS.fileBytes / 1024 / 1024), size });
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('import.')) throw error;
    if (code === 'ENOENT') throw importError('import.notFound', {}, error);
    throw importError('import.unreadable', { reason: code || 'I/O' }, error);
  }
}

await main();
