import { findDue, PASSES, runPasses, runPassesApart, type Found, type Pass, type PassRun } from '../process/passes/index.ts';
import { isAppError, toFailure } from '../errors.ts';
import { isLongTable } from '../store/long-lists.ts';
import type { CoreContext } from './context.ts';
import type { Readers } from './readers.ts';

/** After the first page is up. */
const FIRST_MS = 3_000;
const AGAIN_MS = 5 * 60 * 1000;
/** What passes read from end to end. */
const READ: readonly string[] = ['customers', 'follow_ups', 'deals', 'tasks'];

export interface PassTimes {
  stop(): void;
}

/** Does what falls due by time, one turn after another. */
export interface PassTurns {
  /** One turn of these passes, of all unless told; what fails is told to the log, never to people, who asked for nothing. */
  run(passes?: readonly Pass[]): Promise<PassRun>;
  /** Resolves when no turn is under way. */
  idle(): Promise<unknown>;
}

/** Turns of passes over one book: looked for by `readers` where that takes long. */
export function createPassTurns({ store, changes, desk }: Pick<CoreContext, 'store' | 'changes' | 'desk'>, readers: Readers | null): PassTurns {
  let last: Promise<unknown> = Promise.resolve();

  async function turn(passes: readonly Pass[]): Promise<PassRun> {
    const book = { store, changes, desk };
    const apart = readers !== null && READ.some((object) => isLongTable(store, object));
    const run = apart ? await runPassesApart(book, passes, (pass) => findApart(readers, pass)) : runPasses(book, passes);
    for (const { pass, error } of run.failures) if (!isClosing(error)) process.stderr.write(`pass ${pass}: ${toFailure(error).code}\n`);
    return run;
  }

  async function findApart(by: Readers, pass: Pass): Promise<Found> {
    const now = desk.entropy.now();
    try {
      return await by.ask('due', { pass: pass.id, now });
    } catch (error) {
      if (isClosing(error)) throw error;
      return findDue(store, pass, now);
    }
  }

  return {
    run: (passes = PASSES) => {
      const run = last.then(() => turn(passes));
      last = run.catch(() => undefined);
      return run;
    },
    idle: () => last,
  };
}

function isClosing(error: unknown): boolean {
  return isAppError(error) && error.code === 'core.unavailable';
}

/** Keeps doing what is due: soon after the book is open, then every few minutes. A turn that another write is under way for is left to the next. `worked` is told after each turn. */
export function keepPasses({ store, passes }: Pick<CoreContext, 'store' | 'passes'>, worked: () => void = () => undefined, firstMs: number = FIRST_MS): PassTimes {
  const turn = (): void => {
    if (!store.db.inTransaction) void passes.run().then(worked);
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

export function passHandlers({ passes }: Pick<CoreContext, 'passes'>) {
  return {
    'passes.run': async () => {
      const { acts } = await passes.run();
      return { acts: Object.values(acts).reduce((sum, count) => sum + count, 0) };
    },
  };
}
