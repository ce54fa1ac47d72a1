/**
 * Money is an integer count of minor units (分 for CNY) as a JavaScript safe integer, up to ±9,007,199,254,740,991,
 * that is 90 万亿元. A result outside that range throws NUMBER_TOO_LARGE; it is never rounded silently.
 * The currency travels beside the amount (the record's `currency` field, CNY by default).
 */
import { divideHalfUp, fromScaled, numberError, toScaled } from './decimal.ts';
import type { Decimal } from './decimal.ts';

/** Minor units (分) as a safe integer. */
export type Minor = number;

/** Signs printed before an amount; a currency without one prints its code. */
const SIGNS: Readonly<Record<string, string>> = { CNY: '￥', USD: 'US$', EUR: '€', GBP: '£', JPY: 'JP¥', HKD: 'HK$', TWD: 'NT$' };
const PLACES: Readonly<Record<string, number>> = { JPY: 0, KRW: 0, VND: 0, KWD: 3 };

/** Decimal places of a currency's minor unit (ISO 4217), 2 unless listed. */
export function minorPlaces(currency = 'CNY'): number {
  return PLACES[currency] ?? 2;
}

/** The amount as a safe integer. Throws NUMBER_TOO_LARGE. */
export function toMinor(units: bigint): Minor {
  const value = Number(units);
  if (!Number.isSafeInteger(value)) throw numberError('NUMBER_TOO_LARGE', { amount: units.toString() });
  return value;
}

/** The amount as a BigInt, for exact work. Throws NOT_A_NUMBER for fractions, NUMBER_TOO_LARGE beyond the safe range. */
export function fromMinor(minor: Minor): bigint {
  if (Number.isSafeInteger(minor)) return BigInt(minor);
  throw numberError(Number.isInteger(minor) ? 'NUMBER_TOO_LARGE' : 'NOT_A_NUMBER', { amount: String(minor) });
}

/** "1234.5" 元 → 123450 分, rounded half-up. Throws NOT_A_NUMBER, NUMBER_TOO_LARGE. */
export function moneyFromDecimal(value: Decimal, currency = 'CNY'): Minor {
  return toMinor(toScaled(value, minorPlaces(currency)));
}

/** 123450 分 → "1234.5" 元. */
export function moneyToDecimal(minor: Minor, currency = 'CNY'): Decimal {
  return fromScaled(fromMinor(minor), minorPlaces(currency));
}

/** Exact sum of amounts. Throws NUMBER_TOO_LARGE. */
export function sumMoney(amounts: Iterable<Minor>): Minor {
  let total = 0n;
  for (const amount of amounts) total += fromMinor(amount);
  return toMinor(total);
}

/** 123450 → "￥1,234.50"; negative amounts read "-￥1,234.50". Sums may be larger than one amount can be: they come as BigInt. */
export function formatMoney(minor: Minor | bigint, currency = 'CNY'): string {
  const plain = formatAmount(minor, currency);
  const sign = SIGNS[currency] ?? `${currency} `;
  return plain.startsWith('-') ? `-${sign}${plain.slice(1)}` : sign + plain;
}

/** 123450 → "1,234.50", without a currency sign. */
export function formatAmount(minor: Minor | bigint, currency = 'CNY'): string {
  const places = minorPlaces(currency);
  const units = typeof minor === 'bigint' ? minor : fromMinor(minor);
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const whole = groupThousands(digits.slice(0, digits.length - places));
  const fraction = digits.slice(digits.length - places);
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** "1234567" → "1,234,567"; keeps a sign and a fraction as they are. */
export function groupThousands(number: string): string {
  const point = number.indexOf('.');
  const whole = point < 0 ? number : number.slice(0, point);
  const fraction = point < 0 ? '' : number.slice(point);
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + fraction;
}

/**
 * Splits an amount by weights so that the shares add up exactly: every share is rounded towards zero and the
 * cents left over go to the largest remainders, earlier shares first (Hamilton's method). Shares have the sign of the total.
 * Weights are non-negative; when all are zero the split is even. No weights: an empty list if the total is 0,
 * else NOT_A_NUMBER, because the money would vanish.
 */
export function allocate(total: Minor, weights: readonly (number | bigint)[]): Minor[] {
  const amount = fromMinor(total);
  const shares = weights.map(checkedWeight);
  const even = shares.every((weight) => weight === 0n);
  const used = even ? shares.map(() => 1n) : shares;
  const whole = used.reduce((sum, weight) => sum + weight, 0n);
  if (used.length === 0) {
    if (amount === 0n) return [];
    throw numberError('NOT_A_NUMBER', { amount: String(total), weights: 'none' });
  }
  const magnitude = amount < 0n ? -amount : amount;
  const parts = used.map((weight, index) => ({ index, share: (magnitude * weight) / whole, rest: (magnitude * weight) % whole }));
  const left = Number(magnitude - parts.reduce((sum, part) => sum + part.share, 0n));
  const byRest = [...parts].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const part of byRest.slice(0, left)) part.share += 1n;
  return parts.map((part) => toMinor(amount < 0n ? -part.share : part.share));
}

/**
 * Splits an amount by weights, each share rounded half-up and the last one taking what remains: the way payment
 * plans are written by hand (30 % / 30 % / rest). When all weights are zero the last one takes everything.
 * Errors as `allocate`.
 */
export function allocateLastTakesRest(total: Minor, weights: readonly (number | bigint)[]): Minor[] {
  if (weights.length === 0) return allocate(total, weights);
  const amount = fromMinor(total);
  const shares = weights.map(checkedWeight);
  const whole = shares.reduce((sum, weight) => sum + weight, 0n);
  const given = shares.slice(0, -1).map((weight) => (whole === 0n ? 0n : divideHalfUp(amount * weight, whole)));
  const last = amount - given.reduce((sum, share) => sum + share, 0n);
  return [...given, last].map(toMinor);
}

function checkedWeight(weight: number | bigint): bigint {
  const exact = typeof weight === 'bigint' ? weight : fromMinor(weight);
  if (exact < 0n) throw numberError('NOT_A_NUMBER', { weight: exact.toString() });
  return exact;
}
