import { sizeOf } from '../selection.ts';
import type { Rectangle } from '../selection.ts';

/** One cell that a paste writes. */
export interface PlannedCell<T> {
  /** Row of the sheet; from `sheet.rows` on it is a new row. */
  readonly row: number;
  readonly column: number;
  readonly cell: T;
}

/** Where a paste goes. */
export interface PastePlan<T> {
  readonly cells: readonly PlannedCell<T>[];
  /** The rectangle that is selected afterwards. */
  readonly covered: Rectangle;
  /** Cells of the block that stand right of the last column: they have nowhere to go. */
  readonly cutOff: number;
}

/**
 * Where the cells of a pasted block go. One cell fills the whole selection; a block that divides the selection evenly
 * is repeated; any other block starts at the selection's top left, and rows beyond the last are added.
 */
export function planPaste<T>(block: readonly (readonly T[])[], target: Rectangle, columns: number): PastePlan<T> {
  const height = block.length;
  const width = widthOf(block);
  const repeats = dividesEvenly(block, target);
  const rows = repeats ? heightOf(target) : height;
  const across = repeats ? target.right - target.left + 1 : width;
  const cells: PlannedCell<T>[] = [];
  let cutOff = 0;
  for (let down = 0; down < rows; down += 1) {
    const row = block[down % height] ?? [];
    for (let step = 0; step < across; step += 1) {
      const cell = row[step % width];
      if (cell === undefined) continue;
      if (target.left + step >= columns) cutOff += 1;
      else cells.push({ row: target.top + down, column: target.left + step, cell });
    }
  }
  return { cells, covered: { top: target.top, bottom: target.top + rows - 1, left: target.left, right: Math.min(columns - 1, target.left + across - 1) }, cutOff };
}

/** True when copies of the block fill the target exactly. Several selected rectangles are pasted into only then. */
export function dividesEvenly(block: readonly (readonly unknown[])[], target: Rectangle): boolean {
  const width = widthOf(block);
  return block.length > 0 && width > 0 && heightOf(target) % block.length === 0 && (target.right - target.left + 1) % width === 0;
}

/** How many cells a paste would write at most, before any of them is planned. */
export function pasteSize(block: readonly (readonly unknown[])[], target: Rectangle): number {
  return dividesEvenly(block, target) ? sizeOf(target) : block.reduce((sum, row) => sum + row.length, 0);
}

function heightOf(target: Rectangle): number {
  return target.bottom - target.top + 1;
}

/** The longest row's length; a spread call would not bear a million rows. */
function widthOf(block: readonly (readonly unknown[])[]): number {
  return block.reduce((most, row) => Math.max(most, row.length), 0);
}
