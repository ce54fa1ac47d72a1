import type { Rectangle } from './selection.ts';

export interface PasteCell {
  /** Row of the sheet; from `rowCount` on it is a new row. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface PastePlan {
  readonly cells: readonly PasteCell[];
  /** Rows that the paste adds below the last one. */
  readonly newRows: number;
  /** The rectangle that is selected afterwards. */
  readonly covered: Rectangle;
  /** Cells of the block that stand right of the last column: they have nowhere to go. */
  readonly cutOff: number;
}

/**
 * Where the cells of a pasted block go. One cell fills the whole selection; a block that divides the selection evenly
 * is repeated; any other block starts at the selection's top left, and rows beyond the last are added.
 */
export function planPaste(block: readonly (readonly string[])[], target: Rectangle, sheet: { readonly rows: number; readonly columns: number }): PastePlan {
  const height = block.length;
  const width = Math.max(0, ...block.map((row) => row.length));
  const targetHeight = target.bottom - target.top + 1;
  const targetWidth = target.right - target.left + 1;
  const tiles = targetHeight % height === 0 && targetWidth % width === 0;
  const rows = tiles ? targetHeight : height;
  const columns = tiles ? targetWidth : width;
  const cells: PasteCell[] = [];
  let cutOff = 0;
  for (let down = 0; down < rows; down += 1) {
    for (let across = 0; across < columns; across += 1) {
      const text = block[down % height]?.[across % width];
      if (text === undefined) continue;
      if (target.left + across >= sheet.columns) cutOff += 1;
      else cells.push({ row: target.top + down, column: target.left + across, text });
    }
  }
  const bottom = target.top + rows - 1;
  return {
    cells,
    newRows: Math.max(0, bottom + 1 - sheet.rows),
    covered: { top: target.top, bottom, left: target.left, right: Math.min(sheet.columns - 1, target.left + columns - 1) },
    cutOff,
  };
}
