import type { Value } from '../model/types.ts';
import type { Database } from '../store/connection.ts';
import { quoted } from '../store/tables.ts';
import type { Batch, BatchKind, Change } from './change.ts';

/** Reading and appending the log itself. Nothing here touches the tables that are derived from it. */

interface LogRow {
  readonly seq: number;
  readonly batch: number;
  readonly at: string;
  readonly object: string;
  readonly record: string;
  readonly fields: string;
  readonly seen: string;
}

export interface BatchHeader {
  readonly num: number;
  readonly id: string;
  readonly at: string;
  readonly member: string;
  readonly device: string;
  readonly kind: BatchKind;
  readonly label: string;
  readonly undoes: string | null;
}

/** A change with its place in this desk's log and the number of its batch there. */
export interface LoggedChange extends Change {
  readonly seq: number;
  readonly batch: number;
}

function toChange(row: LogRow): LoggedChange {
  return {
    seq: row.seq, batch: row.batch, at: row.at, object: row.object, record: row.record,
    set: JSON.parse(row.fields) as Record<string, Value>,
    seen: JSON.parse(row.seen) as Record<string, string>,
  };
}

/** The same, read out of its JSON only where somebody looks: of a long history that is a change or two. */
function lazyChange(row: LogRow): LoggedChange {
  let set: Record<string, Value> | null = null;
  let seen: Record<string, string> | null = null;
  return {
    seq: row.seq, batch: row.batch, at: row.at, object: row.object, record: row.record,
    get set() {
      return (set ??= JSON.parse(row.fields) as Record<string, Value>);
    },
    get seen() {
      return (seen ??= JSON.parse(row.seen) as Record<string, string>);
    },
  };
}

/** Appends the header, or finds it when a part of the batch came before. Answers its number. */
export function appendBatch(db: Database, batch: Omit<Batch, 'changes'>): number {
  return db.get<{ num: number }>('SELECT num FROM batches WHERE id = ?', [batch.id])?.num ?? beginBatch(db, batch);
}

/** Appends the header of a batch that is made here and now. Answers its number. */
export function beginBatch(db: Database, batch: Omit<Batch, 'changes'>): number {
  return db.run('INSERT INTO batches (id, at, member, device, kind, label, undoes) VALUES (?, ?, ?, ?, ?, ?, ?)', [
    batch.id, batch.at, batch.member, batch.device, batch.kind, batch.label, batch.undoes,
  ]).lastId;
}

/** Appends one change; answers its sequence number on this desk. */
export function appendChange(db: Database, batch: number, change: Change): number {
  return db.run('INSERT INTO change_log (batch, at, object, record, fields, seen) VALUES (?, ?, ?, ?, ?, ?)', [
    batch, change.at, change.object, change.record, JSON.stringify(change.set), JSON.stringify(change.seen),
  ]).lastId;
}

const COLUMNS = 'seq, batch, at, object, record, fields, seen';

/** A batch's changes in the order in which they were written, or a stretch of them. */
export function changesOfBatch(db: Database, batch: number, start = 0, count = -1): LoggedChange[] {
  return db.all<LogRow>(`SELECT ${COLUMNS} FROM change_log WHERE batch = ? ORDER BY seq LIMIT ? OFFSET ?`, [batch, count, start]).map(toChange);
}

/** Every change of a record, oldest stamp first. */
export function changesOfRecord(db: Database, object: string, record: string): LoggedChange[] {
  return db.all<LogRow>(`SELECT ${COLUMNS} FROM change_log WHERE record = ? AND object = ? ORDER BY at, seq`, [record, object]).map(toChange);
}

/** Every change of some records, each oldest stamp first, by record. */
export function historiesOf(db: Database, object: string, records: readonly string[]): Map<string, LoggedChange[]> {
  const rows = db.all<LogRow>(`SELECT ${COLUMNS} FROM change_log WHERE record IN (SELECT value FROM json_each(?)) AND object = ? ORDER BY at, seq`, [JSON.stringify(records), object]);
  return byRecord(rows);
}

function byRecord(rows: readonly LogRow[]): Map<string, LoggedChange[]> {
  const records = new Map<string, LoggedChange[]>();
  for (const row of rows) {
    const known = records.get(row.record);
    if (known) known.push(lazyChange(row));
    else records.set(row.record, [lazyChange(row)]);
  }
  return records;
}

/**
 * The changes of some records at certain stamps, by record: what an undo puts back. Of a record with a long history that
 * is one or two, each found by the index.
 */
export function changesAtPlaces(db: Database, object: string, places: readonly (readonly [record: string, at: string])[]): Map<string, LoggedChange[]> {
  const rows = db.all<LogRow>(
    `SELECT ${COLUMNS.replace(/\w+/g, 'l.$&')} FROM json_each(?) p CROSS JOIN change_log l ON l.record = p.value ->> 0 AND l.at = p.value ->> 1 WHERE l.object = ?`,
    [JSON.stringify(places), object],
  );
  return byRecord(rows);
}

export function changesAt(db: Database, object: string, record: string, at: string): LoggedChange[] {
  return db.all<LogRow>(`SELECT ${COLUMNS} FROM change_log WHERE record = ? AND at = ? AND object = ?`, [record, at, object]).map(toChange);
}

/** The latest changes of some records, newest first. */
export function changesLately(db: Database, records: readonly string[], limit: number): LoggedChange[] {
  return db.all<LogRow>(`SELECT ${COLUMNS} FROM change_log WHERE record IN (SELECT value FROM json_each(?)) ORDER BY at DESC, seq DESC LIMIT ?`, [JSON.stringify(records), limit]).map(toChange);
}

/** Every change of some records, in no order: merging needs none. */
export function changesOfRecords(db: Database, object: string, records: readonly string[]): LoggedChange[] {
  return db.all<LogRow>(`SELECT ${COLUMNS} FROM change_log WHERE record IN (SELECT value FROM json_each(?)) AND object = ?`, [JSON.stringify(records), object]).map(toChange);
}

/** The records of an object, in the order in which they arrived here. */
export function recordsInLog(db: Database, object: string): string[] {
  return db.pluck<string>('SELECT record FROM change_log WHERE object = ? GROUP BY record ORDER BY min(seq)', [object]);
}

/** Records of an object that the log names and its table has not: none, or such of unknown fields only. */
export function recordsWithoutRow(db: Database, object: string): string[] {
  return db.pluck<string>(`SELECT DISTINCT l.record FROM change_log l WHERE l.object = ? AND NOT EXISTS (SELECT 1 FROM ${quoted(object)} t WHERE t.id = l.record)`, [object]);
}

export function objectsInLog(db: Database): string[] {
  return db.pluck<string>('SELECT DISTINCT object FROM change_log');
}

export function findBatch(db: Database, id: string): BatchHeader | undefined {
  return db.get<BatchHeader>('SELECT * FROM batches WHERE id = ?', [id]);
}

/** The batch of a change. */
export function findBatchByNumber(db: Database, num: number): BatchHeader | undefined {
  return db.get<BatchHeader>('SELECT * FROM batches WHERE num = ?', [num]);
}

/** How many records a batch changed. */
export function countRecords(db: Database, batch: number): number {
  return db.pluck<number>('SELECT count(*) FROM change_log WHERE batch = ?', [batch])[0] ?? 0;
}

/** The batch that this batch takes back, both by number; undefined for ordinary batches and for one that is not here. */
export function undoneBy(db: Database, batch: number): number | undefined {
  return db.get<{ num: number }>('SELECT u.num FROM batches b JOIN batches u ON u.id = b.undoes WHERE b.num = ?', [batch])?.num;
}
