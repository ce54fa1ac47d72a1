/** The numbers of a quote line as people type them: what each means, and what is wrong with it. */
import { compare, isDecimal } from '../../values/decimal.ts';
import type { Decimal } from '../../values/decimal.ts';
import { readNumber } from '../../values/numbers.ts';
import type { QuoteLine } from './quote-sheet.ts';

const DEFAULTS = { quantity: '1', unitPrice: '0', discountRate: '100', taxRate: '13' } as const;

/** A number that a line is worked out from. */
export type LineNumber = keyof typeof DEFAULTS;

export const LINE_NUMBERS = Object.keys(DEFAULTS) as readonly LineNumber[];

/** Where each is stored. */
export const COLUMNS: Readonly<Record<LineNumber, string>> = { quantity: 'quantity', unitPrice: 'unit_price', discountRate: 'discount_rate', taxRate: 'tax_rate' };

/** Rates are never below zero; a rate above 100 is a surcharge. */
const NOT_NEGATIVE: ReadonlySet<LineNumber> = new Set(['discountRate', 'taxRate']);

/** The number a cell means: a canonical decimal, the default for an empty text, or null. */
export function lineNumber(line: QuoteLine, name: LineNumber): Decimal | null {
  const text = line[name].trim();
  if (text === '') return DEFAULTS[name];
  const decimal = anyNumber(text);
  return decimal !== null && NOT_NEGATIVE.has(name) && compare(decimal, '0') < 0 ? null : decimal;
}

/** A number that may be missing and is not negative: a cost, a reference price, the whole quote's rate. */
export function optionalNumber(text: string): Decimal | null {
  const decimal = anyNumber(text.trim());
  return decimal !== null && compare(decimal, '0') < 0 ? null : decimal;
}

/**
 * The first cell of a line that is no usable number, by its stored name, or null. A negative quantity is a credit line and
 * fine; a negative price with a negative quantity would be a sale that looks like a credit, so the quantity is refused.
 */
export function lineProblem(line: QuoteLine): string | null {
  const bad = LINE_NUMBERS.find((name) => lineNumber(line, name) === null);
  if (bad !== undefined) return COLUMNS[bad];
  const negative = (name: LineNumber): boolean => compare(lineNumber(line, name) ?? '0', '0') < 0;
  return negative('quantity') && negative('unitPrice') ? COLUMNS.quantity : null;
}

function anyNumber(text: string): Decimal | null {
  if (text === '') return null;
  return isDecimal(text) ? text : (readNumber(text)?.decimal ?? null);
}
