/** How a stored value looks in a spreadsheet cell: numbers as numbers, dates as dates, and text that stays text. */
import type { Field, Value } from '../model/types.ts';
import { div, isDecimal } from '../values/decimal.ts';
import { checkValue, formatValue } from '../values/format.ts';
import { minorPlaces, moneyToDecimal } from '../values/money.ts';
import { safeText } from '../values/spreadsheet-text.ts';
import type { Locale } from '../values/types.ts';

/** What the workbook writer takes. Dates carry the wall clock in their UTC parts. */
export type Cell = string | number | Date | null;

/** A record to export: stored values, titles of linked records by field. */
export interface ExportRecord {
  readonly values: Readonly<Record<string, Value | undefined>>;
  readonly titles: Readonly<Record<string, string | null | undefined>>;
}

/** Excel keeps 15 significant digits; a longer number goes out as text rather than wrong. */
const EXCEL_DIGITS = 15;

/** Number format of a field's column; undefined for text. */
export function cellFormat(field: Field): string | undefined {
  switch (field.type) {
    case 'money': return '#,##0.00';
    case 'percent': return '0.00%';
    case 'date': return 'yyyy-mm-dd';
    case 'instant': return 'yyyy-mm-dd hh:mm';
    default: return undefined;
  }
}

/** One cell. A value that does not fit its field goes out as the text that was kept. */
export function exportCell(field: Field, record: ExportRecord, language: Locale): Cell {
  const value = record.values[field.id] ?? null;
  if (value === null || value === '') return null;
  if (field.type === 'link') return safeText(record.titles[field.id] ?? String(value));
  if (checkValue({ ...field, required: false }, value) !== null) return safeText(String(value));
  switch (field.type) {
    case 'money': return number(moneyToDecimal(Number(value), currencyOf(record)));
    case 'integer': case 'decimal': return number(String(value));
    case 'percent': return number(div(String(value), '100', 12));
    case 'date': return excelDay(String(value));
    case 'instant': return excelMoment(String(value));
    case 'boolean': case 'choice': return safeText(formatValue(field, value, language));
    default: return safeText(String(value));
  }
}

function number(decimal: string): Cell {
  if (!isDecimal(decimal)) return safeText(decimal);
  const digits = decimal.replace(/[-.]/g, '').replace(/^0+/, '');
  return digits.length > EXCEL_DIGITS ? decimal : Number(decimal);
}

function currencyOf(record: ExportRecord): string {
  const currency = record.values['currency'];
  return typeof currency === 'string' && minorPlaces(currency) >= 0 ? currency : 'CNY';
}

/** Excel's calendar begins in 1900; an earlier day goes out as text. */
function excelDay(day: string): Cell {
  return day < '1900-03-01' ? day : new Date(`${day}T00:00:00.000Z`);
}

/** The moment as the clock on this machine's wall shows it. */
function excelMoment(instant: string): Cell {
  const at = new Date(instant);
  return new Date(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate(), at.getHours(), at.getMinutes(), at.getSeconds()));
}
