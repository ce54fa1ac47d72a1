import type { CellPosition, GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { columnIndex } from './column-index.ts';
import type { SheetContext } from './context.ts';
import { revealLine } from './frozen-lines.ts';
import { focusOf, rectangleOf, samePlace, single } from './selection.ts';
import type { Place, Range, Rectangle } from './selection.ts';
import { paintSelection } from './selection-paint.ts';

/** Keeps the selected ranges and paints them; the grid's focused cell always lies in the last of them. */
export interface SelectionControl {
  /** The rectangle with the focus; null while the grid has no focused cell. */
  rectangle(): Rectangle | null;
  /** Every selected rectangle, the one with the focus last. Empty while the grid has no focused cell. */
  rectangles(): readonly Rectangle[];
  /** The range with the focus. */
  range(): Range | null;
  /** This range alone is selected. */
  set(range: Range | null): void;
  /** These ranges are selected, the one with the focus last. */
  setAll(ranges: readonly Range[]): void;
  /** One more range, which takes the focus; the others stay. */
  add(range: Range): void;
  /** The range with the focus becomes this one; the others stay. */
  change(range: Range): void;
  /** The grid moved its focus: unless it is where a range keeps it, the selection becomes that cell. */
  focused(position: CellPosition | null): void;
  /** Takes note of where the focus is now: the grid tells of it a moment later than it moves. */
  sync(): void;
  /** Moves the grid's focus to where the last range keeps it. */
  refocus(): void;
  /** Moves the grid's focus to a cell, which is then the whole selection. */
  focus(place: Place): void;
  /** Does one thing after the other: a jump may have to ask the core first, and what follows means its outcome. */
  inTurn(work: () => Promise<void>): void;
  /** Resolves when no jump is on its way; null when none is. */
  moving(): Promise<void> | null;
  /** True while at most one cell is selected. */
  isSingle(): boolean;
  /** Brings a row or a column into sight; the moving end when none is given. */
  reveal(place?: Partial<Place>): void;
  /** The shown fields from left to right. */
  fields(): readonly FieldDescription[];
  size(): { readonly rows: number; readonly columns: number };
  repaint(): void;
}

/** The selection of one grid. */
export function createSelectionControl(host: HTMLElement, api: GridApi<GridRow>, context: SheetContext): SelectionControl {
  const columns = (): ReturnType<typeof api.getAllDisplayedColumns> => api.getAllDisplayedColumns();
  const size = (): { rows: number; columns: number } => ({ rows: context.source?.count() ?? 0, columns: columns().length - 1 });
  const paint = (): void => paintSelection(host, api, context);

  const refocus = (): void => {
    const last = context.ranges.at(-1);
    const column = last === undefined ? undefined : columns()[focusOf(last).column + 1];
    if (last !== undefined && column !== undefined) api.setFocusedCell(focusOf(last).row, column);
  };
  /** True while the grid's focus is where the last range keeps it. */
  const isFocused = (last: Range): boolean => {
    const cell = api.getFocusedCell();
    const { row, column } = focusOf(last);
    // Before the first focus the grid answers undefined, whatever its types say.
    return cell != null && cell.rowPinned == null && cell.rowIndex === row && columnIndex(columns(), cell.column.getColId()) === column;
  };

  const setAll = (ranges: readonly Range[]): void => {
    if (ranges.length === 0 && context.ranges.length === 0) return;
    context.ranges = ranges;
    // Before anybody looks: a focus left elsewhere would make the selection that one cell again.
    const last = ranges.at(-1);
    if (last !== undefined && !isFocused(last)) refocus();
    paint();
    context.events.selected(ranges);
    for (const told of context.onSelected) told();
  };
  const focused = (position: CellPosition | null): void => {
    // Before anything was ever focused, the grid answers undefined, whatever its types say.
    if (position == null) return;
    const column = columnIndex(columns(), position.column.getColId());
    if (column < 0 || position.rowPinned != null) return setAll([]);
    const place = { row: position.rowIndex, column };
    const last = context.ranges.at(-1);
    if (last === undefined || !samePlace(focusOf(last), place)) setAll([single(place)]);
  };
  const sync = (): void => focused(api.getFocusedCell());
  const range = (): Range | null => {
    sync();
    return context.ranges.at(-1) ?? null;
  };

  let pending: Promise<void> | null = null;

  return {
    inTurn: (work) => {
      const mine = (pending === null ? work() : pending.then(work)).catch((error: unknown) => context.events.failed(error)).then(() => {
        if (pending === mine) pending = null;
      });
      pending = mine;
    },
    moving: () => pending,
    rectangle: () => {
      const last = range();
      return last === null ? null : rectangleOf(last);
    },
    rectangles: () => {
      sync();
      return context.ranges.map(rectangleOf);
    },
    range,
    set: (next) => setAll(next === null ? [] : [next]),
    setAll,
    add: (next) => setAll([...context.ranges, next]),
    change: (next) => setAll([...context.ranges.slice(0, -1), next]),
    sync,
    refocus,
    focus: (place) => {
      setAll([single(place)]);
      refocus();
    },
    isSingle: () => {
      const [only] = context.ranges;
      return only === undefined || (context.ranges.length === 1 && samePlace(only.anchor, only.head));
    },
    focused,
    reveal: (place = context.ranges.at(-1)?.head ?? {}) => {
      if (place.row !== undefined && place.row >= 0 && place.row < size().rows) revealLine(host, api, context, place.row);
      const column = place.column === undefined ? undefined : columns()[place.column + 1];
      if (column !== undefined) api.ensureColumnVisible(column);
    },
    fields: () => columns().slice(1).map((column) => column.getColDef().context as FieldDescription),
    size,
    repaint: paint,
  };
}
