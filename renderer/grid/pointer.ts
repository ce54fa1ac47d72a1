import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { SheetContext } from './context.ts';
import { createDrag } from './drag.ts';
import type { DragKind } from './drag.ts';
import { firstColumnOnScreen, rowsOnScreen } from './frame.ts';
import { onFrozen, revealLine } from './frozen-lines.ts';
import { hitOf } from './hit.ts';
import type { Hit } from './hit.ts';
import { anyCovers } from './ranges.ts';
import { extendTo, single } from './selection.ts';
import type { Range } from './selection.ts';
import type { SelectionControl } from './selection-control.ts';
import { createTicker } from './tick.ts';
import { wholeColumns, wholeRows } from './whole-lines.ts';

/**
 * The mouse in the sheet. A press selects a cell, on a row's number the row, with Ctrl on a heading the column; Ctrl adds
 * a range, Shift moves the end of the last one, dragging too. The box beside a row's number ticks the row instead. The
 * right button opens menus.
 */
export function followPointer(host: HTMLElement, api: GridApi<GridRow>, context: SheetContext, selection: SelectionControl): () => void {
  const drag = createDrag(host, api, selection);
  const tick = createTicker(api, context);

  /** The range that a press begins, where its moving end goes with Shift, and what a drag from there selects. */
  const begun = (hit: Hit): { readonly range: Range; readonly kind: DragKind } => {
    const size = selection.size();
    if (hit.kind === 'cell') return { range: single({ row: hit.row, column: hit.column }), kind: 'cells' };
    if (hit.kind === 'number') return { range: { ...wholeRows(single({ row: hit.row, column: 0 }), size), focus: { row: hit.row, column: firstColumnOnScreen(api) } }, kind: 'rows' };
    if (hit.kind === 'heading') return { range: { ...wholeColumns(single({ row: 0, column: hit.column }), size), focus: { row: rowsOnScreen(host, api).top ?? 0, column: hit.column } }, kind: 'columns' };
    const all = wholeColumns(wholeRows(single({ row: 0, column: 0 }), size), size);
    return { range: { ...all, focus: { row: rowsOnScreen(host, api).top ?? 0, column: firstColumnOnScreen(api) } }, kind: 'cells' };
  };

  /** True for a press that is ours alone: the grid must not also answer it by moving its focus, sorting or moving columns. */
  const isOurs = (hit: Hit, event: MouseEvent): boolean => {
    if (hit.kind === 'number' || hit.kind === 'corner') return true;
    if (hit.kind === 'heading') return event.button === 0 && (event.ctrlKey || event.metaKey);
    // The right button on selected cells opens their menu and leaves them selected.
    if (event.button !== 0) return anyCovers(selection.rectangles(), hit.row, hit.column);
    return event.shiftKey && context.ranges.length > 0;
  };

  const down = (event: MouseEvent): void => {
    const hit = hitOf(api, event.target);
    const frozen = onFrozen(event.target);
    if (frozen && hit !== null && api.getEditingCells().length > 0) api.stopEditing();
    if (hit === null || api.getEditingCells().length > 0) return;
    // A button in a frozen line does its own; any other press goes to the true line, which stands in the same place at the top.
    if (frozen && event.target instanceof Element && event.target.closest('button, input') !== null && hit.kind !== 'number') return;
    if (frozen && 'row' in hit && !(hit.kind === 'number' && hit.onBox)) {
      event.preventDefault();
      revealLine(host, api, context, hit.row);
    }
    if (hit.kind === 'corner' && hit.onBox) return;
    if (isOurs(hit, event)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (hit.kind === 'heading') return;
    if (event.button !== 0) return;
    if (hit.kind === 'number' && hit.onBox) return void tick(hit.row, event.shiftKey);
    if (selection.size().rows === 0) return;
    press(hit, event);
  };
  const press = (hit: Hit, { shiftKey, ctrlKey, metaKey }: MouseEvent): void => {
    const { range, kind } = begun(hit);
    const last = context.ranges.at(-1);
    if (shiftKey && last !== undefined) {
      const whole = kind === 'rows' ? wholeRows(last, selection.size()) : kind === 'columns' ? wholeColumns(last, selection.size()) : last;
      selection.change(extendTo(whole, range.head));
    } else if (ctrlKey || metaKey) selection.add(range);
    else selection.set(range);
    // A press on a cell moves the grid's focus by itself; numbers and headings have no cell of their own.
    if (hit.kind !== 'cell') selection.refocus();
    if (hit.kind !== 'corner') drag.start(kind);
  };

  const menu = (event: MouseEvent): void => {
    event.preventDefault();
    const hit = hitOf(api, event.target);
    const spot = { x: event.clientX, y: event.clientY };
    if (hit?.kind === 'heading') {
      const field = context.object.fields.find((each) => each.id === hit.id);
      if (field !== undefined) context.events.headerMenu(field, spot);
      return;
    }
    if (hit?.kind !== 'cell' && hit?.kind !== 'number') return;
    const column = hit.kind === 'cell' ? hit.column : 0;
    if (!anyCovers(selection.rectangles(), hit.row, column)) {
      selection.set(begun(hit).range);
      selection.refocus();
    }
    context.events.cellMenu(spot);
  };
  // A press on the tick box is answered above; its own change would answer it twice. With Ctrl a heading does not sort.
  const click = (event: MouseEvent): void => {
    const hit = hitOf(api, event.target);
    if (hit?.kind === 'number') event.preventDefault();
    else if (hit?.kind === 'heading' && isOurs(hit, event)) event.stopPropagation();
  };
  // The grid moves its focus as soon as a pointer goes down: for our presses it stays where it is.
  const pointer = (event: PointerEvent): void => {
    const hit = hitOf(api, event.target);
    if (hit !== null && isOurs(hit, event) && !(hit.kind === 'corner' && hit.onBox)) event.stopPropagation();
  };

  host.addEventListener('pointerdown', pointer, true);
  host.addEventListener('mousedown', down, true);
  host.addEventListener('click', click, true);
  host.addEventListener('contextmenu', menu);
  return () => {
    drag.stop();
    host.removeEventListener('pointerdown', pointer, true);
    host.removeEventListener('mousedown', down, true);
    host.removeEventListener('click', click, true);
    host.removeEventListener('contextmenu', menu);
  };
}
