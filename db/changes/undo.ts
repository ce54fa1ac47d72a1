import { appError } from '../errors.ts';
import type { Value } from '../model/types.ts';
import type { Store } from '../store/open.ts';
import type { LiveObject } from '../store/registry.ts';
import { readRows, type Row } from '../store/rows.ts';
import { canonical } from './change.ts';
import type { Action, RecordWrite } from './commit.ts';
import type { FreshRows } from './fresh-rows.ts';
import { changesAtPlaces, changesOfBatch, findBatch, historiesOf, undoneBy, type BatchHeader, type LoggedChange } from './log.ts';
import type { Steps } from './pace.ts';

/** Records looked at in one go: their histories are read together. */
const STEP = 500;
/** Rows of so many records are handed on; beyond, reading them again is cheaper than holding them. */
const KEPT = 2000;

/** A cell that an undo leaves alone, because somebody edited it since. */
export interface KeptCell {
  readonly object: string;
  readonly record: string;
  readonly field: string;
  readonly current: Value;
}

export interface UndoPlan {
  readonly batch: BatchHeader;
  readonly writes: readonly RecordWrite[];
  readonly kept: readonly KeptCell[];
  /** The records as they are, for a commit in the same breath; none when they are too many to be kept. */
  readonly rows: FreshRows;
}

/**
 * What taking a batch back would write: every cell that still holds what the batch put there gets its former value,
 * and records that the batch made are deleted unless somebody worked on them since. Reads only; the outcome becomes an
 * ordinary batch, so an undo can itself be undone, at any time and after any restart. Yields how many records were looked
 * at. Throws `history.unknownBatch`. With `only`, of the batch's records those alone.
 */
export function* planUndo(store: Store, batchId: string, only?: (object: string, record: string) => boolean): Steps<UndoPlan> {
  const batch = findBatch(store.db, batchId);
  if (!batch) throw appError('history.unknownBatch', 'There is no such step in the history.', { batch: batchId });
  const writes: RecordWrite[] = [];
  const kept: KeptCell[] = [];
  const fresh = new Map<string, ReadonlyMap<string, Row>>();
  let done = 0;
  const undone = remembered((num: number) => undoneBy(store.db, num));
  for (const [object, records] of byRecord(changesOfBatch(store.db, batch.num))) {
    const type = store.registry.find(object);
    if (!type) continue;
    const ids = [...records.keys()].filter((record) => only?.(object, record) ?? true);
    for (let start = 0; start < ids.length; start += STEP) {
      const step = ids.slice(start, start + STEP);
      const histories = once(() => historiesOf(store.db, object, step));
      const replaced = changesAtPlaces(store.db, object, replacedBy(step, records));
      const rows = readRows(store.db, type, step);
      if (ids.length <= KEPT) fresh.set(object, new Map([...(fresh.get(object) ?? []), ...rows]));
      for (const [id, row] of rows) planRecord({ type, row, changes: records.get(id) ?? [], replaced: replaced.get(id) ?? [], undone, log: () => histories().get(id) ?? [] }, writes, kept);
      done += step.length;
      yield done;
    }
  }
  return { batch, writes, kept, rows: fresh };
}

/** The stamps that a batch's changes to some records replaced. */
function replacedBy(ids: readonly string[], records: ReadonlyMap<string, readonly LoggedChange[]>): (readonly [string, string])[] {
  return ids.flatMap((id) => {
    const stamps = new Set((records.get(id) ?? []).flatMap((change) => Object.values(change.seen)));
    return [...stamps].map((stamp) => [id, stamp] as const);
  });
}

function byRecord(changes: readonly LoggedChange[]): Map<string, Map<string, LoggedChange[]>> {
  const objects = new Map<string, Map<string, LoggedChange[]>>();
  for (const change of changes) {
    const records = objects.get(change.object) ?? new Map<string, LoggedChange[]>();
    objects.set(change.object, records);
    const list = records.get(change.record);
    if (list) list.push(change);
    else records.set(change.record, [change]);
  }
  return objects;
}

/** What carries a plan out: an undo, or of an undo a redo. */
export function takeBackAction({ batch, writes, rows }: UndoPlan): Action & { readonly undoes: string } {
  return { kind: batch.kind === 'undo' ? 'redo' : 'undo', label: batch.label, writes, rows, undoes: batch.id };
}

/** What carries out a plan that is a part of its batch: the batch stays in force, and what was put back counts as untouched since. */
export function takePartBackAction({ batch, writes, rows }: UndoPlan): Action & { readonly undoes: string } {
  return { kind: 'takeback', label: batch.label, writes, rows, undoes: batch.id };
}

/** One record of the batch. Histories are read only where they are needed: an import of 100,000 records has a million cells. */
interface Subject {
  readonly type: LiveObject;
  readonly row: Row;
  /** What the batch did to it. */
  readonly changes: readonly LoggedChange[];
  /** The changes that these replaced. */
  readonly replaced: readonly LoggedChange[];
  /** Everything that ever happened to it, oldest stamp first. */
  readonly log: () => readonly LoggedChange[];
  /** The batch that a batch took back, by number. */
  readonly undone: (batch: number) => number | undefined;
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: read() }).value;
}

function remembered<K, V>(read: (key: K) => V): (key: K) => V {
  const known = new Map<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key) ?? { value: read(key) };
    known.set(key, found);
    return found.value;
  };
}

function planRecord(subject: Subject, writes: RecordWrite[], kept: KeptCell[]): void {
  const { type, row, changes } = subject;
  const object = type.id;
  const own = new Set(changes.map((change) => change.at));
  const origins = (field: string) => originsOf(subject, field, row.stamps.get(field) ?? '');
  const inForce = (field: string) => own.has(row.stamps.get(field) ?? '') || origins(field).some((stamp) => own.has(stamp));
  if (changes.some(isCreation)) {
    const edited = [...row.stamps].filter(([field]) => !inForce(field) && origins(field).at(-1) !== '');
    if (edited.length === 0) writes.push({ object, record: row.id, set: { deleted: 1 } });
    else if (!row.values.get('deleted')) for (const [field] of edited) kept.push({ object, record: row.id, field, current: row.values.get(field) ?? null });
    return;
  }
  const set: Record<string, Value> = {};
  for (const field of new Set(changes.flatMap((change) => Object.keys(change.set)))) {
    // What this version does not know it cannot take back; the log keeps it.
    if (!type.storedById.has(field)) continue;
    const former = formerValue(subject, own, field);
    const current = row.values.get(field) ?? null;
    if (former === undefined) kept.push({ object, record: row.id, field, current });
    else if (inForce(field)) set[field] = former;
    else if (canonical(current) !== canonical(former)) kept.push({ object, record: row.id, field, current });
  }
  if (Object.keys(set).length > 0) writes.push({ object, record: row.id, set });
}

/**
 * The stamps whose value a cell shows, newest first: its own, and those that undo and redo put back under it, which
 * count as untouched since. Ends with the empty text when "never set" was put back.
 */
function originsOf({ log, undone }: Subject, field: string, stamp: string): string[] {
  const origins = [stamp];
  const changes = log().filter((change) => Object.hasOwn(change.set, field));
  for (let at = stamp; at !== ''; ) {
    const change = changes.find((candidate) => candidate.at === at);
    const taken = change && undone(change.batch);
    if (taken === undefined) break;
    at = changes.find((candidate) => candidate.batch === taken)?.seen[field] ?? '';
    // Every step leads to an older stamp; a log that says otherwise was written by nobody honest.
    if (at >= (origins.at(-1) ?? '')) break;
    origins.push(at);
  }
  return origins;
}

/** A change that brought its record into being: the origin was set and nobody's origin was replaced. */
function isCreation(change: LoggedChange): boolean {
  return 'created_at' in change.set && !('created_at' in change.seen);
}

/**
 * What the cell held before the batch: the value at the stamp that the batch's first change to it had seen. Undefined
 * when that change has not reached this desk: nobody knows what to put back, and "empty" would wipe it for everyone.
 */
function formerValue({ changes, replaced }: Subject, own: ReadonlySet<string>, field: string): Value | undefined {
  const first = changes.find((change) => Object.hasOwn(change.set, field) && !own.has(change.seen[field] ?? ''));
  const stamp = first?.seen[field];
  if (!first || stamp === undefined) return null;
  const candidates = replaced.filter((change) => change.at === stamp && Object.hasOwn(change.set, field)).map((change) => change.set[field] ?? null);
  if (candidates.length === 0) return undefined;
  return candidates.sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1)).at(-1) ?? null;
}
