import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { SheetContext } from './context.ts';
import { showDraft } from './draft.ts';
import { SUMMARY } from './summary-line.ts';
import type { ColumnSummaries } from './summary-line.ts';

/** Shows these summaries under the list; null takes the line away. */
export function showSummaries(api: GridApi<GridRow>, context: SheetContext, summaries: ColumnSummaries | null): void {
  const had = context.summaries !== null;
  context.summaries = summaries;
  if (had !== (summaries !== null)) showDraft(api, context);
  for (let line = 0; line < api.getPinnedBottomRowCount(); line += 1) {
    const node = api.getPinnedBottomRow(line);
    // Its own values stay empty: without force the grid would see nothing new.
    if (node?.data?.id === SUMMARY) api.refreshCells({ rowNodes: [node], force: true, suppressFlash: true });
  }
}

/** Answers a key in the line of summaries: Enter, Space and Alt+↓ offer the ways to sum up. Other keys move or do nothing. */
export function onSummaryKey(event: KeyboardEvent, context: SheetContext, field: string): boolean {
  const opens = event.key === 'Enter' || event.key === ' ' || event.key === 'ContextMenu' || (event.key === 'ArrowDown' && event.altKey);
  const cell = document.activeElement?.getBoundingClientRect();
  if (!opens || cell === undefined) return false;
  event.preventDefault();
  context.events.summaryMenu(field, { x: cell.left + 8, y: cell.top });
  return true;
}
