import type { Store } from '../../store/open.ts';
import { titlesOf } from '../../store/read.ts';
import { quoted } from '../../store/tables.ts';

export const SPREAD_BY = ['region', 'grade', 'industry', 'status', 'source', 'owner'] as const;
export type SpreadBy = (typeof SPREAD_BY)[number];

/** How many customers have a value; those with none have null. The value as people read it, where it is a link. */
export interface SpreadRow {
  readonly key: string | null;
  readonly title: string;
  readonly count: number;
}

/** Groups beyond these are no help to the eye. */
const MOST = 40;

/** How the customers spread over one field, most first. */
export function spread(store: Store, by: SpreadBy): SpreadRow[] {
  const rows = store.db.all<{ key: string | null; count: number }>(spreadSql(by));
  const names = by === 'owner' ? titlesOf(store, 'members', rows.flatMap(({ key }) => key ?? []), true) : new Map<string, string>();
  return rows.map(({ key, count }) => ({ key: key === null ? null : String(key), title: names.get(key ?? '') ?? String(key ?? ''), count }));
}

/** The statement, for the bench too. */
export function spreadSql(by: SpreadBy): string {
  return `SELECT ${quoted(by)} AS key, count(*) AS count FROM customers WHERE deleted IS NOT 1 GROUP BY 1 ORDER BY count DESC, 1 LIMIT ${MOST}`;
}
