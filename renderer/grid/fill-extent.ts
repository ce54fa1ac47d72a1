import { MOST_FILLED } from './fill.ts';
import type { SheetContext } from './context.ts';
import { isRecord, valueOf } from './row.ts';
import type { Rectangle } from './selection.ts';
import type { SelectionControl } from './selection-control.ts';

/** How far a double click on the handle fills, and whether it stops only because it would be too much at once. */
export interface FillExtent {
  readonly target: Rectangle;
  readonly cut: boolean;
}

/** Rows that the core answers at once. */
const STEP = 1000;

/**
 * Down as far as the column beside the source has values without a gap: the left one, or the right one where the left
 * is empty. Null where neither goes on.
 */
export async function extentBelow(context: SheetContext, selection: SelectionControl, source: Rectangle): Promise<FillExtent | null> {
  const fields = selection.fields();
  const most = Math.floor(MOST_FILLED / (source.right - source.left + 1));
  for (const column of [source.left - 1, source.right + 1]) {
    const field = fields[column];
    if (field === undefined) continue;
    const last = await lastFilled(context, field.id, source.bottom + 1, source.bottom + most);
    if (last > source.bottom) return { target: { ...source, top: source.bottom + 1, bottom: last }, cut: last === source.bottom + most };
  }
  return null;
}

/** The last row of an unbroken run of values from `start` on, at most `end`; `start - 1` when there is none. */
async function lastFilled(context: SheetContext, field: string, start: number, end: number): Promise<number> {
  let last = start - 1;
  while (last < end) {
    const rows = await (context.source?.rows(last + 1, Math.min(end, last + STEP) + 1) ?? []);
    for (const row of rows) {
      const value = valueOf(row, field);
      if (isRecord(row) && (value === null || value === '')) return last;
      last += 1;
    }
    if (rows.length === 0) break;
  }
  return Math.min(last, end);
}
