import type { Database } from '../store/connection.ts';
import type { Store } from '../store/open.ts';
import { newRow, readRows, writeRow, type Row } from '../store/rows.ts';
import { reindexDefined } from '../store/search-fields.ts';
import { createSearchQueue } from '../store/search-waiting.ts';
import { ensureTables } from '../store/tables.ts';
import { sameChange, type Batch, type Change } from './change.ts';
import { stampTime } from './clock.ts';
import { appendBatch, appendChange, changesAt } from './log.ts';
import { mergeIntoRow } from './merge-row.ts';
import type { Steps } from './pace.ts';
import { quarantine, replayKnown } from './quarantine.ts';

/** Records that a batch touched, by object. */
export type Touched = Map<string, Set<string>>;

/** How many changes are applied between two points where a long batch may show progress or be stopped. */
const STEP = 500;

/**
 * Puts a batch that another desk wrote into the log and into the tables. The caller holds the transaction: log, rows and
 * stamps stand or fall together. Yields how many changes are done. (What this desk writes is `commitSteps`.)
 */
export function* applyBatch(store: Store, batch: Batch): Steps<Touched> {
  const { db } = store;
  const num = appendBatch(db, batch);
  const touched: Touched = new Map();
  let done = 0;
  for (const [object, changes] of groupByObject(batch.changes)) {
    for (let start = 0; start < changes.length; start += STEP) {
      const step = changes.slice(start, start + STEP).filter((change) => isNews(db, change));
      applyStep(store, object, step, num, touched);
      done += step.length;
      yield done;
    }
    if (object === 'fields') adoptDefinitions(store, touched);
  }
  return touched;
}

/** Field definitions come first: the same batch may already use the new column. */
function groupByObject(changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.object);
    if (group) group.push(change);
    else groups.set(change.object, [change]);
  }
  const definitions = groups.get('fields');
  return definitions ? new Map([['fields', definitions], ...groups]) : groups;
}

function isNews(db: Database, change: Change): boolean {
  return !changesAt(db, change.object, change.record, change.at).some((known) => sameChange(known, change));
}

function applyStep(store: Store, objectId: string, changes: readonly Change[], batch: number, touched: Touched): void {
  const { db, registry } = store;
  const object = registry.find(objectId);
  if (!object) {
    for (const change of changes) quarantine(db, appendChange(db, batch, change), change, Object.keys(change.set));
    return;
  }
  const rows = readRows(db, object, [...new Set(changes.map((change) => change.record))]);
  const dirty = new Map<Row, Set<string>>();
  for (const change of changes) {
    const seq = appendChange(db, batch, change);
    const row = rows.get(change.record) ?? remember(rows, newRow(change.record));
    const { taken, unknown } = mergeIntoRow(object, row, change);
    if (unknown.length > 0) quarantine(db, seq, change, unknown);
    if (taken.length > 0) addAll(dirty, row, taken);
  }
  const search = createSearchQueue(db, object);
  for (const [row, fields] of dirty) writeRow(db, object, row, [...fields], stampTime, search);
  search.flush();
  note(touched, objectId, [...dirty.keys()].map((row) => row.id));
}

/** New or changed custom fields become columns, and what was waiting for them is applied. */
export function adoptDefinitions(store: Store, touched: Touched): void {
  const before = store.registry.objects();
  store.registry.reload(store.db);
  const added = ensureTables(store.db, store.registry);
  reindexDefined(store.db, before, store.registry.objects(), added);
  for (const { object, ids } of replayKnown(store)) note(touched, object, ids);
}

function remember(rows: Map<string, Row>, row: Row): Row {
  rows.set(row.id, row);
  return row;
}

function addAll(dirty: Map<Row, Set<string>>, row: Row, fields: readonly string[]): void {
  const known = dirty.get(row);
  if (known) for (const field of fields) known.add(field);
  else dirty.set(row, new Set(fields));
}

/** Notes records as touched. */
export function note(touched: Touched, object: string, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const known = touched.get(object);
  if (known) for (const id of ids) known.add(id);
  else touched.set(object, new Set(ids));
}
