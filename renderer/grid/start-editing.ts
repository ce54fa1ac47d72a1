import type { Column, GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { SheetContext } from './context.ts';
import type { StartBy } from './typing.ts';

/**
 * Opens the editor of a cell in this way. A cell that takes no entry opens none: what was meant for it must not wait for
 * the next editor and replace another cell's value.
 */
export function startEditing(api: GridApi<GridRow>, context: SheetContext, startBy: StartBy, cell: { readonly rowIndex: number; readonly colKey: string | Column; readonly rowPinned?: 'bottom' }): void {
  context.startBy = startBy;
  api.startEditingCell(cell);
  if (api.getEditingCells().length === 0) context.startBy = null;
}
