import type { RawTable } from './html-tables.ts';
import { MOST_COLUMNS, MOST_PASTED, TooManyCells } from './limits.ts';
import { plainCell } from './pasted-cell.ts';
import type { PastedCell } from './pasted-cell.ts';

const EMPTY = plainCell('');

/** A row of a table with every cell in its column. */
export interface PlacedRow {
  readonly cells: readonly PastedCell[];
  readonly hidden: boolean;
}

/** Rows of a table, one by one: merged cells hold their text at their top left and are empty elsewhere. */
export function* placedRows(table: RawTable): Generator<PlacedRow> {
  /** Per column, for how many more rows a cell from above reaches down into it. */
  const reaches: number[] = [];
  let total = 0;
  for (const { cells, hidden } of table.rows) {
    // A row without cells is one only where merged cells reach down into it.
    if (cells.length === 0 && !reaches.some((reach) => reach > 0)) continue;
    const placed: PastedCell[] = [];
    const passReached = (): void => {
      while ((reaches[placed.length] ?? 0) > 0) {
        reaches[placed.length] = (reaches[placed.length] ?? 0) - 1;
        placed.push(EMPTY);
      }
    };
    for (const { cell, across, down } of cells) {
      passReached();
      for (let step = 0; step < across && placed.length < MOST_COLUMNS; step += 1) {
        reaches[placed.length] = down - 1;
        placed.push(step === 0 ? cell : EMPTY);
      }
    }
    const last = reaches.findLastIndex((reach) => reach > 0);
    while (placed.length <= last) {
      if ((reaches[placed.length] ?? 0) > 0) passReached();
      else placed.push(EMPTY);
    }
    if ((total += placed.length) > MOST_PASTED) throw new TooManyCells();
    yield { cells: placed.filter((_cell, column) => !table.hiddenColumns.has(column)), hidden };
  }
}
