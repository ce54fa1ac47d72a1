/** A cell by its place in the list and in the shown columns. Both count from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * One rectangle of cells: `anchor` is the cell that keeps the focus, `head` is the end that moves. A selection is a
 * list of these, so that several can be held later; today it has one.
 */
export interface Range {
  readonly anchor: Place;
  readonly head: Place;
}

export interface Rectangle {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The range that is one cell. */
export function single(place: Place): Range {
  return { anchor: place, head: place };
}

/** The cells a range covers, both ends included. */
export function rectangleOf({ anchor, head }: Range): Rectangle {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  };
}

/** True when the rectangle covers the cell. */
export function covers(rectangle: Rectangle, row: number, column: number): boolean {
  return row >= rectangle.top && row <= rectangle.bottom && column >= rectangle.left && column <= rectangle.right;
}

/** How many cells a rectangle has. */
export function sizeOf(rectangle: Rectangle): number {
  return (rectangle.bottom - rectangle.top + 1) * (rectangle.right - rectangle.left + 1);
}

/** The range with its head moved by rows and columns, kept inside the sheet. */
export function extend(range: Range, rows: number, columns: number, sheet: { readonly rows: number; readonly columns: number }): Range {
  const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));
  return { anchor: range.anchor, head: { row: clamp(range.head.row + rows, sheet.rows), column: clamp(range.head.column + columns, sheet.columns) } };
}
