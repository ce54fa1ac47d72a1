import { LEAP_YEAR, dateFromSerial, readDate } from '../../../db/values/dates.ts';
import { decimalFromNumber } from '../../../db/values/decimal.ts';
import type { PastedCell } from './pasted-cell.ts';

/** What a formula that failed shows; Calc gives 0 as its number. */
const FAILED = /^\s*(?:#[A-Z][A-Z0-9/_]*[!?]?|#N\/A|(?:Err|错误)[:：]\d{3})\s*$/;

/**
 * What spreadsheets tell of a cell beside its text: Excel and WPS in `x:num`, LibreOffice Calc in `sdval` and `sdnum`,
 * Google Sheets in `data-sheets-value`. Without it a narrow column turns a phone number into 1.38E+10.
 */
export function hintsOf(attributes: ReadonlyMap<string, string>, text: string): Pick<PastedCell, 'number' | 'shape'> {
  const { number, format } = excelHint(attributes) ?? calcHint(attributes) ?? sheetsHint(attributes) ?? { number: null, format: '' };
  if (number === null || !Number.isFinite(number) || FAILED.test(text)) return {};
  const digits = decimalFromNumber(number);
  if (digits === null) return {};
  const shape = shapeOf(format, text, number);
  return shape === null ? { number: digits } : { number: digits, shape };
}

interface Hint {
  readonly number: number | null;
  /** The number format; empty when the source did not name it. */
  readonly format: string;
}

function excelHint(attributes: ReadonlyMap<string, string>): Hint | null {
  const value = attributes.get('x:num');
  if (value === undefined) return null;
  return { number: numberOf(value), format: officeFormat(attributes.get('style') ?? '') };
}

/** The format out of a style: whole in CSS quotes or bare, its own quotes as \0022, any other sign behind a backslash. */
function officeFormat(style: string): string {
  const found = /mso-number-format:\s*(?:"([^"]*)"|'([^']*)'|([^;]*))/i.exec(style);
  return (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').replaceAll('\\0022', '"').replaceAll('\\', '');
}

function calcHint(attributes: ReadonlyMap<string, string>): Hint | null {
  const value = attributes.get('sdval');
  if (value === undefined) return null;
  // "1033;0;YYYY-MM-DD": language of the program, language of the format, format.
  const format = attributes.get('sdnum')?.split(';').slice(2).join(';') ?? '';
  return { number: /^BOOLEAN$/i.test(format) ? null : numberOf(value), format };
}

function sheetsHint(attributes: ReadonlyMap<string, string>): Hint | null {
  const value = fieldOf(attributes.get('data-sheets-value'), '3');
  if (typeof value !== 'number') return null;
  const format = fieldOf(attributes.get('data-sheets-numberformat'), '2');
  return { number: value, format: typeof format === 'string' ? format : '' };
}

function numberOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}

/** One member of a small JSON object; undefined when it is none. */
function fieldOf(json: string | undefined, name: string): unknown {
  if (json === undefined || json.length > 10_000) return undefined;
  try {
    const parsed: unknown = JSON.parse(json);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>)[name] : undefined;
  } catch {
    return undefined;
  }
}

/** Formats that Excel names instead of writing them; all others by name are days or times. */
const NAMED_NUMBERS = /^(?:general|standard|fixed|scientific|(?:euro )?currency|yes\/no|true\/false|on\/off)$/i;

/** Date, percentage or neither: by the format, and by the text when the source named none. */
function shapeOf(format: string, text: string, number: number): 'date' | 'percent' | null {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').trim();
  if (/%|^percent$/i.test(bare)) return 'percent';
  if (/[yd年月日]|m{3,}|m[-/.]d|\bm+\/d+/i.test(bare) && !NAMED_NUMBERS.test(bare)) return 'date';
  if (format !== '') return null;
  if (text.trim().endsWith('%')) return 'percent';
  return showsDay(text, number) ? 'date' : null;
}

/** True when the text shows the number as a day; of one without its year the number must be that day. */
function showsDay(text: string, number: number): boolean {
  const read = readDate(text, { year: LEAP_YEAR });
  return 'date' in read && (read.problem !== 'date.yearGuessed' || dateFromSerial(number)?.date.slice(4) === read.date.slice(4));
}
