import type { CellPosition, GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { columnIndex } from './columns.ts';
import type { SheetContext } from './context.ts';
import { rectangleOf, single } from './selection.ts';
import type { Range, Rectangle } from './selection.ts';

/** Keeps the selected rectangle and paints it; the grid's focused cell is always its anchor. */
export interface SelectionControl {
  /** The selected rectangle; null while the grid has no focused cell. */
  rectangle(): Rectangle | null;
  /** Every selected rectangle, the one with the focus last. Empty while the grid has no focused cell. */
  rectangles(): readonly Rectangle[];
  set(range: Range | null): void;
  /** The grid moved its focus: the selection follows and becomes that cell. */
  focused(position: CellPosition | null): void;
  /** Takes note of where the focus is now: the grid tells of it a moment later than it moves. */
  sync(): void;
  /** True while at most one cell is selected. */
  isSingle(): boolean;
  /** Brings the moving end into sight. */
  reveal(): void;
  /** The shown fields from left to right. */
  fields(): readonly FieldDescription[];
  size(): { readonly rows: number; readonly columns: number };
  repaint(): void;
}

/** The selection of one grid. */
export function createSelectionControl(api: GridApi<GridRow>, context: SheetContext): SelectionControl {
  const columns = (): ReturnType<typeof api.getAllDisplayedColumns> => api.getAllDisplayedColumns();
  const size = (): { rows: number; columns: number } => ({ rows: context.source?.count() ?? 0, columns: columns().length - 1 });

  const paint = (): void => api.refreshCells({ force: true, suppressFlash: true });

  const set = (range: Range | null): void => {
    const before = context.ranges[0];
    context.ranges = range === null ? [] : [range];
    // One cell is the grid's own focus ring; only a larger rectangle, or the end of one, needs painting.
    if (isLarge(before) || isLarge(range ?? undefined)) paint();
    context.events.selected(context.ranges);
  };

  let seen = '';
  const focused = (position: CellPosition | null): void => {
    if (position === null) return;
    const place = `${position.rowPinned ?? ''}${position.rowIndex} ${position.column.getColId()}`;
    if (place === seen) return;
    seen = place;
    const column = columnIndex(columns(), position.column.getColId());
    set(column < 0 || position.rowPinned != null ? null : single({ row: position.rowIndex, column }));
  };
  const sync = (): void => focused(api.getFocusedCell());

  return {
    rectangle: () => {
      sync();
      return context.ranges[0] === undefined ? null : rectangleOf(context.ranges[0]);
    },
    rectangles: () => {
      sync();
      return context.ranges.map(rectangleOf);
    },
    set,
    sync,
    isSingle: () => !isLarge(context.ranges[0]),
    focused,
    reveal: () => {
      const head = context.ranges[0]?.head;
      const column = head === undefined ? undefined : columns()[head.column + 1];
      if (head === undefined || column === undefined) return;
      api.ensureIndexVisible(head.row);
      api.ensureColumnVisible(column);
    },
    fields: () => columns().slice(1).map((column) => column.getColDef().context as FieldDescription),
    size,
    repaint: paint,
  };
}

function isLarge(range: Range | undefined): boolean {
  return range !== undefined && (range.anchor.row !== range.head.row || range.anchor.column !== range.head.column);
}
