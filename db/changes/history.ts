import type { Database } from '../store/connection.ts';
import { changesOfRecord, type BatchHeader, type LoggedChange } from './log.ts';
import { forceOf } from './steps.ts';

export interface HistoryEntry extends BatchHeader {
  readonly changes: number;
  readonly undone: boolean;
}

/** Batches, newest first; `before` is the id of the last one already seen. */
export function listBatches(db: Database, limit: number, before?: string): HistoryEntry[] {
  const batches = db.all<BatchHeader & { changes: number }>(
    `SELECT b.*, (SELECT count(*) FROM change_log l WHERE l.batch = b.num) AS changes FROM batches b
     WHERE b.num < coalesce((SELECT num FROM batches WHERE id = ?), 9e15) ORDER BY b.num DESC LIMIT ?`, [before ?? null, limit]);
  const inForce = forceOf(db);
  return batches.map((batch) => ({ ...batch, undone: !inForce(batch.id) }));
}

export interface RecordChange {
  readonly change: LoggedChange;
  readonly batch: BatchHeader;
}

/** What happened to one record, newest first. */
export function recordHistory(db: Database, object: string, record: string, limit: number): RecordChange[] {
  const changes = changesOfRecord(db, object, record).slice(-limit).reverse();
  const batches = new Map(
    db.all<BatchHeader>('SELECT * FROM batches WHERE num IN (SELECT value FROM json_each(?))', [JSON.stringify(changes.map((change) => change.batch))]).map((batch) => [batch.num, batch]),
  );
  return changes.flatMap((change) => {
    const batch = batches.get(change.batch);
    return batch ? [{ change, batch }] : [];
  });
}
