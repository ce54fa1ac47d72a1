import { appError } from '../errors.ts';

/** Work in steps: yields how much is done, and answers at its end. Whoever drives it decides whether to go on. */
export type Steps<T> = Generator<number, T>;

/** How long work is driven. */
export interface LongRun {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Runs work to its end at once. */
export function drain<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * Runs work step by step and lets other calls in between, until it is done or is told to stop: then it throws
 * `work.cancelled`. `aside` brackets every pause, for work that holds a transaction.
 */
export async function pace<T>(steps: Steps<T>, { signal }: LongRun, onStep: (done: number) => void, aside?: () => (() => void) | null): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onStep(step.value);
    const back = aside?.();
    try {
      await new Promise((resolve) => setImmediate(resolve));
    } finally {
      back?.();
    }
    if (signal?.aborted) throw appError('work.cancelled', 'Stopped; nothing was written.');
  }
}
