import type { GridRow } from '../../../preload/contract/grids.ts';
import type { SheetContext } from '../context.ts';
import { isRecord } from '../row.ts';
import type { Rectangle } from '../selection.ts';
import { rowsOf } from '../sheet-rows.ts';

/** A record and where it stands in the list. */
export interface PlacedRecord {
  readonly index: number;
  readonly row: GridRow;
}

const AT_ONCE = 1000;

/** The records in a rectangle's rows; headings of groups between them do not count. */
export async function recordsIn(context: SheetContext, { top, bottom }: Rectangle): Promise<PlacedRecord[]> {
  const rows = await rowsOf(context, top, bottom + 1);
  return rows.flatMap((row, offset) => (isRecord(row) ? [{ index: top + offset, row }] : []));
}

/** So many records from a row of the list on, or all there are. */
export async function recordsFrom(context: SheetContext, top: number, count: number): Promise<PlacedRecord[]> {
  const found: PlacedRecord[] = [];
  const end = context.source?.count() ?? 0;
  for (let at = top; at < end && found.length < count; ) {
    const next = Math.min(end, at + Math.min(AT_ONCE, count - found.length));
    found.push(...(await recordsIn(context, { top: at, bottom: next - 1, left: 0, right: 0 })));
    at = next;
  }
  return found.slice(0, count);
}
