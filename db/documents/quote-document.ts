/**
 * Everything a printed quote says, as plain JSON. It holds no ids and no links: an issued quote prints from this
 * alone, whatever becomes of the records it was made from.
 */
import type { QuoteTotals, TaxMode } from '../process/quotes/quote-totals.ts';
import type { Decimal } from '../values/decimal.ts';
import type { Minor } from '../values/money.ts';

/** Our own letterhead. Empty strings are simply not printed. */
export interface CompanyCard {
  readonly name: string;
  readonly nameEn: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly website: string;
  readonly taxNumber: string;
  readonly bank: string;
  readonly bankAccount: string;
  /** Data URL (PNG, JPEG, WebP or SVG) or empty. */
  readonly logo: string;
  /** Data URL of the seal, best a transparent PNG; printed 40 mm wide, the size of a company seal. */
  readonly seal: string;
}

/** The firm addressed. */
export interface CustomerCard {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
}

/** A person on either side. */
export interface PersonCard {
  readonly name: string;
  readonly title: string;
  readonly phone: string;
  readonly email: string;
}

/** One printed line. Quantities and prices are exact decimals, amounts minor units. */
export interface QuoteDocumentLine {
  readonly position: number;
  readonly description: string;
  readonly spec: string;
  readonly unit: string;
  readonly notes: string;
  readonly quantity: Decimal;
  /** Major units; null under a mask without prices. */
  readonly unitPrice: Decimal | null;
  /** Percentage to pay: "86" is 8.6 折. */
  readonly discountRate: Decimal | null;
  readonly taxRate: Decimal | null;
  readonly amount: Minor | null;
}

/** The totals that are printed; per-line splits stay in the lines. */
export type PrintedTotals = Omit<QuoteTotals, 'lines' | 'warnings'>;

/** A complete quote for print. Dates are YYYY-MM-DD or empty. */
export interface QuoteDocument {
  readonly kind: 'quote';
  readonly number: string;
  readonly version: number;
  readonly subject: string;
  readonly date: string;
  readonly validUntil: string;
  readonly currency: string;
  readonly taxMode: TaxMode;
  readonly company: CompanyCard;
  readonly customer: CustomerCard;
  readonly contact: PersonCard;
  readonly salesperson: PersonCard;
  readonly lines: readonly QuoteDocumentLine[];
  /** Null under a mask without prices. */
  readonly totals: PrintedTotals | null;
  readonly terms: string;
  readonly notes: string;
}
