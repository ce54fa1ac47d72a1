import { unfoldTo } from '../grid/fold.ts';
import type { SheetHandle } from '../grid/SheetGrid.tsx';

/** A cell by the place of its record in the list, headings not counted, and its field. */
export interface CellPlace {
  readonly row: number;
  readonly field: string;
}

/** Brings a cell into sight without taking the focus from where the person types. */
export function reveal(handle: SheetHandle, { row, field }: CellPlace): void {
  const sheet = handle.sheet();
  const { source } = handle.context;
  if (sheet === null || source === null) return;
  unfoldTo(sheet.api, handle.context, row);
  sheet.selection.reveal({ row: source.lineOf(row) });
  sheet.api.ensureColumnVisible(field);
}

/** Brings a cell into sight and puts the focus on it. */
export function goToCell(handle: SheetHandle, { row, field }: CellPlace): void {
  const column = handle.sheet()?.selection.fields().findIndex((each) => each.id === field) ?? -1;
  handle.focusRecord(row, Math.max(0, column));
}
