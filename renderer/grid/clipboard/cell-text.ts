import { LEAP_YEAR, dateFromSerial, readDate } from '../../../db/values/dates.ts';
import { parseDecimal } from '../../../db/values/decimal.ts';
import { readNumber, shiftDecimal } from '../../../db/values/numbers.ts';
import type { FieldType } from '../../../db/values/types.ts';
import type { PastedCell } from './pasted-cell.ts';

/** What a column too narrow or a number too long looks like: the text is not what stands in the cell. */
const SHORTENED = /^\s*(?:[+-]?\d(?:\.\d+)?[eE]\+\d{1,3}|#{2,})\s*$/;
/** A spreadsheet keeps 15 digits; of a longer code the rest is lost already and must not be made up. */
const KEPT_DIGITS = 15;

/** The text of a cell for a field of this type: what was shown, or the number behind it where that says more. */
export function textFor(cell: PastedCell, type: FieldType): string {
  const { text, number, shape } = cell;
  if (number === undefined) return text;
  switch (type) {
    case 'money': case 'decimal': case 'integer':
      return shape === 'date' || (shape === 'percent' && type !== 'decimal') ? text : `${currencyOf(text)}${number}`;
    case 'percent':
      return shape === 'date' ? text : shape === 'percent' ? `${shiftDecimal(number, 2) ?? number}%` : number;
    case 'date': case 'instant':
      return shape === 'date' ? (dayOf(number) ?? text) : text;
    case 'phone':
      return shape === undefined && isCode(number) ? number : text;
    default:
      if (!SHORTENED.test(text)) return text;
      return shape === 'date' ? (dayOf(number) ?? text) : isCode(number) || /#/.test(text) ? number : text;
  }
}

/** True when the cell shows less than it holds and nothing tells the rest. */
export function isShortened(text: string, type: FieldType): boolean {
  return SHORTENED.test(text) && (text.includes('#') || ['text', 'longtext', 'phone'].includes(type));
}

/** True for a day that names no year. What a sheet shows as 3月5日 may be of any; nothing on the clipboard tells. */
export function isYearless(text: string, type: FieldType): boolean {
  if (type !== 'date' && type !== 'instant') return false;
  const read = readDate(text, { year: LEAP_YEAR });
  return 'date' in read && read.problem === 'date.yearGuessed';
}

function isCode(number: string): boolean {
  return /^\d+$/.test(number) && number.length <= KEPT_DIGITS;
}

/** "USD" of "US$1,235": the number alone would lose it. */
function currencyOf(text: string): string {
  const currency = readNumber(text)?.currency;
  return currency === undefined || currency === 'CNY' ? '' : currency;
}

function dayOf(serial: string): string | null {
  const read = parseDecimal(serial) === null ? null : dateFromSerial(Number(serial));
  if (read === null) return null;
  return read.time === undefined ? read.date : `${read.date} ${read.time}`;
}
