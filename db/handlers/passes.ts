import { PASSES, runPasses, type PassRun } from '../process/passes/index.ts';
import { toFailure } from '../errors.ts';
import type { CoreContext } from './context.ts';

/** After the first page is up. */
const FIRST_MS = 3_000;
const AGAIN_MS = 5 * 60 * 1000;

export interface PassTimes {
  stop(): void;
}

/** Does what is due by time: soon after the book is open, then every few minutes. A turn that another write is under way for is left to the next. `worked` is told after each turn. */
export function keepPasses(context: CoreContext, worked: () => void = () => undefined, firstMs: number = FIRST_MS): PassTimes {
  const turn = (): void => {
    if (context.store.db.inTransaction) return;
    runDue(context);
    worked();
  };
  const first = setTimeout(turn, firstMs);
  const again = setInterval(turn, AGAIN_MS);
  first.unref();
  again.unref();
  return {
    stop: () => {
      clearTimeout(first);
      clearInterval(again);
    },
  };
}

/** One turn of all passes; what fails is told to the log, never to people, who asked for nothing. */
export function runDue({ store, changes, desk }: Pick<CoreContext, 'store' | 'changes' | 'desk'>): PassRun {
  const run = runPasses({ store, changes, desk }, PASSES);
  for (const { pass, error } of run.failures) process.stderr.write(`pass ${pass}: ${toFailure(error).code}\n`);
  return run;
}

export function passHandlers(context: CoreContext) {
  return {
    'passes.run': () => {
      const { acts } = runDue(context);
      return { acts: Object.values(acts).reduce((sum, count) => sum + count, 0) };
    },
  };
}
