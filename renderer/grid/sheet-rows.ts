import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { SheetContext } from './context.ts';

/** The row that stands on the screen at an index; else the one that was fetched for it. */
export function rowAt(api: GridApi<GridRow>, context: SheetContext, index: number): GridRow | undefined {
  return api.getDisplayedRowAtIndex(index)?.data ?? context.source?.row(index);
}

/** Rows of a stretch, asked for in pieces that the core answers. */
export async function rowsOf(context: SheetContext, start: number, end: number): Promise<readonly GridRow[]> {
  const rows: GridRow[] = [];
  const last = Math.min(end, context.source?.count() ?? 0);
  for (let at = start; at < last; at += 1000) rows.push(...(await context.source?.rows(at, Math.min(last, at + 1000))) ?? []);
  return rows;
}
