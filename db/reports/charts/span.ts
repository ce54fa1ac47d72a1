import { addDays, localDay, dayStart } from '../../store/local-days.ts';

/** A stretch of days that ends today, as charts look at it. */
export interface Span {
  readonly from: string;
  /** The day after the last. */
  readonly to: string;
  /** The same as moments. */
  readonly since: string;
  readonly until: string;
}

/** The last `days` days, today included. */
export function lastDays(now: number, days: number): Span {
  const to = addDays(localDay(now), 1);
  const from = addDays(to, -days);
  return { from, to, since: dayStart(from), until: dayStart(to) };
}
