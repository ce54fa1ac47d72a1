import { focusOf } from './selection.ts';
import type { Range } from './selection.ts';

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** The range over the whole width of its rows; the focus stays. */
export function wholeRows(range: Range, { columns }: Size): Range {
  const last = Math.max(0, columns - 1);
  return { anchor: { row: range.anchor.row, column: 0 }, head: { row: range.head.row, column: last }, focus: focusOf(range) };
}

/** The range over the whole height of its columns; the focus stays. Numbers only: nothing is fetched. */
export function wholeColumns(range: Range, { rows }: Size): Range {
  const last = Math.max(0, rows - 1);
  return { anchor: { row: 0, column: range.anchor.column }, head: { row: last, column: range.head.column }, focus: focusOf(range) };
}
