import { toFailure } from '../errors.ts';
import { writeSearchTexts } from '../store/search-waiting.ts';
import type { CoreContext } from './context.ts';

/** Texts written between two calls: short enough that nobody notices. */
const STEP = 200;
/** A long write holds the book, or the disk is full: again a little later. */
const LATER_MS = 1_000;

export interface SearchTexts {
  /** Writes no more; what still waits is written after the next start. */
  stop(): void;
}

/**
 * Brings the search texts up to date in the background, soon after each write and after a start. A search never waits for
 * this: it writes what it needs itself (`matchingRids`).
 */
export function keepSearchTexts({ store, changes }: Pick<CoreContext, 'store' | 'changes'>): SearchTexts {
  let stopped = false;
  let planned = false;

  function plan(milliseconds: number): void {
    if (planned || stopped) return;
    planned = true;
    setTimeout(work, milliseconds).unref();
  }

  function work(): void {
    planned = false;
    if (stopped || !store.db.canWrite) return;
    try {
      if (store.db.inTransaction) plan(LATER_MS);
      else if (writeSearchTexts(store.db, store.registry.objects(), STEP) === STEP) plan(0);
    } catch (error) {
      process.stderr.write(`search texts: ${toFailure(error).code}\n`);
      plan(LATER_MS);
    }
  }

  const stop = changes.onApplied(() => plan(0));
  plan(0);
  return {
    stop: () => {
      stopped = true;
      stop();
    },
  };
}
