import type { Condition, Filter } from '../../preload/contract/grids.ts';
import type { Field, Value } from '../model/types.ts';
import { storageClass } from './column-value.ts';
import { addDays, dayStart, localDay, period } from './local-days.ts';
import type { LiveObject, Registry } from './registry.ts';
import { quoted } from './tables.ts';

/** A piece of SQL with what its question marks stand for. */
export interface Sql {
  readonly sql: string;
  readonly bindings: readonly Value[];
}

export interface FilterContext {
  readonly registry: Registry;
  readonly object: LiveObject;
  /** Milliseconds; relative dates are worked out from it. */
  readonly now: number;
}

const TRUE: Sql = { sql: '1', bindings: [] };

/** A whole filter as one condition over the object's table. Unknown fields throw `record.unknownField`. */
export function filterSql(filter: Filter, context: FilterContext): Sql {
  const groups = filter.groups.map((group) => join(group.match, group.conditions.map((condition) => conditionSql(condition, context))));
  return join(filter.match, [...filter.conditions.map((condition) => conditionSql(condition, context)), ...groups]);
}

function join(match: 'all' | 'any', parts: readonly Sql[]): Sql {
  if (parts.length === 0) return TRUE;
  return { sql: `(${parts.map((part) => part.sql).join(match === 'all' ? ' AND ' : ' OR ')})`, bindings: parts.flatMap((part) => part.bindings) };
}

/** One test. Empty cells never match a comparison; `ne` and the negated texts do match them, as people expect. */
export function conditionSql(condition: Condition, context: FilterContext): Sql {
  const field = fieldOf(condition.field, context);
  const column = quoted(field.id);
  const [first = null, second = null] = condition.values;
  const compare = (operator: string): Sql => ({ sql: `${comparable(field)} ${operator} ${placeholder(field)}`, bindings: [first] });
  switch (condition.op) {
    case 'empty': return { sql: `${column} IS NULL`, bindings: [] };
    case 'notEmpty': return { sql: `${column} IS NOT NULL`, bindings: [] };
    case 'eq': return first === null ? { sql: `${column} IS NULL`, bindings: [] } : compare('=');
    case 'ne': return first === null ? { sql: `${column} IS NOT NULL`, bindings: [] } : { sql: `(${column} IS NULL OR ${comparable(field)} <> ${placeholder(field)})`, bindings: [first] };
    case 'gt': return compare('>');
    case 'gte': return compare('>=');
    case 'lt': return compare('<');
    case 'lte': return compare('<=');
    case 'between': return { sql: `${comparable(field)} BETWEEN ${placeholder(field)} AND ${placeholder(field)}`, bindings: [first, second] };
    case 'in': return inSql(column, condition.values, false);
    case 'notIn': return inSql(column, condition.values, true);
    case 'contains': return like(field, `%${escapeLike(first)}%`, context, false);
    case 'notContains': return like(field, `%${escapeLike(first)}%`, context, true);
    case 'startsWith': return like(field, `${escapeLike(first)}%`, context, false);
    case 'endsWith': return like(field, `%${escapeLike(first)}`, context, false);
    case 'invalid': return invalidSql(field);
    default: return daySql(field, condition, context.now);
  }
}

function fieldOf(id: string, { registry, object }: FilterContext): Field {
  return id === 'updated_at' ? { id, type: 'instant', label: { zh: '', en: '' } } : registry.field(object.id, id);
}

/** Decimals are canonical text, so they are compared as numbers on purpose. */
function comparable(field: Field): string {
  return isDecimal(field) ? `CAST(${quoted(field.id)} AS REAL)` : quoted(field.id);
}

function placeholder(field: Field): string {
  return isDecimal(field) ? 'CAST(? AS REAL)' : '?';
}

function isDecimal(field: Field): boolean {
  return field.type === 'decimal' || field.type === 'percent';
}

function inSql(column: string, values: readonly Value[], negated: boolean): Sql {
  const filled = values.filter((value) => value !== null);
  const list = `${column} IN (SELECT value FROM json_each(?))`;
  const matches = values.length > filled.length ? `(${column} IS NULL OR ${list})` : `(${column} IS NOT NULL AND ${list})`;
  return { sql: negated ? `NOT ${matches}` : matches, bindings: [JSON.stringify(filled)] };
}

function escapeLike(value: Value): string {
  return String(value ?? '').replace(/[\\%_]/g, '\\$&');
}

/** Text of links is the linked record's title. */
function like(field: Field, pattern: string, { registry }: FilterContext, negated: boolean): Sql {
  const column = quoted(field.id);
  const target = field.type === 'link' && field.to ? registry.find(field.to) : undefined;
  const matches = target
    ? `${column} IN (SELECT id FROM ${quoted(target.id)} WHERE ${quoted(target.title)} LIKE ? ESCAPE '\\')`
    : `${column} LIKE ? ESCAPE '\\'`;
  return { sql: negated ? `(${column} IS NULL OR NOT ${matches})` : matches, bindings: [pattern] };
}

/** Cells whose value is not of the field's type. */
function invalidSql(field: Field): Sql {
  const column = quoted(field.id);
  if (storageClass(field.type) === 'INTEGER') return { sql: `typeof(${column}) = 'text'`, bindings: [] };
  if (field.type === 'date') return { sql: `(${column} IS NOT NULL AND date(${column}) IS NOT ${column})`, bindings: [] };
  if (field.type === 'choice') return { sql: `(${column} IS NOT NULL AND ${column} NOT IN (SELECT value FROM json_each(?)))`, bindings: [JSON.stringify((field.options ?? []).map((option) => option.key))] };
  if (isDecimal(field)) return { sql: `(${column} IS NOT NULL AND ${column} GLOB '*[^0-9.-]*')`, bindings: [] };
  return { sql: '0', bindings: [] };
}

function daySql(field: Field, { op, values }: Condition, now: number): Sql {
  const today = localDay(now);
  const days = Math.max(0, Math.trunc(Number(values[0] ?? 7)) || 0);
  switch (op) {
    case 'today': return daysSql(field, today, addDays(today, 1));
    case 'yesterday': return daysSql(field, addDays(today, -1), today);
    case 'tomorrow': return daysSql(field, addDays(today, 1), addDays(today, 2));
    case 'thisWeek': return daysSql(field, ...period(today, 'week'));
    case 'thisMonth': return daysSql(field, ...period(today, 'month'));
    case 'thisQuarter': return daysSql(field, ...period(today, 'quarter'));
    case 'thisYear': return daysSql(field, ...period(today, 'year'));
    case 'lastDays': return daysSql(field, addDays(today, 1 - days), addDays(today, 1));
    case 'nextDays': return daysSql(field, today, addDays(today, days + 1));
    default: return daysSql(field, '0000-01-01', today);
  }
}

/** Days from ≤ d < to; for instants, the moments between. */
function daysSql(field: Field, from: string, to: string): Sql {
  const bindings = field.type === 'instant' ? [from < '1000' ? from : dayStart(from), dayStart(to)] : [from, to];
  return { sql: `(${quoted(field.id)} >= ? AND ${quoted(field.id)} < ?)`, bindings };
}
