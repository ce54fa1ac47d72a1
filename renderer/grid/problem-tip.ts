import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { SheetContext } from './context.ts';

/**
 * Says why a cell is marked, once the pointer comes over it. The grid's own tooltips would listen on every cell that is
 * drawn, by the hundred while scrolling, for the few that have something to say.
 */
export function tellProblems(host: HTMLElement, api: GridApi<GridRow>, context: SheetContext): () => void {
  const over = (event: MouseEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('.ag-cell[col-id]') : null;
    if (cell === null) return;
    const problem = rowOf(cell, api)?.problems[cell.getAttribute('col-id') ?? ''];
    if (problem !== undefined) cell.title = context.words.problem(problem);
    else if (cell.title !== '') cell.removeAttribute('title');
  };
  host.addEventListener('mouseover', over);
  return () => host.removeEventListener('mouseover', over);
}

function rowOf(cell: HTMLElement, api: GridApi<GridRow>): GridRow | undefined {
  const index = cell.closest('[row-index]')?.getAttribute('row-index') ?? '';
  return /^\d+$/.test(index) ? api.getDisplayedRowAtIndex(Number(index))?.data : undefined;
}
