/**
 * The quote as its editor holds it: header and lines as typed text, and back to stored values. Text that is no number
 * is kept and marked, like everywhere; it counts as nothing in the totals and keeps the quote from being issued.
 */
import { appError } from '../../errors.ts';
import type { Value } from '../../model/types.ts';
import { isNumberError } from '../../values/decimal.ts';
import { rmbUppercase } from '../../values/rmb-uppercase.ts';
import type { Decimal } from '../../values/decimal.ts';
import { COLUMNS, LINE_NUMBERS, lineNumber, lineProblem, optionalNumber } from './quote-line.ts';
import type { LineNumber } from './quote-line.ts';
import { quoteMargin, rateToList } from './quote-margin.ts';
import type { QuoteMargin } from './quote-margin.ts';
import { quoteTotals } from './quote-totals.ts';
import type { QuoteTotals, TaxMode, TotalsWarning } from './quote-totals.ts';

/** The contract's quote header. */
export interface QuoteHeader {
  readonly subject: string;
  readonly customer: string | null;
  readonly contact: string | null;
  readonly deal: string | null;
  readonly owner: string | null;
  readonly date: Value;
  readonly validUntil: Value;
  readonly currency: string;
  readonly taxMode: TaxMode;
  /** Minor units off the whole quote, after the rate. */
  readonly discount: number;
  /** Percentage to pay of the whole quote, as typed; "100" is no discount. */
  readonly discountRate: string;
  /** Minor units. */
  readonly freight: number;
  /** 账期: days from delivery to payment. */
  readonly paymentDays: number | null;
  /** The price book that is asked first; null leaves it to the rule. */
  readonly priceBook: string | null;
  /** The template it prints with; null is the standard one. */
  readonly template: string | null;
  readonly terms: string;
  readonly notes: string;
}

/** The contract's quote line. */
export interface QuoteLine {
  readonly id?: string | undefined;
  readonly product: string | null;
  readonly description: string;
  readonly spec: string;
  readonly unit: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discountRate: string;
  readonly taxRate: string;
  /** What one costs us, as typed; empty when nobody knows. */
  readonly unitCost: string;
  /** The price that the price rule gave when the product was taken; empty for a line written by hand. */
  readonly listPrice: string;
  readonly notes: string;
}

/** Totals for the editor: lines in order, each with what is wrong with it or null. */
export interface SheetTotals {
  readonly lines: { amount: number; net: number; tax: number; gross: number; problem: string | null }[];
  readonly subtotal: number;
  readonly discount: number;
  readonly freight: number;
  readonly net: number;
  readonly tax: number;
  readonly total: number;
  /** 综合折扣率: what is paid of the reference prices after every discount, in percent; null without any price. */
  readonly priceRate: string | null;
  readonly margin: QuoteMargin;
  readonly warnings: readonly TotalsWarning[];
  /** 大写金额; empty for other currencies than CNY. */
  readonly uppercase: string;
}

/** Exact totals of a sheet; a line with a problem counts as zero. Throws `quote.amountTooLarge`. */
export function computeSheet(header: QuoteHeader, lines: readonly QuoteLine[]): QuoteTotals {
  const inputs = lines.map((line) => {
    const usable = lineProblem(line) === null;
    const number = (name: LineNumber): Decimal => lineNumber(line, name) ?? '0';
    return { quantity: usable ? number('quantity') : '0', unitPrice: number('unitPrice'), discountRate: number('discountRate'), taxRate: number('taxRate') };
  });
  const wholeDiscount = { kind: 'both' as const, rate: wholeRate(header) ?? '100', amount: header.discount };
  try {
    return quoteTotals({ taxMode: header.taxMode, currency: header.currency, wholeDiscount, freight: header.freight }, inputs);
  } catch (error) {
    if (isNumberError(error)) throw appError('quote.amountTooLarge', 'The amounts of this quote are too large to be exact.', { ...error.details });
    throw error;
  }
}

/** The whole quote's rate to pay; null when what was typed is none (it then counts as no discount, and the quote is not issued). */
export function wholeRate(header: Pick<QuoteHeader, 'discountRate'>): Decimal | null {
  return header.discountRate.trim() === '' ? '100' : optionalNumber(header.discountRate);
}

/** The same, in the shape of the contract. */
export function sheetTotals(header: QuoteHeader, lines: readonly QuoteLine[]): SheetTotals {
  const totals = computeSheet(header, lines);
  return {
    lines: totals.lines.map(({ amount, net, tax, gross }, index) => {
      const line = lines[index];
      return { amount, net, tax, gross, problem: line && lineProblem(line) ? 'number.unreadable' : null };
    }),
    subtotal: totals.subtotal,
    discount: totals.discount,
    freight: totals.freight,
    net: totals.net,
    tax: totals.tax,
    total: totals.total,
    priceRate: rateToList(header, lines, totals),
    margin: quoteMargin(header, lines, totals),
    warnings: totals.warnings,
    uppercase: header.currency === 'CNY' ? rmbUppercase(totals.total) : '',
  };
}

/** What a saved line stores: numbers in canonical form, unreadable ones as typed. */
export function lineValues(line: QuoteLine, position: number, amount: number): Record<string, Value> {
  const numbers = Object.fromEntries(LINE_NUMBERS.map((name) => [COLUMNS[name], lineNumber(line, name) ?? line[name]]));
  const texts = { description: line.description, spec: line.spec, unit: line.unit, notes: line.notes };
  const kept = { unit_cost: optionalNumber(line.unitCost) ?? line.unitCost, list_price: optionalNumber(line.listPrice) ?? line.listPrice };
  return { position, product: line.product, ...numbers, ...emptyAsNull({ ...texts, ...kept }), amount };
}

/** What a saved header stores, with everything that rules of approval ask about beside it. */
export function headerValues(header: QuoteHeader, totals: QuoteTotals, lines: readonly QuoteLine[]): Record<string, Value> {
  const { cost, rate } = quoteMargin(header, lines, totals);
  return {
    ...emptyAsNull({ subject: header.subject, terms: header.terms, notes: header.notes }),
    customer: header.customer,
    contact: header.contact,
    deal: header.deal,
    owner: header.owner,
    date: header.date,
    valid_until: header.validUntil,
    currency: header.currency,
    tax_mode: header.taxMode,
    discount: header.discount === 0 ? null : header.discount,
    discount_rate: wholeRate(header) ?? header.discountRate,
    freight: header.freight === 0 ? null : header.freight,
    payment_days: header.paymentDays,
    price_book: header.priceBook,
    template: header.template,
    price_rate: rateToList(header, lines, totals),
    cost_total: cost,
    margin: rate,
    net_total: totals.net,
    tax_total: totals.tax,
    total: totals.total,
  };
}

/** A stored quote as its editor holds it. */
export function headerOf(values: Readonly<Record<string, Value | undefined>>): QuoteHeader {
  return {
    subject: text(values['subject']),
    customer: link(values['customer']),
    contact: link(values['contact']),
    deal: link(values['deal']),
    owner: link(values['owner']),
    date: values['date'] ?? null,
    validUntil: values['valid_until'] ?? null,
    currency: text(values['currency']) || 'CNY',
    taxMode: values['tax_mode'] === 'excluded' ? 'excluded' : 'included',
    discount: minor(values['discount']),
    discountRate: text(values['discount_rate']) || '100',
    freight: minor(values['freight']),
    paymentDays: Number.isSafeInteger(values['payment_days']) ? Number(values['payment_days']) : null,
    priceBook: link(values['price_book']),
    template: link(values['template']),
    terms: text(values['terms']),
    notes: text(values['notes']),
  };
}

/** A stored line as its editor holds it. */
export function lineOf(id: string, values: Readonly<Record<string, Value | undefined>>): QuoteLine {
  return {
    id,
    product: link(values['product']),
    description: text(values['description']),
    spec: text(values['spec']),
    unit: text(values['unit']),
    quantity: text(values['quantity']),
    unitPrice: text(values['unit_price']),
    discountRate: text(values['discount_rate']),
    taxRate: text(values['tax_rate']),
    unitCost: text(values['unit_cost']),
    listPrice: text(values['list_price']),
    notes: text(values['notes']),
  };
}

function text(value: Value | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

function minor(value: Value | undefined): number {
  return Number.isSafeInteger(value) ? Number(value) : 0;
}

function link(value: Value | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function emptyAsNull(values: Record<string, string>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? null : value]));
}
