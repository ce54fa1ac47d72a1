import type { Database } from '../store/connection.ts';
import type { Store } from '../store/open.ts';
import { newRow, readRows, writeRow } from '../store/rows.ts';
import { createSearchQueue } from '../store/search-waiting.ts';
import type { Change } from './change.ts';
import { stampTime } from './clock.ts';
import { mergeIntoRow } from './merge-row.ts';

/**
 * Fields that this version does not know, by log entry. The log keeps their values; this table only remembers where to
 * look when the field arrives, by an upgrade or by its definition.
 */
export function quarantine(db: Database, seq: number, change: Change, fields: readonly string[]): void {
  for (const field of fields) db.run('INSERT OR IGNORE INTO quarantine (seq, object, field) VALUES (?, ?, ?)', [seq, change.object, field]);
}

/** The same for everything the log says of an object that this version does not know. */
export function quarantineObject(db: Database, object: string): void {
  db.run('INSERT OR IGNORE INTO quarantine (seq, object, field) SELECT l.seq, l.object, j.key FROM change_log l, json_each(l.fields) j WHERE l.object = ?', [object]);
}

/** Records that came to be what the log says, by object. */
export interface Replayed {
  readonly object: string;
  readonly ids: readonly string[];
}

/**
 * Applies whatever waits for a field that is known now. Asked of the quarantine and not of new columns: a field may also
 * be known again, when its definition was taken back and put back.
 */
export function replayKnown(store: Store): Replayed[] {
  const waiting = store.db.all<{ object: string; field: string }>('SELECT DISTINCT object, field FROM quarantine');
  return waiting
    .filter(({ object, field }) => store.registry.find(object)?.storedById.has(field))
    .map(({ object, field }) => ({ object, ids: replayQuarantine(store, object, field) }));
}

/** Applies what waited for a field that is now known, and forgets it here. Answers the records that changed. */
function replayQuarantine(store: Store, objectId: string, field: string): string[] {
  const { db, registry } = store;
  const object = registry.object(objectId);
  const waiting = db.all<{ at: string; record: string; fields: string }>(
    'SELECT l.at, l.record, l.fields FROM quarantine q JOIN change_log l ON l.seq = q.seq WHERE q.object = ? AND q.field = ? ORDER BY q.seq',
    [objectId, field],
  );
  const changed = new Set<string>();
  const search = createSearchQueue(db, object);
  for (const entry of waiting) {
    const row = readRows(db, object, [entry.record]).get(entry.record) ?? newRow(entry.record);
    const set = { [field]: (JSON.parse(entry.fields) as Change['set'])[field] ?? null };
    const { taken } = mergeIntoRow(object, row, { at: entry.at, set });
    if (taken.length === 0) continue;
    writeRow(db, object, row, taken, stampTime, search);
    changed.add(entry.record);
  }
  search.flush();
  db.run('DELETE FROM quarantine WHERE object = ? AND field = ?', [objectId, field]);
  return [...changed];
}
