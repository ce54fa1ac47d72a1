import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import { ROW_NUMBER } from './column-layout.ts';
import { columnIndex } from './column-index.ts';
import type { Place, Rectangle } from './selection.ts';

/** A piece of the screen, in the window's pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Finds places of the list on the screen and back: what stands under a point, where a cell is, what can be seen. */
export interface SheetPlaces {
  /** The cell, while it is drawn. */
  cell(place: Place): HTMLElement | null;
  /** Where a cell stands; null while its lower right corner is out of sight or covered. */
  corner(place: Place): DOMRect | null;
  /** The cell under a point; a point beside the cells counts for the nearest one. */
  under(x: number, y: number): Place | null;
  /** What can be seen of a rectangle. */
  seen(rectangle: Rectangle): Box | null;
  /** The part of the window in which cells of the list are seen. */
  body(): Box;
}

/** The places of one grid. Rows and columns are found by the attributes that the grid gives them. */
export function sheetPlaces(host: HTMLElement, api: GridApi<GridRow>): SheetPlaces {
  const find = (selector: string): HTMLElement | null => host.querySelector<HTMLElement>(selector);
  const columnId = (column: number): string | undefined => api.getAllDisplayedColumns()[column + 1]?.getColId();

  const cell = ({ row, column }: Place): HTMLElement | null => find(`[row-index="${row}"] .ag-cell[col-id="${columnId(column) ?? ''}"]`);

  const body = (): Box => {
    const viewport = find('.ag-grid-viewport');
    const box = (viewport ?? host).getBoundingClientRect();
    const scrollbar = find('.ag-body-vertical-scroll')?.getBoundingClientRect();
    const heading = (find('.frozen-shown') ?? find('.ag-grid-pinned-top-rows'))?.getBoundingClientRect();
    const foot = find('.ag-grid-pinned-bottom-rows')?.getBoundingClientRect();
    return {
      left: box.left,
      right: box.right - (scrollbar === undefined || scrollbar.right < box.right - 1 ? 0 : scrollbar.width),
      top: heading?.bottom ?? box.top,
      bottom: foot === undefined || foot.height === 0 ? box.bottom : Math.min(box.bottom, foot.top),
    };
  };

  const topmost = (x: number, y: number): Element | undefined => document.elementsFromPoint(x, y).find((element) => host.contains(element) && element.closest('.fill-layer') === null);

  const under = (x: number, y: number): Place | null => {
    const area = body();
    const across = clamp(x, area.left + numberWidth() + 1, area.right - 2);
    const target = topmost(across, clamp(y, area.top + 1, area.bottom - 2))?.closest<HTMLElement>('.ag-cell[col-id]');
    const row = Number(target?.closest('[row-index]')?.getAttribute('row-index') ?? Number.NaN);
    const id = target?.getAttribute('col-id');
    if (id == null || id === ROW_NUMBER || Number.isNaN(row)) return null;
    return { row, column: columnIndex(api.getAllDisplayedColumns(), id) };
  };
  const numberWidth = (): number => find(`.ag-header-cell[col-id="${ROW_NUMBER}"]`)?.offsetWidth ?? 0;

  // Columns and rows that are not drawn lie beyond one end of those that are.
  const columnEdge = (column: number, side: 'left' | 'right', area: Box): number => {
    const id = columnId(column);
    const heading = find(`.ag-header-cell[col-id="${id ?? ''}"]`)?.getBoundingClientRect();
    if (heading !== undefined) return heading[side];
    const drawn = [...host.querySelectorAll('.ag-header-cell[col-id]')].map((each) => columnIndex(api.getAllDisplayedColumns(), each.getAttribute('col-id') ?? ''));
    return drawn.every((each) => each < column) ? area.right + BEYOND : area.left - BEYOND;
  };
  const rowEdge = (row: number, side: 'top' | 'bottom', area: Box): number => {
    const line = find(`[row-index="${row}"]`)?.getBoundingClientRect();
    return line?.[side] ?? (row < api.getFirstDisplayedRowIndex() ? area.top - BEYOND : area.bottom + BEYOND);
  };
  const isPinned = (column: number): boolean => api.getAllDisplayedColumns()[column + 1]?.isPinned() === true;

  return {
    cell,
    body,
    under,
    corner: (place) => {
      const element = cell(place);
      if (element === null) return null;
      const box = element.getBoundingClientRect();
      const top = topmost(box.right - 7, box.bottom - 7);
      return top !== undefined && element.contains(top) ? box : null;
    },
    seen: (rectangle) => {
      const area = body();
      const frozen = find('.ag-grid-pinned-left-cells')?.getBoundingClientRect().right ?? area.left;
      const left = isPinned(rectangle.left) ? area.left : Math.max(area.left, frozen);
      const box = {
        left: Math.max(left - EDGE, columnEdge(rectangle.left, 'left', area)),
        right: Math.min(area.right + EDGE, columnEdge(rectangle.right, 'right', area)),
        top: Math.max(area.top - EDGE, rowEdge(rectangle.top, 'top', area)),
        bottom: Math.min(area.bottom + EDGE, rowEdge(rectangle.bottom, 'bottom', area)),
      };
      return box.right > box.left && box.bottom > box.top ? box : null;
    },
  };
}

/** An edge out of sight is drawn so far out that its line is not seen. */
const EDGE = 3;
const BEYOND = 10;

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
