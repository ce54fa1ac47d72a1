import type { FreshRows, RecordWrite } from '../changes/index.ts';
import type { Value } from '../model/types.ts';
import { localDay } from '../store/local-days.ts';
import type { Store } from '../store/open.ts';
import type { Row } from '../store/rows.ts';
import { mayReopen, reopenings } from './approvals/lock.ts';
import { overwrittenNeeds } from './activity/need.ts';
import { createAssigner } from './leads/on-creation.ts';
import type { Merged } from './merged-writes.ts';
import { ownerEffects } from './pool/owner-effect.ts';
import { matchEffects } from './receivables/matching.ts';
import { lineEffects } from './receivables/bank/posting.ts';
import { isClosed } from './stages/rules.ts';
import { stageEffects } from './stages/effects.ts';

type Rows = ReadonlyMap<string, Row>;

/** What writes to records of one object bring with them, each by itself. */
export interface RecordEffects {
  readonly object: string;
  /** Whether a write may bring anything: only then is its record read. */
  concerns(write: RecordWrite): boolean;
  /** For some writes, one per record; `rows` are the records as they were. */
  effects(writes: readonly RecordWrite[], rows: Rows): RecordWrite[];
}

/** The effects of one action, by object. `takenOver`: what is new is history, and did not end today. `fresh` are rows that were just read. */
export function recordEffects(store: Store, merged: ReadonlyMap<string, readonly Merged[]>, now: number, takenOver: boolean, fresh?: FreshRows): RecordEffects[] {
  const wrote = (...fields: readonly string[]) => ({ set }: RecordWrite): boolean => fields.some((field) => field in set);
  const ending = (field: string, effect: Ending) => (writes: readonly RecordWrite[], rows: Rows): RecordWrite[] =>
    writes.flatMap((write) => (takenOver && !rows.has(write.record) ? [] : onChange(write, rows, field, effect)));
  const finished = ending('status', (status, before) => dated('done_at', status === 'done', before === 'done', new Date(now).toISOString()));
  const closed = ending('stage', (stage, before) => dated('closed_on', isClosed(stage), isClosed(before), localDay(now)));
  const needs = (merged.get('need_changes') ?? []).map(({ write }) => write);
  const given = (object: 'customers' | 'leads'): RecordEffects => {
    const assigner = createAssigner(store, object, now);
    const isHere = ({ record }: RecordWrite): boolean => Boolean(fresh?.get(object)?.get(record));
    return {
      object,
      concerns: (write) => (!isHere(write) && assigner.concerns(write)) || (object === 'customers' && 'owner' in write.set),
      effects: (writes, rows) => [...assigner.assign(writes, rows), ...(object === 'customers' ? ownerEffects(store, writes, rows, now) : [])],
    };
  };
  const reopened = (id: 'quotes' | 'contracts'): RecordEffects => ({
    object: id, concerns: mayReopen, effects: (writes, rows) => reopenings(store, store.registry.object(id), writes, rows, now),
  });
  const all: readonly RecordEffects[] = [
    { object: 'tasks', concerns: wrote('status'), effects: finished },
    {
      object: 'deals', concerns: wrote('stage', 'need'),
      effects: (writes, rows) => [...closed(writes, rows), ...stageEffects(store, writes, rows, now), ...overwrittenNeeds([...needs, ...writes], rows, now)],
    },
    reopened('quotes'), reopened('contracts'), given('leads'), given('customers'),
    { object: 'payments', concerns: wrote('deleted'), effects: (writes) => [...lineEffects(store, writes), ...matchEffects(store, writes)] },
  ];
  return all.filter(({ object }) => merged.has(object));
}

type Ending = (value: Value, before: Value) => Record<string, Value>;

/** A date that is set when something ends and emptied when it begins again. */
function dated(field: string, ends: boolean, ended: boolean, when: string): Record<string, Value> {
  if (ends) return { [field]: when };
  return ended ? { [field]: null } : {};
}

/** An effect on the record itself, when the field becomes another one: saying "won" again does not win again. Values that the write brings along win. */
function onChange(write: RecordWrite, rows: Rows, field: string, effect: Ending): RecordWrite[] {
  if (!(field in write.set)) return [];
  const value = write.set[field] ?? null;
  const before = rows.get(write.record)?.values.get(field) ?? null;
  if (value === before) return [];
  const set = Object.fromEntries(Object.entries(effect(value, before)).filter(([name]) => !(name in write.set)));
  return Object.keys(set).length > 0 ? [{ object: write.object, record: write.record, set }] : [];
}
