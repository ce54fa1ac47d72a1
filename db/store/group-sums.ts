import type { Field, Value } from '../model/types.ts';
import { columnOf } from './derived/columns.ts';
import { groupSql, stretchesOf } from './groups.ts';
import type { Store } from './open.ts';
import { sumColumns, sumOf } from './sums.ts';
import { quoted } from './tables.ts';
import { whereSql, type View } from './view-query.ts';

/** What one column of one group adds up to. */
export interface GroupSum {
  /** Canonical decimal text, minor units for money; null when there is nothing to add or the currencies differ. */
  readonly sum: string | null;
  /** Currency of the amounts; null for other figures. */
  readonly currency: string | null;
  /** There are amounts in several currencies: they have no sum. */
  readonly mixed: boolean;
}

/** Sums of some fields for every group of a list, in the order of `stretchesOf`, in one pass over its records. */
export function groupSums(store: Store, view: View, fields: readonly string[], now: number): GroupSum[][] {
  const object = store.registry.object(view.query.object);
  const known = fields.map((id) => store.registry.field(object.id, id));
  const groups = stretchesOf(store, view, now);
  if (groups === null || known.length === 0) return [];
  const currency = object.fieldsById.has('currency') ? "coalesce(nullif(t.currency, ''), 'CNY')" : "'CNY'";
  const keys = groupSql(store, object, view, now);
  const columns = known.flatMap((field, i) => [...sumColumns(field, columnOf({ registry: store.registry, object, now }, field), String(i)), ...currencyColumns(field, columnOf({ registry: store.registry, object, now }, field), currency, i)]);
  if (columns.length === 0) return groups.map(() => known.map(() => NOTHING));
  const where = whereSql(store, object, view.query, now);
  const rows = store.db.all<Record<string, Value>>(
    `SELECT ${[...keys.map((key, i) => `${key} AS g${i}`), ...columns].join(', ')} FROM ${quoted(object.id)} t WHERE ${where.sql} GROUP BY ${keys.map((_key, i) => i + 1).join(', ')}`,
    where.bindings,
  );
  const byKey = new Map(rows.map((row) => [JSON.stringify(keys.map((_key, i) => row[`g${i}`] ?? null)), row]));
  return groups.map(({ keys: group }) => {
    const row = byKey.get(JSON.stringify(group)) ?? {};
    return known.map((field, i) => sumIn(row, field, i));
  });
}

const NOTHING: GroupSum = { sum: null, currency: null, mixed: false };

function currencyColumns(field: Field, column: string, currency: string, i: number): string[] {
  if (field.type !== 'money') return [];
  const filled = `CASE WHEN ${column} IS NOT NULL THEN ${currency} END`;
  return [`min(${filled}) AS a${i}`, `max(${filled}) AS z${i}`];
}

function sumIn(row: Readonly<Record<string, Value>>, field: Field, i: number): GroupSum {
  const sum = sumOf(row, String(i));
  if (field.type !== 'money') return { ...NOTHING, sum };
  const [least, most] = [row[`a${i}`] ?? null, row[`z${i}`] ?? null];
  return least === most ? { sum, currency: typeof least === 'string' ? least : null, mixed: false } : { ...NOTHING, mixed: true };
}
