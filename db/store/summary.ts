import type { Field, Value } from '../model/types.ts';
import { div } from '../values/decimal.ts';
import { appError } from '../errors.ts';
import type { Store } from './open.ts';
import { columnOf } from './derived/columns.ts';
import { orderable } from './orderable.ts';
import { titlesOf } from './read.ts';
import { sumColumns, sumOf } from './sums.ts';
import { quoted } from './tables.ts';
import { whereSql, type View } from './view-query.ts';

export interface FieldSummary {
  readonly filled: number;
  /** Canonical decimal text; minor units for money. Null for fields that do not add up. */
  readonly sum: string | null;
  /** Of the figures, exact to two places (money: to the cent); null without any. */
  readonly average: string | null;
  readonly min: Value;
  readonly max: Value;
  /** How many different values; null where nobody asked: it costs a sorting. */
  readonly distinct: number | null;
}

/** Count and, per field, how many are filled and what they add up to, over a whole list, in one pass. */
export function summarize(store: Store, view: View, fields: readonly string[], now: number, distinct: readonly string[] = []): { count: number; fields: Record<string, FieldSummary> } {
  const object = store.registry.object(view.query.object);
  const known = fields.map((id) => store.registry.field(object.id, id));
  if (known.length === 0) return { count: view.rids.length, fields: {} };
  const where = whereSql(store, object, view.query, now);
  // Sums and bounds mention a column many times; the inner select works each field out once, and its LIMIT keeps it inside.
  const inner = known.map((field, i) => `${columnOf({ registry: store.registry, object, now }, field)} AS c${i}`);
  const columns = known.flatMap((field, i) => {
    const column = `c${i}`;
    const different = distinct.includes(field.id) ? [`count(DISTINCT ${column}) AS d${i}`] : [];
    return [`count(${column}) AS n${i}`, `count(${orderable(field, column)}) AS f${i}`, ...different, ...sumColumns(addable(field), column, String(i)), `min(${orderable(field, column)}) AS a${i}`, `max(${orderable(field, column)}) AS z${i}`];
  });
  const row = store.db.get<Record<string, Value>>(`SELECT ${columns.join(', ')} FROM (SELECT ${inner.join(', ')} FROM ${quoted(object.id)} t WHERE ${where.sql} LIMIT -1)`, where.bindings) ?? {};
  const summaries = known.map((field, i): [string, FieldSummary] => {
    const total = sumOf(row, String(i));
    const figures = Number(row[`f${i}`] ?? 0);
    return [field.id, {
      filled: Number(row[`n${i}`] ?? 0), sum: field.type === 'percent' ? null : total, average: total === null || figures === 0 ? null : div(total, String(figures), field.type === 'money' ? 0 : 2),
      min: row[`a${i}`] ?? null, max: row[`z${i}`] ?? null, distinct: distinct.includes(field.id) ? Number(row[`d${i}`] ?? 0) : null,
    }];
  });
  return { count: view.rids.length, fields: Object.fromEntries(summaries) };
}

/** Percentages have no sum that means anything, but they have an average. */
function addable(field: Field): Pick<Field, 'type'> {
  return field.type === 'percent' ? { type: 'decimal' } : field;
}

export interface DistinctValue {
  readonly value: Value;
  readonly title: string;
  readonly count: number;
}

/** The values a field holds, most frequent first, for a filter that offers them. Empty cells come as null. */
export function distinctValues(store: Store, objectId: string, fieldId: string, text: string, limit: number, now: number): DistinctValue[] {
  const object = store.registry.object(objectId);
  const field = store.registry.field(objectId, fieldId);
  if (field.type === 'json') throw appError('record.unknownField', 'This field has no values to choose from.', { object: objectId, field: fieldId });
  const column = columnOf({ registry: store.registry, object, now }, field);
  const rows = store.db.all<{ value: Value; count: number }>(
    `SELECT ${column} AS value, count(*) AS count FROM ${quoted(object.id)} t WHERE t.deleted IS NOT 1 GROUP BY 1 ORDER BY count(*) DESC LIMIT 5000`);
  const titles = field.type === 'link' && field.to ? titlesOf(store, field.to, rows.flatMap((row) => (typeof row.value === 'string' ? [row.value] : []))) : null;
  const wanted = text.trim().toLowerCase();
  return rows
    .map((row) => ({ ...row, title: titleOf(field, row.value, titles) }))
    .filter((row) => wanted === '' || row.title.toLowerCase().includes(wanted))
    .slice(0, limit);
}

function titleOf(field: Field, value: Value, titles: Map<string, string> | null): string {
  if (value === null) return '';
  if (titles) return titles.get(String(value)) ?? String(value);
  return field.options?.find((option) => option.key === value)?.label.zh ?? String(value);
}
