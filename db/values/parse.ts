import type { FieldShape, FieldType, Value, ValueProblem, ValueProblemCode } from './types.ts';
import type { RawValue } from './raw.ts';
import { isBlank, rawText } from './raw.ts';
import { decimalFromNumber } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { minorPlaces, moneyFromDecimal } from './money.ts';
import { readBoolean, readChoice } from './choices.ts';
import { dateFromSerial, isDate, isInstant, readDate } from './dates.ts';
import type { DateHints, ReadDate } from './dates.ts';
import { readNumber, shiftDecimal } from './numbers.ts';
import { isPhone } from './phone.ts';
import { cleanLine, cleanLines, halfWidth } from './text.ts';

/** What the surroundings of a value tell about how to read it. */
export interface ParseContext extends DateHints {
  /** Plain numbers of a percent column are fractions (0.13 = 13 %). */
  readonly percentAsFraction?: boolean;
  /** Plain numbers of a money column are in 10^n yuan (表头 "金额(万元)" → 4). */
  readonly moneyShift?: number;
  /** Currency of the record when the text names none; decides the minor unit. Default CNY. */
  readonly currency?: string;
  /** Minutes east of UTC for wall-clock times. Default 480 (China). */
  readonly offsetMinutes?: number;
}

/** How a text is read that a person types or pastes now: "1月5日" and "1/5" are days of this year, as in Excel. */
export function typedNow(now: Date = new Date()): ParseContext {
  return { offsetMinutes: -now.getTimezoneOffset(), year: now.getFullYear() };
}

export interface Parsed {
  readonly value: Value;
  readonly problem?: ValueProblem;
  /** ISO code when the text named a currency that differs from the context's. */
  readonly currency?: string;
}

export const MAX_TEXT = 100_000;
/** Serial numbers taken for dates when a date column holds plain numbers: 1954 … 2119. */
const SERIAL_MIN = 20_000;
const SERIAL_MAX = 80_000;

/**
 * Raw cell or typed text → stored value. What cannot be understood is kept as its raw text with a problem; blank is
 * null. Links are returned as raw text with `link.unresolved`: only a room that knows the records can resolve them.
 */
export function parseValue(field: FieldShape, raw: RawValue, context: ParseContext = {}): Parsed {
  if (isBlank(raw) || raw === null) return { value: null };
  const text = rawText(raw);
  if (typeof raw === 'object' && raw.kind === 'error') return { value: text, problem: { code: 'value.errorCell', text } };
  if (text.length > MAX_TEXT) return { value: text.slice(0, MAX_TEXT), problem: { code: 'value.tooLong', text: text.slice(0, 80) } };
  return PARSERS[field.type](raw, text, field, context);
}

type Parser = (raw: Exclude<RawValue, null>, text: string, field: FieldShape, context: ParseContext) => Parsed;

const PARSERS: Readonly<Record<FieldType, Parser>> = {
  text: (_raw, text) => ({ value: cleanLine(text) }),
  longtext: (_raw, text) => ({ value: cleanLines(text) }),
  phone: (_raw, text) => {
    const value = halfWidth(cleanLine(text)).replace(/^'/, '');
    return isPhone(value) ? { value } : bad(value, 'phone.unreadable');
  },
  email: (_raw, text) => {
    const value = halfWidth(cleanLine(text)).replace(/^mailto:/i, '');
    return /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(value) ? { value } : bad(value, 'email.unreadable');
  },
  url: (_raw, text) => {
    const value = cleanLine(text);
    return /^(?:https?:\/\/)?[^\s/]+\.[^\s]+$/i.test(value) ? { value } : bad(value, 'url.unreadable');
  },
  integer: (raw, text) => {
    const number = toNumber(raw, text);
    if (number === null) return bad(text, 'number.unreadable');
    if (number.decimal.includes('.')) return bad(text, 'number.notWhole');
    const value = Number(number.decimal);
    return Number.isSafeInteger(value) ? { value } : bad(text, 'number.tooLarge');
  },
  decimal: (raw, text) => {
    const number = toNumber(raw, text);
    if (number === null) return bad(text, 'number.unreadable');
    const value = number.percent ? shiftDecimal(number.decimal, -2) : number.decimal;
    return value === null ? bad(text, 'number.tooLarge') : { value };
  },
  percent: (raw, text, _field, context) => {
    const number = toNumber(raw, text);
    if (number === null) return bad(text, 'number.unreadable');
    const value = number.percent || context.percentAsFraction !== true ? number.decimal : shiftDecimal(number.decimal, 2);
    return value === null ? bad(text, 'number.tooLarge') : { value };
  },
  money: parseMoney,
  date: (raw, text, _field, context) => {
    const read = toDate(raw, text, context);
    return 'date' in read ? soft(read.date, text, read.problem) : bad(text, read.problem);
  },
  instant: (raw, text, _field, context) => {
    if (isInstant(text)) return { value: text };
    const read = toDate(raw, text, context);
    if (!('date' in read)) return bad(text, read.problem);
    const wall = Date.parse(`${read.date}T${read.time ?? '00:00:00'}.000Z`);
    return soft(new Date(wall - (context.offsetMinutes ?? 480) * 60_000).toISOString(), text, read.problem);
  },
  boolean: (raw, text) => {
    const value = typeof raw === 'boolean' ? (raw ? 1 : 0) : readBoolean(text);
    return value === null ? bad(text, 'boolean.unreadable') : { value };
  },
  choice: (_raw, text, field) => {
    const value = readChoice(field.options ?? [], text);
    return value === null ? bad(text, 'choice.unknown') : { value };
  },
  link: (_raw, text) => bad(text, 'link.unresolved'),
  json: (_raw, text) => {
    try {
      JSON.parse(text);
      return { value: text };
    } catch {
      return bad(text, 'json.unreadable');
    }
  },
};

function parseMoney(raw: Exclude<RawValue, null>, text: string, _field: FieldShape, context: ParseContext): Parsed {
  const number = toNumber(raw, text);
  if (number === null || number.percent) return bad(text, 'number.unreadable');
  const own = context.currency ?? 'CNY';
  const currency = number.currency ?? own;
  const inWan = context.moneyShift !== undefined && !/[万亿千百]/.test(text);
  const amount = inWan ? shiftDecimal(number.decimal, context.moneyShift ?? 0) : number.decimal;
  if (amount === null) return bad(text, 'number.tooLarge');
  try {
    const value = moneyFromDecimal(amount, currency);
    const places = amount.split('.')[1]?.length ?? 0;
    const named = number.currency !== undefined && number.currency !== own ? { currency } : {};
    return { ...soft(value, text, places > minorPlaces(currency) ? 'money.rounded' : undefined), ...named };
  } catch {
    return bad(text, 'number.tooLarge');
  }
}

function toNumber(raw: Exclude<RawValue, null>, text: string): { decimal: Decimal; percent: boolean; currency?: string } | null {
  if (typeof raw === 'boolean') return null;
  const plain = typeof raw === 'number' ? raw : typeof raw === 'object' && raw.kind === 'percent' ? raw.value * 100 : null;
  if (plain === null) return typeof raw === 'string' ? readNumber(text) : null;
  const decimal = decimalFromNumber(plain);
  return decimal === null ? null : { decimal, percent: typeof raw === 'object' };
}

function toDate(raw: Exclude<RawValue, null>, text: string, hints: DateHints): ReadDate | { readonly problem: ValueProblemCode } {
  if (typeof raw === 'object' && raw.kind === 'date') {
    const date = raw.value.slice(0, 10);
    const time = raw.value.slice(11, 19);
    if (!isDate(date)) return { problem: 'date.impossible' };
    return time === '' ? { date } : { date, time };
  }
  const number = typeof raw === 'number' ? raw : /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : null;
  if (number !== null && number >= SERIAL_MIN && number < SERIAL_MAX) {
    return dateFromSerial(number, hints.date1904 === true) ?? { problem: 'date.unreadable' };
  }
  return readDate(text, hints);
}

function soft(value: Value, text: string, code: ValueProblemCode | undefined): Parsed {
  return code === undefined ? { value } : { value, problem: { code, text } };
}

/** Keeps the raw text as the value and says why. */
function bad(text: string, code: ValueProblemCode): Parsed {
  return { value: cleanLine(text), problem: { code, text } };
}
