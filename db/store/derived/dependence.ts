import { localDay } from '../local-days.ts';
import { derivedColumn, derivedFields, type ColumnContext } from './columns.ts';

/**
 * True when derived fields of the object may have changed although their own records did not: records that they look up
 * or roll up were touched, or a new day began. `asked` narrows it to the fields that decide what belongs to a list and
 * where; those move rows that nobody touched, so patching the touched ones in is not enough.
 */
export function changedFromOutside(context: ColumnContext, touched: ReadonlyMap<string, unknown>, day: string, asked?: ReadonlySet<string>): boolean {
  const nextDay = day !== localDay(context.now);
  return derivedFields(context.object).some((field) => {
    if (asked && !asked.has(field.id)) return false;
    const { reads, usesToday } = derivedColumn(context, field);
    return (nextDay && usesToday) || [...reads].some((object) => touched.has(object));
  });
}
