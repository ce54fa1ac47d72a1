/** Reads a quote and everything around it from the store. Writes nothing. */
import { OUR_COMPANY } from '../../../preload/contract/values.ts';
import { appError } from '../../errors.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { readById } from '../../store/read.ts';
import type { ReadRecord } from '../../store/read.ts';
import type { QuoteRecords, Values } from '../../documents/quote-from-records.ts';

/** The quote, deleted or not. Throws `record.notFound`. */
export function readQuote(store: Store, id: string): ReadRecord {
  const [quote] = readById(store, store.registry.object('quotes'), [id]);
  if (!quote) throw appError('record.notFound', 'There is no such quote.', { object: 'quotes', id });
  return quote;
}

/** Anything but a draft has left the house. */
export function isLocked(quote: ReadRecord): boolean {
  const status = quote.values['status'];
  return status !== undefined && status !== null && status !== 'draft';
}

/** Its lines in printed order. */
export function readQuoteLines(store: Store, quote: string): ReadRecord[] {
  const ids = store.db.pluck<string>(
    store.db.knex('quote_lines').select('id').where('quote', quote).whereRaw('deleted IS NOT 1').orderBy([{ column: 'position' }, { column: 'id' }]),
  );
  return readById(store, store.registry.object('quote_lines'), ids);
}

/** What a document is made from. Links that are not here yet print as nothing. */
export function readQuoteRecords(store: Store, id: string): QuoteRecords {
  const quote = readQuote(store, id).values;
  return {
    quote,
    lines: readQuoteLines(store, id).map((line) => line.values),
    customer: valuesOf(store, 'customers', quote['customer']),
    contact: valuesOf(store, 'contacts', quote['contact']),
    owner: valuesOf(store, 'members', quote['owner']),
    company: readCompany(store),
  };
}

/** Our own letterhead; empty until someone fills it in. */
export function readCompany(store: Store): Values {
  return valuesOf(store, 'company', OUR_COMPANY);
}

/** A customer's main contact, else the first one entered; null without any. */
export function mainContact(store: Store, customer: string): string | null {
  const [first] = store.db.pluck<string>(
    store.db.knex('contacts').select('id').where('customer', customer).whereRaw('deleted IS NOT 1').orderByRaw('is_primary DESC, rid').limit(1),
  );
  return first ?? null;
}

/** All numbers that begin with the stem, of deleted quotes too: a number is never given twice. */
export function quoteNumbers(store: Store, stem: string): string[] {
  return store.db.pluck<string>(store.db.knex('quotes').select('number').whereRaw('number >= ? AND number < ?', [stem, `${stem}\uffff`]));
}

/** The highest version among the quotes that carry a number. */
export function highestVersion(store: Store, number: string): number {
  return store.db.pluck<number | null>(store.db.knex('quotes').where('number', number).max('version'))[0] ?? 1;
}

function valuesOf(store: Store, object: string, id: Value | undefined): Values {
  if (typeof id !== 'string' || id === '') return {};
  return readById(store, store.registry.object(object), [id])[0]?.values ?? {};
}
