import { readDate } from '../../../db/values/dates.ts';
import { decimalFromNumber } from '../../../db/values/decimal.ts';
import type { PastedCell } from './pasted-cell.ts';

/**
 * What spreadsheets tell of a cell beside its text: Excel and WPS in `x:num`, LibreOffice Calc in `sdval` and `sdnum`,
 * Google Sheets in `data-sheets-value`. Without it a narrow column turns a phone number into 1.38E+10.
 */
export function hintsOf(attributes: ReadonlyMap<string, string>, text: string): Pick<PastedCell, 'number' | 'shape'> {
  const { number, format } = excelHint(attributes) ?? calcHint(attributes) ?? sheetsHint(attributes) ?? { number: null, format: '' };
  if (number === null || !Number.isFinite(number)) return {};
  const digits = decimalFromNumber(number);
  if (digits === null) return {};
  const shape = shapeOf(format, text);
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
  return { number: numberOf(value), format: /mso-number-format:\s*("[^"]*"|'[^']*'|[^;]*)/i.exec(attributes.get('style') ?? '')?.[1]?.replace(/\\/g, '') ?? '' };
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

/** Date, percentage or neither: by the format, and by the text when the source named none. */
function shapeOf(format: string, text: string): 'date' | 'percent' | null {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (/%/.test(bare)) return 'percent';
  if (/[yd年月日]|m{3,}|m[-/.]d|\bm+\/d+/i.test(bare) && !/general|standard|scientific|fixed/i.test(bare)) return 'date';
  if (format !== '') return null;
  if (text.trim().endsWith('%')) return 'percent';
  return 'date' in readDate(text) ? 'date' : null;
}
