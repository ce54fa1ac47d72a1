import { daysInMonth, isDate } from '../../../db/values/dates.ts';
import type { DateReading } from './reading.ts';

/** A year for days that name none; it has no 29 February, so that day is left as it stands. */
const ANY_YEAR = '2001';
const DAY = 86_400_000;

/**
 * The series of some days: one alone goes day by day; several by a constant step of months when the day of the month
 * stays (the ends of months stay ends: 01-31 → 02-28 → 03-31), else by a constant step of days. Null: no series.
 */
export function dateSeries(dates: readonly string[]): ((index: number) => string | null) | null {
  const [first] = dates;
  if (first === undefined) return null;
  if (dates.length === 1) return (index) => dayAt(daysOf(first) + index);
  return byMonths(dates) ?? byDays(dates);
}

function byDays(dates: readonly string[]): ((index: number) => string | null) | null {
  const days = dates.map(daysOf);
  const [first = 0, second = 0] = days;
  const step = second - first;
  return days.every((day, index) => day === first + step * index) ? (index) => dayAt(first + step * index) : null;
}

function byMonths(dates: readonly string[]): ((index: number) => string | null) | null {
  const months = dates.map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1);
  const days = dates.map((date) => Number(date.slice(8)));
  const [first = 0, second = 0] = months;
  const step = second - first;
  if (step === 0) return null;
  const ends = new Set(days).size > 1 && dates.every((date) => Number(date.slice(8)) === daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7))));
  const day = ends ? 31 : Math.max(...days);
  const at = (index: number): string | null => monthDay(first + step * index, day);
  return dates.every((date, index) => date === at(index)) ? at : null;
}

function monthDay(month: number, day: number): string | null {
  const year = Math.floor(month / 12);
  const number = month - year * 12 + 1;
  const text = `${String(year).padStart(4, '0')}-${two(number)}-${two(Math.min(day, daysInMonth(year, number)))}`;
  return isDate(text) ? text : null;
}

function daysOf(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
}

function dayAt(days: number): string | null {
  const moment = new Date(days * DAY);
  const text = Number.isNaN(moment.getTime()) ? '' : moment.toISOString().slice(0, 10);
  return isDate(text) ? text : null;
}

/** A day written in a text field: 2026-1-5, 2026/01/05, 2026年1月5日, 1月5日. The writing stays. */
export function readDateText(text: string): DateReading | null {
  const found = /^(\d{4})([-/.年])(\d{1,2})([-/.月])(\d{1,2})([日号]?)$/.exec(text) ?? /^()()(\d{1,2})(月)(\d{1,2})([日号])$/.exec(text);
  if (found === null) return null;
  const [, year = '', afterYear = '', month = '', afterMonth = '', day = '', end = ''] = found;
  if ((afterYear === '年') !== (afterMonth === '月') && year !== '') return null;
  if (year !== '' && afterYear !== '年' && afterYear !== afterMonth) return null;
  const value = `${year === '' ? ANY_YEAR : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDate(value)) return null;
  const padded = month.startsWith('0') || day.startsWith('0') || (end === '' && month.length === 2 && day.length === 2);
  const part = (number: string): string => (padded ? number : String(Number(number)));
  return {
    kind: 'date',
    key: `date ${year === ''} ${afterYear} ${end}`,
    value,
    write: (date) => `${year === '' ? '' : date.slice(0, 4)}${afterYear}${part(date.slice(5, 7))}${afterMonth}${part(date.slice(8))}${end}`,
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
