import type { Database } from '../store/connection.ts';
import type { Desk } from './desk.ts';
import type { BatchHeader } from './log.ts';

/**
 * The undo stack of a desk, read from the log: it survives restarts because it is nothing but the log. Undo and redo
 * are batches that name the batch they take back; a batch is in force unless a batch in force takes it back.
 */
export function isInForce(db: Database, id: string): boolean {
  return takenBackBy(db, id).every((undo) => !isInForce(db, undo.id));
}

/** Batches that take this one back, newest first. */
function takenBackBy(db: Database, id: string): BatchHeader[] {
  return db.all<BatchHeader>('SELECT * FROM batches WHERE undoes = ? ORDER BY num DESC', [id]);
}

/** What Ctrl+Z takes back next: the newest own step in force. A redo is a step too; demo data is not. */
export function nextUndo(db: Database, desk: Desk): BatchHeader | undefined {
  return firstInForce(db, "SELECT * FROM batches WHERE device = ? AND kind NOT IN ('undo', 'seed') ORDER BY num DESC", desk);
}

/** The undo that Ctrl+Y takes back next: none once something new was done after it. */
export function nextRedo(db: Database, desk: Desk): BatchHeader | undefined {
  const undo = firstInForce(db, "SELECT * FROM batches WHERE device = ? AND kind = 'undo' ORDER BY num DESC", desk);
  if (!undo) return undefined;
  const newer = db.get("SELECT 1 FROM batches WHERE device = ? AND num > ? AND kind NOT IN ('undo', 'redo', 'seed') LIMIT 1", [desk.device, undo.num]);
  return newer ? undefined : undo;
}

function firstInForce(db: Database, sql: string, desk: Desk): BatchHeader | undefined {
  for (let offset = 0; ; offset += 50) {
    const page = db.all<BatchHeader>(`${sql} LIMIT 50 OFFSET ?`, [desk.device, offset]);
    const found = page.find((batch) => isInForce(db, batch.id));
    if (found || page.length < 50) return found;
  }
}

/** Whether Ctrl+Z and Ctrl+Y have something to do. */
export function canUndoRedo(db: Database, desk: Desk): { readonly canUndo: boolean; readonly canRedo: boolean } {
  return { canUndo: nextUndo(db, desk) !== undefined, canRedo: nextRedo(db, desk) !== undefined };
}
