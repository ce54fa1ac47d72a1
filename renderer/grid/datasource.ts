import type { GridApi, IDatasource } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import { ROW_NUMBER, numberWidth } from './column-layout.ts';
import type { ViewSource } from './view-source.ts';

/** AG Grid's way to ask for rows, answered from the open list. Rows that are here are handed over within the call. */
export function datasourceOf(source: ViewSource, onError: (error: unknown) => void): IDatasource {
  let first = true;
  return {
    rowCount: source.count(),
    getRows: ({ startRow, endRow, successCallback, failCallback }) => {
      const here = first ? hereAlready(source, startRow, endRow) : null;
      first = false;
      if (here !== null) return successCallback(here, source.count());
      source.rows(startRow, endRow, true).then(
        (rows) => successCallback([...rows], source.count()),
        (error: unknown) => {
          failCallback();
          onError(error);
        },
      );
    },
  };
}

function hereAlready(source: ViewSource, start: number, end: number): GridRow[] | null {
  const rows: GridRow[] = [];
  for (let index = start; index < Math.min(end, source.count()); index += 1) {
    const row = source.row(index);
    if (row === undefined) return null;
    rows.push(row);
  }
  return rows;
}

/** Fetches what is on the screen again; focus and scroll stay where they are. */
export function refreshRows(api: GridApi<GridRow>, source: ViewSource): void {
  tellCount(api, source);
  api.refreshInfiniteCache();
}

/** Tells the grid how many rows there are, and makes room for the longest row number. */
export function tellCount(api: GridApi<GridRow>, source: ViewSource): void {
  api.setRowCount(source.count(), true);
  const newWidth = numberWidth(source.count());
  if (api.getColumn(ROW_NUMBER)?.getActualWidth() !== newWidth) api.setColumnWidths([{ key: ROW_NUMBER, newWidth }]);
}
