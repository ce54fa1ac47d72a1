/** A quote as one self-contained HTML page for the print window: no script, nothing remote, fonts from the given addresses. */
import { appError } from '../errors.ts';
import { renderTemplate } from './engine.ts';
import type { TemplateSet } from './engine.ts';
import { printableImage } from './filters.ts';
import { documentLabels } from './labels.ts';
import type { DocumentLanguage } from './labels.ts';
import { maskQuote } from './masks.ts';
import type { MaskId } from './masks.ts';
import { contentPolicy, fontFaces, pageCounter, type FontUrls } from './page.ts';
import type { QuoteDocument } from './quote-document.ts';
import type { QuoteSnapshot } from './snapshot.ts';
import { QUOTE_STANDARD_V1 } from './templates/quote-standard.ts';

export interface QuoteHtmlOptions {
  readonly fontUrls: FontUrls;
  readonly language?: DocumentLanguage;
  readonly mask?: MaskId;
  /** Marks a page that was not issued and leaves out the seal, so that it is not taken for an offer. */
  readonly draft?: boolean;
  readonly template?: { readonly id: string; readonly version: number };
}

export { FONT_URLS, type FontUrls } from './page.ts';

/** The template new quotes are issued with. */
export const QUOTE_TEMPLATE = { id: 'quote-standard', version: 1 } as const;

/** Every version ever issued stays here, or old quotes could not be printed again. */
const TEMPLATES: Readonly<Record<string, TemplateSet>> = { 'quote-standard/1': QUOTE_STANDARD_V1 };

/**
 * Builds the page. Throws `document.renderFailed` when the template is not known here (an older program meeting a newer
 * quote), when it cannot be rendered, or when a font address is odd.
 */
export function quoteHtml(document: QuoteDocument, options: QuoteHtmlOptions): string {
  const { id, version } = options.template ?? QUOTE_TEMPLATE;
  const templates = TEMPLATES[`${id}/${version}`];
  if (!templates) throw appError('document.renderFailed', `This program does not know the template ${id} ${version}.`, { template: id, version });
  return renderTemplate(templates, 'main', viewOf(maskQuote(document, options.mask ?? 'customer'), options));
}

/** The page of an issued quote, from its snapshot alone. */
export function snapshotHtml(snapshot: QuoteSnapshot, options: Pick<QuoteHtmlOptions, 'fontUrls' | 'mask' | 'language'>): string {
  return quoteHtml(snapshot.document, { ...options, language: options.language ?? snapshot.language, template: snapshot.template });
}

/** What the file and the print job are called. */
export function quoteTitle(document: QuoteDocument, language: DocumentLanguage = 'zh'): string {
  const l = documentLabels(language);
  const title = document.totals === null ? l.picking : l.title;
  return [title.main, document.number, document.customer.name].filter((part) => part !== '').join(' ');
}

/** What the template reads: the document, the words, and every choice already made, so the template only lays out. */
function viewOf(doc: QuoteDocument, options: QuoteHtmlOptions): Record<string, unknown> {
  const language = options.language ?? 'zh';
  const l = documentLabels(language);
  const prices = doc.totals !== null;
  return {
    doc,
    l,
    language,
    html_lang: language === 'en' ? 'en' : 'zh-CN',
    csp: contentPolicy(options.fontUrls),
    font_css: fontFaces(options.fontUrls),
    page_text: pageCounter(language),
    page_title: quoteTitle(doc, language),
    title_label: prices ? l.title : l.picking,
    draft: options.draft === true,
    price_label: doc.taxMode === 'included' ? l.priceIncluded : l.priceExcluded,
    amount_label: doc.taxMode === 'included' ? l.amountIncluded : l.amountExcluded,
    logo: printableImage(doc.company.logo),
    seal: options.draft === true ? '' : printableImage(doc.company.seal),
    footer: [doc.company.name, doc.number].filter((part) => part !== '').join('  ·  '),
    attention: [doc.contact.name, doc.contact.title].filter((part) => part !== '').join(' '),
    customer_phone: doc.contact.phone || doc.customer.phone,
    discount_off: doc.totals ? -doc.totals.discount : 0,
    has: {
      prices,
      spec: doc.lines.some((line) => line.spec !== ''),
      unit: doc.lines.some((line) => line.unit !== ''),
      discounts: doc.lines.some((line) => line.discountRate !== null && line.discountRate !== '100'),
      steps: doc.totals !== null && doc.totals.subtotal !== doc.totals.total,
      words: prices && doc.currency === 'CNY',
      bank: doc.company.bank !== '' || doc.company.bankAccount !== '',
    },
  };
}
