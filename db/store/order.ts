import type { Field } from '../model/types.ts';
import { columnOf, type ColumnContext } from './derived/columns.ts';
import { groupKeySql, type GroupBy } from './group-keys.ts';
import { isDecimal, orderable } from './orderable.ts';
import { quoted } from './tables.ts';

export interface SortBy {
  readonly field: string;
  readonly dir: 'asc' | 'desc';
  /** Present on the first keys of a list that is shown in groups. */
  readonly by?: GroupBy | undefined;
}

/** One sort key as an SQL expression over the object's table `t`. */
export interface SortKey {
  readonly sql: string;
  readonly dir: 'asc' | 'desc';
}

/**
 * Sort keys of a list. Names sort by pinyin, links by the linked record's name, choices in the order of their options,
 * decimals as numbers. Without a wish the newest comes first. The row id is always last, so the order is total.
 */
export function sortKeys(context: ColumnContext, sort: readonly SortBy[]): SortKey[] {
  return sort.flatMap(({ field, dir, by }) => {
    if (by === undefined) return [{ sql: keyOf(context, field), dir }];
    // Groups must not interleave: where two of them share a place, such as namesakes, the group's own key decides.
    const group = groupKeySql(context, field, by);
    const place = by === 'value' && field !== 'updated_at' && context.registry.field(context.object.id, field).type !== 'instant' ? keyOf(context, field) : group;
    return [...new Set([place, group])].map((sql) => ({ sql, dir }));
  });
}

function keyOf(context: ColumnContext, id: string): string {
  const { registry, object } = context;
  if (id === 'updated_at') return 't.updated_at';
  if (id === object.title && isText(registry.field(object.id, id))) return 't.title_key';
  const field = registry.field(object.id, id);
  const column = columnOf(context, field);
  if (isDecimal(field)) return orderable(field, column);
  if (field.type === 'link' && field.to) {
    const target = registry.find(field.to);
    if (target) return `(SELECT x.title_key FROM ${quoted(target.id)} x WHERE x.id = ${column})`;
  }
  if (field.type === 'choice' && field.options?.length) {
    const ranks = field.options.map((option, rank) => `WHEN '${option.key.replaceAll("'", "''")}' THEN ${rank}`).join(' ');
    return `CASE ${column} ${ranks} ELSE iif(${column} IS NULL, NULL, ${field.options.length}) END`;
  }
  return column;
}

function isText(field: Field): boolean {
  return field.type === 'text' || field.type === 'longtext';
}

/** `ORDER BY` over table `t`; empty cells are last in both directions, as in a spreadsheet. */
export function orderSql(keys: readonly SortKey[]): string {
  const parts = keys.map((key) => `${key.sql} ${key.dir === 'desc' ? 'DESC' : 'ASC'} NULLS LAST`);
  return [...parts, 't.rid DESC'].join(', ');
}
