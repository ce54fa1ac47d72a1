import { Worker } from 'node:worker_threads';
import { appError } from '../errors.ts';
import type { ReaderAnswer, ReaderRequest, Readings, ReaderStart } from '../reader.ts';

/** Threads that read the book beside the core. */
export interface Readers {
  /** Rejects with `core.unavailable` once stopped, and with anything else when reading failed: the core can still read itself. */
  ask<W extends keyof Readings>(what: W, asked: Readings[W]['asked']): Promise<Readings[W]['answer']>;
  /** Ends every thread; what was asked is not answered any more. */
  stop(): Promise<void>;
}

/** A list that is sorted and a pass do not wait for each other. */
const MOST = 2;
/** A thread that nobody asks is ended: it holds some 30 MB, and starts in a blink. */
const IDLE_MS = 1_000;
/** V8 keeps the pages of a thread that ended so long for the next one. */
const POOLED_MS = 10_000;

interface Job {
  readonly request: ReaderRequest;
  readonly resolve: (data: never) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  job: Job | null;
  idle: NodeJS.Timeout | null;
}

/** Readers of one book, started when they are first needed. `freed` is told when memory of a thread that ended can be given back. */
export function createReaders(entry: URL, start: ReaderStart, freed: () => void = () => undefined): Readers {
  const threads = new Set<Thread>();
  const waiting: Job[] = [];
  let stopped = false;

  function assign(): void {
    for (let job = waiting[0]; job !== undefined; job = waiting[0]) {
      const thread = [...threads].find((each) => each.job === null) ?? (threads.size < MOST ? startThread() : null);
      if (thread === null) return;
      waiting.shift();
      if (thread.idle !== null) clearTimeout(thread.idle);
      thread.job = job;
      thread.worker.postMessage(job.request);
    }
  }

  function startThread(): Thread {
    const thread: Thread = { worker: new Worker(entry, { workerData: start, env: {}, execArgv: [] }), job: null, idle: null };
    threads.add(thread);
    thread.worker.on('message', (answer: ReaderAnswer) => {
      const { job } = thread;
      thread.job = null;
      thread.idle = setTimeout(() => {
        void end(thread);
        setTimeout(freed, POOLED_MS).unref();
      }, IDLE_MS);
      thread.idle.unref();
      if (answer.ok) job?.resolve(answer.data as never);
      else job?.reject(appError(answer.error.code, answer.error.message, answer.error.details));
      assign();
    });
    thread.worker.on('error', (error) => lose(thread, error));
    thread.worker.on('exit', (code) => lose(thread, new Error(`a reader ended with ${code}`)));
    return thread;
  }

  /** A thread that ended by itself: what it was asked fails, and the others get another. */
  function lose(thread: Thread, error: unknown): void {
    if (!threads.delete(thread)) return;
    thread.job?.reject(error);
    if (!stopped) assign();
  }

  async function end(thread: Thread): Promise<void> {
    threads.delete(thread);
    if (thread.idle !== null) clearTimeout(thread.idle);
    thread.job?.reject(closing());
    await thread.worker.terminate();
  }

  return {
    ask: (what, asked) => new Promise((resolve, reject) => {
      if (stopped) {
        reject(closing());
        return;
      }
      waiting.push({ request: { what, asked } as ReaderRequest, resolve, reject });
      assign();
    }),
    stop: async () => {
      stopped = true;
      for (const { reject } of waiting.splice(0)) reject(closing());
      await Promise.all([...threads].map(end));
    },
  };
}

function closing(): Error {
  return appError('core.unavailable', 'The core is being closed.');
}
