import type { Filter } from '../../preload/contract/grids.ts';
import { filterSql } from './filter.ts';
import type { Store } from './open.ts';
import { orderSql, sortKeys, type SortBy } from './order.ts';
import type { LiveObject } from './registry.ts';
import { matchingRids } from './search.ts';
import { quoted } from './tables.ts';

/** What a list shows. */
export interface ViewQuery {
  readonly object: string;
  readonly filter: Filter;
  readonly sort: readonly SortBy[];
  readonly search: string;
  readonly deleted: boolean;
  /** Show what was put away instead of what is at hand. */
  readonly archived?: boolean;
}

/**
 * An open list: the row ids of everything it shows, in order. A window of it is a read by primary key, so row 900,000
 * costs what row 10 costs.
 */
export interface View {
  readonly id: string;
  readonly query: ViewQuery;
  rids: Uint32Array;
  /** The last row of the table when the list was made or brought up to date: rows beyond it are new to the list. */
  lastRid: number;
  version: number;
  /** The local day it was asked on: the next day, "overdue" means other records. */
  day: string;
}

const DAY_TESTS: ReadonlySet<string> = new Set([
  'today', 'yesterday', 'tomorrow', 'thisWeek', 'thisMonth', 'thisQuarter', 'thisYear', 'lastDays', 'nextDays', 'overdue',
]);

function conditionsOf({ filter }: ViewQuery) {
  return [...filter.conditions, ...filter.groups.flatMap((group) => group.conditions)];
}

/** True when what belongs to the list depends on the day. */
export function asksForDays(query: ViewQuery): boolean {
  return conditionsOf(query).some((condition) => DAY_TESTS.has(condition.op));
}

/** True when none of these fields decides what belongs to the list, or where it stands. */
export function isIndifferentTo(fields: ReadonlySet<string>, object: LiveObject, query: ViewQuery): boolean {
  const asked = [...conditionsOf(query), ...query.sort].map(({ field }) => field);
  if (query.search.trim() !== '') asked.push(...object.searchFields.map(({ id }) => id));
  // What is worked out from other fields, and when a record was changed last, moves with any edit.
  return !fields.has('deleted') && !fields.has('archived') && asked.every((id) => id !== 'updated_at' && !fields.has(id) && object.fieldsById.get(id)?.derived === undefined);
}

/** True when the titles of records of `target` decide what belongs to the list, or where. Shown titles do not. */
export function readsTitlesOf(target: string, object: LiveObject, query: ViewQuery): boolean {
  const asked = askedFields(query);
  return object.fields.some((field) => field.type === 'link' && field.to === target && asked.has(field.id));
}

/** The fields by which a list is filtered and sorted. */
export function askedFields(query: ViewQuery): ReadonlySet<string> {
  return new Set([...conditionsOf(query).map(({ field }) => field), ...query.sort.map(({ field }) => field)]);
}

/** True for the list that shows everything there is, newest first. */
export function isPlain(query: ViewQuery): boolean {
  return conditionsOf(query).length === 0 && query.filter.groups.length === 0 && query.sort.length === 0 && query.search.trim() === '' && !query.deleted && query.archived !== true;
}

/** The row ids of a list in order. */
export function selectSql(store: Store, object: LiveObject, query: ViewQuery, now: number) {
  const found = isPlain({ ...query, search: '' }) ? matchingRids(store.db, object, query.search) : null;
  // What is only searched for needs no look at the rows: the full text knows their numbers, the bin's index the deleted ones.
  if (found) return { sql: `${found.sql} AND rowid NOT IN (${awayRids(object)}) ORDER BY rowid DESC`, bindings: found.bindings };
  const where = whereSql(store, object, query, now);
  const order = orderSql(sortKeys({ registry: store.registry, object, now }, query.sort));
  return { sql: `SELECT t.rid FROM ${quoted(object.id)} t WHERE ${where.sql} ORDER BY ${order}`, bindings: where.bindings };
}

/** What belongs to a list, as a condition over its table `t`. */
export function whereSql(store: Store, object: LiveObject, query: ViewQuery, now: number) {
  const filter = filterSql(query.filter, { registry: store.registry, object, now });
  const found = matchingRids(store.db, object, query.search);
  return {
    sql: `${placeSql(object, query)} AND ${filter.sql}${found ? ` AND t.rid IN (${found.sql})` : ''}`,
    bindings: [...filter.bindings, ...(found?.bindings ?? [])],
  };
}

/** At hand, put away, or in the recycle bin. */
function placeSql(object: LiveObject, query: ViewQuery): string {
  if (query.deleted) return 't.deleted IS 1';
  if (!object.fieldsById.has('archived')) return query.archived === true ? '0' : 't.deleted IS NOT 1';
  return `t.deleted IS NOT 1 AND t.archived IS ${query.archived === true ? '' : 'NOT '}1`;
}

/** Rows that are not at hand: few, and known by an index of their own. */
export function awayRids(object: LiveObject): string {
  const of = (field: string): string => `SELECT rid FROM ${quoted(object.id)} WHERE ${field} IS 1`;
  return object.fieldsById.has('archived') ? `${of('deleted')} UNION ALL ${of('archived')}` : of('deleted');
}
