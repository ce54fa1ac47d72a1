import type { TimelineEntry } from '../../preload/contract/records.ts';
import { stampTime } from '../changes/clock.ts';
import { recentChanges, recordHistory, type RecordChange } from '../changes/history.ts';
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
  { object: 'attachments', kind: 'file', at: 'created_at', member: 'created_by' },
  { object: 'tasks', kind: 'task', at: 'created_at', member: 'assignee' },
  { object: 'leads', kind: 'lead', at: 'created_at', member: 'owner' },
  { object: 'contacts', kind: 'contact', at: 'created_at', member: 'created_by' },
  { object: 'deals', kind: 'deal', at: 'created_at', member: 'owner' },
  { object: 'need_changes', kind: 'need', at: 'created_at', member: 'member' },
  { object: 'quotes', kind: 'quote', at: 'created_at', member: 'owner' },
  { object: 'contracts', kind: 'contract', at: 'created_at', member: 'owner' },
  { object: 'deliveries', kind: 'delivery', at: 'created_at', member: 'created_by' },
  { object: 'payments', kind: 'payment', at: 'created_at', member: 'created_by' },
  { object: 'invoices', kind: 'invoice', at: 'created_at', member: 'created_by' },
];
/** Whose changes and remarks are part of a customer's story: found through these links, so many of each. */
const FAMILY: readonly { readonly object: string; readonly through: string }[] = [{ object: 'contacts', through: 'customer' }, { object: 'deals', through: 'customer' }, { object: 'leads', through: 'customer' }];
const MOST_OF_FAMILY = 200;

/**
 * One story per record, newest first: its own changes and everything that belongs to it. A customer's story is also that of
 * its contacts, deals and of the lead that it was.
 */
export function timeline(store: Store, object: string, id: string, limit: number): TimelineEntry[] {
  const family = object === 'customers' ? familyOf(store, id) : new Map<string, string>();
  const changes = [...recordHistory(store.db, object, id, limit), ...ofFamily(store, family, limit)];
  const members = titlesOf(store, 'members', [...new Set(changes.map(({ batch }) => batch.member))]);
  const titles = new Map([...new Set(family.values())].flatMap((each) => [...titlesOf(store, each, [...family].flatMap(([record, of]) => (of === each ? [record] : [])), true)]));
  const entries = [
    ...changes.map((change) => changeEntry(store, store.registry.object(change.change.object), change, members, change.change.record === id ? null : (titles.get(change.change.record) ?? ''))),
    ...EVENTS.flatMap((event) => eventEntries(store, event, object, id, [id, ...family.keys()], limit)),
  ];
  return entries.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, limit);
}

/** Records whose story is part of the customer's, with their objects. */
function familyOf(store: Store, customer: string): Map<string, string> {
  return new Map(FAMILY.flatMap(({ object, through }) =>
    store.db.pluck<string>(`SELECT id FROM ${quoted(object)} WHERE ${quoted(through)} = ? AND deleted IS NOT 1 ORDER BY rid DESC LIMIT ?`, [customer, MOST_OF_FAMILY]).map((id): [string, string] => [id, object])));
}

/** What changed in them; that they were made is told by the event of their making. */
function ofFamily(store: Store, family: ReadonlyMap<string, string>, limit: number): RecordChange[] {
  if (family.size === 0) return [];
  return recentChanges(store.db, [...family.keys()], limit).filter(({ change }) => family.get(change.record) === change.object && !isCreation(change.set, change.seen));
}

/** `title`: of whom the change is, where it is not of the record itself. */
function changeEntry(store: Store, object: LiveObject, { change, batch }: RecordChange, members: Map<string, string>, title: string | null): TimelineEntry {
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
    of: title === null ? null : { object: object.id, id: change.record, title },
  };
}

function kindOf(kind: string, set: Readonly<Record<string, Value>>, seen: Readonly<Record<string, string>>): TimelineEntry['kind'] {
  if (kind === 'undo' || kind === 'redo' || kind === 'takeback') return 'undo';
  if (kind in OF_BATCH) return OF_BATCH[kind] ?? 'changed';
  if ('deleted' in set) return set['deleted'] ? 'deleted' : 'restored';
  if (kind === 'import') return 'import';
  return isCreation(set, seen) ? 'created' : 'changed';
}

/** Steps that have a word of their own in a story. */
const OF_BATCH: Readonly<Record<string, TimelineEntry['kind']>> = { merge: 'merged', convert: 'converted', assign: 'assigned' };

function isCreation(set: Readonly<Record<string, Value>>, seen: Readonly<Record<string, string>>): boolean {
  return 'created_at' in set && !('created_at' in seen);
}

/** What a change replaced: the value at the stamp that its author had seen. */
export function formerValue(store: Store, object: string, record: string, field: string, stamp: string | undefined): Value {
  if (stamp === undefined) return null;
  const row = store.db.get<{ fields: string }>('SELECT fields FROM change_log WHERE record = ? AND at = ? AND object = ?', [record, stamp, object]);
  return row ? ((JSON.parse(row.fields) as Record<string, Value>)[field] ?? null) : null;
}

function eventEntries(store: Store, event: (typeof EVENTS)[number], object: string, id: string, subjects: readonly string[], limit: number): TimelineEntry[] {
  const type = store.registry.object(event.object);
  const rids = ridsOf(store, type, object, id, subjects, limit);
  return readByRid(store, type, rids).map((record) => ({
    at: String(record.values[event.at] ?? record.values['created_at'] ?? ''),
    kind: event.kind,
    member: record.titles[event.member] ?? record.titles['created_by'] ?? '',
    batch: null,
    changes: [],
    text: textOf(store, type, record.values),
    record: { object: type.id, id: record.id },
    of: null,
  }));
}

/** The newest records of a type that belong to this one: by a link, or as what is said of it or of its family. */
function ridsOf(store: Store, type: LiveObject, object: string, id: string, subjects: readonly string[], limit: number): number[] {
  const newest = (where: string, binding: string): number[] =>
    store.db.pluck<number>(`SELECT rid FROM ${quoted(type.id)} WHERE ${where} AND deleted IS NOT 1 ORDER BY rid DESC LIMIT ?`, [binding, limit]);
  const linked = type.linkFields.filter((field) => field.to === object && field.id !== 'merged_into').flatMap((field) => newest(`${quoted(field.id)} = ?`, id));
  const said = type.storedById.has('record') && type.storedById.has('object') ? newest('record IN (SELECT value FROM json_each(?))', JSON.stringify(subjects)) : [];
  return [...new Set([...linked, ...said])];
}

/** What a record is called, with its amount where it has one. */
function textOf(store: Store, type: LiveObject, values: Readonly<Record<string, Value>>): string {
  const amount = ['amount', 'total'].map((name) => type.fieldsById.get(name)).find((field) => field?.type === 'money');
  const shown = amount && values['currency'] !== undefined && values['currency'] !== 'CNY' ? '' : amount ? displayValue(store, amount, values[amount.id] ?? null) : '';
  return [String(values[type.title] ?? values['subject'] ?? ''), shown].filter((part) => part !== '').join(' · ');
}
