import { appError } from '../errors.ts';
import type { Value } from '../model/types.ts';
import { columnValue } from '../store/column-value.ts';
import type { Store } from '../store/open.ts';
import type { LiveObject } from '../store/registry.ts';
import { newRow, readRows, type Row } from '../store/rows.ts';
import { canonical, type Batch, type BatchKind, type Change } from './change.ts';
import { above, formatStamp, tick, type Clock } from './clock.ts';
import type { Desk } from './desk.ts';
import { newId } from './id.ts';

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
}

const CHUNK = 2000;

/**
 * Turns an action into a batch: keeps only what differs from what is there, gives new records their origin, and stamps
 * each change above every cell it replaces. Writes nothing. Null when nothing differs (except for undo steps, which
 * are recorded even when all they touched was edited since). Also answers the clock after the last tick.
 */
export function buildBatch(store: Store, desk: Desk, clock: Clock, action: Action): { batch: Batch | null; clock: Clock } {
  const now = desk.entropy.now();
  let ticking = tick(clock, now);
  const at = formatStamp(ticking, desk.device);
  const changes: Change[] = [];
  for (const [object, writes] of mergeWrites(store, action.writes)) {
    const ids = [...writes.keys()];
    for (let start = 0; start < ids.length; start += CHUNK) {
      const step = ids.slice(start, start + CHUNK);
      const rows = readRows(store.db, object, step);
      for (const id of step) {
        const set = changedOnly(object, rows.get(id), withOrigin(rows.get(id), writes.get(id) ?? {}, desk, now));
        if (set === null) continue;
        const row = rows.get(id) ?? newRow(id);
        changes.push(toChange(object, row, set, ticking, desk.device));
        ticking = tick(ticking, now);
      }
    }
  }
  if (changes.length === 0 && !action.undoes) return { batch: null, clock };
  const batch: Batch = {
    id: newId(desk.entropy), member: desk.member, device: desk.device, at,
    kind: action.kind, label: action.label ?? '', undoes: action.undoes ?? null, changes,
  };
  return { batch, clock: ticking };
}

/** One set per record, in order of first mention: several writes of one action to a record are one change. */
function mergeWrites(store: Store, writes: readonly RecordWrite[]): Map<LiveObject, Map<string, Record<string, Value>>> {
  const byObject = new Map<LiveObject, Map<string, Record<string, Value>>>();
  for (const write of writes) {
    const object = store.registry.object(write.object);
    let records = byObject.get(object);
    if (!records) byObject.set(object, (records = new Map()));
    const set = records.get(write.record) ?? {};
    for (const [name, value] of Object.entries(write.set)) set[name] = columnValue(fieldOf(object, name), value);
    records.set(write.record, set);
  }
  return byObject;
}

function fieldOf(object: LiveObject, name: string) {
  const field = object.fieldsById.get(name);
  if (!field) throw appError('record.unknownField', `'${object.id}' has no field '${name}'.`, { object: object.id, field: name });
  return field;
}

/** New records carry when and by whom they were made; an import may bring its own. */
function withOrigin(row: Row | undefined, set: Record<string, Value>, desk: Desk, now: number): Record<string, Value> {
  if (row?.stamps.has('created_at')) return set;
  return { created_at: new Date(now).toISOString(), created_by: desk.member || null, ...set };
}

function changedOnly(object: LiveObject, row: Row | undefined, set: Record<string, Value>): Record<string, Value> | null {
  const entries = Object.entries(set).filter(([name, value]) => canonical(columnValue(fieldOf(object, name), value)) !== canonical(row?.values.get(name) ?? null));
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}

function toChange(object: LiveObject, row: Row, set: Record<string, Value>, clock: Clock, device: string): Change {
  const seen: Record<string, string> = {};
  for (const name of Object.keys(set)) {
    const stamp = row.stamps.get(name);
    if (stamp !== undefined) seen[name] = stamp;
  }
  return { at: above(clock, device, Object.values(seen)), object: object.id, record: row.id, set, seen };
}
