import { addDays } from '../../db/values/calendar.ts';

/** The days a person most often means: the day after `today`, three days on, and the Monday after it. */
export function nextDays(today: string): { readonly tomorrow: string; readonly threeDays: string; readonly monday: string } {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return { tomorrow: addDays(today, 1), threeDays: addDays(today, 3), monday: addDays(today, ((8 - weekday) % 7) || 7) };
}

/** When something that is put off comes back: in an hour, or at nine in the morning of a day; as instants. */
export function snoozeTimes(now: Date): { readonly hour: string; readonly tomorrow: string; readonly monday: string } {
  const morning = (days: number): string => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9).toISOString();
  return { hour: new Date(now.getTime() + 3_600_000).toISOString(), tomorrow: morning(1), monday: morning(((8 - now.getDay()) % 7) || 7) };
}
