import { addDays, dayStart, localDay } from '../../store/local-days.ts';

const HOUR = 3_600_000;
const OPENS = 9;
const CLOSES = 18;

/**
 * The moment so many hours after another. `plain` hours are hours on the clock. `working` hours are those between 9:00 and
 * 18:00 of Monday to Friday in the desk's time zone; public holidays and make-up days are not known here and count as their weekday says.
 */
export function hoursAfter(start: number, hours: number, counted: 'working' | 'plain'): number {
  if (counted === 'plain') return start + hours * HOUR;
  let left = hours * HOUR;
  let day = localDay(start);
  for (;;) {
    if (isWorkday(day)) {
      const opens = Date.parse(dayStart(day)) + OPENS * HOUR;
      const closes = Date.parse(dayStart(day)) + CLOSES * HOUR;
      const from = Math.max(start, opens);
      if (closes - from >= left) return from + left;
      left -= Math.max(0, closes - from);
    }
    day = addDays(day, 1);
  }
}

function isWorkday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}
