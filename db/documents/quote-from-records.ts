/** Turns the records around a quote into the document that is printed. Pure: reading them is the caller's work. */
import type { Value } from '../model/types.ts';
import { isDecimal } from '../values/decimal.ts';
import type { CompanyCard, CustomerCard, PersonCard, PrintedTotals, QuoteDocument, QuoteDocumentLine } from './quote-document.ts';

/** The stored values of one record; a record that is not here is an empty object. */
export type Values = Readonly<Record<string, Value | undefined>>;

/** Everything a quote is printed from. */
export interface QuoteRecords {
  readonly quote: Values;
  /** In printed order. */
  readonly lines: readonly Values[];
  readonly customer: Values;
  readonly contact: Values;
  readonly owner: Values;
  readonly company: Values;
}

/** The document, with totals worked out beforehand; `lineAmounts` are in the order of the lines. */
export function quoteDocument(records: QuoteRecords, totals: PrintedTotals, lineAmounts: readonly number[]): QuoteDocument {
  const { quote } = records;
  return {
    kind: 'quote',
    number: text(quote['number']),
    version: typeof quote['version'] === 'number' ? quote['version'] : 1,
    subject: text(quote['subject']),
    date: text(quote['date']),
    validUntil: text(quote['valid_until']),
    currency: text(quote['currency']) || 'CNY',
    taxMode: quote['tax_mode'] === 'excluded' ? 'excluded' : 'included',
    company: companyCard(records.company),
    customer: customerCard(records.customer),
    contact: personCard(records.contact),
    salesperson: personCard(records.owner),
    lines: records.lines.map((line, index) => documentLine(line, index, lineAmounts[index] ?? 0)),
    totals,
    terms: text(quote['terms']),
    notes: text(quote['notes']),
  };
}

function documentLine(line: Values, index: number, amount: number): QuoteDocumentLine {
  return {
    position: index + 1,
    description: text(line['description']),
    spec: text(line['spec']),
    unit: text(line['unit']),
    notes: text(line['notes']),
    quantity: decimal(line['quantity'], '1'),
    unitPrice: decimal(line['unit_price'], '0'),
    discountRate: decimal(line['discount_rate'], '100'),
    taxRate: decimal(line['tax_rate'], '0'),
    amount,
  };
}

function companyCard(company: Values): CompanyCard {
  return {
    name: text(company['name']),
    nameEn: text(company['name_en']),
    address: text(company['address']),
    phone: text(company['phone']),
    email: text(company['email']),
    website: text(company['website']),
    taxNumber: text(company['tax_number']),
    bank: text(company['bank']),
    bankAccount: text(company['bank_account']),
    logo: text(company['logo']),
    seal: text(company['seal']),
  };
}

function customerCard(customer: Values): CustomerCard {
  return { name: text(customer['name']), address: text(customer['address']), phone: text(customer['phone']) };
}

function personCard(person: Values): PersonCard {
  return {
    name: text(person['name']),
    title: text(person['title']),
    phone: text(person['mobile']) || text(person['phone']),
    email: text(person['email']),
  };
}

function text(value: Value | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

function decimal(value: Value | undefined, fallback: string): string {
  const given = text(value);
  return isDecimal(given) ? given : fallback;
}
