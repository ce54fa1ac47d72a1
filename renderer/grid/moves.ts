import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { SheetContext } from './context.ts';
import { edgeFrom, seekIn } from './edge-jump.ts';
import { rowsOnScreen } from './frame.ts';
import { revealLine } from './frozen-lines.ts';
import type { MoveCommand } from './keyboard.ts';
import { valueOf } from './row.ts';
import { extend, extendTo, focusOf } from './selection.ts';
import type { Place } from './selection.ts';
import type { SelectionControl } from './selection-control.ts';
import { rowAt } from './sheet-rows.ts';
import { wholeColumns, wholeRows } from './whole-lines.ts';

/** Moves the focus, or the moving end of the last range, as a key asked. */
export async function runMove(command: MoveCommand, host: HTMLElement, api: GridApi<GridRow>, context: SheetContext, selection: SelectionControl): Promise<void> {
  const range = selection.range();
  const size = selection.size();
  if (range === null || size.rows === 0) return;
  const from = 'extend' in command && command.extend ? range.head : focusOf(range);
  const go = (to: Place): void => {
    if ('extend' in command && command.extend) selection.change(extendTo(range, to));
    else selection.focus(to);
    // Only where it moved: a whole column that grows sideways must not jump to its last row.
    selection.reveal({ ...(to.row === from.row ? {} : { row: to.row }), ...(to.column === from.column ? {} : { column: to.column }) });
  };
  switch (command.do) {
    case 'extend': {
      const next = extend(range, command.rows, command.columns, size);
      selection.change(next);
      return selection.reveal(command.rows === 0 ? { column: next.head.column } : { row: next.head.row });
    }
    case 'move':
      return go({
        row: command.to === 'first' ? 0 : command.to === 'last' ? size.rows - 1 : from.row,
        column: command.to === 'rowStart' || command.to === 'first' ? 0 : size.columns - 1,
      });
    case 'page': {
      const { top, count } = rowsOnScreen(host, api);
      const clamp = (row: number): number => Math.max(0, Math.min(size.rows - 1, row));
      const by = command.down * Math.max(1, count - 1);
      // The window turns by a page and the focus keeps its height in it.
      if (top !== null && clamp(top + by) !== clamp(top)) revealLine(host, api, context, clamp(top + by), 'top');
      return go({ row: clamp(from.row + by), column: from.column });
    }
    case 'jump': {
      const to = await edgeOf(command, from, api, context, selection);
      // Another key may have moved on, or begun to type, while the list was searched.
      if (to !== null && selection.range() === range && api.getEditingCells().length === 0) go(to);
      return;
    }
    case 'selectAll':
      return selection.set(wholeColumns(wholeRows(range, size), size));
    case 'selectRows':
      return selection.setAll(context.ranges.map((each) => wholeRows(each, size)));
    case 'selectColumns':
      return selection.setAll(context.ranges.map((each) => wholeColumns(each, size)));
  }
}

/** Where Ctrl+arrow leads from a cell. Along a row the values are here; down a column the core looks. */
async function edgeOf({ rows, columns }: { readonly rows: number; readonly columns: number }, from: Place, api: GridApi<GridRow>, context: SheetContext, selection: SelectionControl): Promise<Place | null> {
  const fields = selection.fields();
  const field = fields[from.column];
  const source = context.source;
  if (field === undefined || source === null) return null;
  if (rows !== 0) return { row: await edgeFrom(from.row, rows > 0 ? 1 : -1, source.count() - 1, (start, end, filled) => source.seek(field.id, start, end, filled)), column: from.column };
  const row = rowAt(api, context, from.row) ?? (await source.rows(from.row, from.row + 1))[0];
  const filledAt = (column: number): boolean => !['', null].includes(valueOf(row, fields[column]?.id ?? '') as string | null);
  return { row: from.row, column: await edgeFrom(from.column, columns > 0 ? 1 : -1, fields.length - 1, seekIn(filledAt)) };
}

