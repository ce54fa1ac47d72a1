import type { Condition } from '../../preload/contract/grids.ts';

/** Conditions of the lists behind charts, in one place, so that a bar and its list say the same. */
export const among = (field: string, values: readonly (string | null)[]): Condition =>
  values.length === 1 && values[0] === null ? { field, op: 'empty', values: [] } : { field, op: 'in', values: [...values] };
export const between = (field: string, from: string, to: string): Condition => ({ field, op: 'between', values: [from, to] });
export const before = (field: string, moment: string): Condition => ({ field, op: 'lt', values: [moment] });

/** Days of the desk's calendar on a field that holds moments: from the first moment of the first day to the last of the last. */
export function betweenMoments(field: string, from: string, to: string): Condition {
  return between(field, startOf(from), new Date(Date.parse(startOf(to, 1)) - 1).toISOString());
}

function startOf(day: string, ahead = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + ahead).toISOString();
}

/** The day so many days before today, of the desk's calendar. */
export function daysAgo(days: number, now: Date = new Date()): string {
  const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() - days);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}
