import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { SheetContext } from './context.ts';
import { ROW_HEIGHTS } from './row-height.ts';

/**
 * How many first lines stay in sight: as many as were asked for, as the list has, and as leave half of the room to what
 * scrolls. With more there would be no place left in which to move.
 */
export function frozenLines(asked: number, lines: number, room: number, lineHeight: number): number {
  return Math.max(0, Math.min(asked, lines, Math.floor(room / 2 / lineHeight)));
}

/** How many first lines of this sheet stay in sight just now. */
export function frozenNow(host: HTMLElement, { display, source }: SheetContext): number {
  if (display.frozenRows === 0 || source === null) return 0;
  const view = host.querySelector('.ag-grid-viewport')?.clientHeight ?? 0;
  const header = host.querySelector('.ag-grid-pinned-top-rows')?.clientHeight ?? 0;
  const foot = host.querySelector('.ag-grid-pinned-bottom-rows')?.clientHeight ?? 0;
  return frozenLines(display.frozenRows, source.count(), view - header - foot, ROW_HEIGHTS[display.rowHeight]);
}

/** Brings a line into sight, and not under the frozen ones. */
export function revealLine(host: HTMLElement, api: GridApi<GridRow>, context: SheetContext, line: number, position: 'top' | 'bottom' | null = null): void {
  const frozen = frozenNow(host, context);
  // A line at the upper edge is covered; when the one so many lines above it is there, it stands just below the frozen ones.
  if (position !== 'top' || frozen === 0) api.ensureIndexVisible(line, position);
  if (frozen > 0) api.ensureIndexVisible(Math.max(0, line - frozen), position === 'top' ? 'top' : null);
}

/** Moves a focused line out from under the frozen ones: the grid's own arrows know nothing of what lies over its upper edge. */
export function uncoverFocus(host: HTMLElement, api: GridApi<GridRow>, context: SheetContext): void {
  const cover = host.querySelector('.frozen-shown')?.getBoundingClientRect();
  const line = api.getFocusedCell()?.rowIndex;
  const box = cover === undefined ? undefined : host.querySelector(`.ag-grid-scrolling-container [row-index="${line ?? ''}"]`)?.getBoundingClientRect();
  // Far away it stays there: the list is not scrolled back to it.
  if (cover !== undefined && box !== undefined && line !== undefined && box.top < cover.bottom - 1 && box.bottom > cover.top) revealLine(host, api, context, line);
}

/** True on the copies of the first lines that lie over the list. */
export function onFrozen(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.frozen-shown') !== null;
}
