import type { Field, Value } from '../model/types.ts';
import { div, mul, parseDecimal, round } from '../values/decimal.ts';
import { minorPlaces, moneyToDecimal } from '../values/money.ts';
import { formulaFault, type Span } from './fault.ts';
import { fail } from './problem.ts';

/** What a part of a formula comes to. Choices and links count as text: their label, their title. */
export type Kind = 'number' | 'money' | 'text' | 'date' | 'boolean';

/** A value while a formula is worked out. Money is whole minor units, dates are 'YYYY-MM-DD', empty is null. */
export type Val = number | string | boolean | null;

/** What a formula reads of one row, in the order of its inputs, as SQL hands it over. */
export type Row = readonly Value[];

/** A part of a formula that fits together: its kind, and how it is worked out. */
export interface Typed<V extends Val = Val> {
  readonly kind: Kind;
  readonly span: Span;
  readonly run: (row: Row) => V | null;
  /** The number or text when the part is nothing but that. */
  readonly literal?: number | string;
  /** Set for a choice: the part as the key of its option. */
  readonly choice?: { readonly field: Pick<Field, 'options' | 'label'>; readonly key: (row: Row) => string | null };
}

/** The minor units of the row's currency: how many places an amount has. */
export type Places = (row: Row) => number;

/** True for `""`, which stands for nothing wherever something may be empty. */
export function isNothing(part: Typed): boolean {
  return part.literal === '';
}

/** The part as this kind: a number that is written out stands for an amount, everything stands for its text. Throws `wantsKind`. */
export function asKind(part: Typed, kind: Kind, places: Places): Typed {
  if (part.kind === kind) return part;
  if (isNothing(part)) return { ...part, kind, run: () => null };
  if (kind === 'money' && part.kind === 'number' && part.literal !== undefined) return toMoney(part, places);
  throw formulaFault('wantsKind', part.span, { wanted: kind, found: part.kind });
}

/** A number of yuan (of the row's currency) as an amount. */
export function toMoney(part: Typed, places: Places): Typed<number> {
  return {
    kind: 'money', span: part.span,
    run: (row) => {
      const value = numberOf(part.run(row));
      return value === null ? null : wholeMoney(value, 10 ** places(row));
    },
  };
}

/** The one kind that several parts have in common, with the parts as that kind. Throws `mixedKinds` or `moneyAndNumber`. */
export function inCommon(parts: readonly Typed[], places: Places): { readonly kind: Kind; readonly parts: readonly Typed[] } {
  const telling = parts.filter((part) => !isNothing(part));
  const kind = telling.some((part) => part.kind === 'money') ? 'money' : telling[0]?.kind ?? 'text';
  for (const part of telling) {
    if (part.kind === kind || (kind === 'money' && part.kind === 'number' && part.literal !== undefined)) continue;
    const other = telling.find((each) => each.kind !== part.kind) ?? part;
    if (kind === 'money' && part.kind === 'number') throw formulaFault('moneyAndNumber', part.span);
    throw formulaFault('mixedKinds', part.span, { one: other.kind, other: part.kind });
  }
  return { kind, parts: parts.map((part) => asKind(part, kind, places)) };
}

/** Any part as text, as it reads in a sentence. */
export function asText(part: Typed, places: Places): (row: Row) => string | null {
  if (part.kind === 'text') return (row) => part.run(row) as string | null;
  return (row) => {
    const value = part.run(row);
    if (value === null) return null;
    if (typeof value === 'boolean') return value ? '是' : '否';
    if (typeof value === 'string') return value;
    return part.kind === 'money' ? moneyText(value, places(row)) : exact(value);
  };
}

function moneyText(minor: number, places: number): string {
  const [whole = '0', fraction = ''] = moneyToDecimal(minor, places === 2 ? 'CNY' : places === 0 ? 'JPY' : 'KWD').split('.');
  return places === 0 ? whole : `${whole}.${fraction.padEnd(places, '0')}`;
}

/** Decimal places of a number that is worked out, and the most it may come to. */
const PLACES = 10;
const MOST = 1e21;

/** A number as canonical decimal text: the 15 digits that a spreadsheet keeps, at most ten places. */
export function exact(value: number): string {
  const text = digits(value);
  const point = text.indexOf('.');
  return point < 0 || text.length - point - 1 <= PLACES ? text : round(text, PLACES);
}

/** A number at 15 digits, as canonical decimal text. What JavaScript writes without an exponent already is. */
function digits(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= MOST) fail('formula.tooLarge');
  const text = String(Number.isSafeInteger(value) ? value + 0 : Number(value.toPrecision(15)));
  return text.includes('e') ? (parseDecimal(text) ?? '0') : text;
}

/** A whole amount: an exact product, rounded half away from zero as money is. */
export function wholeMoney(amount: number, times: number): number {
  return plainlyRounded(amount * times) ?? within(Number(round(mul(digits(amount), digits(times)), 0)));
}

/** A whole amount: an exact quotient, rounded half away from zero. */
export function dividedMoney(minor: number, by: number): number {
  const divisor = digits(by);
  if (divisor === '0') fail('formula.divideByZero');
  return plainlyRounded(minor / by) ?? within(Number(div(String(minor), divisor, 0)));
}

/**
 * The nearest whole number when a double says it beyond doubt: the amount is small enough, and no half is so near that the
 * double's own error could decide. A million amounts are rounded this way; the few others are worked out as decimals.
 */
function plainlyRounded(value: number): number | null {
  const size = Math.abs(value);
  const fromHalf = Math.abs(size - Math.floor(size) - 0.5);
  if (!(size < 1e12) || fromHalf <= size * 2e-14 + 1e-9) return null;
  const whole = Math.floor(size + 0.5);
  return value < 0 && whole > 0 ? -whole : whole;
}

/** An amount that can still be counted in whole minor units. */
export function within(minor: number): number {
  return Number.isSafeInteger(minor) ? minor : fail('formula.tooLarge');
}

/** The value as a number; null stays null. */
export function numberOf(value: Val): number | null {
  return typeof value === 'number' ? value : null;
}

/** Places of the currency that a row names; yuan when it names none. */
export function placesOf(currency: Value | undefined): number {
  return minorPlaces(typeof currency === 'string' && currency !== '' ? currency : 'CNY');
}
