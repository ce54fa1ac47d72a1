import { TODO_KINDS, type Todo } from '../../preload/contract/reports.ts';
import type { Value } from '../model/types.ts';
import type { Store } from '../store/open.ts';
import { titlesOf } from '../store/read.ts';
import type { LiveObject } from '../store/registry.ts';
import { quoted } from '../store/tables.ts';

export type Bucket = 'overdue' | 'today' | 'week' | 'anytime';

/** A line of the list of the day as its query gives it. */
export interface TodoRow {
  readonly bucket: Bucket;
  readonly total: number;
  readonly kind: string;
  readonly object: string;
  readonly id: string;
  readonly task: string | null;
  readonly due: string | null;
  readonly occasion: string;
  readonly late: number;
  readonly amount: number | null;
}

/** Names, places and reasons for the lines, read together per object. */
export function describeTodos(store: Store, rows: readonly TodoRow[]): Todo[] {
  const known = rows.filter(({ object }) => store.registry.find(object));
  const named = new Map([...new Set(known.map((row) => row.object))].map((object) => {
    const ids = known.filter((row) => row.object === object).map((row) => row.id);
    return [object, { titles: titlesOf(store, object, ids), places: placesOf(store, store.registry.object(object), ids) }];
  }));
  const tasks = tasksOf(store, known.flatMap(({ task }) => task ?? []));
  return known.map(({ kind, object, id, task, due, occasion, late, amount }) => {
    const own = named.get(object);
    const place = own?.places.get(id);
    const title = own?.titles.get(id) ?? tasks.get(task ?? '')?.subject ?? '';
    return {
      kind: isKind(kind) ? kind : 'task', object, id, task, due, occasion, late, amount, title,
      context: place?.context ?? '', reason: tasks.get(task ?? '')?.reason ?? {},
      contact: object === 'customers' || object === 'leads' ? { object, id, title } : place?.customer ? { object: 'customers', id: place.customer, title: place.context } : null,
    };
  });
}

function isKind(kind: string): kind is Todo['kind'] {
  return (TODO_KINDS as readonly string[]).includes(kind);
}

/** What places a title: the customer it belongs to, the city of a customer, the person of a lead. */
function placesOf(store: Store, object: LiveObject, ids: readonly string[]): Map<string, { readonly context: string; readonly customer: string | null }> {
  const has = object.fieldsById.get('customer')?.to === 'customers' && object.id !== 'leads';
  const text = object.id === 'customers' ? 't.city' : object.id === 'leads' ? 't.contact' : has ? 'c.name' : 'NULL';
  const join = has ? 'LEFT JOIN customers c ON c.id = t.customer AND c.deleted IS NOT 1' : '';
  const rows = store.db.all<{ id: string; context: Value; customer: string | null }>(
    `SELECT t.id, ${text} AS context, ${has ? 'c.id' : 'NULL'} AS customer FROM ${quoted(object.id)} t ${join} WHERE t.id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)],
  );
  return new Map(rows.map((row) => [row.id, { context: String(row.context ?? ''), customer: row.customer }]));
}

function tasksOf(store: Store, ids: readonly string[]): Map<string, { readonly subject: string; readonly reason: Todo['reason'] }> {
  const rows = store.db.all<{ id: string; subject: Value; reason: Value }>('SELECT id, subject, reason FROM tasks WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)]);
  return new Map(rows.map(({ id, subject, reason }) => [id, { subject: String(subject ?? ''), reason: plainFacts(reason) }]));
}

/** A task's reason as far as it can be read: facts only, whatever another version put beside them. */
function plainFacts(json: Value): Todo['reason'] {
  try {
    const facts: unknown = JSON.parse(String(json ?? '{}'));
    const entries = typeof facts === 'object' && facts !== null ? Object.entries(facts) : [];
    return Object.fromEntries(entries.filter((entry): entry is [string, string | number | null] => entry[1] === null || ['string', 'number'].includes(typeof entry[1])));
  } catch {
    return {};
  }
}
