/** The versions of a quote, and what differs between two of them. */
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { titlesOf } from '../../store/read.ts';
import { compareQuotes } from './compare.ts';
import type { ComparedVersion, QuoteDiff } from './compare.ts';
import { readQuote, readQuoteLines } from './quote-records.ts';
import { computeSheet, headerOf, lineOf } from './quote-sheet.ts';

/** One version in the list of them. */
export interface QuoteVersion {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: string;
  readonly total: number;
  readonly currency: string;
  readonly date: string;
}

type Row = Readonly<Record<string, Value>>;

/** All versions that belong together, oldest first: those of one number, and drafts that were made from one another before they had one. */
export function quoteVersions(store: Store, id: string): QuoteVersion[] {
  const rows = store.db.all<Row>(
    `WITH RECURSIVE chain(id) AS (
       SELECT ?
       UNION SELECT q.previous FROM chain JOIN quotes q ON q.id = chain.id WHERE q.previous IS NOT NULL
       UNION SELECT q.id FROM chain JOIN quotes q ON q.previous = chain.id
     )
     SELECT id, number, version, status, total, currency, date FROM quotes
     WHERE deleted IS NOT 1 AND (id IN (SELECT id FROM chain) OR number IN (SELECT number FROM quotes WHERE id = ? AND number <> ''))
     ORDER BY version, rid`,
    [id, id],
  );
  return rows.map((row) => ({
    id: String(row['id']), number: String(row['number'] ?? ''), version: Number(row['version'] ?? 1), status: String(row['status'] ?? 'draft'),
    total: Number(row['total'] ?? 0), currency: String(row['currency'] ?? 'CNY'), date: String(row['date'] ?? ''),
  }));
}

/** What changed from one version to the other. Throws `record.notFound`. */
export function diffVersions(store: Store, from: string, to: string): QuoteDiff {
  return compareQuotes(readVersion(store, from), readVersion(store, to));
}

function readVersion(store: Store, id: string): ComparedVersion {
  const header = headerOf(readQuote(store, id).values);
  const lines = readQuoteLines(store, id).map((line) => lineOf(line.id, line.values));
  const name = (object: string, link: string | null): string => (link === null ? '' : (titlesOf(store, object, [link], true).get(link) ?? ''));
  const names = { customer: name('customers', header.customer), contact: name('contacts', header.contact), owner: name('members', header.owner) };
  return { header, names, lines, totals: computeSheet(header, lines) };
}
