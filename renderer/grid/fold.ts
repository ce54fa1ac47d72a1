import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { SheetContext } from './context.ts';
import { refreshRows } from './datasource.ts';
import type { HeadingRow } from './heading-row.ts';

/** Folds or opens one group; the focus stays on its heading. */
export function toggleGroup(api: GridApi<GridRow>, context: SheetContext, { heading }: HeadingRow): void {
  context.folding.toggle(heading.id);
  layAgain(api, context);
}

/** Folds or opens every group; the focus goes to the heading that now stands for what it was on. */
export function foldAll(api: GridApi<GridRow>, context: SheetContext, folded: boolean): void {
  context.folding.all(folded);
  if (context.source?.grouping == null) return;
  const focused = api.getFocusedCell();
  layAgain(api, context);
  if (focused == null || focused.rowPinned != null) return;
  const line = Math.min(focused.rowIndex, (context.source?.count() ?? 1) - 1);
  if (line >= 0) api.setFocusedCell(line, focused.column);
}

function layAgain(api: GridApi<GridRow>, context: SheetContext): void {
  const { source } = context;
  if (source?.grouping == null) return;
  source.grouping.lay();
  refreshRows(api, source);
}

/** Opens the groups that a record is folded under, so that its line can be shown. */
export function unfoldTo(api: GridApi<GridRow>, context: SheetContext, record: number): void {
  const { source, folding } = context;
  if (source?.grouping == null) return;
  for (let line = source.grouping.rows().at(source.lineOf(record)); line !== null && 'heading' in line && line.heading.folded; line = source.grouping.rows().at(source.lineOf(record))) {
    folding.open([line.heading.id]);
    source.grouping.lay();
  }
  refreshRows(api, source);
}

/** What a key on a heading does to its group: true opens, false folds, 'toggle' turns; null is another key. */
export function foldingKey({ key, ctrl, shift, alt }: { readonly key: string; readonly ctrl: boolean; readonly shift: boolean; readonly alt: boolean }): boolean | 'toggle' | null {
  if (ctrl || shift) return shift && !ctrl && key === '+' ? true : null;
  if (key === 'ArrowRight' && alt) return true;
  if (key === 'ArrowLeft' && alt) return false;
  if (alt) return null;
  if (key === 'Enter' || key === ' ') return 'toggle';
  return key === '+' || key === '=' ? true : key === '-' ? false : null;
}

/** Answers a key on a heading; false when the key is not about folding. */
export function onHeadingKey(event: KeyboardEvent, api: GridApi<GridRow>, context: SheetContext, row: HeadingRow): boolean {
  const asked = foldingKey({ key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey });
  if (asked === null) return false;
  event.preventDefault();
  if (asked === 'toggle' || asked === row.heading.folded) toggleGroup(api, context, row);
  return true;
}
