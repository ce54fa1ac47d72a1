/**
 * One document, several readers. A mask takes what a reader must not see out of the data, before any template runs,
 * so a hidden price is nowhere in the file. A new version of the paper is one line in `MASKS`.
 */
import type { QuoteDocument } from './quote-document.ts';

export type MaskId = 'customer' | 'warehouse';

/** What a mask keeps. */
interface Mask {
  readonly prices: boolean;
  readonly bank: boolean;
  readonly seal: boolean;
}

const MASKS: Readonly<Record<MaskId, Mask>> = {
  customer: { prices: true, bank: true, seal: true },
  warehouse: { prices: false, bank: false, seal: false },
};

/** The document as this reader may have it. */
export function maskQuote(document: QuoteDocument, id: MaskId): QuoteDocument {
  const mask = MASKS[id];
  const company = {
    ...document.company,
    ...(mask.bank ? {} : { bank: '', bankAccount: '' }),
    ...(mask.seal ? {} : { seal: '' }),
  };
  if (mask.prices) return { ...document, company };
  const lines = document.lines.map((line) => ({ ...line, unitPrice: null, discountRate: null, taxRate: null, amount: null }));
  return { ...document, company, lines, totals: null, terms: '' };
}
