import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { SheetContext } from './context.ts';
import { isRecord, valueOf } from './row.ts';

/** What cells show besides their value and the selection. */
export interface CellSigns {
  /** Cells that fit what is looked for. */
  readonly found: ((row: GridRow, field: FieldDescription) => boolean) | null;
  /** The one of them on which the search stands. */
  readonly here: { readonly id: string; readonly field: string } | null;
  /** Fields that must not stay empty just now. */
  readonly missing: ReadonlySet<string> | null;
}

export const NO_SIGNS: CellSigns = { found: null, here: null, missing: null };

const SIGNS: Readonly<Record<string, (signs: CellSigns, row: GridRow, field: FieldDescription) => boolean>> = {
  'cell-found': ({ found }, row, field) => found !== null && found(row, field),
  'cell-here': ({ here }, row, field) => here !== null && here.id === row.id && here.field === field.id,
  'cell-missing': ({ missing }, row, field) => missing !== null && missing.has(field.id) && valueOf(row, field.id) === null,
};

const NONE: readonly string[] = [];

/** The signs of one cell, as classes, for cells that the grid draws. */
export function signsOf(signs: CellSigns, row: GridRow, field: FieldDescription): readonly string[] {
  if (signs === NO_SIGNS || !isRecord(row)) return NONE;
  return Object.entries(SIGNS).flatMap(([name, shows]) => (shows(signs, row, field) ? [name] : []));
}

/**
 * Changes the signs, and the cells that are on the screen with them. The grid applies them itself: it remembers which
 * classes it gave, and would not take away one that somebody else has put there. Where the search only moves on, two cells
 * are drawn again.
 */
export function setSigns(api: GridApi<GridRow>, context: SheetContext, change: Partial<CellSigns>): void {
  const before = context.signs;
  const now = { ...before, ...change };
  context.signs = now;
  if (before.found !== now.found || before.missing !== now.missing) return api.refreshCells({ force: true, suppressFlash: true });
  for (const here of before.here === now.here ? [] : [before.here, now.here]) {
    const node = here === null ? undefined : api.getRowNode(here.id);
    if (here !== null && node !== undefined) api.refreshCells({ force: true, suppressFlash: true, rowNodes: [node], columns: [here.field] });
  }
}
