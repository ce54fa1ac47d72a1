/** Days as people at this desk mean them: in the machine's own time zone. All arithmetic is on calendar dates. */

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

export function addDays(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const moved = new Date(Date.UTC(year, month - 1, date + days));
  return moved.toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** First day of the period around `day`, and first day of the next one. Weeks begin on Monday. */
export function period(day: string, unit: 'week' | 'month' | 'quarter' | 'year'): readonly [string, string] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  if (unit === 'week') {
    const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
    return [addDays(day, -weekday), addDays(day, 7 - weekday)];
  }
  const months = unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12;
  const first = Math.floor((month - 1) / months) * months;
  return [monthStart(year, first), monthStart(year, first + months)];
}

function monthStart(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
