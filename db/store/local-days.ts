/** Days as people at this desk mean them: in the machine's own time zone. All arithmetic is on calendar dates. */
export { addDays, daysBetween, period } from '../values/calendar.ts';

/** `YYYY-MM-DD` of a moment, local. */
export function localDay(ms: number): string {
  const date = new Date(ms);
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** The moment a local day begins, as UTC ISO. */
export function dayStart(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date).toISOString();
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
