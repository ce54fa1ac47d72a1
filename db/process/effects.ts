import type { RecordWrite } from '../changes/index.ts';
import type { Value } from '../model/types.ts';
import { localDay } from '../store/local-days.ts';
import type { Store } from '../store/open.ts';
import { readRows, type Row } from '../store/rows.ts';
import { reopenings } from './approvals/lock.ts';
import { overwrittenNeeds } from './activity/need.ts';
import { assignNew } from './leads/on-creation.ts';
import { ownerEffects } from './pool/owner-effect.ts';
import { answeredReminders } from './reminders/settle.ts';
import { stageEffects } from './stages/effects.ts';
import { dueEffects } from './contracts/due-effects.ts';
import { matchEffects } from './receivables/matching.ts';
import { lineEffects } from './receivables/bank/posting.ts';

type Rows = ReadonlyMap<string, Row>;
type Effect = (value: Value, before: Value) => Record<string, Value>;

/**
 * What a write brings with it, in the same batch, so that one undo takes both back:
 * a follow-up moves its customer's or lead's contact dates and closes what reminded of them, a finished task gets its time, a
 * closed deal its date, an overwritten requirement its entry in the log, a signed contract and delivered goods set the due days
 * that waited for them, a new owner of a customer leaves the traces of the change, a new lead or customer gets the owner that the
 * rules give it.
 */
export function withEffects(store: Store, writes: readonly RecordWrite[], now: number): RecordWrite[] {
  const rowsOf = rowsByObject(store, writes);
  const own = writes.flatMap((write) => [write, ...ownEffects(write, rowsOf(write.object), now)]);
  const assigned = assignNew(store, writes, now);
  const payments = writes.filter(({ object }) => object === 'payments');
  const contacts = latestContacts(writes.filter(({ object }) => object === 'follow_ups'), rowsOf('follow_ups'), now);
  return [
    ...own,
    ...reopenings(store, writes, now),
    ...assigned,
    ...stageEffects(store, writes, rowsOf('deals'), now),
    ...overwrittenNeeds(writes, rowsOf('deals'), now),
    ...dueEffects(store, writes),
    ...lineEffects(store, payments),
    ...matchEffects(store, payments),
    ...contacts.flatMap((contact) => contactDates(store, contact)),
    ...answeredReminders(store, contacts, now),
    ...ownerEffects(store, [...writes, ...assigned], now),
  ];
}

const WITH_EFFECTS: readonly string[] = ['follow_ups', 'tasks', 'deals'];

/** The records that are written, as they were before; read once per object, because a paste may write thousands. */
function rowsByObject(store: Store, writes: readonly RecordWrite[]): (object: string) => Rows {
  const rows = new Map(WITH_EFFECTS.map((object): [string, Rows] => {
    const ids = new Set(writes.filter((write) => write.object === object).map((write) => write.record));
    return [object, ids.size > 0 ? readRows(store.db, store.registry.object(object), [...ids]) : new Map<string, Row>()];
  }));
  return (object) => rows.get(object) ?? new Map<string, Row>();
}

function ownEffects(write: RecordWrite, rows: Rows, now: number): RecordWrite[] {
  switch (write.object) {
    case 'tasks': return onChange(write, rows, 'status', (status, before) => dated('done_at', status === 'done', before === 'done', new Date(now).toISOString()));
    case 'deals': return onChange(write, rows, 'stage', (stage, before) => dated('closed_on', isClosed(stage), isClosed(before), localDay(now)));
    default: return [];
  }
}

/** A date that is set when something ends and emptied when it begins again. */
function dated(field: string, ends: boolean, ended: boolean, when: string): Record<string, Value> {
  if (ends) return { [field]: when };
  return ended ? { [field]: null } : {};
}

/** An effect on the record itself, when the field becomes another one: saying "won" again does not win again. Values that the write brings along win. */
function onChange(write: RecordWrite, rows: Rows, field: string, effect: Effect): RecordWrite[] {
  if (!(field in write.set)) return [];
  const value = write.set[field] ?? null;
  const before = rows.get(write.record)?.values.get(field) ?? null;
  if (value === before) return [];
  const set = Object.fromEntries(Object.entries(effect(value, before)).filter(([name]) => !(name in write.set)));
  return Object.keys(set).length > 0 ? [{ object: write.object, record: write.record, set }] : [];
}

function isClosed(stage: Value): boolean {
  return stage === 'won' || stage === 'lost';
}

interface Contact {
  readonly object: 'customers' | 'leads';
  readonly record: string;
  readonly day: string;
  readonly next: Value;
}

/** The latest contact counts, whichever order follow-ups are written in, within one paste, too. */
function latestContacts(writes: readonly RecordWrite[], rows: Rows, now: number): Contact[] {
  const latest = new Map<string, Contact>();
  for (const contact of writes.flatMap((write) => contactsOf(write, rows.get(write.record), now))) {
    const known = latest.get(contact.record);
    if (!known || contact.day >= known.day) latest.set(contact.record, contact);
  }
  return [...latest.values()];
}

function contactsOf(write: RecordWrite, row: Row | undefined, now: number): Contact[] {
  if (row && !('next_contact' in write.set) && !('happened_at' in write.set)) return [];
  const valueOf = (field: string): Value => (field in write.set ? write.set[field] : row?.values.get(field)) ?? null;
  const happened = valueOf('happened_at');
  const day = typeof happened === 'string' && !Number.isNaN(Date.parse(happened)) ? localDay(Date.parse(happened)) : localDay(now);
  return (['customer', 'lead'] as const).flatMap((link): Contact[] => {
    const record = valueOf(link);
    return typeof record === 'string' ? [{ object: link === 'customer' ? 'customers' : 'leads', record, day, next: valueOf('next_contact') }] : [];
  });
}

function contactDates(store: Store, { object, record, day, next }: Contact): RecordWrite[] {
  const row = readRows(store.db, store.registry.object(object), [record]).get(record);
  if (!row) return [];
  const last = row.values.get('last_contact');
  if (typeof last === 'string' && day < last) return [];
  return [{ object, record, set: { last_contact: day, next_contact: next } }];
}
