import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { RowHeight, ViewDisplay } from '../views/view-display.ts';

/** Pixels of a row; a tall one holds three lines of text. All rows are alike: the grid finds row 900,000 by multiplying. */
export const ROW_HEIGHTS: Readonly<Record<RowHeight, number>> = { compact: 28, normal: 32, tall: 56 };

/** True when texts run over several lines: only tall rows have room. */
export function wraps({ rowHeight, wrap }: Pick<ViewDisplay, 'rowHeight' | 'wrap'>): boolean {
  return wrap && rowHeight === 'tall';
}

/** Draws rows as high as the display says. The same record stays at the top. */
export function applyRowHeight(host: HTMLElement, api: GridApi<GridRow>, display: Pick<ViewDisplay, 'rowHeight' | 'wrap'>): void {
  const height = ROW_HEIGHTS[display.rowHeight];
  const wrapped = wraps(display);
  host.style.setProperty('--row-height', `${height}px`);
  if (api.getGridOption('rowHeight') !== height) {
    const top = api.getFirstDisplayedRowIndex();
    api.setGridOption('rowHeight', height);
    if (top > 0) api.ensureIndexVisible(top, 'top');
  }
  if (host.classList.contains('sheet-wraps') === wrapped) return;
  host.classList.toggle('sheet-wraps', wrapped);
  api.redrawRows();
}
