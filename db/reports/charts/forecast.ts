import type { Store } from '../../store/open.ts';
import { titlesOf } from '../../store/read.ts';
import { localDay } from '../../store/local-days.ts';
import { cny, isDay, OPEN_DEAL } from '../sql.ts';

/** One owner's open deals of one month. */
export interface ForecastCell {
  /** `YYYY-MM`, `late` for months that are over, `later` beyond what is shown, `none` without a day. */
  readonly month: string;
  readonly owner: string | null;
  readonly ownerName: string;
  readonly commit: number;
  readonly best: number;
  readonly pipeline: number;
  /** Amounts times probability. */
  readonly weighted: number;
  readonly count: number;
}

/**
 * Of open deals in CNY: what is promised, what may come, what is on its way, by expected month and owner. A deal that says nothing of its
 * forecast counts by its probability: from 70 % promised, from 40 % possible. "Omitted" counts nowhere.
 */
export function forecast(store: Store, now: number, months: number, owner: string | null): ForecastCell[] {
  const rows = store.db.all<Omit<ForecastCell, 'ownerName'>>(FORECAST_SQL, [forecastBindings(now, months, owner)]);
  const names = titlesOf(store, 'members', [...new Set(rows.flatMap(({ owner: id }) => id ?? []))], true);
  return rows.map((row) => ({ ...row, ownerName: names.get(row.owner ?? '') ?? '' }));
}

/** First and last month that have a column of their own. */
export function forecastBindings(now: number, months: number, owner: string | null) {
  const [year = 0, month = 1] = localDay(now).split('-').map(Number);
  const name = (ahead: number): string => new Date(Date.UTC(year, month - 1 + ahead, 1)).toISOString().slice(0, 7);
  return { first: name(0), last: name(months - 1), owner };
}

/** The statement, for the bench too. */
export const FORECAST_SQL = `
  WITH d AS (
    SELECT t.owner, ${cny('amount')} AS amount, CAST(t.probability AS REAL) AS probability,
      CASE WHEN NOT coalesce(${isDay('t.close_date')}, 0) THEN 'none' WHEN substr(t.close_date, 1, 7) < @first THEN 'late' WHEN substr(t.close_date, 1, 7) > @last THEN 'later' ELSE substr(t.close_date, 1, 7) END AS month,
      coalesce(t.forecast, CASE WHEN CAST(t.probability AS REAL) >= 70 THEN 'commit' WHEN CAST(t.probability AS REAL) >= 40 THEN 'best' ELSE 'pipeline' END) AS kind
    FROM deals t WHERE t.deleted IS NOT 1 AND ${OPEN_DEAL} AND (@owner IS NULL OR t.owner = @owner)
  )
  SELECT month, owner, coalesce(sum(CASE WHEN kind = 'commit' THEN amount END), 0) AS "commit", coalesce(sum(CASE WHEN kind = 'best' THEN amount END), 0) AS best,
    coalesce(sum(CASE WHEN kind = 'pipeline' THEN amount END), 0) AS pipeline, CAST(round(coalesce(sum(amount * probability), 0) / 100) AS INTEGER) AS weighted, count(*) AS count
  FROM d WHERE kind <> 'omitted' GROUP BY month, owner ORDER BY month, "commit" DESC`;
