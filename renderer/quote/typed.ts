import { isDecimal, parseDecimal } from '../../db/values/decimal.ts';
import { moneyFromDecimal, moneyToDecimal } from '../../db/values/money.ts';
import { readNumber, shiftDecimal } from '../../db/values/numbers.ts';
import { halfWidth } from '../../db/values/text.ts';

/** The number columns of a quote line. */
export type NumberColumn = 'quantity' | 'unitPrice' | 'discountRate' | 'taxRate';

const DEFAULTS: Readonly<Record<NumberColumn, string>> = { quantity: '1', unitPrice: '0', discountRate: '100', taxRate: '0' };

/**
 * What a person typed into a number cell, as canonical decimal text: "1,200" → "1200", "1.2万" → "12000", "8.6折" →
 * "86", "13%" → "13". Blank is the column's default. What is not a number stays as it is, and the totals flag it.
 */
export function settleNumber(column: NumberColumn, text: string): string {
  const plain = halfWidth(text).trim();
  if (plain === '') return DEFAULTS[column];
  if (column === 'discountRate') {
    const folded = /^([\d.]+)\s*折$/.exec(plain)?.[1];
    const rate = folded === undefined ? null : foldedRate(folded);
    if (rate !== null) return rate;
  }
  const read = readNumber(plain);
  if (read === null) return plain;
  if (read.percent && (column === 'quantity' || column === 'unitPrice')) return plain;
  return read.decimal;
}

/** 8.6 折 pays 86 %; 九五折 is written 9.5 or 95. */
function foldedRate(text: string): string | null {
  const decimal = parseDecimal(text);
  if (decimal === null) return null;
  return text.replace(/\D/g, '').length === 2 && !text.includes('.') ? decimal : shiftDecimal(decimal, 1);
}

/** Typed amount in major units → minor units; null when it is not an amount. Blank is 0. */
export function readAmount(text: string, currency: string): number | null {
  if (text.trim() === '') return 0;
  const read = readNumber(text);
  if (read === null || read.percent) return null;
  try {
    return moneyFromDecimal(read.decimal, currency);
  } catch {
    return null;
  }
}

/** Minor units as a person edits them: no grouping, no sign; 0 is blank. */
export function amountText(minor: number, currency: string): string {
  return minor === 0 ? '' : moneyToDecimal(minor, currency);
}

/** A rate to pay as a person types it: "95", "9.5折", "95%"; blank is 100, null what is none or below zero. */
export function readRate(text: string): string | null {
  if (text.trim() === '') return '100';
  const rate = settleNumber('discountRate', text);
  return isDecimal(rate) && !rate.startsWith('-') ? rate : null;
}
