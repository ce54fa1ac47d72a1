import type { GridRow } from '../../../preload/contract/grids.ts';
import type { FieldDescription } from '../../../preload/contract/model.ts';
import { isDate, isInstant } from '../../../db/values/dates.ts';
import { isDecimal } from '../../../db/values/decimal.ts';
import { minorPlaces, moneyToDecimal } from '../../../db/values/money.ts';
import { shiftDecimal } from '../../../db/values/numbers.ts';
import type { Language } from '../../i18n/setup.ts';
import { copiedText, currencyOf, valueOf } from '../row.ts';

/** A cell as it goes to the clipboard: its text, and for figures and dates the number that a spreadsheet keeps. */
export interface CopiedCell {
  readonly text: string;
  /** Plain digits; without it the cell is text for a spreadsheet too, so that codes and telephones stay whole. */
  readonly number?: string;
  /** Excel's number format. */
  readonly format?: string;
  /** The format names a currency; Calc does not take it out of HTML and would show the bare number. */
  readonly foreign?: boolean;
  readonly link?: { readonly object: string; readonly id: string };
}

/** A spreadsheet keeps 15 digits of a number. */
const KEPT_DIGITS = 15;

/** The cell of a row. */
export function copiedCell(row: GridRow, field: FieldDescription, language: Language): CopiedCell {
  const text = copiedText(row, field, language);
  const value = valueOf(row, field.id);
  if (text === '' || value === null || row.problems[field.id] !== undefined) return { text };
  if (field.type === 'link' && field.to !== undefined) return { text, link: { object: field.to, id: String(value) } };
  const figure = figureOf(row, field, value);
  return figure === null || figure.number.replace(/\D/g, '').length > KEPT_DIGITS ? { text } : { text, ...figure };
}

/** The heading of a copied column. */
export function copiedHeading(field: FieldDescription, language: Language): CopiedCell {
  return { text: field.label[language] || field.label.zh };
}

function figureOf(row: GridRow, field: FieldDescription, value: string | number): { number: string; format: string; foreign?: boolean } | null {
  switch (field.type) {
    case 'money': {
      const currency = currencyOf(row);
      if (typeof value !== 'number' || !Number.isSafeInteger(value)) return null;
      const places = minorPlaces(currency);
      const figures = `#,##0${places > 0 ? `.${'0'.repeat(places)}` : ''}`;
      return { number: moneyToDecimal(value, currency), ...(currency === 'CNY' ? { format: figures } : { format: `[$${currency}] ${figures}`, foreign: true }) };
    }
    case 'integer':
      return { number: String(value), format: '0' };
    case 'decimal':
      return isDecimal(value) ? { number: value, format: `#,##0${fraction(value)}` } : null;
    case 'percent': {
      const number = isDecimal(value) ? shiftDecimal(value, -2) : null;
      // Calc takes no other percentages out of HTML than these two.
      return number === null ? null : { number, format: Number.isInteger(Number(value)) ? '0%' : '0.00%' };
    }
    case 'date':
      return isDate(String(value)) ? { number: String(serialOf(Date.parse(`${value}T00:00:00Z`))), format: 'yyyy-mm-dd' } : null;
    case 'instant': {
      if (!isInstant(String(value))) return null;
      const at = new Date(String(value));
      return { number: String(serialOf(at.getTime() - at.getTimezoneOffset() * 60_000)), format: 'yyyy-mm-dd hh:mm:ss' };
    }
    default:
      return null;
  }
}

/** ".00" for as many places as the number has. */
function fraction(number: string): string {
  const places = number.split('.')[1]?.length ?? 0;
  return places === 0 ? '' : `.${'0'.repeat(places)}`;
}

/** Days since 1899-12-30, as Excel counts, to the second. */
function serialOf(wallTime: number): number {
  return Number(((wallTime - Date.UTC(1899, 11, 30)) / 86_400_000).toFixed(6));
}
