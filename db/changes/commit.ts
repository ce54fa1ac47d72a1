import { appError } from '../errors.ts';
import type { Value } from '../model/types.ts';
import { columnValue } from '../store/column-value.ts';
import type { Store } from '../store/open.ts';
import type { LiveObject } from '../store/registry.ts';
import { newRow, writeRow, type Row } from '../store/rows.ts';
import { createSearchQueue } from '../store/search-waiting.ts';
import { adoptDefinitions, note, type Touched } from './apply.ts';
import type { Batch, BatchKind, Change } from './change.ts';
import { above, formatStamp, stampTime, tick, type Clock } from './clock.ts';
import type { Desk } from './desk.ts';
import { rowsWith, type FreshRows } from './fresh-rows.ts';
import { newId } from './id.ts';
import { appendChange, beginBatch } from './log.ts';
import { mergeIntoRow } from './merge-row.ts';
import type { Steps } from './pace.ts';

/** Fields to set on one record; a record that does not exist yet is created. Ids are made with `newId`. */
export interface RecordWrite {
  readonly object: string;
  readonly record: string;
  readonly set: Readonly<Record<string, Value>>;
}

/** One user action. */
export interface Action {
  readonly kind: BatchKind;
  /** Words for the history, such as "粘贴 300 格" or a file's name; empty when the kind says enough. */
  readonly label?: string;
  readonly writes: readonly RecordWrite[];
  readonly undoes?: string;
  /** Rows that need not be read again. */
  readonly rows?: FreshRows;
}

/** An action as it stands in the log and in the tables. */
export interface Written {
  readonly batch: Batch;
  readonly touched: Touched;
  /** The clock after its last tick. */
  readonly clock: Clock;
}

/** Records between two points where a long action may show progress or be stopped. */
const STEP = 500;

/**
 * Writes an action as one batch: keeps only what differs from what is there, gives new records their origin, stamps each
 * change above every cell it replaces, and puts it into the log and the rows; search texts follow once it is durable. Each row is read once. The
 * caller holds the transaction. Null when nothing differed (except for undo steps, which are recorded even when all they
 * touched was edited since). Yields how many records are done.
 */
export function* commitSteps(store: Store, desk: Desk, clock: Clock, action: Action): Steps<Written | null> {
  const { db } = store;
  const now = desk.entropy.now();
  let ticking = tick(clock, now);
  const header = {
    id: newId(desk.entropy), member: desk.member, device: desk.device, at: formatStamp(ticking, desk.device),
    kind: action.kind, label: action.label ?? '', undoes: action.undoes ?? null,
  };
  const changes: Change[] = [];
  const touched: Touched = new Map();
  let num = action.undoes ? beginBatch(db, header) : 0;
  let done = 0;
  for (const [object, writes] of mergeWrites(store, action.writes)) {
    const ids = [...writes.keys()];
    const fields = fieldsIn(writes);
    const search = createSearchQueue(db, object);
    for (let start = 0; start < ids.length; start += STEP) {
      const step = ids.slice(start, start + STEP);
      const rows = rowsWith(db, object, step, fields, action.rows);
      const written: string[] = [];
      for (const id of step) {
        const set = changedOnly(rows.get(id), withOrigin(rows.get(id), writes.get(id) ?? {}, desk, now));
        if (set === null) continue;
        const row = rows.get(id) ?? newRow(id);
        const change = toChange(object, row, set, ticking, desk.device);
        ticking = tick(ticking, now);
        num ||= beginBatch(db, header);
        appendChange(db, num, change);
        writeRow(db, object, row, mergeIntoRow(object, row, change).taken, stampTime, search);
        changes.push(change);
        written.push(id);
      }
      search.flush();
      note(touched, object.id, written);
      done += step.length;
      yield done;
    }
    if (object.id === 'fields') adoptDefinitions(store, touched);
  }
  return num === 0 ? null : { batch: { ...header, changes }, touched, clock: ticking };
}

/**
 * One set per record, in order of first mention: several writes of one action to a record are one change, and of several
 * to one cell the last counts. Definitions of fields come first, as in a batch from elsewhere.
 */
function mergeWrites(store: Store, writes: readonly RecordWrite[]): Map<LiveObject, Map<string, Record<string, Value>>> {
  const byObject = new Map<LiveObject, Map<string, Record<string, Value>>>();
  for (const write of writes) {
    const object = store.registry.object(write.object);
    let records = byObject.get(object);
    if (!records) byObject.set(object, (records = new Map()));
    const set = records.get(write.record) ?? {};
    for (const name of Object.keys(write.set)) set[name] = columnValue(fieldOf(object, name), write.set[name] ?? null);
    records.set(write.record, set);
  }
  return new Map([...byObject].sort(([a], [b]) => Number(b.id === 'fields') - Number(a.id === 'fields')));
}

function fieldsIn(writes: ReadonlyMap<string, Readonly<Record<string, Value>>>): Set<string> {
  const fields = new Set<string>();
  for (const set of writes.values()) for (const name of Object.keys(set)) fields.add(name);
  return fields;
}

function fieldOf(object: LiveObject, name: string) {
  const field = object.storedById.get(name);
  if (object.fieldsById.has(name) && !field) throw appError('record.readonlyField', `'${name}' is worked out, not stored.`, { object: object.id, field: name, label: name, labelEn: name });
  if (!field) throw appError('record.unknownField', `'${object.id}' has no field '${name}'.`, { object: object.id, field: name });
  return field;
}

/** New records carry when and by whom they were made; an import may bring its own. */
function withOrigin(row: Row | undefined, set: Record<string, Value>, desk: Desk, now: number): Record<string, Value> {
  if (row?.stamps.has('created_at')) return set;
  return { created_at: new Date(now).toISOString(), created_by: desk.member || null, ...set };
}

/** Both sides are as their columns hold them: text, finite numbers or nothing, which compare as they are. */
function changedOnly(row: Row | undefined, set: Record<string, Value>): Record<string, Value> | null {
  const changed: Record<string, Value> = {};
  let some = false;
  for (const name of Object.keys(set)) {
    const value = set[name] ?? null;
    // What was never set is empty, and need not have been read.
    if (value === (row?.stamps.has(name) ? (row.values.get(name) ?? null) : null)) continue;
    changed[name] = value;
    some = true;
  }
  return some ? changed : null;
}

function toChange(object: LiveObject, row: Row, set: Record<string, Value>, clock: Clock, device: string): Change {
  const seen: Record<string, string> = {};
  for (const name of Object.keys(set)) {
    const stamp = row.stamps.get(name);
    if (stamp !== undefined) seen[name] = stamp;
  }
  return { at: above(clock, device, Object.values(seen)), object: object.id, record: row.id, set, seen };
}
