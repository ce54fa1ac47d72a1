/**
 * What a quote adds up to. Pure and exact; the same function serves the form, the saved totals and the printed page.
 *
 * The published rounding rule (docs/rounding.md says the same to users):
 * 1. A line's amount is quantity × unit price × discount rate, rounded half-up to the minor unit (分) once.
 * 2. The subtotal is the sum of the printed line amounts; nothing is computed from unrounded values again.
 * 3. The whole-quote discount is the rate first (rounded once, on the subtotal), then the amount; never more than the subtotal.
 * 4. Discount and freight are spread over the lines of positive amount by largest remainder, each by the line's amount, so
 *    the lines add up to the total to the cent. Freight is not discounted, and is taxed as the goods it carries (价外费用).
 * 5. Tax is per line on amount − discount + freight: included: net = that ÷ (1 + rate), rounded half-up, tax = that − net;
 *    excluded: tax = that × rate, rounded half-up. So net + tax = gross holds for every line and for the sums.
 */
import { compare, divideHalfUp, isDecimal, mul, numberError, toScaled } from '../../values/decimal.ts';
import type { Decimal } from '../../values/decimal.ts';
import { allocate, fromMinor, minorPlaces, sumMoney, toMinor } from '../../values/money.ts';
import type { Minor } from '../../values/money.ts';

/** Whether unit prices already contain the tax (含税单价) or not (不含税单价). */
export type TaxMode = 'included' | 'excluded';

/** One line as typed. Percentages are percent units: "13" is 13 %. */
export interface QuoteLineInput {
  readonly quantity: Decimal;
  /** Major units (元), usually up to 6 places; not rounded before multiplying. */
  readonly unitPrice: Decimal;
  /** 折扣率, the percentage to pay: "100" no discount, "86" is 8.6 折, "0" is free. */
  readonly discountRate: Decimal;
  /** Not negative. */
  readonly taxRate: Decimal;
}

/** A discount on the whole quote: an amount in minor units, a percentage to pay ("95" is 9.5 折), or the rate and then the amount. */
export type WholeDiscount =
  | { readonly kind: 'amount'; readonly amount: Minor }
  | { readonly kind: 'rate'; readonly rate: Decimal }
  | { readonly kind: 'both'; readonly rate: Decimal; readonly amount: Minor };

/** What applies to the whole quote. */
export interface QuoteTerms {
  readonly taxMode: TaxMode;
  /** ISO code, CNY when absent. */
  readonly currency?: string;
  readonly wholeDiscount?: WholeDiscount | null;
  readonly freight?: Minor | null;
}

/** One line's amounts in minor units. `amount` is printed; it is gross or net after the quote's tax mode. */
export interface LineTotals {
  /** Quantity × unit price, before the line's discount. */
  readonly listAmount: Minor;
  readonly amount: Minor;
  /** This line's part of the whole-quote discount. */
  readonly discountShare: Minor;
  /** This line's part of the freight. */
  readonly freightShare: Minor;
  readonly net: Minor;
  readonly tax: Minor;
  readonly gross: Minor;
}

/** What had to be bent to give a defined result; the form shows it. */
export type TotalsWarning = 'DISCOUNT_CAPPED' | 'DISCOUNT_IGNORED' | 'FREIGHT_IGNORED';

/** Sums in minor units: total = subtotal − discount + freight + tax (when excluded) = net + tax. */
export interface QuoteTotals {
  readonly lines: readonly LineTotals[];
  /** Sum of the printed line amounts. */
  readonly subtotal: Minor;
  /** What the lines' own discounts took off: sum of list amounts − subtotal. */
  readonly lineDiscount: Minor;
  readonly discount: Minor;
  readonly net: Minor;
  readonly tax: Minor;
  readonly freight: Minor;
  readonly total: Minor;
  /** One row per tax rate, lowest first. */
  readonly taxByRate: readonly { readonly rate: Decimal; readonly net: Minor; readonly tax: Minor }[];
  readonly warnings: readonly TotalsWarning[];
}

const HUNDRED = 100n;
/** Rates keep 12 places inside a division; a rate with more is nobody's tax rate. */
const RATE_PLACES = 12;

/** Adds up a quote. Throws NOT_A_NUMBER {line, field} for what is not a number, NUMBER_TOO_LARGE beyond safe integers. */
export function quoteTotals(terms: QuoteTerms, inputs: readonly QuoteLineInput[]): QuoteTotals {
  inputs.forEach(checkLine);
  const places = minorPlaces(terms.currency);
  const listAmounts = inputs.map((line) => toMinor(toScaled(mul(line.quantity, line.unitPrice), places)));
  const amounts = inputs.map((line) => lineAmount(line, places));
  const subtotal = sumMoney(amounts);
  const { discount, warnings } = resolveDiscount(terms.wholeDiscount ?? null, subtotal);
  const wantedFreight = terms.freight ?? 0;
  const freight = inputs.length === 0 ? 0 : wantedFreight;
  const shares = spread(discount, amounts);
  const freights = spread(freight, amounts);
  const lines = inputs.map((line, index) => {
    const [amount, discountShare, freightShare] = [amounts[index] ?? 0, shares[index] ?? 0, freights[index] ?? 0];
    const charged = sumMoney([amount, -discountShare, freightShare]);
    return { listAmount: listAmounts[index] ?? 0, amount, discountShare, freightShare, ...splitTax(charged, line.taxRate, terms.taxMode) };
  });
  const net = sumMoney(lines.map((line) => line.net));
  const tax = sumMoney(lines.map((line) => line.tax));
  return {
    lines,
    subtotal,
    lineDiscount: sumMoney([...listAmounts, -subtotal]),
    discount,
    net,
    tax,
    freight,
    total: sumMoney([net, tax]),
    taxByRate: groupByRate(inputs, lines),
    warnings: freight === wantedFreight ? warnings : [...warnings, 'FREIGHT_IGNORED'],
  };
}

/** Shares by the lines' amounts; credit lines take no part unless there is nothing else. */
function spread(whole: Minor, amounts: readonly Minor[]): Minor[] {
  return whole === 0 ? amounts.map(() => 0) : allocate(whole, amounts.map((amount) => Math.max(amount, 0)));
}

function checkLine(line: QuoteLineInput, index: number): void {
  for (const field of ['quantity', 'unitPrice', 'discountRate', 'taxRate'] as const) {
    const bad = !isDecimal(line[field]) || (field === 'taxRate' && compare(line.taxRate, '0') < 0);
    if (bad) throw numberError('NOT_A_NUMBER', { line: String(index), field, value: String(line[field]) });
  }
}

function lineAmount(line: QuoteLineInput, places: number): Minor {
  return toMinor(toScaled(mul(mul(line.quantity, line.unitPrice), mul(line.discountRate, '0.01')), places));
}

/** A discount never makes a quote negative, and needs something to be taken from. */
function resolveDiscount(wanted: WholeDiscount | null, subtotal: Minor): { discount: Minor; warnings: TotalsWarning[] } {
  if (wanted === null || isNone(wanted)) return { discount: 0, warnings: [] };
  if (subtotal <= 0) return { discount: 0, warnings: ['DISCOUNT_IGNORED'] };
  const byRate = wanted.kind === 'amount' ? 0 : sumMoney([subtotal, -percentOf(subtotal, wanted.rate)]);
  const discount = sumMoney([byRate, wanted.kind === 'rate' ? 0 : wanted.amount]);
  return discount > subtotal ? { discount: subtotal, warnings: ['DISCOUNT_CAPPED'] } : { discount, warnings: [] };
}

function isNone(wanted: WholeDiscount): boolean {
  return (wanted.kind === 'rate' || wanted.amount === 0) && (wanted.kind === 'amount' || wanted.rate === '100');
}

/** An amount as net and tax after the quote's tax mode. */
export function splitTax(amount: Minor, taxRate: Decimal, mode: TaxMode): { net: Minor; tax: Minor; gross: Minor } {
  if (mode === 'excluded') {
    const tax = percentOf(amount, taxRate);
    return { net: amount, tax, gross: sumMoney([amount, tax]) };
  }
  const one = HUNDRED * 10n ** BigInt(RATE_PLACES);
  const net = toMinor(divideHalfUp(fromMinor(amount) * one, one + toScaled(taxRate, RATE_PLACES)));
  return { net, tax: sumMoney([amount, -net]), gross: amount };
}

function percentOf(amount: Minor, rate: Decimal): Minor {
  return toMinor(divideHalfUp(fromMinor(amount) * toScaled(rate, RATE_PLACES), HUNDRED * 10n ** BigInt(RATE_PLACES)));
}

function groupByRate(inputs: readonly QuoteLineInput[], lines: readonly LineTotals[]): QuoteTotals['taxByRate'] {
  const groups = new Map<Decimal, LineTotals[]>();
  inputs.forEach(({ taxRate }, index) => {
    const line = lines[index];
    const members = groups.get(taxRate);
    if (line && members) members.push(line);
    else if (line) groups.set(taxRate, [line]);
  });
  return [...groups]
    .sort(([a], [b]) => compare(a, b))
    .map(([rate, members]) => ({ rate, net: sumMoney(members.map((line) => line.net)), tax: sumMoney(members.map((line) => line.tax)) }));
}
