/** Demo quotes: lines from the price list, totals by the same code as real ones. */
import { quoteMargin, rateToList } from '../process/quotes/quote-margin.ts';
import { headerOf, lineOf } from '../process/quotes/quote-sheet.ts';
import { quoteTotals } from '../process/quotes/quote-totals.ts';
import type { QuoteTotals } from '../process/quotes/quote-totals.ts';
import { quoteNumberStem } from '../documents/numbering.ts';
import { addDays } from '../store/local-days.ts';
import type { Dice } from './dice.ts';
import { draft, instantOn } from './draft.ts';
import type { Draft } from './draft.ts';
import { DEMO_TERMS } from './team.ts';
import type { Product, Team } from './team.ts';

export interface QuoteDraft {
  readonly quote: Draft;
  readonly lines: readonly Draft[];
  readonly totals: QuoteTotals;
  readonly customer: Draft;
  readonly contact: Draft | null;
}

export interface QuoteWish {
  readonly customer: Draft;
  readonly contact: Draft | null;
  readonly deal: Draft;
  readonly subject: string;
  readonly date: string;
  readonly status: 'draft' | 'issued' | 'accepted' | 'rejected';
  readonly owner: string;
}

export function makeQuote(dice: Dice, team: Team, wish: QuoteWish): QuoteDraft {
  const wanted = dice.weighted([[2, 20], [4, 35], [6, 25], [9, 15], [14, 5]] as const);
  const chosen = Array.from({ length: wanted }, () => dice.pick(team.products)).filter((product, at, all) => all.indexOf(product) === at);
  // Most drafts lie here because their discount has to be asked for.
  const low = wish.status === 'draft' && dice.fork(`low ${wish.deal.record}`).chance(0.5);
  const inputs = chosen.map((product) => {
    const input = { quantity: quantityOf(dice, product), unitPrice: product.price, discountRate: dice.weighted([['100', 70], ['95', 15], ['92', 8], ['88', 7]] as const), taxRate: product.taxRate };
    return low ? { ...input, discountRate: '88' } : input;
  });
  const plain = quoteTotals({ taxMode: 'included' }, inputs);
  // 抹零: people round a price down to whole hundreds to close.
  const discount = dice.chance(0.35) ? plain.subtotal % 10_000 : 0;
  const totals = quoteTotals({ taxMode: 'included', wholeDiscount: { kind: 'amount', amount: discount } }, inputs);
  const quote = draft(dice, 'quotes', wish.date, wish.owner, {
    subject: wish.subject, customer: wish.customer.record, contact: wish.contact?.record ?? null, deal: wish.deal.record, status: wish.status,
    date: wish.date, valid_until: addDays(wish.date, 30), currency: 'CNY', tax_mode: 'included', discount: discount === 0 ? null : discount,
    net_total: totals.net, tax_total: totals.tax, total: totals.total, owner: wish.owner, terms: DEMO_TERMS, version: 1,
    issued_at: wish.status === 'draft' ? null : instantOn(dice, wish.date),
  });
  const lines = chosen.map((product, at) => draft(dice, 'quote_lines', wish.date, wish.owner, {
    quote: quote.record, position: at + 1, product: product.id, description: product.name, spec: product.spec, unit: product.unit,
    quantity: inputs[at]?.quantity ?? '1', unit_price: product.price, discount_rate: inputs[at]?.discountRate ?? '100', tax_rate: product.taxRate,
    list_price: product.price, unit_cost: product.cost, amount: totals.lines[at]?.amount ?? 0,
  }));
  Object.assign(quote.set, figuresOf(quote, lines, totals));
  return { quote, lines, totals, customer: wish.customer, contact: wish.contact };
}

/** What a save of the quote would have noted beside it: cost, margin, rate to list. */
function figuresOf({ set }: Draft, lines: readonly Draft[], totals: QuoteTotals): Draft['set'] {
  const header = headerOf(set);
  const sheet = lines.map((line) => lineOf(line.record, line.set));
  const { cost, rate } = quoteMargin(header, sheet, totals);
  return { discount_rate: '100', price_rate: rateToList(header, sheet, totals), cost_total: cost, margin: rate };
}

function quantityOf(dice: Dice, product: Product): string {
  if (product.unit === '米') return String(dice.int(2, 40) * 25);
  if (product.unit === '项' || product.unit === '年') return '1';
  if (Number(product.price) > 20_000) return String(dice.int(1, 3));
  return String(dice.weighted([[dice.int(1, 4), 50], [dice.int(5, 20), 40], [dice.int(21, 80), 10]] as const));
}

/** Numbers in the order of the dates, as they would have been given. Drafts have none yet. */
export function numberQuotes(quotes: readonly QuoteDraft[], prefix: string): void {
  const issued = quotes.filter(({ quote }) => quote.set['status'] !== 'draft');
  const next = new Map<string, number>();
  for (const { quote } of issued.sort((a, b) => (String(a.quote.set['issued_at']) < String(b.quote.set['issued_at']) ? -1 : 1))) {
    const stem = quoteNumberStem(String(quote.set['date']), prefix);
    const sequence = (next.get(stem) ?? 0) + 1;
    next.set(stem, sequence);
    quote.set['number'] = stem + String(sequence).padStart(4, '0');
  }
}
