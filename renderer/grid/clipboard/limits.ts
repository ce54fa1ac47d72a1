/** What a paste may hold. Above any honest use, below what would hurt the window. */

/** Cells that one paste writes or reads. */
export const MOST_PASTED = 200_000;
/** Columns that are read of a row: beyond, a table is not for this sheet, and the rest is told as cut off. */
export const MOST_COLUMNS = 16_384;
/** Characters of one cell. A longer one is left out and named. */
export const LONGEST_CELL = 100_000;
/** Characters of HTML that are read; beyond, the plain text next to it is taken. */
export const LONGEST_HTML = 64_000_000;

/** Thrown while reading when the clipboard holds more cells than a paste takes. */
export class TooManyCells extends Error {
  constructor() {
    super(`more than ${MOST_PASTED} cells`);
  }
}
