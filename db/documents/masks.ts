/**
 * One document, several readers. A mask takes what a reader must not see out of the data, before any template runs,
 * so a hidden price is nowhere in the file. A new version of the paper is one line in `MASKS`.
 */
import { parseDecimal } from '../values/decimal.ts';
import { moneyToDecimal } from '../values/money.ts';
import type { QuoteDocument } from './quote-document.ts';

export type MaskId = 'customer' | 'warehouse' | 'internal';

/** What a mask keeps. */
interface Mask {
  readonly prices: boolean;
  readonly bank: boolean;
  readonly seal: boolean;
  /** What things cost us and what we earn. */
  readonly costs: boolean;
}

const MASKS: Readonly<Record<MaskId, Mask>> = {
  customer: { prices: true, bank: true, seal: true, costs: false },
  warehouse: { prices: false, bank: false, seal: false, costs: false },
  internal: { prices: true, bank: false, seal: false, costs: true },
};

/** Whether this reader may see costs and margins. They are never part of the document, so there is nothing to take out. */
export function showsCosts(id: MaskId): boolean {
  return MASKS[id].costs;
}

/** Amounts of money inside a text, such as "总价 12,000 元" or "¥ 300". */
const MONEY = /(?:[¥￥$€£]|RMB|CNY|USD|EUR|HKD|人民币)\s*-?\d(?:[\d,.]*\d)?\s*(?:万|千|百|亿)?\s*元?|-?\d(?:[\d,.]*\d)?\s*(?:万|千|百|亿)?\s*(?:元|块钱|RMB|CNY|USD|EUR|HKD|yuan|dollars?)/gi;

/** A text that people wrote, without the amounts of money in it; `known` are figures of this very quote, which need no sign to be told. */
export function withoutPrices(text: string, known: ReadonlySet<string> = new Set()): string {
  return text.replace(MONEY, '***').replace(/\d[\d,]*(?:\.\d+)?/g, (digits) => (known.has(parseDecimal(digits.replaceAll(',', '')) ?? '') ? '***' : digits));
}

/** Every price and sum of the quote, as decimals. */
function figuresOf({ lines, totals, currency }: QuoteDocument): ReadonlySet<string> {
  const sums = totals === null ? [] : [totals.subtotal, totals.discount, totals.net, totals.tax, totals.freight, totals.total];
  const minor = [...lines.map((line) => line.amount), ...sums].flatMap((amount) => (amount === null || amount === 0 ? [] : [moneyToDecimal(Math.abs(amount), currency)]));
  return new Set([...minor, ...lines.flatMap((line) => (line.unitPrice === null || line.unitPrice === '0' ? [] : [line.unitPrice]))]);
}

/** The document as this reader may have it. */
export function maskQuote(document: QuoteDocument, id: MaskId): QuoteDocument {
  const mask = MASKS[id];
  const company = {
    ...document.company,
    ...(mask.bank ? {} : { bank: '', bankAccount: '' }),
    ...(mask.seal ? {} : { seal: '' }),
  };
  if (mask.prices) return { ...document, company };
  const figures = figuresOf(document);
  // A figure of the quote may well be a measure in a name ("380 V"): there only what is marked as money goes.
  const lines = document.lines.map((line) => ({
    ...line, description: withoutPrices(line.description), spec: withoutPrices(line.spec), notes: withoutPrices(line.notes, figures), unitPrice: null, discountRate: null, taxRate: null, amount: null,
  }));
  return { ...document, company, lines, totals: null, subject: withoutPrices(document.subject, figures), terms: '', notes: withoutPrices(document.notes, figures) };
}
