/** Arithmetic on calendar days (`YYYY-MM-DD`), without clock or time zone. */

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

/** The days from ≤ d < to that a relative test such as `thisWeek` means. `overdue` is everything before today. */
export function testedDays(test: string, days: number, today: string): readonly [from: string, to: string] {
  switch (test) {
    case 'today': return [today, addDays(today, 1)];
    case 'yesterday': return [addDays(today, -1), today];
    case 'tomorrow': return [addDays(today, 1), addDays(today, 2)];
    case 'thisWeek': return period(today, 'week');
    case 'thisMonth': return period(today, 'month');
    case 'thisQuarter': return period(today, 'quarter');
    case 'thisYear': return period(today, 'year');
    case 'lastDays': return [addDays(today, 1 - days), addDays(today, 1)];
    case 'nextDays': return [today, addDays(today, days + 1)];
    default: return ['0000-01-01', today];
  }
}

/** The count of days in a test; a century at most: beyond, there are no dates to write. */
export function testedCount(value: unknown): number {
  return Math.min(36_500, Math.max(0, Math.trunc(Number(value ?? 7)) || 0));
}

function monthStart(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
