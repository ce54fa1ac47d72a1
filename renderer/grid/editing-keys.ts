import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import { clock, today } from '../ui/format.ts';
import { ROW_NUMBER } from './column-layout.ts';
import type { SheetContext } from './context.ts';
import { enterEverywhere } from './enter-everywhere.ts';
import type { SelectionControl } from './selection-control.ts';
import { stepOf } from './step.ts';
import type { Stepper } from './stepper.ts';

const ARROWS: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/**
 * Keys while a cell is being edited: Enter and Tab keep the entry and move on, Ctrl+Enter puts it into every selected
 * cell. While an input method composes, every key is its own: Enter takes its word, not the cell. True when answered.
 */
export function onEditingKey(event: KeyboardEvent, api: GridApi<GridRow>, context: SheetContext, selection: SelectionControl, stepper: Stepper): boolean {
  if (event.isComposing || event.keyCode === 229) return true;
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.key === 'Enter' && ctrl && !event.altKey) {
    take(event);
    enterEverywhere(api, context, selection).catch((error: unknown) => context.events.failed(error));
    return true;
  }
  const stamp = ctrl ? stampOf(event.key) : null;
  if (stamp !== null) {
    take(event);
    document.execCommand('insertText', false, stamp);
    return true;
  }
  // Long texts have broken their line by now; one line has nowhere to break.
  if (event.key === 'Enter' && event.altKey) return true;
  if (event.key === 'F2') {
    // To and fro, as in Excel: arrows move the caret, or end the entry.
    context.startBy = context.startBy === 'key' ? null : 'key';
    return true;
  }
  const step = ctrl || event.altKey ? null : stepOf({ key: event.key, shift: event.shiftKey });
  const move = step === null ? null : stepper.prepare(step);
  if (move !== null) {
    take(event);
    api.stopEditing();
    move();
    return true;
  }
  return endsByArrow(event, api, context);
}

/** What Ctrl+; and Ctrl+Shift+; put in: the day, the time. */
export function stampOf(key: string): string | null {
  return key === ';' || key === '；' ? today() : key === ':' || key === '：' ? clock() : null;
}

/** An edit that began by typing ends with an arrow key, which then moves, as in Excel; F2 turns that off and on. */
function endsByArrow(event: KeyboardEvent, api: GridApi<GridRow>, context: SheetContext): boolean {
  if (context.startBy !== 'key' || !ARROWS.has(event.key) || event.shiftKey || event.ctrlKey || event.altKey) return false;
  const cell = api.getFocusedCell();
  event.preventDefault();
  api.stopEditing();
  if (cell === null) return true;
  const columns = api.getAllDisplayedColumns();
  const at = columns.indexOf(cell.column);
  const row = cell.rowIndex + (event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0);
  const column = columns[at + (event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0)] ?? cell.column;
  if (row >= 0 && row < (context.source?.count() ?? 0)) api.setFocusedCell(row, column.getColId() === ROW_NUMBER ? cell.column : column);
  return true;
}

function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
