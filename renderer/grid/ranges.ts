import { covers, sizeOf } from './selection.ts';
import type { Rectangle } from './selection.ts';

/** A stretch of rows or columns, both ends included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The same cells as these rectangles, each cell once: what a later rectangle shares with an earlier one is cut off it. */
export function disjoint(rectangles: readonly Rectangle[]): readonly Rectangle[] {
  const pieces: Rectangle[] = [];
  for (const rectangle of rectangles) {
    let fresh: readonly Rectangle[] = [rectangle];
    for (const taken of [...pieces]) {
      fresh = fresh.flatMap((piece) => without(piece, taken));
      if (fresh.length === 0) break;
    }
    pieces.push(...fresh);
  }
  return pieces;
}

/** What is left of a rectangle when another is taken away: up to four rectangles. */
export function without(rectangle: Rectangle, taken: Rectangle): readonly Rectangle[] {
  const { top, bottom, left, right } = rectangle;
  if (taken.bottom < top || taken.top > bottom || taken.right < left || taken.left > right) return [rectangle];
  const upper = Math.max(top, taken.top);
  const lower = Math.min(bottom, taken.bottom);
  return [
    { top, bottom: upper - 1, left, right },
    { top: upper, bottom: lower, left, right: taken.left - 1 },
    { top: upper, bottom: lower, left: taken.right + 1, right },
    { top: lower + 1, bottom, left, right },
  ].filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}

/** How many cells some rectangles cover, each cell counted once. */
export function cellCount(rectangles: readonly Rectangle[]): number {
  return disjoint(rectangles).reduce((sum, piece) => sum + sizeOf(piece), 0);
}

/** The rows that rectangles touch, as stretches from above that neither touch nor overlap. */
export function rowSpans(rectangles: readonly Rectangle[]): readonly Span[] {
  return merged(rectangles.map(({ top, bottom }) => ({ from: top, to: bottom })));
}

/** The columns that rectangles touch, likewise. */
export function columnSpans(rectangles: readonly Rectangle[]): readonly Span[] {
  return merged(rectangles.map(({ left, right }) => ({ from: left, to: right })));
}

/** How many rows or columns stretches have. */
export function spanLength(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** True when one of the rectangles covers the cell. */
export function anyCovers(rectangles: readonly Rectangle[], row: number, column: number): boolean {
  return rectangles.some((rectangle) => covers(rectangle, row, column));
}

/** True when a stretch holds the number. */
export function within(spans: readonly Span[], index: number): boolean {
  return spans.some((span) => index >= span.from && index <= span.to);
}

function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = result.at(-1);
    if (last !== undefined && span.from <= last.to + 1) result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else result.push(span);
  }
  return result;
}
