import { columnSpans, rowSpans, spanLength } from '../ranges.ts';
import type { Span } from '../ranges.ts';
import type { Rectangle } from '../selection.ts';

/** What a copy takes: stretches of rows, and columns, all of them crossed. */
export interface CopyShape {
  readonly rows: readonly Span[];
  readonly columns: readonly number[];
}

/**
 * Several selected rectangles as one block: they must cover the same columns, or the same rows. Null when they do
 * not line up, since no table could then hold them side by side.
 */
export function shapeOf(rectangles: readonly Rectangle[]): CopyShape | null {
  const [first] = rectangles;
  if (first === undefined) return null;
  if (rectangles.every((each) => each.left === first.left && each.right === first.right)) {
    return { rows: rowSpans(rectangles), columns: numbers(columnSpans([first])) };
  }
  if (rectangles.every((each) => each.top === first.top && each.bottom === first.bottom)) {
    return { rows: rowSpans([first]), columns: numbers(columnSpans(rectangles)) };
  }
  return null;
}

/** How many cells a shape has. */
export function shapeSize({ rows, columns }: CopyShape): number {
  return spanLength(rows) * columns.length;
}

function numbers(spans: readonly Span[]): number[] {
  return spans.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, step) => from + step));
}
