import { importError } from './messages.ts';

/** Runs long work step by step, letting other calls in between, until it is done or the signal stops it. */
export async function pump<T>(steps: Generator<number, T>, signal?: AbortSignal, onStep?: (done: number) => void): Promise<T> {
  for (;;) {
    if (signal?.aborted) throw importError('import.cancelled');
    const step = steps.next();
    if (step.done) return step.value;
    onStep?.(step.value);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
