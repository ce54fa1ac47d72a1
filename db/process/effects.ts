import type { FreshRows, RecordWrite, Steps } from '../changes/index.ts';
import { drain } from '../changes/index.ts';
import type { Store } from '../store/open.ts';
import { readRows, type Row } from '../store/rows.ts';
import { contactEffects, createContacts } from './activity/contact-effects.ts';
import { dueEffects, movesDues, noteDeliveries, noteSignings, type ContractEvents } from './contracts/due-effects.ts';
import { mergeByObject, type Merged } from './merged-writes.ts';
import { recordEffects } from './record-effects.ts';

/** How writes come about, for what they bring with them. */
export interface Origin {
  /** Records as they are, read just before. */
  readonly rows?: FreshRows;
  /** How much of the whole work is done meanwhile. */
  readonly done?: number;
  /** They come with a workbook: what is new there is history, of which nobody knows that it happened today. */
  readonly takenOver?: boolean;
}

type Rows = ReadonlyMap<string, Row>;
type Read = (object: string, ids: readonly string[]) => Rows;

/** Records whose effects are worked out at once, in a few statements. */
const STEP = 1000;

/** A few writes with what they bring along, at once: see `effectSteps`. */
export function withEffects(store: Store, writes: readonly RecordWrite[], now: number): RecordWrite[] {
  return [...writes, ...drain(effectSteps(store, writes, now))];
}

/**
 * What writes bring with them, in the same batch, so that one undo takes all back:
 * a follow-up moves its customer's or lead's contact dates and closes what reminded of them, a finished task gets its time, a
 * closed deal its date, an overwritten requirement its entry in the log, a signed contract and delivered goods set the due days
 * that waited for them, a new owner of a customer leaves the traces of the change, a new lead or customer gets the owner that the
 * rules give it. Worked out so many records at a time, each time in a few statements.
 */
export function* effectSteps(store: Store, writes: readonly RecordWrite[], now: number, { rows: fresh, done = writes.length, takenOver = false }: Origin = {}): Steps<RecordWrite[]> {
  const merged = mergeByObject(writes);
  const read = reader(store, fresh);
  const found: RecordWrite[] = [];
  const add = (more: readonly RecordWrite[]): void => {
    for (const write of more) found.push(write);
  };
  for (const { object, concerns, effects } of recordEffects(store, merged, now, takenOver, fresh)) {
    for (const step of stepsOf(writesTo(merged, object).filter(concerns))) {
      add(effects(step, read(object, recordsOf(step))));
      yield done;
    }
  }
  for (const step of dueSteps(store, merged, read)) {
    add(step);
    yield done;
  }
  const contacts = createContacts(now, takenOver);
  for (const step of stepsOf(writesTo(merged, 'follow_ups'))) {
    contacts.note(step, read('follow_ups', recordsOf(step)));
    yield done;
  }
  for (const object of ['customers', 'leads'] as const) {
    for (const step of stepsOf(contacts.latest(object))) {
      add(contactEffects(store, object, step, givenTo(merged, object), now));
      yield done;
    }
  }
  return found;
}

/** Due days that move because contracts are signed or goods go out. What is written to an instalment along with that wins. */
function* dueSteps(store: Store, merged: ReadonlyMap<string, readonly Merged[]>, read: Read): Generator<RecordWrite[]> {
  const events: ContractEvents = { signedOn: new Map(), deliveries: new Map() };
  noteSignings(events, writesTo(merged, 'contracts'));
  for (const step of stepsOf(writesTo(merged, 'deliveries').filter(movesDues))) {
    noteDeliveries(events, step, read('deliveries', recordsOf(step)));
    yield [];
  }
  const given = givenTo(merged, 'payment_plans');
  for (const step of stepsOf([...new Set([...events.signedOn.keys(), ...events.deliveries.keys()])])) {
    yield dueEffects(store, step, events).filter(({ record }) => !('due' in (given.get(record) ?? {})));
  }
}

function reader(store: Store, fresh: FreshRows | undefined): Read {
  return (object, ids) => {
    const known = fresh?.get(object);
    if (!known || !ids.every((id) => known.has(id))) return readRows(store.db, store.registry.object(object), ids);
    return new Map(ids.flatMap((id): [string, Row][] => {
      const row = known.get(id);
      return row ? [[id, row]] : [];
    }));
  };
}

function writesTo(merged: ReadonlyMap<string, readonly Merged[]>, object: string): RecordWrite[] {
  return (merged.get(object) ?? []).map(({ write }) => write);
}

function givenTo(merged: ReadonlyMap<string, readonly Merged[]>, object: string): Map<string, RecordWrite['set']> {
  return new Map(writesTo(merged, object).map(({ record, set }) => [record, set]));
}

function recordsOf(writes: readonly RecordWrite[]): string[] {
  return writes.map(({ record }) => record);
}

function* stepsOf<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += STEP) yield items.slice(start, start + STEP);
}
