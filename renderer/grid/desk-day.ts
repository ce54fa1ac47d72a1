import type { DeskDay } from '../../db/values/condition.ts';
import { today } from '../ui/format.ts';

/** The present of this desk, for tests of days such as "overdue". */
export function deskDay(): DeskDay {
  return { today: today(), dayStart };
}

function dayStart(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date).toISOString();
}
