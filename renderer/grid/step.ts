import { covers, focusOf, rectangleOf, sizeOf } from './selection.ts';
import type { Place, Range, Rectangle } from './selection.ts';

/** Where Enter (down) and Tab (right) lead; with Shift back. */
export interface Step {
  readonly axis: 'row' | 'column';
  readonly by: 1 | -1;
}

/** The step of a key that ends an entry; null for any other. */
export function stepOf({ key, shift }: { readonly key: string; readonly shift: boolean }): Step | null {
  const by = shift ? -1 : 1;
  return key === 'Enter' ? { axis: 'row', by } : key === 'Tab' ? { axis: 'column', by } : null;
}

/**
 * The selection after a step inside it: Tab goes along its rows, Enter down its columns, from the end of one range into
 * the next and from the last into the first. The cells that are selected stay the same.
 */
export function cycled(ranges: readonly Range[], { axis, by }: Step): readonly Range[] {
  const last = ranges.at(-1);
  if (last === undefined) return ranges;
  const rectangle = rectangleOf(last);
  const next = number(rectangle, focusOf(last), axis) + by;
  if (next >= 0 && next < sizeOf(rectangle)) return [...ranges.slice(0, -1), { ...last, focus: place(rectangle, next, axis) }];
  // The range with the focus stands last in the list, so the list turns.
  const turned = by > 0 ? [...ranges.slice(1), ...ranges.slice(0, 1)] : [...ranges.slice(-1), ...ranges.slice(0, -1)];
  const target = turned.at(-1) ?? last;
  const into = rectangleOf(target);
  return [...turned.slice(0, -1), { ...target, focus: place(into, by > 0 ? 0 : sizeOf(into) - 1, axis) }];
}

/** Counts the cells of a rectangle in the order of a step. */
function number({ top, bottom, left, right }: Rectangle, at: Place, axis: Step['axis']): number {
  return axis === 'row' ? (at.column - left) * (bottom - top + 1) + at.row - top : (at.row - top) * (right - left + 1) + at.column - left;
}

function place({ top, bottom, left, right }: Rectangle, count: number, axis: Step['axis']): Place {
  const length = axis === 'row' ? bottom - top + 1 : right - left + 1;
  const along = count % length;
  const lines = Math.floor(count / length);
  return axis === 'row' ? { row: top + along, column: left + lines } : { row: top + lines, column: left + along };
}

/** A run of Tabs: where it began, and where it has come to. */
export interface TabRun {
  readonly column: number;
  readonly at: Place;
}

/**
 * The cell after a step from a single cell, and the run of Tabs that goes on with it. After a run Enter returns to the
 * column where the run began. Null at the end of the sheet, where the step leads out of it.
 */
export function stepped(from: Place, { axis, by }: Step, run: TabRun | null, sheet: { readonly rows: number; readonly columns: number }): { readonly to: Place; readonly run: TabRun | null } | null {
  const goesOn = run !== null && run.at.row === from.row && run.at.column === from.column;
  const all: Rectangle = { top: 0, bottom: sheet.rows - 1, left: 0, right: sheet.columns - 1 };
  if (axis === 'row') {
    const to = { row: from.row + by, column: goesOn ? run.column : from.column };
    return covers(all, to.row, to.column) ? { to, run: null } : null;
  }
  // Beyond the last column the next line begins.
  const next = number(all, from, 'column') + by;
  if (next < 0 || next >= sheet.rows * sheet.columns) return null;
  const to = place(all, next, 'column');
  return { to, run: to.row === from.row ? { column: goesOn ? run.column : from.column, at: to } : null };
}
