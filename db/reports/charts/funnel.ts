import type { Option } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { titlesOf } from '../../store/read.ts';
import { cny } from '../sql.ts';
import type { Span } from './span.ts';

export type FunnelBy = 'all' | 'source' | 'owner';

/** How far the deals of one group came. */
export interface FunnelGroup {
  readonly key: string | null;
  readonly title: string;
  /** Deals that reached at least this stage, in stage order, the won ones last. */
  readonly reached: readonly number[];
  readonly lost: number;
  readonly open: number;
  readonly wonAmount: number;
}

interface Row {
  readonly key: string | null;
  readonly lost: number;
  readonly open: number;
  readonly wonAmount: number | null;
  readonly [reached: `r${number}`]: number;
}

/**
 * How far the deals that came into the book in a span of days have come: a deal has reached a stage when it is in a later one or was ever
 * moved there (`stage_moves`), whatever became of it afterwards. A lost deal without any move has reached the first.
 */
export function funnelBy(store: Store, by: FunnelBy, span: Span): FunnelGroup[] {
  const stages = store.registry.field('deals', 'stage').options ?? [];
  const way = stages.filter(({ key }) => key !== 'lost');
  const rows = store.db.all<Row>(funnelSql(by, way), [{ since: span.since, until: span.until }]);
  const titles = by === 'owner' ? titlesOf(store, 'members', rows.flatMap(({ key }) => key ?? []), true) : new Map<string, string>();
  return rows.map((row) => ({
    key: row.key, title: titles.get(row.key ?? '') ?? '', reached: way.map((_, place) => row[`r${place}`] ?? 0), lost: row.lost, open: row.open, wonAmount: row.wonAmount ?? 0,
  }));
}

/** The statement, for the bench too, which holds the route against it. */
export function funnelSql(by: FunnelBy, way: readonly Pick<Option, 'key'>[]): string {
  const place = (column: string): string => `CASE ${column} ${way.map(({ key }, at) => `WHEN '${key.replaceAll("'", "''")}' THEN ${at}`).join(' ')} ELSE 0 END`;
  const group = by === 'all' ? 'NULL' : `t.${by}`;
  return `
    WITH far AS (SELECT deal, max(max(${place('to_stage')}), max(${place('from_stage')})) AS place FROM stage_moves WHERE deleted IS NOT 1 GROUP BY deal),
      d AS (SELECT ${group} AS key, t.stage, ${cny('amount')} AS amount, max(${place('t.stage')}, coalesce(far.place, 0)) AS place
        FROM deals t LEFT JOIN far ON far.deal = t.id WHERE t.deleted IS NOT 1 AND t.created_at >= @since AND t.created_at < @until)
    SELECT key, ${way.map(({ key }, at) => `${key === 'won' ? "sum(stage = 'won')" : `sum(place >= ${at})`} AS r${at}`).join(', ')}, sum(stage = 'lost') AS lost, sum(coalesce(stage, '') NOT IN ('won', 'lost')) AS open, sum(CASE WHEN stage = 'won' THEN amount END) AS wonAmount
    FROM d GROUP BY key ORDER BY count(*) DESC LIMIT 30`;
}
