/**
 * The quote as its editor holds it: header and lines as typed text, and back to stored values. Text that is no number
 * is kept and marked, like everywhere; it counts as nothing in the totals and keeps the quote from being issued.
 */
import { appError } from '../../errors.ts';
import type { Value } from '../../model/types.ts';
import { compare, isDecimal, isNumberError } from '../../values/decimal.ts';
import type { Decimal } from '../../values/decimal.ts';
import { readNumber } from '../../values/numbers.ts';
import { rmbUppercase } from '../../values/rmb-uppercase.ts';
import { quoteTotals } from './quote-totals.ts';
import type { QuoteTotals, TaxMode } from './quote-totals.ts';

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
  /** Minor units off the whole quote. */
  readonly discount: number;
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
  readonly notes: string;
}

/** Totals for the editor: lines in order, each with what is wrong with it or null. */
export interface SheetTotals {
  readonly lines: { amount: number; net: number; tax: number; gross: number; problem: string | null }[];
  readonly subtotal: number;
  readonly discount: number;
  readonly net: number;
  readonly tax: number;
  readonly total: number;
  /** 大写金额; empty for other currencies than CNY. */
  readonly uppercase: string;
}

const NUMBERS = { quantity: '1', unitPrice: '0', discountRate: '100', taxRate: '13' } as const;
type NumberName = keyof typeof NUMBERS;
const COLUMNS: Readonly<Record<NumberName, string>> = { quantity: 'quantity', unitPrice: 'unit_price', discountRate: 'discount_rate', taxRate: 'tax_rate' };

/** The number a cell means: a canonical decimal, the default for an empty text, or null. */
export function lineNumber(line: QuoteLine, name: NumberName): Decimal | null {
  const text = line[name].trim();
  if (text === '') return NUMBERS[name];
  const decimal = isDecimal(text) ? text : (readNumber(text)?.decimal ?? null);
  return decimal !== null && name === 'taxRate' && compare(decimal, '0') < 0 ? null : decimal;
}

/** The first cell of a line that is no number, by its stored name, or null. */
export function lineProblem(line: QuoteLine): string | null {
  const bad = (Object.keys(NUMBERS) as NumberName[]).find((name) => lineNumber(line, name) === null);
  return bad === undefined ? null : COLUMNS[bad];
}

/** Exact totals of a sheet; a line with a problem counts as zero. Throws `quote.amountTooLarge`. */
export function computeSheet(header: QuoteHeader, lines: readonly QuoteLine[]): QuoteTotals {
  const inputs = lines.map((line) => {
    const usable = lineProblem(line) === null;
    const number = (name: NumberName): Decimal => lineNumber(line, name) ?? '0';
    return { quantity: usable ? number('quantity') : '0', unitPrice: number('unitPrice'), discountRate: number('discountRate'), taxRate: number('taxRate') };
  });
  try {
    return quoteTotals({ taxMode: header.taxMode, currency: header.currency, wholeDiscount: { kind: 'amount', amount: header.discount } }, inputs);
  } catch (error) {
    if (isNumberError(error)) throw appError('quote.amountTooLarge', 'The amounts of this quote are too large to be exact.', { ...error.details });
    throw error;
  }
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
    net: totals.net,
    tax: totals.tax,
    total: totals.total,
    uppercase: header.currency === 'CNY' ? rmbUppercase(totals.total) : '',
  };
}

/** What a saved line stores: numbers in canonical form, unreadable ones as typed. */
export function lineValues(line: QuoteLine, position: number, amount: number): Record<string, Value> {
  const numbers = Object.fromEntries((Object.keys(NUMBERS) as NumberName[]).map((name) => [COLUMNS[name], lineNumber(line, name) ?? line[name]]));
  const texts = { description: line.description, spec: line.spec, unit: line.unit, notes: line.notes };
  return { position, product: line.product, ...numbers, ...emptyAsNull(texts), amount };
}

/** What a saved header stores, with the totals beside it. */
export function headerValues(header: QuoteHeader, totals: Pick<QuoteTotals, 'net' | 'tax' | 'total'>): Record<string, Value> {
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
    discount: Number.isSafeInteger(values['discount']) ? Number(values['discount']) : 0,
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
    notes: text(values['notes']),
  };
}

function text(value: Value | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

function link(value: Value | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function emptyAsNull(values: Record<string, string>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? null : value]));
}
