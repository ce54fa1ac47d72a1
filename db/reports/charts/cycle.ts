import type { Store } from '../../store/open.ts';
import { WON_DAY } from '../sql.ts';
import type { Span } from './span.ts';

/** Days that something took: how many were looked at, the middle one, the average. */
export interface Taken {
  readonly count: number;
  readonly median: number;
  readonly average: number;
}

/** How long deals take: those won in the span, and the stays in each stage that ended in it, before and from a day on. */
export interface Cycle {
  readonly before: Taken | null;
  readonly after: Taken | null;
  readonly stages: readonly { readonly stage: string; readonly before: Taken | null; readonly after: Taken | null }[];
}

interface Row extends Taken {
  readonly stage: string | null;
  readonly late: number;
}

/** Cycle times, parted at a day so that a change of the way of working shows. */
export function cycleTimes(store: Store, span: Span, part: string): Cycle {
  const rows = store.db.all<Row>(CYCLE_SQL, [{ from: span.from, to: span.to, since: span.since, until: span.until, part }]);
  const of = (stage: string | null, late: number): Taken | null => {
    const row = rows.find((each) => each.stage === stage && each.late === late);
    return row === undefined ? null : { count: row.count, median: row.median, average: row.average };
  };
  const stages = (store.registry.field('deals', 'stage').options ?? []).filter(({ key }) => key !== 'won' && key !== 'lost');
  return { before: of(null, 0), after: of(null, 1), stages: stages.map(({ key }) => ({ stage: key, before: of(key, 0), after: of(key, 1) })) };
}

/** A deal's time begins when it came into the book and ends on the day it was won. The statement, for the bench too. */
export const CYCLE_SQL = `
  WITH taken AS (
    SELECT NULL AS stage, ${WON_DAY} >= @part AS late, CAST(julianday(${WON_DAY}) - julianday(substr(t.created_at, 1, 10)) AS INTEGER) AS days
    FROM deals t WHERE t.deleted IS NOT 1 AND t.stage = 'won' AND ${WON_DAY} >= @from AND ${WON_DAY} < @to
    UNION ALL
    SELECT from_stage, at >= @part, days FROM stage_moves WHERE deleted IS NOT 1 AND days IS NOT NULL AND from_stage IS NOT NULL AND at >= @since AND at < @until
  ),
  ranked AS (SELECT stage, late, days, row_number() OVER (PARTITION BY stage, late ORDER BY days) AS place, count(*) OVER (PARTITION BY stage, late) AS count FROM taken WHERE days >= 0)
  SELECT stage, late, count, round(avg(days), 1) AS average, max(CASE WHEN place = (count + 1) / 2 THEN days END) AS median FROM ranked GROUP BY stage, late`;
