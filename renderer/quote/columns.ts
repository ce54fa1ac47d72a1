import type { DraftLine } from './draft.ts';

/** Cells of a line that can be typed into, in the order of Tab. */
export const COLUMNS = ['description', 'spec', 'unit', 'quantity', 'unitPrice', 'discountRate', 'taxRate', 'notes'] as const;
export type LineColumn = (typeof COLUMNS)[number];

export const NUMBERS = ['quantity', 'unitPrice', 'discountRate', 'taxRate'] as const satisfies readonly (keyof DraftLine)[];

export function isNumberColumn(column: LineColumn): column is (typeof NUMBERS)[number] {
  return (NUMBERS as readonly string[]).includes(column);
}

/** Puts the keyboard into a cell and selects what is there, so that typing replaces it. */
export function focusCell(table: HTMLElement | null, row: number, column: number): boolean {
  const cell = table?.querySelector<HTMLInputElement>(`[data-cell="${row}:${column}"]`) ?? null;
  cell?.focus();
  cell?.select();
  return cell !== null;
}

/** Which cell an element is; null when it is none. */
export function cellOf(element: EventTarget | null): { readonly row: number; readonly column: number; readonly input: HTMLInputElement } | null {
  if (!(element instanceof HTMLInputElement)) return null;
  const parts = element.dataset['cell']?.split(':').map(Number);
  if (parts?.[0] === undefined || parts[1] === undefined) return null;
  return { row: parts[0], column: parts[1], input: element };
}
