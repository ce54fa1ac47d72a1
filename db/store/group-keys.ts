import type { Field } from '../model/types.ts';
import { columnOf, type ColumnContext } from './derived/columns.ts';

/** What of a value makes a group: all of it, or the month or year that a day lies in. */
export type GroupBy = 'value' | 'month' | 'year';

const IS_DAY = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'";
const LOCAL_PARTS = { value: '%Y-%m-%d', month: '%Y-%m', year: '%Y' } as const;

/**
 * What records of one group have in common, as SQL over the object's table `t`. Moments make groups by local days; a kept
 * value that is no date is a group of its own, so that it can be found.
 */
export function groupKeySql(context: ColumnContext, id: string, by: GroupBy): string {
  const stored: Field | null = id === 'updated_at' ? null : context.registry.field(context.object.id, id);
  const field: Pick<Field, 'type'> = stored ?? { type: 'instant' };
  const column = stored ? columnOf(context, stored) : 't."updated_at"';
  if (field.type === 'instant') return `CASE WHEN ${column} ${IS_DAY} THEN strftime('${LOCAL_PARTS[by]}', ${column}, 'localtime') ELSE ${column} END`;
  if (field.type !== 'date' || by === 'value') return column;
  return `CASE WHEN ${column} ${IS_DAY} THEN substr(${column}, 1, ${by === 'month' ? 7 : 4}) ELSE ${column} END`;
}
