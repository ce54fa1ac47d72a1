import type { Todo } from '../../preload/contract/reports.ts';
import type { Store } from '../store/open.ts';
import { BIRTHDAYS } from '../store/birthdays.ts';
import { PAYMENT_DUES } from '../process/receivables/payment-dues.ts';
import { describeTodos, type Bucket, type TodoRow } from './todo-words.ts';
import { TODO_SOURCES, todoBindings } from './todo-sources.ts';

/** Most todos that are answered at once. */
export const MAX_TODOS = 200;
/** Overdue ones take at most this many places while others wait: a book imported with old dates must still show today. */
const MAX_OVERDUE = 100;

const BUCKETS: readonly Bucket[] = ['overdue', 'today', 'week', 'anytime'];

export interface Todos {
  readonly todos: Todo[];
  /** True totals of those with a day: late, today, ahead. */
  readonly counts: { readonly overdue: number; readonly today: number; readonly week: number };
  /** Tasks that were put off and come back by themselves. */
  readonly snoozed: number;
}

/** What needs doing, overdue first, then today, what is ahead, and what has no day; each nearest to today first. */
export function listTodos(store: Store, today: string, member: string | null, now: number): Todos {
  const bindings = todoBindings(today, member, now);
  const rows = store.db.all<TodoRow>(TODOS_SQL, [{ ...bindings, limit: MAX_TODOS }]);
  const byBucket = new Map(BUCKETS.map((bucket) => [bucket, rows.filter((row) => row.bucket === bucket)]));
  const total = (bucket: Bucket) => byBucket.get(bucket)?.[0]?.total ?? 0;
  return {
    todos: describeTodos(store, choose(byBucket)),
    counts: { overdue: total('overdue'), today: total('today'), week: total('week') },
    snoozed: store.db.get<{ n: number }>(SNOOZED_SQL, [bindings])?.n ?? 0,
  };
}

const TODOS_SQL = `
  WITH ${BIRTHDAYS}, ${PAYMENT_DUES},
  found AS (${TODO_SOURCES.map(({ kind, object, id, task, from, due, occasion, amount }, rank) => `
    SELECT ${rank} AS rank, ${kind} AS kind, ${object} AS object, t.rid, ${id} AS id, ${task} AS task, ${due} AS due, ${occasion} AS occasion, ${amount ?? 'NULL'} AS amount FROM ${from}`).join(' UNION ALL ')}
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
  SELECT bucket, total, kind, object, id, task, due, occasion, late, amount FROM ranked WHERE place <= @limit ORDER BY place`;

const SNOOZED_SQL = `SELECT count(*) AS n FROM tasks t
  WHERE t.deleted IS NOT 1 AND coalesce(t.status, 'open') = 'open' AND t.snoozed_until > @now AND (@member IS NULL OR t.assignee IS NULL OR t.assignee = @member)`;

function choose(byBucket: ReadonlyMap<Bucket, readonly TodoRow[]>): TodoRow[] {
  const rest = BUCKETS.slice(1).flatMap((bucket) => byBucket.get(bucket) ?? []);
  const overdue = (byBucket.get('overdue') ?? []).slice(0, Math.max(MAX_OVERDUE, MAX_TODOS - rest.length));
  return [...overdue, ...rest].slice(0, MAX_TODOS);
}
