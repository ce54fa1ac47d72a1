/**
 * What a quote earns, and how far below the reference prices it is. Both stand on the quote record after every save, so that
 * rules of approval can ask for them however a discount was given: by line, on the whole, as an amount or as a lower price.
 */
import { div, fromScaled, mul, toScaled } from '../../values/decimal.ts';
import type { Decimal } from '../../values/decimal.ts';
import { fromMinor, minorPlaces, sumMoney, toMinor } from '../../values/money.ts';
import type { Minor } from '../../values/money.ts';
import { lineNumber, lineProblem, optionalNumber } from './quote-line.ts';
import type { QuoteHeader, QuoteLine } from './quote-sheet.ts';
import { splitTax } from './quote-totals.ts';
import type { QuoteTotals } from './quote-totals.ts';

/** What one line costs and earns; null where the cost is not known. */
export interface LineMargin {
  readonly cost: Minor | null;
  readonly rate: Decimal | null;
}

export interface QuoteMargin {
  /** The costs that are known; null when none is. */
  readonly cost: Minor | null;
  /** 毛利率 in percent of the goods' net amount; null unless the cost of every line is known and something is paid. */
  readonly rate: Decimal | null;
  readonly lines: readonly LineMargin[];
}

const RATE_PLACES = 2;

/** Cost and margin. Freight is left out: what it brings is spent on it. */
export function quoteMargin(header: QuoteHeader, lines: readonly QuoteLine[], totals: QuoteTotals): QuoteMargin {
  const places = minorPlaces(header.currency);
  const goods = lines.map((line, index) => goodsNet(header, line, totals.lines[index]));
  const costs = lines.map((line) => lineCost(line, places));
  const known = costs.filter((cost) => cost !== null);
  const cost = known.length === 0 ? null : sumMoney(known);
  const complete = lines.length > 0 && known.length === lines.length;
  return {
    cost,
    rate: complete && cost !== null ? marginRate(sumMoney(goods), cost) : null,
    lines: costs.map((each, index) => ({ cost: each, rate: each === null ? null : marginRate(goods[index] ?? 0, each) })),
  };
}

/** What is paid of the reference prices, in percent; lines without one count by their own price. */
export function rateToList(header: QuoteHeader, lines: readonly QuoteLine[], totals: QuoteTotals): Decimal | null {
  const places = minorPlaces(header.currency);
  const list = lines.map((line): bigint => {
    if (lineProblem(line) !== null) return 0n;
    const price = optionalNumber(line.listPrice) ?? '0';
    return toScaled(mul(lineNumber(line, 'quantity') ?? '0', price === '0' ? (lineNumber(line, 'unitPrice') ?? '0') : price), places);
  }).reduce((sum, each) => sum + each, 0n);
  if (list <= 0n) return null;
  return percentOf(fromMinor(totals.subtotal) - fromMinor(totals.discount), list);
}

function lineCost(line: QuoteLine, places: number): Minor | null {
  const cost = optionalNumber(line.unitCost);
  return cost === null || lineProblem(line) !== null ? null : toMinor(toScaled(mul(lineNumber(line, 'quantity') ?? '0', cost), places));
}

function goodsNet(header: QuoteHeader, line: QuoteLine, totals: QuoteTotals['lines'][number] | undefined): Minor {
  if (!totals) return 0;
  return splitTax(totals.amount - totals.discountShare, lineNumber(line, 'taxRate') ?? '0', header.taxMode).net;
}

function marginRate(net: Minor, cost: Minor): Decimal | null {
  return net > 0 ? percentOf(fromMinor(net) - fromMinor(cost), fromMinor(net)) : null;
}

function percentOf(part: bigint, whole: bigint): Decimal {
  return div(fromScaled(part * 100n, 0), fromScaled(whole, 0), RATE_PLACES);
}
