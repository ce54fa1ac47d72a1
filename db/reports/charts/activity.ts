import type { Store } from '../../store/open.ts';
import { titlesOf } from '../../store/read.ts';
import type { Span } from './span.ts';

/** Follow-ups of one person on one day. */
export interface ActivityCell {
  readonly day: string;
  readonly member: string | null;
  readonly name: string;
  readonly count: number;
  readonly visits: number;
}

/** Who talked with customers how often, day by day. */
export function activity(store: Store, span: Span): ActivityCell[] {
  const rows = store.db.all<Omit<ActivityCell, 'name'>>(ACTIVITY_SQL, [{ since: span.since, until: span.until }]);
  const names = titlesOf(store, 'members', [...new Set(rows.flatMap(({ member }) => member ?? []))], true);
  return rows.map((row) => ({ ...row, name: names.get(row.member ?? '') ?? '' }));
}

/** The statement, for the bench too. */
export const ACTIVITY_SQL = `
  SELECT date(happened_at, 'localtime') AS day, member, count(*) AS count, sum(way IN ('visit', 'meeting')) AS visits
  FROM follow_ups WHERE happened_at >= @since AND happened_at < @until AND deleted IS NOT 1 GROUP BY 1, 2 ORDER BY 1`;
