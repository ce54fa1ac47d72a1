import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import { isChecked, withRows } from './checked.ts';
import { ROW_NUMBER } from './column-layout.ts';
import { columnIndex } from './columns.ts';
import { rowAt } from './commands.ts';
import type { SheetContext } from './context.ts';
import { anyCovers } from './ranges.ts';
import { isRecord } from './row.ts';
import { extendTo, samePlace, single } from './selection.ts';
import type { Place } from './selection.ts';
import type { SelectionControl } from './selection-control.ts';

/** The mouse in the sheet: drag and Shift+click select cells, Ctrl adds a range, row numbers tick rows, the right button opens menus. */
export function followPointer(host: HTMLElement, api: GridApi<GridRow>, context: SheetContext, selection: SelectionControl): () => void {
  let dragging = false;
  let lastTicked: number | null = null;

  const placeOf = (target: EventTarget | null): (Place & { readonly id: string }) | null => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('.ag-cell[col-id]') : null;
    const row = cell?.closest<HTMLElement>('[row-index]');
    const id = cell?.getAttribute('col-id');
    const index = Number(row?.getAttribute('row-index'));
    // The line for a new record is no place of the list.
    if (cell == null || row == null || id == null || Number.isNaN(index)) return null;
    return { row: index, column: columnIndex(api.getAllDisplayedColumns(), id), id };
  };

  const tick = async (row: number, range: boolean): Promise<void> => {
    const from = range && lastTicked !== null ? Math.min(lastTicked, row) : row;
    const to = range && lastTicked !== null ? Math.max(lastTicked, row) : row;
    lastTicked = row;
    const here = rowAt(api, context, row);
    if (context.source === null || here === undefined || !isRecord(here)) return;
    const ids = from === to ? [here.id] : (await context.source.rows(from, Math.min(to + 1, from + 1000))).filter(isRecord).map((each) => each.id);
    context.events.checked(withRows(context.checked, ids, range || !isChecked(context.checked, here.id)));
  };

  const down = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    if (place === null || api.getEditingCells().length > 0) return;
    if (place.id === ROW_NUMBER) {
      event.preventDefault();
      event.stopPropagation();
      if (event.button === 0) void tick(place.row, event.shiftKey);
      return;
    }
    if (event.button !== 0) return;
    const last = context.ranges.at(-1);
    dragging = true;
    if (event.shiftKey && last !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      selection.change(extendTo(last, place));
    } else if (event.ctrlKey || event.metaKey) selection.add(single(placeOnly(place)));
    else selection.set(single(placeOnly(place)));
  };
  const over = (event: MouseEvent): void => {
    const range = context.ranges.at(-1);
    if (!dragging || range === undefined) return;
    if ((event.buttons & 1) === 0) {
      dragging = false;
      return;
    }
    const place = placeOf(event.target);
    if (place !== null && place.column >= 0 && !samePlace(place, range.head)) selection.change(extendTo(range, place));
  };
  const up = (): void => {
    dragging = false;
  };
  const menu = (event: MouseEvent): void => {
    event.preventDefault();
    const heading = event.target instanceof Element ? event.target.closest<HTMLElement>('.ag-header-cell[col-id]') : null;
    const field = context.object.fields.find((each) => each.id === heading?.getAttribute('col-id'));
    if (field !== undefined) return context.events.headerMenu(field, { x: event.clientX, y: event.clientY });
    const place = placeOf(event.target);
    if (place === null || place.column < 0) return;
    if (!anyCovers(selection.rectangles(), place.row, place.column)) api.setFocusedCell(place.row, place.id);
    context.events.cellMenu({ x: event.clientX, y: event.clientY });
  };
  // A press on the tick box is answered above; its own change would answer it twice.
  const click = (event: MouseEvent): void => {
    if (placeOf(event.target)?.id === ROW_NUMBER) event.preventDefault();
  };

  // The grid moves its focus as soon as a pointer goes down; these two presses leave the focus where it is.
  const pointer = (event: PointerEvent): void => {
    const place = placeOf(event.target);
    if (place !== null && (place.id === ROW_NUMBER || (event.shiftKey && event.button === 0 && context.ranges.length > 0))) event.stopPropagation();
  };

  host.addEventListener('pointerdown', pointer, true);
  host.addEventListener('mousedown', down, true);
  host.addEventListener('mouseover', over);
  host.addEventListener('click', click, true);
  host.addEventListener('contextmenu', menu);
  window.addEventListener('mouseup', up);
  return () => {
    host.removeEventListener('pointerdown', pointer, true);
    host.removeEventListener('mousedown', down, true);
    host.removeEventListener('mouseover', over);
    host.removeEventListener('click', click, true);
    host.removeEventListener('contextmenu', menu);
    window.removeEventListener('mouseup', up);
  };
}

function placeOnly({ row, column }: Place): Place {
  return { row, column };
}
