import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import { guessOf } from '../inputs/entry.ts';
import type { CellEdit, SheetContext } from './context.ts';
import { summaryRow } from './summary-line.ts';

/** Id of the line at the bottom of the sheet in which a new record is typed. No record ever has it. */
export const DRAFT = '#new';

/** The draft as a row, with what was typed so far. */
export function draftRow(context: SheetContext): GridRow {
  const row: GridRow = { id: DRAFT, values: {}, titles: {}, problems: {} };
  for (const [id, entry] of context.draft) {
    const field = context.object.fields.find((each) => each.id === id);
    if (field === undefined) continue;
    const { value, title } = guessOf(field, entry);
    row.values[id] = value;
    row.titles[id] = title;
  }
  return row;
}

/** Shows the lines under the list as they are now: the draft where something can be added, the summaries where asked for. */
export function showDraft(api: GridApi<GridRow>, context: SheetContext): void {
  api.setGridOption('pinnedBottomRowData', [...(context.adding ? [draftRow(context)] : []), ...(context.summaries === null ? [] : [summaryRow()])]);
}

/**
 * Makes a record of the draft, once it has a name. It answers false when the name is missing; a refused record stays in
 * the line as it was typed.
 */
export function commitDraft(api: GridApi<GridRow>, context: SheetContext): boolean {
  const { draft } = context;
  if (draft.size === 0) return true;
  if (!draft.has(context.object.title)) return false;
  const index = context.source?.count() ?? 0;
  const edits: CellEdit[] = [...draft].flatMap(([id, entry]) => {
    const field = context.object.fields.find((each) => each.id === id);
    return field === undefined ? [] : [{ index, row: null, field, entry }];
  });
  context.draft = new Map();
  showDraft(api, context);
  void context.events.create(edits).then((done) => {
    if (done || context.draft.size > 0) return;
    context.draft = draft;
    showDraft(api, context);
  });
  return true;
}
