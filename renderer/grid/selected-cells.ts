import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { SheetContext } from './context.ts';
import { listIds } from './list-ids.ts';
import { disjoint, rowSpans } from './ranges.ts';
import { isRecord } from './row.ts';
import type { Rectangle } from './selection.ts';
import { rowsOf } from './sheet-rows.ts';

/** One selected cell of a record. */
export interface SelectedCell {
  readonly index: number;
  readonly row: GridRow;
  readonly field: FieldDescription;
}

/** The cells of records under some rectangles, each once, fetched where they are not here. Callers limit the count. */
export async function cellsUnder(context: SheetContext, fields: readonly FieldDescription[], rectangles: readonly Rectangle[]): Promise<readonly SelectedCell[]> {
  const cells: SelectedCell[] = [];
  for (const piece of disjoint(rectangles)) {
    const across = fields.slice(piece.left, piece.right + 1);
    const rows = await rowsOf(context, piece.top, piece.bottom + 1);
    rows.forEach((row, offset) => {
      if (isRecord(row)) across.forEach((field) => cells.push({ index: piece.top + offset, row, field }));
    });
  }
  return cells;
}

/** Ids of the records whose rows some rectangles touch, each once and in the order of the list. */
export async function idsUnder(context: SheetContext, rectangles: readonly Rectangle[]): Promise<readonly string[]> {
  const { source } = context;
  if (source === null) return [];
  // Headings of groups are lines, not records; what is folded away is not touched.
  const spans = rowSpans(rectangles).flatMap(({ from, to }) => source.spans(from, to + 1));
  const ids: (readonly string[])[] = [];
  for (const { start, end } of spans) ids.push(await listIds(source.view, start, end));
  return ids.flat();
}
