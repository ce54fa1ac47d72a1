import type { Store } from '../../store/open.ts';
import type { Span } from './span.ts';

/** What became of the leads of one source. */
export interface LeadSource {
  readonly source: string | null;
  readonly total: number;
  readonly converted: number;
  readonly invalid: number;
}

/** Leads that came in during the span, by where they came from. */
export function leadSources(store: Store, span: Span): LeadSource[] {
  return store.db.all<LeadSource>(LEADS_SQL, [{ since: span.since, until: span.until }]);
}

/** The statement, for the bench too. */
export const LEADS_SQL = `
  SELECT source, count(*) AS total, sum(status IS 'converted') AS converted, sum(status IS 'invalid') AS invalid
  FROM leads WHERE deleted IS NOT 1 AND created_at >= @since AND created_at < @until GROUP BY source ORDER BY total DESC, source`;
