import type { TimelineEntry } from '../../preload/contract/records.ts';
import { stampTime } from '../changes/clock.ts';
import { recordHistory, type RecordChange } from '../changes/history.ts';
import type { Value } from '../model/types.ts';
import { readByRid, titlesOf } from '../store/read.ts';
import type { Store } from '../store/open.ts';
import type { LiveObject } from '../store/registry.ts';
import { quoted } from '../store/tables.ts';
import { displayValue } from './display.ts';

/** Objects whose records are events in the life of another one. */
const EVENTS: readonly { readonly object: string; readonly kind: TimelineEntry['kind']; readonly at: string; readonly member: string }[] = [
  { object: 'follow_ups', kind: 'follow_up', at: 'happened_at', member: 'member' },
  { object: 'comments', kind: 'comment', at: 'created_at', member: 'created_by' },
  { object: 'tasks', kind: 'task', at: 'created_at', member: 'assignee' },
  { object: 'quotes', kind: 'quote', at: 'created_at', member: 'owner' },
];

/** One story per record, newest first: its own changes, and the follow-ups, comments, tasks and quotes that belong to it. */
export function timeline(store: Store, object: string, id: string, limit: number): TimelineEntry[] {
  const type = store.registry.object(object);
  const own = recordHistory(store.db, object, id, limit);
  const members = titlesOf(store, 'members', [...new Set(own.map(({ batch }) => batch.member))]);
  const entries = [...own.map((change) => changeEntry(store, type, change, members)), ...EVENTS.flatMap((event) => eventEntries(store, event, object, id, limit))];
  return entries.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, limit);
}

function changeEntry(store: Store, object: LiveObject, { change, batch }: RecordChange, members: Map<string, string>): TimelineEntry {
  const shown = Object.keys(change.set).filter((name) => !object.fieldsById.get(name)?.hidden && name !== 'created_at' && name !== 'created_by');
  return {
    at: stampTime(change.at),
    kind: kindOf(batch.kind, change.set, change.seen),
    member: members.get(batch.member) ?? '',
    batch: batch.id,
    changes: shown.map((name) => {
      const field = object.fieldsById.get(name);
      const show = (value: Value) => (field ? displayValue(store, field, value) : String(value ?? ''));
      return { field: name, from: show(formerValue(store, object.id, change.record, name, change.seen[name])), to: show(change.set[name] ?? null) };
    }),
    text: batch.label,
    record: null,
  };
}

function kindOf(kind: string, set: Readonly<Record<string, Value>>, seen: Readonly<Record<string, string>>): TimelineEntry['kind'] {
  if (kind === 'undo' || kind === 'redo' || kind === 'takeback') return 'undo';
  if ('deleted' in set) return set['deleted'] ? 'deleted' : 'restored';
  if (kind === 'import') return 'import';
  return 'created_at' in set && !('created_at' in seen) ? 'created' : 'changed';
}

/** What a change replaced: the value at the stamp that its author had seen. */
export function formerValue(store: Store, object: string, record: string, field: string, stamp: string | undefined): Value {
  if (stamp === undefined) return null;
  const row = store.db.get<{ fields: string }>('SELECT fields FROM change_log WHERE record = ? AND at = ? AND object = ?', [record, stamp, object]);
  return row ? ((JSON.parse(row.fields) as Record<string, Value>)[field] ?? null) : null;
}

function eventEntries(store: Store, event: (typeof EVENTS)[number], object: string, id: string, limit: number): TimelineEntry[] {
  const type = store.registry.object(event.object);
  const link = linkTo(type, object);
  if (!link) return [];
  const bySubject = link === 'record';
  const rids = store.db.pluck<number>(
    `SELECT rid FROM ${quoted(type.id)} WHERE ${quoted(link)} = ? AND deleted IS NOT 1${bySubject ? ' AND object = ?' : ''} ORDER BY rid DESC LIMIT ?`,
    bySubject ? [id, object, limit] : [id, limit],
  );
  return readByRid(store, type, rids).map((record) => ({
    at: String(record.values[event.at] ?? record.values['created_at'] ?? ''),
    kind: event.kind,
    member: record.titles[event.member] ?? record.titles['created_by'] ?? '',
    batch: null,
    changes: [],
    text: String(record.values[type.title] ?? record.values['subject'] ?? ''),
    record: { object: type.id, id: record.id },
  }));
}

/** The field through which an event belongs to a record of that object. */
function linkTo(type: LiveObject, object: string): string | null {
  if (type.fieldsById.has('record') && type.fieldsById.has('object')) return 'record';
  return type.linkFields.find((field) => field.to === object)?.id ?? null;
}
