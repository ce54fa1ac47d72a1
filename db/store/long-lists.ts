import type { Store } from './open.ts';
import { quoted } from './tables.ts';
import { isPlain, selectSql, type ViewQuery } from './view-query.ts';

/** Makes long lists apart from the core, while it answers others. */
export interface MakingApart {
  isLong(query: ViewQuery): boolean;
  /** The row ids of a list in order, as of some moment between asking and answering. Rejects when that is not possible, with `core.unavailable` once the core closes. */
  make(query: ViewQuery): Promise<Uint32Array>;
}

/** A tenth of a second on an office laptop: what is shorter is not worth a thread. */
export const LONG_FROM = 50_000;

/** True when making this list reads a long table from end to end; what an index finds is short, or is searched for. */
export function isLongList(store: Store, query: ViewQuery, now: number): boolean {
  const object = store.registry.object(query.object);
  if (isPlain(query) || !isLongTable(store, object.id)) return false;
  const { sql, bindings } = selectSql(store, object, query, now);
  return store.db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, bindings).some(({ detail }) => /^SCAN t\b/.test(detail));
}

/** True for a table that takes noticeable time to read. Rows never leave their table, so the last number tells. */
export function isLongTable(store: Store, object: string): boolean {
  return (store.db.pluck<number | null>(`SELECT max(rid) FROM ${quoted(object)}`)[0] ?? 0) >= LONG_FROM;
}
