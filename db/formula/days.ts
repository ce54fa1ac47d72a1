import { daysInMonth, isDate } from '../values/dates.ts';
import { fail } from './problem.ts';

/** Arithmetic on calendar days. Nothing here knows a time zone. */
const DAY = 86_400_000;

/** The day so many days later. Fails beyond the years that people write. */
export function addDays(day: string, days: number): string {
  return checked(Date.parse(`${day}T00:00:00Z`) + days * DAY);
}

/** The same day so many months later; the month's last day when it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const total = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(total / 12), ((total % 12) + 12) % 12 + 1];
  if (!(toYear >= 1 && toYear <= 9999)) fail('formula.badDate');
  return `${String(toYear).padStart(4, '0')}-${String(toMonth).padStart(2, '0')}-${String(Math.min(date, daysInMonth(toYear, toMonth))).padStart(2, '0')}`;
}

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

function checked(ms: number): string {
  if (!Number.isFinite(ms) || Math.abs(ms) > 8.64e15) return fail('formula.badDate');
  const day = new Date(ms).toISOString().slice(0, 10);
  return isDate(day) ? day : fail('formula.badDate');
}
