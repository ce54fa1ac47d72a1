import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import { isChecked, withRows } from './checked.ts';
import type { SheetContext } from './context.ts';
import { isRecord } from './row.ts';
import { idsUnder } from './selected-cells.ts';
import { rowAt } from './sheet-rows.ts';

/** Ticks the box of a row; with `stretch` all rows since the last ticked one. */
export function createTicker(api: GridApi<GridRow>, context: SheetContext): (row: number, stretch: boolean) => Promise<void> {
  let last: number | null = null;
  return async (row, stretch) => {
    const from = stretch && last !== null ? Math.min(last, row) : row;
    const to = stretch && last !== null ? Math.max(last, row) : row;
    last = row;
    const here = rowAt(api, context, row);
    if (context.source === null || here === undefined || !isRecord(here)) return;
    const ids = from === to ? [here.id] : await idsUnder(context, [{ top: from, bottom: to, left: 0, right: 0 }]);
    context.events.checked(withRows(context.checked, ids, stretch || !isChecked(context.checked, here.id)));
  };
}
