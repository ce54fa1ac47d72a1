import type { CellQuery } from '../../preload/contract/finds.ts';
import type { SheetHandle } from '../grid/SheetGrid.tsx';
import { focusOf } from '../grid/selection.ts';
import type { FindWish } from './find-wish.ts';

/** Where is looked: everywhere, or in what was selected, or in one column, as it was when that was asked for. */
export interface Scope {
  readonly within: NonNullable<CellQuery['within']> | null;
  readonly column: string | null;
}

export const EVERYWHERE: Scope = { within: null, column: null };

/** The shown columns from left to right. */
export function shownColumns(handle: SheetHandle): string[] {
  return handle.sheet()?.selection.fields().map((field) => field.id) ?? [];
}

/** The selected cells as places of the list: records, without the headings of groups between them. */
export function selectedScope(handle: SheetHandle): Scope['within'] {
  const fields = shownColumns(handle);
  const rectangles = handle.sheet()?.selection.rectangles() ?? [];
  return rectangles.flatMap(({ top, bottom, left, right }) => (handle.context.source?.spans(top, bottom + 1) ?? []).map(({ start, end }) => ({ start, end, fields: fields.slice(left, right + 1) })));
}

/** The cell with the focus, by its record; on a heading the first record under it. Null while there is none. */
export function focusedPlace(handle: SheetHandle): { readonly row: number; readonly field: string } | null {
  const range = handle.sheet()?.selection.range() ?? null;
  const field = range === null ? undefined : handle.sheet()?.selection.fields()[focusOf(range).column]?.id;
  const { source } = handle.context;
  const line = range === null ? null : focusOf(range).row;
  const row = line === null || source === null ? null : source.recordAt(line) ?? source.spans(line, line + 100)[0]?.start ?? null;
  return row === null || field === undefined ? null : { row, field };
}

/** The question to the core; null when there is nothing to ask or no list to ask about. */
export function findQuery(handle: SheetHandle, wish: FindWish, scope: Scope): CellQuery | null {
  const view = handle.context.source?.view;
  const fields = shownColumns(handle).filter((field) => scope.column === null || field === scope.column);
  if (view === undefined || wish.text === '' || fields.length === 0) return null;
  const { text, matchCase, wholeCell } = wish;
  return { view, wanted: { kind: 'text', text, matchCase, wholeCell }, fields, language: handle.context.language, ...(scope.within === null ? {} : { within: scope.within }) };
}
