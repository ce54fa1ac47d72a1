import type { SheetContext } from './context.ts';
import { covers, rectangleOf, sizeOf } from './selection.ts';
import type { Range, Rectangle } from './selection.ts';

/** What a cell shows of the selection, as one number: bits are cheap to compare for every cell on the screen. */
export const MARKS = {
  'cell-selected': 1,
  'cell-edge-top': 2,
  'cell-edge-bottom': 4,
  'cell-edge-left': 8,
  'cell-edge-right': 16,
  'cell-cut': 32,
} as const;

/** The classes that marks become. */
export const MARK_CLASSES = Object.keys(MARKS) as readonly (keyof typeof MARKS)[];

const kept = new WeakMap<readonly Range[], readonly Rectangle[]>();

/** The rectangles of the ranges, worked out once for each selection: every cell that scrolls in asks. */
export function selectedRectangles({ ranges }: SheetContext): readonly Rectangle[] {
  const known = kept.get(ranges);
  if (known !== undefined) return known;
  const made = ranges.map(rectangleOf);
  kept.set(ranges, made);
  return made;
}

/** The rectangles that are painted: a single cell has the grid's own focus ring instead. */
export function paintedRectangles(context: SheetContext): readonly Rectangle[] {
  const rectangles = selectedRectangles(context);
  const [only] = rectangles;
  return rectangles.length === 1 && only !== undefined && sizeOf(only) === 1 ? [] : rectangles;
}

/** The marks of one cell. An edge is drawn where a rectangle ends, also inside of another one. */
export function marksOf(rectangles: readonly Rectangle[], cut: Rectangle | null, row: number, column: number): number {
  let marks = cut !== null && covers(cut, row, column) ? MARKS['cell-cut'] : 0;
  for (const rectangle of rectangles) {
    if (!covers(rectangle, row, column)) continue;
    marks |= MARKS['cell-selected'];
    if (row === rectangle.top) marks |= MARKS['cell-edge-top'];
    if (row === rectangle.bottom) marks |= MARKS['cell-edge-bottom'];
    if (column === rectangle.left) marks |= MARKS['cell-edge-left'];
    if (column === rectangle.right) marks |= MARKS['cell-edge-right'];
  }
  return marks;
}

/** The cells that wait for a paste after a cut. */
export function cutRectangle(context: SheetContext): Rectangle | null {
  return context.cut === null ? null : rectangleOf(context.cut.range);
}
