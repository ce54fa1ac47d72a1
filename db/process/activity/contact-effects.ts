import type { RecordWrite } from '../../changes/index.ts';
import type { Value } from '../../model/types.ts';
import { localDay } from '../../store/local-days.ts';
import type { Store } from '../../store/open.ts';
import { readRows, type Row } from '../../store/rows.ts';
import { answeredReminders } from '../reminders/settle.ts';

type Subject = 'customers' | 'leads';

/** The latest contact with a customer or lead among the follow-ups of one action. */
export interface Contact {
  readonly object: Subject;
  readonly record: string;
  readonly day: string;
  /** Undefined: it says nothing of a next one. */
  readonly next: Value | undefined;
}

/** Gathers the follow-ups of one action. */
export interface Contacts {
  /** `rows` are the follow-ups as they were. */
  note(writes: readonly RecordWrite[], rows: ReadonlyMap<string, Row>): void;
  latest(object: Subject): Contact[];
}

/**
 * The latest contact counts, whichever order follow-ups are written in, within one paste, too. `takenOver`: they come with a
 * workbook, where one without a day was some day, and a blank cell wipes nothing.
 */
export function createContacts(now: number, takenOver: boolean): Contacts {
  const latest = { customers: new Map<string, Contact>(), leads: new Map<string, Contact>() };
  return {
    note: (writes, rows) => {
      for (const contact of writes.flatMap((write) => contactsOf(write, rows.get(write.record), now, takenOver))) {
        const known = latest[contact.object].get(contact.record);
        if (!known || contact.day >= known.day) latest[contact.object].set(contact.record, contact);
      }
    },
    latest: (object) => [...latest[object].values()],
  };
}

function contactsOf(write: RecordWrite, row: Row | undefined, now: number, takenOver: boolean): Contact[] {
  if (row && !('next_contact' in write.set) && !('happened_at' in write.set)) return [];
  const valueOf = (field: string): Value => (field in write.set ? write.set[field] : row?.values.get(field)) ?? null;
  const happened = Date.parse(String(valueOf('happened_at')));
  if (Number.isNaN(happened) && takenOver) return [];
  const day = localDay(Number.isNaN(happened) ? now : happened);
  const next = valueOf('next_contact');
  return (['customer', 'lead'] as const).flatMap((link): Contact[] => {
    const record = valueOf(link);
    return typeof record === 'string' ? [{ object: link === 'customer' ? 'customers' : 'leads', record, day, next: next === null && takenOver ? undefined : next }] : [];
  });
}

/**
 * The contact dates of these customers or leads, and what reminded of them; an older contact than the last changes nothing. `given`
 * is what the same action writes to them: they may be new, and what it says wins.
 */
export function contactEffects(store: Store, object: Subject, contacts: readonly Contact[], given: ReadonlyMap<string, RecordWrite['set']>, now: number): RecordWrite[] {
  const rows = readRows(store.db, store.registry.object(object), contacts.map(({ record }) => record));
  const latest = contacts.filter(({ record, day }) => {
    const set = given.get(record);
    const row = rows.get(record);
    if (!row && !set) return false;
    const last = (set && 'last_contact' in set ? set['last_contact'] : row?.values.get('last_contact')) ?? null;
    return typeof last !== 'string' || day >= last;
  });
  const dates = latest.flatMap(({ record, day, next }): RecordWrite[] => {
    const said = given.get(record) ?? {};
    const set = Object.fromEntries(Object.entries({ last_contact: day, ...(next === undefined ? {} : { next_contact: next }) }).filter(([field]) => !(field in said)));
    return Object.keys(set).length > 0 ? [{ object, record, set }] : [];
  });
  return [...dates, ...answeredReminders(store, latest, now)];
}
