import type { Value } from '../model/types.ts';
import { addDays } from '../store/local-days.ts';
import type { Dice } from './dice.ts';

/** A record being made up; unlike a `RecordWrite` it may still be completed. */
export interface Draft {
  readonly object: string;
  readonly record: string;
  readonly set: Record<string, Value>;
}

/** A record that was entered on a day by someone, during office hours. */
export function draft(dice: Dice, object: string, day: string, by: string, set: Record<string, Value>): Draft {
  const at = instantOn(dice, day);
  return { object, record: dice.id(Date.parse(at)), set: { created_at: at, created_by: by === '' ? null : by, ...set } };
}

/** A moment between 9:00 and 17:59 in China, as UTC. */
export function instantOn(dice: Dice, day: string): string {
  const minutes = dice.int(60, 599);
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + minutes * 60_000).toISOString();
}

/** The day itself, or the Monday after a weekend. */
export function workday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 ? addDays(day, 1) : weekday === 6 ? addDays(day, 2) : day;
}

/** How busy each month of a Chinese business year is: quiet around Spring Festival, rushes at quarter ends and in November. */
const SEASON = [0.7, 0.4, 1.2, 1.0, 1.0, 1.3, 0.8, 0.8, 1.3, 0.9, 1.4, 1.2] as const;

/** A working day within the last `span` days before `today`, more often in busy months and of late: the firm is growing. */
export function seasonalDay(dice: Dice, today: string, span: number): string {
  for (;;) {
    const day = workday(addDays(today, -dice.int(0, dice.chance(0.2) ? Math.ceil(span / 6) : span)));
    const weight = SEASON[Number(day.slice(5, 7)) - 1] ?? 1;
    if (day <= today && dice.next() * 1.4 < weight) return day;
  }
}
