/** A cell by its place in the list and in the shown columns. Both count from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * One rectangle of cells: `anchor` is the corner that stays, `head` the one that moves. The focus is on the anchor
 * unless `focus` says where else in the rectangle: whole rows and columns leave it where it was. A selection is a list
 * of these, the one with the focus last.
 */
export interface Range {
  readonly anchor: Place;
  readonly head: Place;
  readonly focus?: Place;
}

/** The cell of a range that keeps the focus. */
export function focusOf(range: Range): Place {
  return range.focus ?? range.anchor;
}

/** True when both are the same cell. */
export function samePlace(one: Place, other: Place): boolean {
  return one.row === other.row && one.column === other.column;
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
  return { ...range, head: { row: clamp(range.head.row + rows, sheet.rows), column: clamp(range.head.column + columns, sheet.columns) } };
}

/** The range from its anchor to another cell. */
export function extendTo(range: Range, head: Place): Range {
  return { ...range, head: { row: head.row, column: head.column } };
}
