import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { Entry } from '../inputs/entry.ts';
import { settle } from '../inputs/settle.ts';
import { MOST_CELLS } from './commands.ts';
import type { CellEdit, SheetContext } from './context.ts';
import { FieldEditor } from './editor.ts';
import { entryFor } from './fill-values.ts';
import { cellCount } from './ranges.ts';
import { valueOf } from './row.ts';
import { cellsUnder } from './selected-cells.ts';
import type { SelectionControl } from './selection-control.ts';

/**
 * Ends the edit and puts what was typed into every selected cell, as one step; with nothing typed, what the cell holds.
 * Selection and focus stay.
 */
export async function enterEverywhere(api: GridApi<GridRow>, context: SheetContext, selection: SelectionControl): Promise<void> {
  const editor = api.getCellEditorInstances().find((each) => each instanceof FieldEditor);
  const cell = api.getFocusedCell();
  const row = cell === null ? undefined : api.getDisplayedRowAtIndex(cell.rowIndex)?.data;
  const field = cell?.column.getColDef().context as FieldDescription | undefined;
  const typed = editor?.getValue() ?? null;
  api.stopEditing(true);
  if (cell === null || row === undefined || field === undefined) return;
  api.setFocusedCell(cell.rowIndex, cell.column);
  const rectangles = selection.rectangles();
  if (cellCount(rectangles) > MOST_CELLS) return context.events.notice('tooMany', MOST_CELLS);
  const entry: Entry = typed === null ? { kind: 'value', value: valueOf(row, field.id), ...titleOf(row, field) } : await settle(field, typed);
  const cells = await cellsUnder(context, selection.fields(), rectangles);
  const open = cells.filter((each) => each.field.readonly !== true);
  const edits = open.map((each): CellEdit => ({ ...each, entry: acrossTo(entry, { row, field }, each, context) }));
  if (edits.length > 0) context.events.write(edits);
  if (open.length < cells.length) context.events.notice('readonly', cells.length - open.length);
}

/** A typed text means what each field makes of it; a picked value goes into fields of another kind as its words. */
function acrossTo(entry: Entry, from: { readonly row: GridRow; readonly field: FieldDescription }, to: { readonly row: GridRow; readonly field: FieldDescription }, context: SheetContext): Entry {
  if (entry.kind === 'text' || to.field.id === from.field.id) return entry;
  const held: GridRow = { ...from.row, values: { ...from.row.values, [from.field.id]: entry.value }, titles: { ...from.row.titles, [from.field.id]: entry.title ?? null }, problems: {} };
  return entryFor({ row: held, field: from.field }, null, to, context.language);
}

function titleOf(row: GridRow, field: FieldDescription): { readonly title?: string } {
  const title = row.titles[field.id];
  return title == null ? {} : { title };
}
