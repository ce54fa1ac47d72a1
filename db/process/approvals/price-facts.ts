import type { Value } from '../../model/types.ts';
import { compare, type Decimal } from '../../values/decimal.ts';
import { lineNumber, lineProblem } from '../quotes/quote-line.ts';
import { quoteMargin, rateToList } from '../quotes/quote-margin.ts';
import { computeSheet, type QuoteHeader, type QuoteLine } from '../quotes/quote-sheet.ts';

/** What a product costs, by its id; decimals in major units. */
export type Costs = ReadonlyMap<string, string>;

/**
 * The price figures of a sheet, by the definitions of quotes: `fact_rate` is what is paid of the list prices after every
 * discount, `fact_margin` what the net amount leaves over the costs (none unless every line's is known). A line without
 * a cost of its own counts with its product's.
 */
export function priceFacts(header: QuoteHeader, lines: readonly QuoteLine[], costs: Costs): Record<string, Value> {
  const costed = lines.map((line) => (line.unitCost.trim() === '' && line.product !== null ? { ...line, unitCost: costs.get(line.product) ?? '' } : line));
  const totals = computeSheet(header, costed);
  const margin = quoteMargin(header, costed, totals);
  const rates = costed.filter((line) => lineProblem(line) === null).map((line) => lineNumber(line, 'discountRate') ?? '100');
  return {
    fact_rate: rateToList(header, costed, totals),
    fact_lowest_rate: rates.reduce<Decimal | null>((least, rate) => (least === null || compare(rate, least) < 0 ? rate : least), null),
    fact_margin: margin.rate,
    fact_below_cost: margin.lines.some(({ rate }) => rate !== null && compare(rate, '0') < 0) ? 1 : 0,
  };
}
