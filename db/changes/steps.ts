import { appError } from '../errors.ts';
import type { Database } from '../store/connection.ts';
import type { Batch, BatchKind } from './change.ts';
import type { Desk } from './desk.ts';
import { findBatch, type BatchHeader } from './log.ts';

/**
 * The undo stack of a desk, read from the log: it survives restarts because it is nothing but the log. Undo and redo
 * are batches that name the batch they take back; a batch is in force unless a batch in force takes it back.
 *
 * The answer is to be asked of many batches: it remembers, because walking to and fro makes one chain of them all. It
 * does not recurse, because that chain grows with every press of a key; a ring, which no honest desk makes, ends it.
 */
export function forceOf(db: Database): (id: string) => boolean {
  const known = new Map<string, boolean>();
  return (id) => {
    const path = [id];
    const open = new Set(path);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const backers = known.has(top) ? [] : takenBackBy(db, top);
      const next = backers.find((backer) => !known.has(backer) && !open.has(backer));
      if (next !== undefined) {
        path.push(next);
        open.add(next);
        continue;
      }
      if (!known.has(top)) known.set(top, !backers.some((backer) => known.get(backer) === true));
      path.pop();
    }
    return known.get(id) ?? true;
  };
}

/** The step that a batch takes back at last: of an undo, a redo, an undo of that … the one that began; of any other batch itself. */
export function rootOf(db: Database, batch: BatchHeader): BatchHeader {
  for (let root = batch; ; ) {
    const before = root.undoes === null ? undefined : findBatch(db, root.undoes);
    if (!before || before.num >= root.num) return root;
    root = before;
  }
}

/** Throws `history.alreadyUndone` for a batch that is not in force: taking it back once more would change nothing. */
export function refuseUndone(db: Database, id: string): void {
  if (!forceOf(db)(id)) throw appError('history.alreadyUndone', 'This step was taken back already.', { batch: id });
}

/** Ids of the batches that take this one back as a whole. */
function takenBackBy(db: Database, id: string): string[] {
  return db.all<{ id: string }>("SELECT id FROM batches WHERE undoes = ? AND kind <> 'takeback'", [id]).map((batch) => batch.id);
}

const NONE: ReadonlySet<string> = new Set();

/** Kinds of batches after which what was undone can still be redone: what people did is of any other kind. */
const NOTHING_NEW: readonly BatchKind[] = ['undo', 'redo', 'seed', 'auto'];

/** What Ctrl+Z takes back next: the newest own step in force, but for those to be skipped. A redo is a step too; demo data and what the program did by itself are not. */
export function nextUndo(db: Database, desk: Desk, skipped: ReadonlySet<string> = NONE): BatchHeader | undefined {
  return newestInForce(db, "kind NOT IN ('undo', 'seed', 'auto')", desk, 0, skipped);
}

/** The undo that Ctrl+Y takes back next: none once something new was done after it. */
export function nextRedo(db: Database, desk: Desk): BatchHeader | undefined {
  const last = db.get<{ num: number }>(`SELECT num FROM batches WHERE device = ? AND kind NOT IN (${NOTHING_NEW.map((kind) => `'${kind}'`).join(', ')}) ORDER BY num DESC LIMIT 1`, [desk.device]);
  return newestInForce(db, "kind = 'undo'", desk, last?.num ?? 0, NONE);
}

const PAGE = 50;

/** The newest own batch of such kinds that is in force and stands behind batch number `after`. */
function newestInForce(db: Database, kinds: string, desk: Desk, after: number, skipped: ReadonlySet<string>): BatchHeader | undefined {
  const inForce = forceOf(db);
  const sql = `SELECT * FROM batches WHERE device = ? AND num > ? AND num < ? AND ${kinds} ORDER BY num DESC LIMIT ${PAGE}`;
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const page = db.all<BatchHeader>(sql, [desk.device, after, before]);
    const found = page.find((batch) => !skipped.has(batch.id) && inForce(batch.id));
    if (found || page.length < PAGE) return found;
    before = page.at(-1)?.num ?? 0;
  }
}

export interface CanUndoRedo {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Whether Ctrl+Z and Ctrl+Y have something to do. */
export function canUndoRedo(db: Database, desk: Desk): CanUndoRedo {
  return { canUndo: nextUndo(db, desk) !== undefined, canRedo: nextRedo(db, desk) !== undefined };
}

/** The same right after a batch: something new of this desk can be undone, and ends what could be redone, whatever was before. */
export function canUndoRedoAfter(db: Database, desk: Desk, { device, kind }: Batch): CanUndoRedo {
  return device === desk.device && !NOTHING_NEW.includes(kind) ? { canUndo: true, canRedo: false } : canUndoRedo(db, desk);
}
