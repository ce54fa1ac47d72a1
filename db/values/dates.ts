import type { ValueProblemCode } from './types.ts';
import { cleanLine, halfWidth } from './text.ts';

/** A calendar day, and a wall-clock time when the text had one. Nothing here knows a time zone. */
export interface ReadDate {
  /** 'YYYY-MM-DD'. */
  readonly date: string;
  /** 'HH:mm:ss'. */
  readonly time?: string;
  readonly problem?: ValueProblemCode;
}

export interface DateHints {
  /** Year for "1月5日" and "1/5"; without it such a text is unreadable. */
  readonly year?: number;
  /** "3/4/2024" is 3 April. Default false: 4 March, as Excel writes it in China and the US. */
  readonly dayFirst?: boolean;
  /** Serial numbers count from 1904-01-01 (old Mac workbooks). */
  readonly date1904?: boolean;
}

/** Every day that a text without a year can name is one of this year. */
export const LEAP_YEAR = 2000;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const HAN_DIGITS = '〇一二三四五六七八九';

/** Days of a month in the Gregorian calendar; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && (year % 4 === 0 && year % 100 !== 0 || year % 400 === 0)) return 29;
  return DAYS[month - 1] ?? 0;
}

/** True for 'YYYY-MM-DD' naming a day that exists. */
export function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts !== null && makeDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null;
}

/** True for 'YYYY-MM-DDTHH:mm:ss.sssZ' naming a moment that exists. */
export function isInstant(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.test(text) && isDate(text.slice(0, 10));
}

/**
 * Excel serial number → day and time. The 1900 system counts a 29 February 1900 that never was (a Lotus bug kept on
 * purpose): serials below 60 are one day later than plain arithmetic says and 60 itself is no day (null).
 */
export function dateFromSerial(serial: number, date1904 = false): ReadDate | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return null;
  let day = Math.floor(serial);
  let seconds = Math.round((serial - day) * 86_400);
  if (seconds === 86_400) { day += 1; seconds = 0; }
  if (!date1904 && (day === 60 || day === 0)) return null;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const date = new Date(epoch + day * 86_400_000).toISOString().slice(0, 10);
  return seconds === 0 ? { date } : { date, time: clock(Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60) };
}

/**
 * Reads 2024-1-5 · 2024/1/5 · 2024.1.5 · 2024年1月5日 · 24.1.5 · 20240105 · 1月5日 · 1/5 (with a year hint) · 二〇二四年一月五日 ·
 * 1/5/2024 · 5-Jan-2024, each with an optional time and weekday. A day that does not exist gives `date.impossible`, a
 * month without a day or anything else `date.unreadable`; the caller then keeps the raw text.
 */
export function readDate(text: string, hints: DateHints = {}): ReadDate | { readonly problem: ValueProblemCode } {
  let rest = hanNumerals(halfWidth(cleanLine(text)));
  rest = rest.replace(/\(?(?:星期|周|礼拜)[一二三四五六日天\d]\)?/g, ' ').trim();
  let time: string | undefined;
  const timed = readTime(rest);
  if (timed) {
    if (timed.time === null) return { problem: 'date.impossible' };
    time = timed.time;
    rest = timed.before;
  }
  const day = readDay(rest.trim(), hints);
  if (day === null) return { problem: 'date.unreadable' };
  const date = makeDate(day.year, day.month, day.day);
  if (date === null) return { problem: 'date.impossible' };
  return { date, ...(time === undefined ? {} : { time }), ...(day.problem === undefined ? {} : { problem: day.problem }) };
}

interface Day { readonly year: number; readonly month: number; readonly day: number; readonly problem?: ValueProblemCode }

function readDay(text: string, hints: DateHints): Day | null {
  let found = /^(\d{4})\s*(?:年|[-/.,\s])\s*(\d{1,2})\s*(?:月|[-/.,\s])\s*(\d{1,2})\s*[日号]?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (found) return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  found = /^(\d{2})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*[日号]?$/.exec(text);
  if (found) return { year: fullYear(Number(found[1])), month: Number(found[2]), day: Number(found[3]) };
  found = /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/.exec(text) ?? /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (found) return hints.year === undefined ? null : { year: hints.year, month: Number(found[1]), day: Number(found[2]), problem: 'date.yearGuessed' };
  found = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (found) return monthAndDay(Number(found[1]), Number(found[2]), Number(found[3]), hints.dayFirst === true);
  found = /^(\d{1,2})[-\s/]?([A-Za-z]{3,9})\.?[-\s/,]*(\d{2}|\d{4})$/.exec(text);
  if (found) return namedMonth(found[2] ?? '', Number(found[1]), found[3] ?? '');
  found = /^(\d{1,2})[-\s]([A-Za-z]{3,9})\.?$/.exec(text);
  if (found && hints.year !== undefined) return guessedYear(namedMonth(found[2] ?? '', Number(found[1]), String(hints.year)));
  found = /^([A-Za-z]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?[,\s]+(\d{4})$/.exec(text);
  return found ? namedMonth(found[1] ?? '', Number(found[2]), found[3] ?? '') : null;
}

function monthAndDay(first: number, second: number, year: number, dayFirst: boolean): Day {
  if (first > 12) return { year, month: second, day: first };
  if (second > 12) return { year, month: first, day: second };
  const day = dayFirst ? { year, month: second, day: first } : { year, month: first, day: second };
  return first === second ? day : { ...day, problem: 'date.ambiguous' };
}

function guessedYear(day: Day | null): Day | null {
  return day === null ? null : { ...day, problem: 'date.yearGuessed' };
}

function namedMonth(name: string, day: number, year: string): Day | null {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : { year: year.length === 2 ? fullYear(Number(year)) : Number(year), month, day };
}

/** Splits a clock off the end. `time` null: there is one, but it does not exist (25:00). */
function readTime(text: string): { before: string; time: string | null } | null {
  const found = /^(.*?)[T\s]*(上午|下午|中午|晚上|早上|[AaPp][Mm])?\s*(\d{1,2})(?::|[点时])(?:(\d{1,2})(?:(?::|分)(?:(\d{1,2})(?:\.\d+)?秒?)?)?)?\s*([AaPp][Mm])?\s*(?:Z|[+-]\d{2}:?\d{2})?$/.exec(text);
  if (!found || found[1] === undefined || found[1] === '' || /[-/.]$/.test(found[1])) return null;
  let hour = Number(found[3]);
  const minute = Number(found[4] ?? 0);
  const second = Number(found[5] ?? 0);
  const half = (found[2] ?? found[6] ?? '').toLowerCase();
  if (/下午|晚上|pm/.test(half) && hour < 12) hour += 12;
  if (/上午|早上|am/.test(half) && hour === 12) hour = 0;
  const real = hour < 24 && minute < 60 && second < 60;
  return { before: found[1], time: real ? clock(hour, minute, second) : null };
}

/** 二〇二四年十二月二十五日 → 2024年12月25日; other text is left alone. */
function hanNumerals(text: string): string {
  if (!/[〇零○一二三四五六七八九十]{1,4}[年月日号]/.test(text)) return text;
  return text.replace(/[〇零○一二三四五六七八九十]+(?=[年月日号])/g, (han) => {
    const digits = [...han.replace(/[零○]/g, '〇')];
    if (!digits.includes('十')) return digits.map((digit) => HAN_DIGITS.indexOf(digit)).join('');
    const ten = digits.indexOf('十');
    const tens = ten === 0 ? 1 : HAN_DIGITS.indexOf(digits[ten - 1] ?? '〇');
    const ones = ten === digits.length - 1 ? 0 : HAN_DIGITS.indexOf(digits[ten + 1] ?? '〇');
    return String(tens * 10 + ones);
  });
}

function fullYear(short: number): number {
  return short < 70 ? 2000 + short : 1900 + short;
}

function makeDate(year: number, month: number, day: number): string | null {
  if (year < 1000 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function clock(hour: number, minute: number, second: number): string {
  return `${two(hour)}:${two(minute)}:${two(second)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
