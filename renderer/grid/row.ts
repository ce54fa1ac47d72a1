import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { Language } from '../i18n/setup.ts';
import { groupThousands, formatAmount } from '../../db/values/money.ts';
import { phoneKey } from '../../db/values/phone.ts';
import { cellText } from '../ui/format.ts';

/** True for a row that is a record. The line for a new one and headings of groups have ids that begin with '#'. */
export function isRecord(row: GridRow): boolean {
  return !row.id.startsWith('#');
}

type Cell = string | number | null;

/** The stored value of a cell; null while the row is not here yet. */
export function valueOf(row: GridRow | undefined, field: string): Cell {
  return row?.values[field] ?? null;
}

/** The currency that a row's amounts are in. */
export function currencyOf(row: GridRow | undefined): string {
  const currency = row?.values['currency'];
  return typeof currency === 'string' && currency !== '' ? currency : 'CNY';
}

/** What a cell shows. Yuan amounts carry no sign, others do; mobile numbers stand in groups. */
export function shownText(row: GridRow | undefined, field: FieldDescription, language: Language): string {
  const value = valueOf(row, field.id);
  if (row === undefined || value === null || value === '') return '';
  if (field.type === 'link') return row.titles[field.id] ?? (row.problems[field.id] === undefined ? '—' : String(value));
  if (field.type === 'money' && typeof value === 'number') {
    const currency = currencyOf(row);
    return currency === 'CNY' ? formatAmount(value) : cellText(field, value, language, currency);
  }
  if (field.type === 'decimal' && row.problems[field.id] === undefined) return groupThousands(String(value));
  if (field.type === 'phone') return groupPhone(String(value));
  if (field.type === 'longtext') return String(value).replaceAll('\n', ' ');
  return cellText(field, value, language);
}

/** What a cell gives to the clipboard: as shown, but phones as they were written and texts with their lines. */
export function copiedText(row: GridRow | undefined, field: FieldDescription, language: Language): string {
  const value = valueOf(row, field.id);
  if (value === null) return '';
  if (field.type === 'phone' || field.type === 'longtext') return String(value);
  return field.type === 'link' && row?.titles[field.id] == null ? '' : shownText(row, field, language);
}

/** "13800138000" → "138 0013 8000"; any other writing stays. */
export function groupPhone(text: string): string {
  return /^1[3-9]\d{9}$/.test(text) && phoneKey(text) === text ? `${text.slice(0, 3)} ${text.slice(3, 7)} ${text.slice(7)}` : text;
}

/** Field types whose cells hold figures and stand to the right. */
export const FIGURE_TYPES: ReadonlySet<string> = new Set(['money', 'decimal', 'integer', 'percent']);
