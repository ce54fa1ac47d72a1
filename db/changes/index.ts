import { appError } from '../errors.ts';
import type { Store } from '../store/open.ts';
import { writeSearchTexts } from '../store/search-waiting.ts';
import { applyBatch, type Touched } from './apply.ts';
import type { Batch } from './change.ts';
import { checkBatch } from './check-batch.ts';
import { receive } from './clock.ts';
import { commitSteps, type Action, type Written } from './commit.ts';
import type { Desk } from './desk.ts';
import { loadClock } from './load-clock.ts';
import { drain, pace, type LongRun } from './pace.ts';
import { replayKnown } from './quarantine.ts';
import { nextRedo, nextUndo, refuseUndone } from './steps.ts';
import { planUndo, takeBackAction, type UndoPlan } from './undo.ts';

export type { Action, RecordWrite } from './commit.ts';
export type { Batch, BatchKind, Change } from './change.ts';
export type { FreshRows } from './fresh-rows.ts';
export { fieldsOf } from './change.ts';
export type { Touched } from './apply.ts';
export type { KeptCell, UndoPlan } from './undo.ts';
export type { Desk } from './desk.ts';
export { drain, pace, type LongRun, type Steps } from './pace.ts';
export { derivedId } from './derived-id.ts';
export { newId } from './id.ts';

/** What listeners learn once a batch is durable. */
export interface Applied {
  readonly batch: Batch;
  readonly touched: Touched;
}

export interface UndoOutcome extends UndoPlan {
  readonly done: Batch;
}

/** The only door to business data. */
export interface Changes {
  /** Writes an action as one batch in one transaction; null when nothing differed. */
  commit(action: Action): Batch | null;
  /** The same for long actions: lets other work in between steps, reports progress, and leaves nothing when stopped. */
  commitLong(action: Action, run: LongRun): Promise<Batch | null>;
  /** Takes in a batch that another desk wrote. Repeats and any order are harmless. Throws `call.invalidInput` for a malformed one. */
  ingest(batch: Batch): void;
  /** Ctrl+Z of this desk. Throws `history.nothingToUndo`. */
  undo(): UndoOutcome;
  /** Ctrl+Y of this desk. Throws `history.nothingToRedo`. */
  redo(): UndoOutcome;
  /** Takes back any batch, of any age, by whom ever. Throws `history.alreadyUndone`. */
  undoBatch(id: string): UndoOutcome;
  /** What `undoBatch` would do. */
  previewUndo(id: string): UndoPlan;
  /** Called after the transaction is durable, never within it. Answers a function that stops it. */
  onApplied(listener: (applied: Applied) => void): () => void;
}

export function createChanges(store: Store, desk: Desk): Changes {
  const { db } = store;
  const listeners = new Set<(applied: Applied) => void>();
  let clock = loadClock(db, desk);
  // An upgrade may have brought what some of the log was waiting for.
  db.transaction(() => replayKnown(store));

  /** The batch is durable by now: a listener that fails must not make its author believe that nothing was written. */
  function announce(batch: Batch, touched: Touched): void {
    for (const listener of listeners) {
      try {
        listener({ batch, touched });
      } catch (error) {
        process.stderr.write(`changes: a listener failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      }
    }
  }

  /** Joining an open transaction would announce what a stop of the long commit may still roll back. */
  function refuseNesting(): void {
    if (db.inTransaction) throw appError('core.unavailable', 'Another long write is under way; nothing was written.');
  }

  /** Runs `work` in a transaction; after a rollback the registry must forget columns that are gone again. */
  function atomically<T>(work: () => T): T {
    refuseNesting();
    try {
      return db.transaction(work);
    } catch (error) {
      if (!db.inTransaction) store.registry.reload(db);
      throw error;
    }
  }

  function commit(action: Action): Batch | null {
    return finish(atomically(() => drain(commitSteps(store, desk, clock, action))));
  }

  async function commitLong(action: Action, run: LongRun): Promise<Batch | null> {
    refuseNesting();
    // Who reads meanwhile can only read, and would miss what is still to be written.
    writeSearchTexts(db, store.registry.objects());
    db.begin();
    try {
      const total = action.writes.length;
      const steps = commitSteps(store, desk, clock, action);
      // New columns are in the registry before they are durable: nobody else may ask for them yet.
      const defines = action.writes.some((write) => write.object === 'fields');
      const written = defines ? drain(steps) : await pace(steps, run, (done) => run.onProgress?.(done, total), db.showDurable);
      db.commit();
      return finish(written);
    } catch (error) {
      db.rollback();
      store.registry.reload(db);
      throw error;
    }
  }

  function finish(written: Written | null): Batch | null {
    if (!written) return null;
    clock = written.clock;
    announce(written.batch, written.touched);
    return written.batch;
  }

  function ingest(batch: Batch): void {
    checkBatch(batch);
    const touched = atomically(() => drain(applyBatch(store, batch)));
    const now = desk.entropy.now();
    for (const change of batch.changes) clock = receive(clock, change.at, now);
    announce(batch, touched);
  }

  function takeBack(id: string): UndoOutcome {
    const plan = drain(planUndo(store, id));
    const done = commit(takeBackAction(plan));
    if (!done) throw appError('history.nothingLeft', 'Everything in this step was edited since.', { batch: id });
    return { ...plan, done };
  }

  return {
    commit,
    commitLong,
    ingest,
    undo: () => {
      const step = nextUndo(db, desk);
      if (!step) throw appError('history.nothingToUndo', 'There is nothing to undo.');
      return takeBack(step.id);
    },
    redo: () => {
      const step = nextRedo(db, desk);
      if (!step) throw appError('history.nothingToRedo', 'There is nothing to redo.');
      return takeBack(step.id);
    },
    undoBatch: (id) => {
      refuseUndone(db, id);
      return takeBack(id);
    },
    previewUndo: (id) => drain(planUndo(store, id)),
    onApplied: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
