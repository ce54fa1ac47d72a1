import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import { ROW_NUMBER } from './column-layout.ts';
import { columnIndexes } from './column-index.ts';
import type { SheetContext } from './context.ts';
import { columnSpans, rowSpans, within } from './ranges.ts';
import { MARKS, MARK_CLASSES, cutRectangle, marksOf, paintedRectangles, selectedRectangles } from './selection-marks.ts';

/**
 * Paints the selection on the cells that are on the screen. Cells that the grid makes later get the same classes from
 * the rules of their column. Asking the grid to refresh every cell would draw all their contents again; toggling a
 * class that is there already costs nothing.
 */
export function paintSelection(host: HTMLElement, api: GridApi<GridRow>, context: SheetContext): void {
  const columns = columnIndexes(api.getAllDisplayedColumns());
  const rectangles = paintedRectangles(context);
  const cut = cutRectangle(context);
  const touched = selectedRectangles(context);
  const rows = rowSpans(touched);
  const across = columnSpans(touched);
  for (const line of host.querySelectorAll('.ag-row[row-index]')) {
    const row = Number(line.getAttribute('row-index'));
    // The line for a new record is no place of the list.
    const placed = !Number.isNaN(row);
    for (const cell of line.querySelectorAll('.ag-cell[col-id]')) {
      const id = cell.getAttribute('col-id') ?? '';
      if (id === ROW_NUMBER) {
        cell.classList.toggle('number-selected', placed && within(rows, row));
        continue;
      }
      const marks = placed ? marksOf(rectangles, cut, row, columns.get(id) ?? -1) : 0;
      for (const name of MARK_CLASSES) cell.classList.toggle(name, (marks & MARKS[name]) !== 0);
      const selected = (marks & MARKS['cell-selected']) !== 0;
      if (selected !== cell.hasAttribute('aria-selected')) {
        if (selected) cell.setAttribute('aria-selected', 'true');
        else cell.removeAttribute('aria-selected');
      }
    }
  }
  for (const heading of host.querySelectorAll('.ag-header-cell[col-id]')) {
    heading.classList.toggle('head-selected', within(across, columns.get(heading.getAttribute('col-id') ?? '') ?? -1));
  }
}
