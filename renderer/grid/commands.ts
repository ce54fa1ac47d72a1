import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { Entry } from '../inputs/entry.ts';
import { clock, today } from '../ui/format.ts';
import { isChecked, withRows } from './checked.ts';
import type { CellEdit, SheetContext } from './context.ts';
import { fillSelected } from './fill.ts';
import type { MoveCommand, SheetCommand } from './keyboard.ts';
import { glanceOf } from './link-hover.ts';
import { openingOf } from './opening.ts';
import { cellCount } from './ranges.ts';
import { isRecord, valueOf } from './row.ts';
import { cellsUnder, idsUnder } from './selected-cells.ts';
import { focusOf, rectangleOf, single } from './selection.ts';
import type { Rectangle } from './selection.ts';
import type { SelectionControl } from './selection-control.ts';
import { rowAt } from './sheet-rows.ts';
import { startEditing } from './start-editing.ts';

export { rowAt, rowsOf } from './sheet-rows.ts';

/** More cells than this are not changed by one key: bulk edit is the way for whole columns. */
export const MOST_CELLS = 50_000;

/** Does what a key asked for. */
export async function runCommand(command: Exclude<SheetCommand, MoveCommand>, api: GridApi<GridRow>, context: SheetContext, selection: SelectionControl): Promise<void> {
  const range = selection.range();
  if (range === null) return;
  const focused = focusOf(range);
  switch (command.do) {
    case 'clear':
      return edit(context, selection.fields(), selection.rectangles(), { kind: 'value', value: null });
    case 'today': case 'time': {
      const field = selection.fields()[focused.column];
      if (field === undefined) return;
      // Begins an entry, as if it had been typed: Enter keeps it, Esc leaves the cell as it was.
      if (TYPED.has(field.type)) return startEditing(api, context, { text: command.do === 'today' ? today() : clock() }, { rowIndex: focused.row, colKey: field.id });
      if (field.type !== 'date' || command.do === 'time') return;
      return edit(context, selection.fields(), [rectangleOf(single(focused))], { kind: 'value', value: today() });
    }
    case 'stay': return;
    case 'fillDown': return fillSelected(context, selection, 'down');
    case 'fillRight': return fillSelected(context, selection, 'right');
    case 'toggle': {
      const row = rowAt(api, context, focused.row);
      const field = selection.fields()[focused.column];
      if (field !== undefined) return edit(context, selection.fields(), selection.rectangles(), { kind: 'value', value: valueOf(row, field.id) === 1 ? 0 : 1 }, (type) => type === 'boolean');
      return;
    }
    case 'open': {
      // What the button in the cell opens; where it has none, the record of its row.
      const row = rowAt(api, context, focused.row);
      const field = selection.fields()[focused.column];
      const opening = field === undefined ? null : openingOf(context, row, field);
      if (opening !== null) return opening();
      if (row !== undefined && isRecord(row)) context.events.openRecord(context.object.id, row.id);
      return;
    }
    case 'card': {
      const cell = document.activeElement;
      const glance = cell === null ? null : glanceOf(rowAt(api, context, focused.row), selection.fields()[focused.column], cell);
      return context.events.linkCard(glance);
    }
    case 'tick': {
      const ids = await idsUnder(context, selection.rectangles());
      return context.events.checked(withRows(context.checked, ids, !ids.every((id) => isChecked(context.checked, id))));
    }
    case 'escape':
      context.cut = null;
      selection.set(single(focused));
      return selection.repaint();
    case 'menu': {
      const cell = document.activeElement?.getBoundingClientRect();
      if (cell !== undefined) context.events.cellMenu({ x: cell.left + 8, y: cell.bottom });
    }
  }
}

/** Fields in which a day or a time may be part of more. */
const TYPED: ReadonlySet<string> = new Set(['text', 'longtext', 'instant']);

/** The same entry into every cell of some rectangles that may take it. */
async function edit(context: SheetContext, fields: readonly FieldDescription[], rectangles: readonly Rectangle[], entry: Entry, fits: (type: string) => boolean = () => true): Promise<void> {
  if (rectangles.length === 0 || context.source === null || context.readonly) return;
  if (cellCount(rectangles) > MOST_CELLS) return context.events.notice('tooMany', MOST_CELLS);
  const fitting = (await cellsUnder(context, fields, rectangles)).filter(({ field }) => fits(field.type));
  const open = fitting.filter(({ field }) => field.readonly !== true);
  const edits: CellEdit[] = open.filter(({ row, field }) => entry.kind === 'text' || valueOf(row, field.id) !== entry.value).map((cell) => ({ ...cell, entry }));
  if (edits.length > 0) context.events.write(edits);
  else if (fitting.length > 0 && open.length === 0) context.events.notice('readonly', fitting.length);
}
