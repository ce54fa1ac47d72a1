/** Days as 'YYYY-MM-DD', worked out in UTC so that no clock change ever shifts one. */

/** The day some days, or months, away. A month without that day gives its last one. */
export function shiftDay(day: string, by: { readonly days?: number; readonly months?: number }): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const months = by.months ?? 0;
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(date, months === 0 ? date : last) + (by.days ?? 0)));
  return moved.toISOString().slice(0, 10);
}

/** Six weeks from the Monday on or before the first of the day's month. */
export function monthGrid(day: string): readonly string[] {
  const first = `${day.slice(0, 7)}-01`;
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  return Array.from({ length: 42 }, (_, index) => shiftDay(first, { days: index - weekday }));
}
