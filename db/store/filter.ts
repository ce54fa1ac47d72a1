import type { Condition, Filter } from '../../preload/contract/grids.ts';
import { ANY_MARK } from '../formula/problem.ts';
import type { Field, Value } from '../model/types.ts';
import { columnValue, storageClass } from './column-value.ts';
import { testedCount, testedDays } from '../values/calendar.ts';
import { columnOf, derivedColumn } from './derived/columns.ts';
import { dayStart, localDay } from './local-days.ts';
import { isDecimal, orderable } from './orderable.ts';
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
const NEVER: Sql = { sql: '0', bindings: [] };

/** A whole filter as one condition over the object's table. Unknown fields throw `record.unknownField`. */
export function filterSql(filter: Filter, context: FilterContext): Sql {
  const groups = filter.groups.map((group) => join(group.match, group.conditions.map((condition) => conditionSql(condition, context))));
  return join(filter.match, [...filter.conditions.map((condition) => conditionSql(condition, context)), ...groups]);
}

function join(match: 'all' | 'any', parts: readonly Sql[]): Sql {
  if (parts.length === 0) return TRUE;
  return { sql: `(${parts.map((part) => part.sql).join(match === 'all' ? ' AND ' : ' OR ')})`, bindings: parts.flatMap((part) => part.bindings) };
}

/**
 * One test. Empty cells and values of the wrong type never match a comparison; `ne` and the negated texts do match them,
 * as people expect.
 */
export function conditionSql(condition: Condition, context: FilterContext): Sql {
  const field = fieldOf(condition.field, context);
  const column = columnIn(context, field);
  const stored = condition.values.map((value) => columnValue(field, value));
  const [first = null, second = null] = stored;
  const [text = null] = condition.values;
  const compare = (operator: string): Sql => (isOrdered(field, first) ? { sql: `${orderable(field, column)} ${operator} ${placeholder(field)}`, bindings: [first] } : NEVER);
  switch (condition.op) {
    case 'empty': return { sql: `${column} IS NULL`, bindings: [] };
    case 'notEmpty': return { sql: `${column} IS NOT NULL`, bindings: [] };
    case 'eq': return first === null ? { sql: `${column} IS NULL`, bindings: [] } : sameSql(field, column, first, 'IS');
    case 'ne': return first === null ? { sql: `${column} IS NOT NULL`, bindings: [] } : sameSql(field, column, first, 'IS NOT');
    case 'gt': return compare('>');
    case 'gte': return compare('>=');
    case 'lt': return compare('<');
    case 'lte': return compare('<=');
    case 'between': return join('all', [compare('>='), isOrdered(field, second) ? { sql: `${orderable(field, column)} <= ${placeholder(field)}`, bindings: [second] } : NEVER]);
    case 'in': return inSql(column, stored, false);
    case 'notIn': return inSql(column, stored, true);
    case 'contains': return like(field, column, `%${escapeLike(text)}%`, context, false);
    case 'notContains': return like(field, column, `%${escapeLike(text)}%`, context, true);
    case 'startsWith': return like(field, column, `${escapeLike(text)}%`, context, false);
    case 'endsWith': return like(field, column, `%${escapeLike(text)}`, context, false);
    case 'invalid': return invalidSql(field, column, context);
    default: return daySql(field, column, condition, context.now);
  }
}

/** The column of the object's table `t`; when a record changed last is no field of any object. */
function columnIn(context: FilterContext, field: Field): string {
  return field.id === 'updated_at' ? 't."updated_at"' : columnOf(context, field);
}

function fieldOf(id: string, { registry, object }: FilterContext): Field {
  return id === 'updated_at' ? { id, type: 'instant', label: { zh: '', en: '' } } : registry.field(object.id, id);
}

/** Decimals are canonical text, so they are compared as numbers on purpose. */
function placeholder(field: Field): string {
  return isDecimal(field) ? 'CAST(? AS REAL)' : '?';
}

/** Whether more and less mean anything between the field's values and this one. */
function isOrdered(field: Field, value: Value): boolean {
  if (value === null) return false;
  if (isDecimal(field)) return Number.isFinite(Number(value));
  return storageClass(field.type) === 'TEXT' || typeof value === 'number';
}

/** `IS` or `IS NOT` a value: numbers by what they are worth, anything else by what is written there. */
function sameSql(field: Field, column: string, value: Value, operator: 'IS' | 'IS NOT'): Sql {
  const asNumber = isDecimal(field) && isOrdered(field, value);
  return { sql: asNumber ? `${orderable(field, column)} ${operator} CAST(? AS REAL)` : `${column} ${operator} ?`, bindings: [value] };
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
function like(field: Field, column: string, pattern: string, { registry }: FilterContext, negated: boolean): Sql {
  const target = field.type === 'link' && field.to ? registry.find(field.to) : undefined;
  const matches = target
    ? `${column} IN (SELECT id FROM ${quoted(target.id)} WHERE ${quoted(target.title)} LIKE ? ESCAPE '\\')`
    : `${column} LIKE ? ESCAPE '\\'`;
  return { sql: negated ? `(${column} IS NULL OR NOT ${matches})` : matches, bindings: [pattern] };
}

/** Cells whose value is not of the field's type: those that the grid marks. */
function invalidSql(field: Field, column: string, context: FilterContext): Sql {
  if (!field.derived) return misfitSql(field, column);
  const problem: Sql = { sql: `${derivedColumn(context, field).marked} GLOB ?`, bindings: [ANY_MARK] };
  // What is looked up may be a kept value of the wrong type; what is worked out is of its type.
  return field.derived.kind === 'lookup' ? join('any', [problem, misfitSql(field, column)]) : problem;
}

function misfitSql(field: Field, column: string): Sql {
  if (field.type === 'text' || field.type === 'longtext') return NEVER;
  if (field.type === 'choice') return { sql: `(${column} IS NOT NULL AND ${column} NOT IN (SELECT value FROM json_each(?)))`, bindings: [JSON.stringify((field.options ?? []).map((option) => option.key))] };
  return { sql: `(${column} IS NOT NULL AND NOT fits(?, ${column}))`, bindings: [field.type] };
}

function daySql(field: Field, stored: string, { op, values }: Condition, now: number): Sql {
  return daysSql(field, stored, ...testedDays(op, testedCount(values[0]), localDay(now)));
}

/** Days from ≤ d < to; for instants, the moments between. */
function daysSql(field: Field, stored: string, from: string, to: string): Sql {
  const bindings = field.type === 'instant' ? [from < '1000' ? from : dayStart(from), dayStart(to)] : [from, to];
  const column = orderable(field, stored);
  return { sql: `(${column} >= ? AND ${column} < ?)`, bindings };
}
