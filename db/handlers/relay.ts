import { fieldsOf, type Applied } from '../changes/index.ts';
import { canUndoRedoAfter } from '../changes/steps.ts';
import { toFailure } from '../errors.ts';
import type { CoreContext } from './context.ts';

/** More ids than this are not worth naming: the window asks again. */
const MAX_NAMED = 1000;

export interface Relay {
  /** Tells nothing more. */
  stop(): void;
}

/**
 * Tells the window what durable batches changed, in terms of what it shows. Whoever wrote is answered first: the lists are
 * brought up to date in the next breath, or when one of them is asked for, and only then are they told of.
 */
export function relayChanges({ changes, views, store, desk, emit }: CoreContext): Relay {
  let untold: Applied[] = [];

  function tellLists(states = views.refresh()): void {
    if (states.length > 0) emit('views.changed', { views: states });
  }

  function tell(batches: readonly Applied[]): void {
    const states = views.refresh();
    for (const { touched } of batches) {
      for (const [object, ids] of touched) emit('records.changed', { object, ids: ids.size > MAX_NAMED ? null : [...ids] });
      if (touched.has('fields')) emit('model.changed', {});
    }
    tellLists(states);
    const last = batches.at(-1);
    if (last) emit('history.changed', canUndoRedoAfter(store.db, desk, last.batch));
  }

  function tellAll(): void {
    const batches = untold;
    untold = [];
    try {
      if (batches.length > 0) tell(batches);
    } catch (error) {
      // What was written stays written; who asks again sees it.
      process.stderr.write(`relay: ${toFailure(error).code}\n`);
    }
  }

  views.onMade(() => tellLists());
  const stop = changes.onApplied((applied) => {
    views.note(applied.touched, fieldsOf(applied.batch));
    if (untold.push(applied) === 1) setImmediate(tellAll);
  });
  return {
    stop: () => {
      untold = [];
      stop();
    },
  };
}
