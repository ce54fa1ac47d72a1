import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { Entry } from '../inputs/entry.ts';
import { today } from '../ui/format.ts';
import { isChecked, withRows } from './checked.ts';
import type { CellEdit, SheetContext } from './context.ts';
import type { SheetCommand } from './keyboard.ts';
import { extend, single, sizeOf } from './selection.ts';
import type { SelectionControl } from './selection-control.ts';
import { valueOf } from './row.ts';

/** More cells than this are not changed by one key: bulk edit is the way for whole columns. */
export const MOST_CELLS = 50_000;

/** Does what a key asked for. */
export async function runCommand(command: SheetCommand, api: GridApi<GridRow>, context: SheetContext, selection: SelectionControl): Promise<void> {
  selection.sync();
  const range = context.ranges[0];
  if (range === undefined) return;
  const size = selection.size();
  switch (command.do) {
    case 'extend': {
      const far = command.edge ? Math.max(size.rows, size.columns) : 1;
      selection.set(extend(range, command.rows * far, command.columns * far, size));
      return selection.reveal();
    }
    case 'move': {
      const from = command.extend ? range.head : range.anchor;
      const to = {
        row: command.to === 'first' ? 0 : command.to === 'last' ? size.rows - 1 : from.row,
        column: command.to === 'rowStart' || command.to === 'first' ? 0 : size.columns - 1,
      };
      if (command.extend) selection.set({ anchor: range.anchor, head: to });
      else focus(api, selection, to.row, to.column);
      return selection.reveal();
    }
    case 'selectAll':
      return selection.set(whole(size));
    case 'clear':
      return edit(context, selection, { kind: 'value', value: null });
    case 'today':
      return edit(context, selection, { kind: 'value', value: today() }, (type) => type === 'date');
    case 'toggle': {
      const row = rowAt(api, context, range.anchor.row);
      const field = selection.fields()[range.anchor.column];
      if (field !== undefined) return edit(context, selection, { kind: 'value', value: valueOf(row, field.id) === 1 ? 0 : 1 }, (type) => type === 'boolean');
      return;
    }
    case 'open': {
      const row = rowAt(api, context, range.anchor.row);
      if (row !== undefined) context.events.openRecord(context.object.id, row.id);
      return;
    }
    case 'tick': {
      const rectangle = selection.rectangle();
      if (rectangle === null || context.source === null) return;
      const rows = await context.source.rows(rectangle.top, Math.min(rectangle.bottom + 1, rectangle.top + 1000));
      const tick = !rows.every((row) => isChecked(context.checked, row.id));
      return context.events.checked(withRows(context.checked, rows.map((row) => row.id), tick));
    }
    case 'escape':
      context.cut = null;
      selection.set(single(range.anchor));
      return selection.repaint();
    case 'menu': {
      const cell = document.activeElement?.getBoundingClientRect();
      if (cell !== undefined) context.events.cellMenu({ x: cell.left + 8, y: cell.bottom });
    }
  }
}

function whole(size: { readonly rows: number; readonly columns: number }): { anchor: { row: number; column: number }; head: { row: number; column: number } } {
  return { anchor: { row: 0, column: 0 }, head: { row: Math.max(0, size.rows - 1), column: Math.max(0, size.columns - 1) } };
}

/** Puts the focus on a cell by its place. */
export function focus(api: GridApi<GridRow>, selection: SelectionControl, row: number, column: number): void {
  const field = selection.fields()[column];
  if (field === undefined || row < 0) return;
  api.ensureIndexVisible(row);
  api.ensureColumnVisible(field.id);
  api.setFocusedCell(row, field.id);
}

/** The same entry into every selected cell that may take it. */
async function edit(context: SheetContext, selection: SelectionControl, entry: Entry, fits: (type: string) => boolean = () => true): Promise<void> {
  const rectangle = selection.rectangle();
  if (rectangle === null || context.source === null || context.readonly) return;
  if (sizeOf(rectangle) > MOST_CELLS) return context.events.notice('tooMany', MOST_CELLS);
  const fields = selection.fields().slice(rectangle.left, rectangle.right + 1).filter((field) => fits(field.type));
  const open = fields.filter((field) => field.readonly !== true);
  const rows = await rowsOf(context, rectangle.top, rectangle.bottom + 1);
  const edits: CellEdit[] = rows.flatMap((row, offset) =>
    open.filter((field) => entry.kind === 'text' || valueOf(row, field.id) !== entry.value).map((field) => ({ index: rectangle.top + offset, row, field, entry })),
  );
  if (edits.length > 0) context.events.write(edits);
  else if (fields.length > 0 && open.length === 0) context.events.notice('readonly', fields.length);
}

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
