import type { Database } from '../store/connection.ts';
import type { Stamp } from './clock.ts';
import { changesLately, changesOfBatch, changesOfRecord, findBatch, type BatchHeader, type LoggedChange } from './log.ts';
import { forceOf } from './steps.ts';

export interface HistoryEntry extends BatchHeader {
  /** Records that it changed. */
  readonly changes: number;
  /** Cells that it set; null for a step too large to count them while somebody waits. */
  readonly cells: number | null;
  /** The kind of record that it began with. */
  readonly object: string | null;
  readonly undone: boolean;
}

/** Which batches are wanted; stamps bound their time. */
export interface BatchFilter {
  readonly kinds?: readonly string[] | undefined;
  readonly member?: string | undefined;
  readonly object?: string | undefined;
  readonly from?: Stamp | undefined;
  readonly until?: Stamp | undefined;
}

const MOST_COUNTED = 2000;

/** Batches, newest first; `before` is the id of the last one already seen. */
export function listBatches(db: Database, limit: number, before?: string, filter: BatchFilter = {}): HistoryEntry[] {
  const { sql, bindings } = whereOf(filter);
  const batches = db.all<Omit<HistoryEntry, 'undone' | 'cells'>>(
    `SELECT b.*, (SELECT count(*) FROM change_log l WHERE l.batch = b.num) AS changes, (SELECT object FROM change_log l WHERE l.batch = b.num LIMIT 1) AS object
     FROM batches b WHERE b.num < coalesce((SELECT num FROM batches WHERE id = ?), 9e15)${sql} ORDER BY b.num DESC LIMIT ?`, [before ?? null, ...bindings, limit]);
  const inForce = forceOf(db);
  return batches.map((batch) => ({ ...batch, cells: batch.changes > MOST_COUNTED ? null : countCells(db, batch.num), undone: !inForce(batch.id) }));
}

function whereOf({ kinds, member, object, from, until }: BatchFilter): { readonly sql: string; readonly bindings: readonly string[] } {
  const parts: (readonly [string, string])[] = [];
  if (kinds) parts.push(['b.kind IN (SELECT value FROM json_each(?))', JSON.stringify(kinds)]);
  if (member !== undefined) parts.push(['b.member = ?', member]);
  if (object !== undefined) parts.push(['EXISTS (SELECT 1 FROM change_log l WHERE l.batch = b.num AND l.object = ?)', object]);
  if (from !== undefined) parts.push(['b.at >= ?', from]);
  if (until !== undefined) parts.push(['b.at < ?', until]);
  return { sql: parts.map(([sql]) => ` AND ${sql}`).join(''), bindings: parts.map(([, binding]) => binding) };
}

/** Cells that a batch set, without those that say how a record came to be. */
function countCells(db: Database, batch: number): number {
  return db.pluck<number>("SELECT count(*) FROM change_log l, json_each(l.fields) j WHERE l.batch = ? AND j.key NOT IN ('created_at', 'created_by')", [batch])[0] ?? 0;
}

/** How many changes a batch made; 0 for one that is not here. */
export function countChanges(db: Database, id: string): number {
  return db.pluck<number>('SELECT count(*) FROM change_log l JOIN batches b ON b.num = l.batch WHERE b.id = ?', [id])[0] ?? 0;
}

/** A stretch of a batch's changes, in the order in which they were written. */
export function pageOfBatch(db: Database, id: string, start: number, count: number): LoggedChange[] {
  const batch = findBatch(db, id);
  return batch ? changesOfBatch(db, batch.num, start, count) : [];
}

/** What happened to some records lately, newest first. */
export function recentChanges(db: Database, records: readonly string[], limit: number): RecordChange[] {
  return withBatches(db, changesLately(db, records, limit));
}

export interface RecordChange {
  readonly change: LoggedChange;
  readonly batch: BatchHeader;
}

/** What happened to one record, newest first. */
export function recordHistory(db: Database, object: string, record: string, limit: number): RecordChange[] {
  return withBatches(db, changesOfRecord(db, object, record).slice(-limit).reverse());
}

function withBatches(db: Database, changes: readonly LoggedChange[]): RecordChange[] {
  const batches = new Map(
    db.all<BatchHeader>('SELECT * FROM batches WHERE num IN (SELECT value FROM json_each(?))', [JSON.stringify(changes.map((change) => change.batch))]).map((batch) => [batch.num, batch]),
  );
  return changes.flatMap((change) => {
    const batch = batches.get(change.batch);
    return batch ? [{ change, batch }] : [];
  });
}
