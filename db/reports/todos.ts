import type { Todo } from '../../preload/contract/reports.ts';
import type { Value } from '../model/types.ts';
import type { Store } from '../store/open.ts';
import { titlesOf } from '../store/read.ts';
import { quoted } from '../store/tables.ts';
import { PAYMENT_DUES } from './payment-dues.ts';
import { BIRTHDAYS, TODO_SOURCES, todoBindings } from './todo-sources.ts';

/** Most todos that are answered at once. */
export const MAX_TODOS = 200;
/** Overdue ones take at most this many places while others wait: a book imported with old dates must still show today. */
const MAX_OVERDUE = 100;

type Bucket = 'overdue' | 'today' | 'week' | 'anytime';
const BUCKETS: readonly Bucket[] = ['overdue', 'today', 'week', 'anytime'];

interface TodoRow {
  readonly bucket: Bucket;
  readonly total: number;
  readonly kind: Todo['kind'];
  readonly object: string;
  readonly id: string;
  readonly due: string | null;
  readonly late: number;
  readonly amount: number | null;
}

export interface Todos {
  readonly todos: Todo[];
  /** True totals of those with a day: late, today, ahead. */
  readonly counts: { readonly overdue: number; readonly today: number; readonly week: number };
}

/** What needs doing, overdue first, then today, what is ahead, and what has no day; each nearest to today first. */
export function listTodos(store: Store, today: string, member: string | null): Todos {
  const rows = store.db.all<TodoRow>(TODOS_SQL, [{ ...todoBindings(today, member), limit: MAX_TODOS }]);
  const byBucket = new Map(BUCKETS.map((bucket) => [bucket, rows.filter((row) => row.bucket === bucket)]));
  const total = (bucket: Bucket) => byBucket.get(bucket)?.[0]?.total ?? 0;
  return {
    todos: describe(store, choose(byBucket)),
    counts: { overdue: total('overdue'), today: total('today'), week: total('week') },
  };
}

const TODOS_SQL = `
  WITH ${BIRTHDAYS}, ${PAYMENT_DUES},
  found AS (${TODO_SOURCES.map(({ kind, object, from, due, amount }, rank) => `
    SELECT ${rank} AS rank, '${kind}' AS kind, '${object}' AS object, t.rid, t.id, ${due} AS due, ${amount ?? 'NULL'} AS amount FROM ${from}`).join(' UNION ALL ')}
  ),
  placed AS (
    SELECT *, CAST(coalesce(julianday(@today) - julianday(due), 0) AS INTEGER) AS late,
      CASE WHEN due IS NULL THEN 'anytime' WHEN due < @today THEN 'overdue' WHEN due = @today THEN 'today' ELSE 'week' END AS bucket
    FROM found
  ),
  ranked AS (
    SELECT *, count(*) OVER (PARTITION BY bucket) AS total, row_number() OVER (PARTITION BY bucket ORDER BY abs(late), rank, rid DESC) AS place
    FROM placed
  )
  SELECT bucket, total, kind, object, id, due, late, amount FROM ranked WHERE place <= @limit ORDER BY place`;

function choose(byBucket: ReadonlyMap<Bucket, readonly TodoRow[]>): TodoRow[] {
  const rest = BUCKETS.slice(1).flatMap((bucket) => byBucket.get(bucket) ?? []);
  const overdue = (byBucket.get('overdue') ?? []).slice(0, Math.max(MAX_OVERDUE, MAX_TODOS - rest.length));
  return [...overdue, ...rest].slice(0, MAX_TODOS);
}

function describe(store: Store, rows: readonly TodoRow[]): Todo[] {
  const named = new Map([...new Set(rows.map((row) => row.object))].map((object) => {
    const ids = rows.filter((row) => row.object === object).map((row) => row.id);
    return [object, { titles: titlesOf(store, object, ids), contexts: contextsOf(store, object, ids) }];
  }));
  return rows.map(({ kind, object, id, due, late, amount }) => ({
    kind, object, id, due, late, amount,
    title: named.get(object)?.titles.get(id) ?? '',
    context: named.get(object)?.contexts.get(id) ?? '',
  }));
}

/** What places a title: the customer it belongs to, the city of a customer, the person of a lead. */
function contextsOf(store: Store, object: string, ids: readonly string[]): Map<string, string> {
  const column = object === 'customers' ? 't.city' : object === 'leads' ? 't.contact' : '(SELECT c.name FROM customers c WHERE c.id = t.customer AND c.deleted IS NOT 1)';
  const rows = store.db.all<{ id: string; context: Value }>(
    `SELECT t.id, ${column} AS context FROM ${quoted(object)} t WHERE t.id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)],
  );
  return new Map(rows.map((row) => [row.id, String(row.context ?? '')]));
}
