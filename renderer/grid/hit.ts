import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import { ROW_NUMBER } from './column-layout.ts';
import { columnIndex } from './column-index.ts';

/** What of the sheet lies under the pointer. Rows and columns count from 0. */
export type Hit =
  | { readonly kind: 'cell'; readonly row: number; readonly column: number; readonly id: string }
  | { readonly kind: 'number'; readonly row: number; readonly onBox: boolean }
  | { readonly kind: 'heading'; readonly column: number; readonly id: string }
  | { readonly kind: 'corner'; readonly onBox: boolean };

/** The part of the sheet that an element belongs to. Null outside, and on the line for a new record, which is no place of the list. */
export function hitOf(api: GridApi<GridRow>, target: EventTarget | null): Hit | null {
  if (!(target instanceof Element)) return null;
  const onBox = target instanceof HTMLInputElement;
  const heading = target.closest<HTMLElement>('.ag-header-cell[col-id]')?.getAttribute('col-id');
  if (heading != null) return heading === ROW_NUMBER ? { kind: 'corner', onBox } : headingHit(api, heading);
  const cell = target.closest<HTMLElement>('.ag-cell[col-id]');
  const id = cell?.getAttribute('col-id');
  const row = Number(cell?.closest<HTMLElement>('[row-index]')?.getAttribute('row-index') ?? Number.NaN);
  if (id == null || Number.isNaN(row)) return null;
  if (id === ROW_NUMBER) return { kind: 'number', row, onBox };
  const column = columnIndex(api.getAllDisplayedColumns(), id);
  return column < 0 ? null : { kind: 'cell', row, column, id };
}

function headingHit(api: GridApi<GridRow>, id: string): Hit | null {
  const column = columnIndex(api.getAllDisplayedColumns(), id);
  return column < 0 ? null : { kind: 'heading', column, id };
}
