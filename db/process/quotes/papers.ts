/** What is printed of a quote: the page for each reader, and the page of what changed between two versions. Writes nothing. */
import type { InternalFigures } from '../../documents/internal-figures.ts';
import type { DocumentLanguage } from '../../documents/labels.ts';
import { showsCosts } from '../../documents/masks.ts';
import type { MaskId } from '../../documents/masks.ts';
import { quoteDiffHtml } from '../../documents/quote-diff-html.ts';
import type { QuoteDocument } from '../../documents/quote-document.ts';
import { quoteDocument } from '../../documents/quote-from-records.ts';
import { FONT_URLS, QUOTE_TEMPLATE, quoteHtml, quoteTitle, snapshotHtml } from '../../documents/quote-html.ts';
import { readSnapshot } from '../../documents/snapshot.ts';
import { TEMPLATE_SAMPLES } from '../../documents/template-sample.ts';
import type { Store } from '../../store/open.ts';
import { optionalNumber } from './quote-line.ts';
import { quoteMargin } from './quote-margin.ts';
import { isLocked, readQuote, readQuoteLines, readQuoteRecords } from './quote-records.ts';
import { computeSheet, headerOf, lineOf } from './quote-sheet.ts';
import type { QuoteHeader, QuoteLine } from './quote-sheet.ts';
import { templateOf } from './templates.ts';
import { diffVersions } from './versions.ts';

/** For whom, in which language, with what across the page. */
export interface PrintOptions {
  readonly language: DocumentLanguage;
  readonly mask: MaskId;
  readonly watermark: string;
  readonly seal: boolean;
}

/** A page with what its file is called. */
export interface Paper {
  readonly html: string;
  readonly title: string;
  readonly number: string;
}

/** The stored sheet of a quote. */
export function readSheet(store: Store, id: string): { header: QuoteHeader; lines: QuoteLine[] } {
  return { header: headerOf(readQuote(store, id).values), lines: readQuoteLines(store, id).map((line) => lineOf(line.id, line.values)) };
}

/** The document of a quote as its records say it now; `number` is one that it is just given. */
export function currentDocument(store: Store, id: string, number?: string): QuoteDocument {
  const sheet = readSheet(store, id);
  const { lines, warnings: _warnings, ...totals } = computeSheet(sheet.header, sheet.lines);
  const document = quoteDocument(readQuoteRecords(store, id), totals, lines.map((line) => line.amount));
  return number === undefined ? document : { ...document, number };
}

/** The printed page: of an issued quote from its snapshot alone (costs from its lines, which are locked with it), of a draft from the records. */
export function quotePaper(store: Store, id: string, options: PrintOptions): Paper {
  const quote = readQuote(store, id);
  const snapshot = isLocked(quote) ? readSnapshot(quote.values['snapshot']) : null;
  const document = snapshot?.document ?? currentDocument(store, id);
  const internal = showsCosts(options.mask) ? internalFigures(store, id) : null;
  const given = { fontUrls: FONT_URLS, ...options, internal };
  const template = templateOf(store, headerOf(quote.values).template);
  const html = snapshot ? snapshotHtml(snapshot, given) : quoteHtml(document, { ...given, draft: !isLocked(quote), template });
  return { html, title: quoteTitle(document, options.language, options.mask), number: document.number };
}

/** A body that is being edited, on a quote or on the sample. Throws `document.renderFailed` with part and line. */
export function templatePaper(store: Store, text: string, quote: string | null, options: PrintOptions): Paper {
  const sample = quote === null ? TEMPLATE_SAMPLES[0] : { document: currentDocument(store, quote), internal: internalFigures(store, quote) };
  const html = quoteHtml(sample.document, { fontUrls: FONT_URLS, ...options, internal: sample.internal, template: { ...QUOTE_TEMPLATE, text } });
  return { html, title: quoteTitle(sample.document, options.language, options.mask), number: sample.document.number };
}

/** The page of what changed. */
export function diffPaper(store: Store, from: string, to: string, language: DocumentLanguage): Paper {
  const [older, newer] = [currentDocument(store, from), currentDocument(store, to)];
  const side = ({ version, date }: QuoteDocument) => ({ version, date });
  const html = quoteDiffHtml({
    number: newer.number, company: newer.company.name, logo: newer.company.logo, customer: newer.customer.name, currency: newer.currency, from: side(older), to: side(newer), diff: diffVersions(store, from, to),
  }, language);
  return { html, title: `${newer.number} V${older.version}-V${newer.version}`.trim(), number: newer.number };
}

function internalFigures(store: Store, id: string): InternalFigures {
  const { header, lines } = readSheet(store, id);
  const { cost, rate, lines: each } = quoteMargin(header, lines, computeSheet(header, lines));
  return { cost, margin: rate, lines: each.map((line, index) => ({ unitCost: optionalNumber(lines[index]?.unitCost ?? ''), cost: line.cost, margin: line.rate })) };
}
