import { drain, pace, type Action, type Batch, type Changes, type LongRun, type Steps } from '../changes/index.ts';
import type { CoreContext } from './context.ts';
import type { Turns } from './turns.ts';

/** What a write was found to be, once everything was looked at and nothing written yet. */
export interface Prepared {
  readonly action: Action;
}

/** Writes of any size: a short one at once, a long one in steps, with progress and a way to stop it. */
export interface Work {
  /**
   * Prepares and commits one action. `size` is how many records it may touch. A long one has the book for itself (calls
   * that only read go on, and see what was there before), says by the event `progress` how far it is, and when it is
   * stopped throws `work.cancelled` with nothing written.
   */
  commit<P extends Prepared>(kind: string, size: number, prepare: () => Steps<P>): Promise<P & { readonly batch: Batch | null }>;
  /** Stops a long write; one that is over by now is none. */
  cancel(id: string): void;
}

/** Above so many records a write is a long one: about a quarter of a second on an office laptop. */
export const LONG_FROM = 2000;

/** The phase of the last event of a piece of work, however it ended. */
const ENDED = 'ended';

export function createWork(changes: Changes, turns: Turns, emit: CoreContext['emit']): Work {
  const running = new Map<string, AbortController>();
  let counter = 0;

  async function long<P extends Prepared>(kind: string, size: number, prepare: () => Steps<P>): Promise<P & { readonly batch: Batch | null }> {
    const task = `work_${++counter}`;
    const controller = new AbortController();
    running.set(task, controller);
    const run: LongRun = { signal: controller.signal };
    // Looking and writing take about as long as each other: each is half of the way.
    const say = (half: 0 | 1) => (done: number): void => emit('progress', { task, phase: kind, done: half * size + Math.min(done, size), total: 2 * size });
    try {
      say(0)(0);
      const prepared = await pace(prepare(), run, say(0));
      const batch = isNothing(prepared.action) ? null : await changes.commitLong(prepared.action, { ...run, onProgress: say(1) });
      return { ...prepared, batch };
    } finally {
      running.delete(task);
      emit('progress', { task, phase: ENDED, done: size, total: size });
    }
  }

  return {
    commit: async (kind, size, prepare) => {
      if (size > LONG_FROM) return turns.alone(() => long(kind, size, prepare), { readers: true });
      const prepared = drain(prepare());
      return { ...prepared, batch: isNothing(prepared.action) ? null : changes.commit(prepared.action) };
    },
    cancel: (id) => running.get(id)?.abort(),
  };
}

function isNothing({ writes, undoes }: Action): boolean {
  return writes.length === 0 && undoes === undefined;
}

export function workHandlers({ work }: Pick<CoreContext, 'work'>) {
  return {
    'work.cancel': ({ id }: { id: string }) => {
      work.cancel(id);
      return {};
    },
  };
}
