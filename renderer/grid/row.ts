import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { Language } from '../i18n/setup.ts';
import { shownText as textOf } from '../../db/values/shown.ts';
import { deskOffset } from '../ui/format.ts';

export { currencyOf, groupPhone } from '../../db/values/shown.ts';

/** True for a row that is a record. The line for a new one and headings of groups have ids that begin with '#'. */
export function isRecord(row: GridRow): boolean {
  return !row.id.startsWith('#');
}

type Cell = string | number | null;

/** The stored value of a cell; null while the row is not here yet. */
export function valueOf(row: GridRow | undefined, field: string): Cell {
  return row?.values[field] ?? null;
}

/** What a cell shows; the rule itself is shared with the core, which finds cells by it. */
export function shownText(row: GridRow | undefined, field: FieldDescription, language: Language): string {
  return row === undefined ? '' : textOf(row, field, language, deskOffset());
}

/** What a cell gives to the clipboard: as shown, but phones as they were written and texts with their lines. */
export function copiedText(row: GridRow | undefined, field: FieldDescription, language: Language): string {
  const value = valueOf(row, field.id);
  if (value === null) return '';
  if (field.type === 'phone' || field.type === 'longtext') return String(value);
  // The id of a record that is not here says nothing to anyone; a name that was kept as text does.
  if (field.type === 'link' && row?.titles[field.id] == null) return row?.problems[field.id] === undefined ? '' : String(value);
  return shownText(row, field, language);
}

/** Field types whose cells hold figures and stand to the right. */
export const FIGURE_TYPES: ReadonlySet<string> = new Set(['money', 'decimal', 'integer', 'percent']);
