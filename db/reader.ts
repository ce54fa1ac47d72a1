import { parentPort, workerData } from 'node:worker_threads';
import { toFailure } from './errors.ts';
import { findDue, PASSES, type Found } from './process/passes/index.ts';
import { openForReading, type Store } from './store/open.ts';
import { selectSql, type ViewQuery } from './store/view-query.ts';
import type { Failure } from '../preload/contract/errors.ts';

/**
 * Worker entry: reads for the core what takes long, over a connection of its own that cannot write. Every answer is of one
 * moment: a transaction that reads sees what was durable when it began.
 */

/** What the worker is started with. */
export interface ReaderStart {
  readonly databaseFile: string;
}

/** What can be asked, by its name. */
export interface Readings {
  /** The row ids of a list, in order. */
  rids: { readonly asked: { readonly query: ViewQuery; readonly now: number }; readonly answer: Uint32Array };
  /** What a pass finds due. */
  due: { readonly asked: { readonly pass: string; readonly now: number }; readonly answer: Found };
}

export type ReaderRequest = { readonly [W in keyof Readings]: { readonly what: W; readonly asked: Readings[W]['asked'] } }[keyof Readings];

export type ReaderAnswer = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: Failure };

function read(store: Store, request: ReaderRequest): Readings[keyof Readings]['answer'] {
  if (request.what === 'due') {
    const pass = PASSES.find(({ id }) => id === request.asked.pass);
    return pass ? findDue(store, pass, request.asked.now) : { acts: [], at: 0 };
  }
  const { query, now } = request.asked;
  const { sql, bindings } = selectSql(store, store.registry.object(query.object), query, now);
  return Uint32Array.from(store.db.pluck<number>(sql, bindings));
}

function answer(store: Store, request: ReaderRequest): ReaderAnswer {
  try {
    store.db.exec('BEGIN');
    try {
      // People may have made fields since.
      store.registry.reload(store.db);
      return { ok: true, data: read(store, request) };
    } finally {
      store.db.exec('COMMIT');
    }
  } catch (error) {
    return { ok: false, error: toFailure(error) };
  }
}

if (parentPort) {
  const port = parentPort;
  const store = openForReading((workerData as ReaderStart).databaseFile);
  port.on('message', (request: ReaderRequest) => {
    const answered = answer(store, request);
    const moved = answered.ok && answered.data instanceof Uint32Array ? [answered.data.buffer as ArrayBuffer] : [];
    port.postMessage(answered, moved);
  });
}
