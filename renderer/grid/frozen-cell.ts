import type { CellClassParams, Column, GridApi, ICellRendererComp, ICellRendererParams, RowClassParams } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { SheetContext } from './context.ts';
import { shownText } from './row.ts';

type CellKind = new () => ICellRendererComp<GridRow>;

/** A cell of a frozen line, drawn from the same column as the grid's own: what it shows, its classes, its colours. */
export function frozenCell(api: GridApi<GridRow>, context: SheetContext, column: Column, line: number, data: GridRow | undefined): HTMLElement {
  const cell = document.createElement('div');
  const definition = column.getColDef();
  // What the cells and class rules of our columns read; the grid would hand over much more.
  const params = { api, context, column, colDef: definition, data, rowIndex: line, node: { rowIndex: line, rowPinned: null, data } } as unknown as ICellRendererParams<GridRow, unknown, SheetContext>;
  cell.className = `ag-cell ag-cell-value ag-cell-normal-height ag-cell-not-inline-editing ${typeof definition.cellClass === 'string' ? definition.cellClass : ''}`;
  cell.classList.toggle('ag-cell-last-left-pinned', api.getDisplayedLeftColumns().at(-1) === column);
  applyRules(cell, definition.cellClassRules, params as unknown as CellClassParams<GridRow>);
  cell.setAttribute('col-id', column.getColId());
  cell.style.left = `${column.getLeft() ?? 0}px`;
  cell.style.width = `${column.getActualWidth()}px`;
  const kind = (definition.cellRendererSelector?.(params)?.component ?? definition.cellRenderer) as CellKind | undefined;
  const field = definition.context as FieldDescription | undefined;
  if (kind !== undefined) {
    const drawn = new kind();
    void drawn.init?.(params);
    cell.append(drawn.getGui());
  } else if (field !== undefined) cell.textContent = shownText(data, field, context.language);
  return cell;
}

/** Gives an element the classes whose rules hold. */
export function applyRules<P extends CellClassParams<GridRow> | RowClassParams<GridRow>>(element: HTMLElement, rules: Readonly<Record<string, string | ((params: P) => boolean)>> | undefined, params: P): void {
  for (const [name, rule] of Object.entries(rules ?? {})) if (typeof rule === 'function') element.classList.toggle(name, rule(params));
}
