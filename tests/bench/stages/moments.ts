// The days that both sides look at.
import { addDays, dayStart, localDay } from '../../../db/store/local-days.ts';

const now = Date.now();
const today = localDay(now);
const after = addDays(today, 1);

/** Days and moments by name, as placeholders of the bare statements. */
export const MOMENTS = {
  now: new Date(now).toISOString(),
  today,
  after,
  year: addDays(after, -365),
  yearMoment: dayStart(addDays(after, -365)),
  monthMoment: dayStart(addDays(after, -30)),
  half: addDays(after, -182),
  afterMoment: dayStart(after),
  soon: addDays(today, 7),
  closed: localDay(now - 30 * 86_400_000),
  before14: new Date(now - 14 * 86_400_000).toISOString(),
  before10: new Date(now - 10 * 86_400_000).toISOString(),
  first: today.slice(0, 7),
  last: addDays(`${today.slice(0, 7)}-15`, 152).slice(0, 7),
  monthFrom: `${today.slice(0, 7)}-01`,
  months: addDays(today, -335).slice(0, 7) + '-01',
  /** The moment at which the day so many days ago began. */
  moment: (days: number): string => dayStart(addDays(today, -days)),
  ago: (days: number): string => addDays(today, -days),
  ahead: (days: number): string => addDays(today, days),
} as const;
