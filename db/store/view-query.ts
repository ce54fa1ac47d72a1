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
}

/**
 * An open list: the row ids of everything it shows, in order. A window of it is a read by primary key, so row 900,000
 * costs what row 10 costs.
 */
export interface View {
  readonly id: string;
  readonly query: ViewQuery;
  rids: Uint32Array;
  version: number;
}

/** The row ids of a list in order. */
export function selectSql(store: Store, object: LiveObject, query: ViewQuery, now: number) {
  const where = whereSql(store, object, query, now);
  const order = orderSql(sortKeys(store.registry, object, query.sort));
  return { sql: `SELECT t.rid FROM ${quoted(object.id)} t WHERE ${where.sql} ORDER BY ${order}`, bindings: where.bindings };
}

/** What belongs to a list, as a condition over its table `t`. */
export function whereSql(store: Store, object: LiveObject, query: ViewQuery, now: number) {
  const filter = filterSql(query.filter, { registry: store.registry, object, now });
  const found = matchingRids(object, query.search);
  return {
    sql: `t.deleted IS ${query.deleted ? '' : 'NOT '}1 AND ${filter.sql}${found ? ` AND t.rid IN (${found.sql})` : ''}`,
    bindings: [...filter.bindings, ...(found?.bindings ?? [])],
  };
}
