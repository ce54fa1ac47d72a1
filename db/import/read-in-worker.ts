import { Worker } from 'node:worker_threads';
import { importError } from './messages.ts';
import type { ImportFailure } from './messages.ts';
import type { Cell, RawWorkbook, Sheet } from './sheet.ts';
import type { Table } from './tables.ts';
import type { WorkerInput, WorkerMessage } from './worker.ts';

export interface ReadOptions {
  /** Where the worker's script is: `out/main/import-worker.js` in the bundle, `db/import/worker.ts` in tests. */
  readonly workerUrl: URL;
  readonly signal?: AbortSignal;
  /** Default 120 s: a big file on a slow office laptop is no hang. */
  readonly timeoutMs?: number;
  /** Heap of the worker; more ends it. Default 1024. */
  readonly maxMemoryMb?: number;
  /** Rows received so far and rows of the sheets known so far. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A workbook, the size of its file in bytes, and its tables when the model was given. */
export interface ReadResult {
  readonly size: number;
  readonly workbook: RawWorkbook;
  readonly tables: readonly Table[];
}

/**
 * Reads a file in a worker thread that can be killed. A hang becomes import.timeout, a crash import.crashed, too much
 * memory import.memory, an abort import.cancelled; in every case the thread is gone when the promise settles.
 */
export async function readInWorker(source: WorkerInput, options: ReadOptions): Promise<ReadResult> {
  if (options.signal?.aborted) throw importError('import.cancelled');
  const timeoutMs = options.timeoutMs ?? 120_000;
  const worker = new Worker(options.workerUrl, {
    workerData: source,
    resourceLimits: { maxOldGenerationSizeMb: options.maxMemoryMb ?? 1024 },
    stdout: true,
    stderr: true,
    env: {},
    execArgv: [],
  });
  try {
    return await collect(worker, options, timeoutMs);
  } finally {
    await worker.terminate();
  }
}

function collect(worker: Worker, options: ReadOptions, timeoutMs: number): Promise<ReadResult> {
  return new Promise((resolve, reject) => {
    const sheets: (Omit<Sheet, 'rows'> & { rows: (readonly Cell[])[] })[] = [];
    let size = 0;
    let done = 0;
    let total = 0;
    const timer = setTimeout(() => settle(() => reject(importError('import.timeout', { seconds: Math.round(timeoutMs / 1000) }))), timeoutMs);
    const onAbort = (): void => settle(() => reject(importError('import.cancelled')));
    options.signal?.addEventListener('abort', onAbort, { once: true });
    function settle(finish: () => void): void {
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', onAbort);
      finish();
    }
    worker.on('message', (message: WorkerMessage) => {
      switch (message.kind) {
        case 'size': size = message.size; break;
        case 'sheet': {
          const { rowCount, ...head } = message.head;
          total += rowCount;
          sheets.push({ ...head, rows: [] });
          break;
        }
        case 'rows': {
          const rows = sheets[sheets.length - 1]?.rows;
          for (const row of message.rows) rows?.push(row);
          done += message.rows.length;
          options.onProgress?.(done, total);
          break;
        }
        case 'done': {
          const tables = message.tables.flatMap((table) => {
            const sheet = typeof table.sheet === 'number' ? sheets[table.sheet] : table.sheet;
            return sheet ? [{ ...table, sheet }] : [];
          });
          settle(() => resolve({ size, workbook: { ...message.workbook, sheets }, tables }));
          break;
        }
        case 'failed': settle(() => reject(importError(message.error.code, message.error.details ?? {}))); break;
      }
    });
    worker.on('error', (error) => settle(() => reject(crashOf(error))));
    worker.on('exit', (code) => settle(() => reject(importError('import.crashed', { exit: code }))));
  });
}

function crashOf(error: unknown): ImportFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const memory = code === 'ERR_WORKER_OUT_OF_MEMORY' || (error instanceof RangeError && /array buffer|invalid (?:string|array) length/i.test(error.message));
  return memory ? importError('import.memory', {}, error) : importError('import.crashed', { reason: error instanceof Error ? error.message.slice(0, 200) : '' }, error);
}
