import { parseDecimal } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { cleanLine, halfWidth } from './text.ts';

/** A number as people write it in a sheet. */
export interface ReadNumber {
  readonly decimal: Decimal;
  /** ISO code when the text named a currency ("￥", "美元", "RMB"). */
  readonly currency?: string;
  /** True when the text carried % or ‰; `decimal` is then in percent units. */
  readonly percent: boolean;
}

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/HK\$|港币|港元|HKD/gi, 'HKD'], [/NT\$|新台币|TWD/gi, 'TWD'], [/US\$|美元|美金|USD/gi, 'USD'], [/欧元|EUR|€/gi, 'EUR'],
  [/英镑|GBP|£/gi, 'GBP'], [/日元|日圆|JPY/gi, 'JPY'], [/人民币|RMB|CNY|CN¥|¥|元整|圆整|元|圆/gi, 'CNY'], [/\$/g, 'USD'],
];

/** Powers of ten of the Chinese and English multipliers. */
const MULTIPLIERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, k: 3, 万: 4, w: 4, 十万: 5, 百万: 6, m: 6, 千万: 7, 亿: 8, 十亿: 9, 百亿: 10, 千亿: 11, 万亿: 12 };
const MULTIPLIER = /(万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千|百|十|[kKwWmM])$/;
/** Digits with or without thousands commas (groups of 3, or of 4 as 万 is sometimes written). */
const GROUPED = /^(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+)(?:\.\d*)?$/;
const MINUS = /[\u2212\u2010-\u2015\u2500\uff0d\u00af]/g;

/** Moves the decimal point: shift("1.2", 4) = "12000", shift("5", -2) = "0.05". */
export function shiftDecimal(value: Decimal, places: number): Decimal | null {
  return parseDecimal(`${value}e${places}`);
}

/**
 * Reads 1,234.50 · １２３４ · ￥1.2万 · 3亿元 · 12.5% · (1,234) · －5 · 5- · 1.2E+5, or null when it is not one number.
 * Never goes through a float.
 */
export function readNumber(text: string): ReadNumber | null {
  let rest = halfWidth(cleanLine(text)).replace(MINUS, '-').replace(/['’\s]/g, '');
  if (rest === '') return null;
  let currency: string | undefined;
  for (const [pattern, code] of CURRENCIES) {
    const without = rest.replace(pattern, '');
    if (without === rest) continue;
    currency = code;
    rest = without;
    break;
  }
  // What accounting formats show for nothing: "￥-".
  if (currency !== undefined && /^-+$/.test(rest)) return { decimal: '0', currency, percent: false };
  let negative = false;
  const wrapped = /^\((.*)\)$/.exec(rest);
  if (wrapped) { negative = true; rest = wrapped[1] ?? ''; }
  if (/^(?:-|负)/.test(rest)) { negative = true; rest = rest.replace(/^(?:-|负)/, ''); }
  else if (/^[\d.,]+-$/.test(rest)) { negative = true; rest = rest.slice(0, -1); }
  const percent = /[%‰]$/.test(rest);
  let shift = rest.endsWith('‰') ? -1 : 0;
  if (percent) rest = rest.slice(0, -1);
  const multiplier = MULTIPLIER.exec(rest)?.[1];
  if (multiplier !== undefined) {
    shift += MULTIPLIERS[multiplier.toLowerCase()] ?? 0;
    rest = rest.slice(0, -multiplier.length);
  }
  if (GROUPED.test(rest)) rest = rest.replace(/,/g, '');
  if (!/^\+?\d*\.?\d*(?:[eE][+-]?\d{1,3})?$/.test(rest) || !/^\+?\.?\d/.test(rest)) return null;
  const plain = parseDecimal(rest);
  if (plain === null) return null;
  const shifted = shift === 0 ? plain : shiftDecimal(plain, shift);
  if (shifted === null) return null;
  const decimal = negative && shifted !== '0' ? `-${shifted}`.replace(/^--/, '') : shifted;
  return currency === undefined ? { decimal, percent } : { decimal, percent, currency };
}
