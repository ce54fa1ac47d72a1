import { addDays } from './local-days.ts';

/** `[month-day of a birthday, the day it is kept]` from a day on. Who was born on 29 February keeps the 28th in common years. */
export function birthdaysFrom(first: string, ahead = 7): readonly (readonly [string, string])[] {
  return Array.from({ length: ahead + 1 }, (_, days) => addDays(first, days)).flatMap((day) => {
    const monthDay = day.slice(5);
    const keepsLeapDay = monthDay === '02-28' && addDays(day, 1).slice(5) === '03-01';
    return keepsLeapDay ? [[monthDay, day] as const, ['02-29', day] as const] : [[monthDay, day] as const];
  });
}

/** The `birthdays (birthday, day)` that queries look into, made from the JSON in `@birthdays`. */
export const BIRTHDAYS = "birthdays AS (SELECT value ->> 0 AS birthday, value ->> 1 AS day FROM json_each(@birthdays))";
