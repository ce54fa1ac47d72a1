import type { RecordWrite } from '../changes/index.ts';
import type { Value } from '../model/types.ts';
import { localDay } from '../store/local-days.ts';
import type { Store } from '../store/open.ts';
import { readRows } from '../store/rows.ts';

/**
 * What a write brings with it, in the same batch, so that one undo takes both back:
 * a follow-up moves its customer's or lead's contact dates, a finished task gets its time, a closed deal its date.
 */
export function withEffects(store: Store, writes: readonly RecordWrite[], now: number): RecordWrite[] {
  return [...writes, ...writes.flatMap((write) => effectsOf(store, write, now))];
}

function effectsOf(store: Store, write: RecordWrite, now: number): RecordWrite[] {
  switch (write.object) {
    case 'follow_ups': return followUpEffects(store, write, now);
    case 'tasks': return own(write, 'status', (status) => ({ done_at: status === 'done' ? new Date(now).toISOString() : null }));
    case 'deals': return own(write, 'stage', (stage) => (isClosed(stage) ? { closed_on: localDay(now) } : { closed_on: null }));
    default: return [];
  }
}

/** An effect on the record itself; a value that the write brings along wins. */
function own(write: RecordWrite, field: string, effect: (value: Value) => Record<string, Value>): RecordWrite[] {
  if (!(field in write.set)) return [];
  return [{ object: write.object, record: write.record, set: { ...effect(write.set[field] ?? null), ...write.set } }];
}

function isClosed(stage: Value): boolean {
  return stage === 'won' || stage === 'lost';
}

function followUpEffects(store: Store, write: RecordWrite, now: number): RecordWrite[] {
  const row = readRows(store.db, store.registry.object('follow_ups'), [write.record]).get(write.record);
  if (row && !('next_contact' in write.set) && !('happened_at' in write.set)) return [];
  const valueOf = (field: string): Value => write.set[field] ?? row?.values.get(field) ?? null;
  const happened = valueOf('happened_at');
  const day = typeof happened === 'string' && !Number.isNaN(Date.parse(happened)) ? localDay(Date.parse(happened)) : localDay(now);
  return (['customer', 'lead'] as const).flatMap((link) => {
    const target = valueOf(link);
    if (typeof target !== 'string') return [];
    return contactDates(store, link === 'customer' ? 'customers' : 'leads', target, day, valueOf('next_contact'));
  });
}

/** The latest contact counts, whichever order follow-ups are written in. */
function contactDates(store: Store, object: string, record: string, day: string, next: Value): RecordWrite[] {
  const row = readRows(store.db, store.registry.object(object), [record]).get(record);
  if (!row) return [];
  const last = row.values.get('last_contact');
  const latest = typeof last !== 'string' || day >= last;
  const set: Record<string, Value> = object === 'customers' && latest ? { last_contact: day } : {};
  if (latest) set['next_contact'] = next;
  return [{ object, record, set }];
}
