import { setImmediate as nextTurn } from 'node:timers/promises';
import { newId, type Action, type Changes, type Desk, type RecordWrite } from '../../changes/index.ts';
import type { Store } from '../../store/open.ts';
import { actId } from './act-id.ts';
import { findDue, logEnd, type Found } from './due.ts';
import type { Act, Pass } from './pass.ts';

/** How many acts are one batch at most: a pass after a long holiday must not be one giant step. */
const ACTS_PER_BATCH = 500;
/** So many times a pass is looked for apart and finds the book changed; then it is looked for with the book held: rather slow once than never done. */
const MOST_IN_VAIN = 3;

/** The book that passes write to. */
export interface PassBook {
  readonly store: Store;
  readonly changes: Changes;
  readonly desk: Desk;
}

export interface PassRun {
  /** Acts written, by pass. */
  readonly acts: Readonly<Record<string, number>>;
  /** Passes that failed, with why; the others went on. */
  readonly failures: readonly { readonly pass: string; readonly error: unknown }[];
}

/**
 * Does what is due, pass by pass. Every act is written with a record of `acts` that says why, in one batch of the kind
 * `auto`, so one undo takes act and reason back together. A pass that fails leaves nothing half done and does not stop others.
 */
export function runPasses(book: PassBook, passes: readonly Pass[]): PassRun {
  const acts: Record<string, number> = {};
  const failures: { pass: string; error: unknown }[] = [];
  for (const pass of passes) {
    try {
      acts[pass.id] = runPass(book, pass);
    } catch (error) {
      failures.push({ pass: pass.id, error });
    }
  }
  return { acts, failures };
}

/**
 * The same with the looking done elsewhere, by `find`, for a book where that takes long. What was found is written only while
 * nobody else wrote anything since; otherwise it is looked for again. What comes while a long write is under way is left to the next time.
 */
export async function runPassesApart(book: PassBook, passes: readonly Pass[], find: (pass: Pass) => Promise<Found>): Promise<PassRun> {
  const acts: Record<string, number> = {};
  const failures: { pass: string; error: unknown }[] = [];
  for (const pass of passes) {
    try {
      acts[pass.id] = await runPassApart(book, pass, find);
    } catch (error) {
      failures.push({ pass: pass.id, error });
    }
  }
  return { acts, failures };
}

function runPass(book: PassBook, pass: Pass): number {
  const { acts } = findDue(book.store, pass, book.desk.entropy.now());
  for (const batch of batchesOf(acts)) book.changes.commit(actionOf(pass, batch, book.desk));
  return acts.length;
}

async function runPassApart(book: PassBook, pass: Pass, find: (pass: Pass) => Promise<Found>): Promise<number> {
  let written = 0;
  for (let vain = 0; vain < MOST_IN_VAIN;) {
    const found = await find(pass);
    if (book.store.db.inTransaction) return written;
    const now = await writeWhileQuiet(book, pass, found);
    written += now;
    if (now === found.acts.length) return written;
    if (now === 0) vain += 1;
  }
  return book.store.db.inTransaction ? written : written + runPass(book, pass);
}

/** Writes until somebody else does; answers how many acts were written. */
async function writeWhileQuiet({ store, changes, desk }: PassBook, pass: Pass, { acts, at }: Found): Promise<number> {
  let written = 0;
  let end = at;
  for (const batch of batchesOf(acts)) {
    if (store.db.inTransaction || logEnd(store.db) !== end) break;
    changes.commit(actionOf(pass, batch, desk));
    end = logEnd(store.db);
    written += batch.length;
    await nextTurn();
  }
  return written;
}

function* batchesOf(acts: readonly Act[]): Iterable<readonly Act[]> {
  for (let start = 0; start < acts.length; start += ACTS_PER_BATCH) yield acts.slice(start, start + ACTS_PER_BATCH);
}

function actionOf(pass: Pass, acts: readonly Act[], desk: Desk): Action {
  return { kind: 'auto', label: pass.id, writes: acts.flatMap((act) => [...act.writes, noteOf(act, desk)]) };
}

/** Why, and what it touched, so that this one act can be taken back. */
function noteOf(act: Act, { entropy }: Desk): RecordWrite {
  const { kind, object, record, rule, reason, writes } = act;
  const touched = new Map(writes.map((write) => [`${write.object} ${write.record}`, [write.object, write.record]]));
  return {
    object: 'acts', record: actId(act) ?? newId(entropy),
    set: { kind, object, record, rule, reason: JSON.stringify(reason), at: new Date(entropy.now()).toISOString(), touched: JSON.stringify([...touched.values()]) },
  };
}
