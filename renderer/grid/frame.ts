import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';

/** Edges of the cells on the screen: outer ones, and those behind which frozen rows and columns end. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly frozenRight: number;
  readonly frozenBottom: number;
}

/** Where the sheet's cells are on the screen. Null before the grid has drawn itself. */
export function frameOf(host: HTMLElement, api: GridApi<GridRow>): Frame | null {
  const view = host.querySelector('.ag-grid-viewport')?.getBoundingClientRect();
  const header = host.querySelector('.ag-header')?.getBoundingClientRect();
  if (view === undefined || header === undefined) return null;
  const upper = host.querySelector('.ag-grid-pinned-top-rows-container:not(.ag-hidden)')?.getBoundingClientRect();
  const lower = host.querySelector('.ag-grid-pinned-bottom-rows-container:not(.ag-hidden)')?.getBoundingClientRect();
  const strip = host.querySelector('.frozen-shown')?.getBoundingClientRect();
  const frozen = api.getDisplayedLeftColumns().reduce((sum, column) => sum + column.getActualWidth(), 0);
  const bar = host.querySelector('.ag-body-vertical-scroll')?.getBoundingClientRect();
  return {
    left: view.left,
    top: header.bottom,
    right: bar === undefined || bar.width === 0 ? view.right : bar.left,
    bottom: lower === undefined || lower.height === 0 ? view.bottom : lower.top,
    frozenRight: view.left + frozen,
    frozenBottom: strip !== undefined ? strip.bottom : upper === undefined || upper.height === 0 ? header.bottom : upper.bottom,
  };
}

/** The row of the list at the upper edge of what scrolls, and how many rows fit there. */
export function rowsOnScreen(host: HTMLElement, api: GridApi<GridRow>): { readonly top: number | null; readonly count: number } {
  const frame = frameOf(host, api);
  if (frame === null) return { top: null, count: 1 };
  const line = document.elementFromPoint(frame.left + 8, frame.frozenBottom + 2)?.closest('[row-index]');
  const top = Number(line?.getAttribute('row-index'));
  const height = line?.getBoundingClientRect().height ?? 32;
  return { top: line == null || Number.isNaN(top) ? null : top, count: Math.max(1, Math.floor((frame.bottom - frame.frozenBottom) / height)) };
}

/** The leftmost shown field that can be seen whole: where the focus of a selected row goes. */
export function firstColumnOnScreen(api: GridApi<GridRow>): number {
  if (api.getDisplayedLeftColumns().length > 1) return 0;
  const { left } = api.getHorizontalPixelRange();
  const at = api.getDisplayedCenterColumns().findIndex((column) => (column.getLeft() ?? 0) >= left);
  return Math.max(0, at);
}
