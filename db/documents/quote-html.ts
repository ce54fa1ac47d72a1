/** A quote as one self-contained HTML page for the print window: no script, nothing remote, fonts from the given addresses. */
import { appError } from '../errors.ts';
import { renderTemplate } from './engine.ts';
import type { TemplateSet } from './engine.ts';
import { printableImage } from './filters.ts';
import { documentLabels } from './labels.ts';
import type { DocumentLanguage } from './labels.ts';
import type { InternalFigures } from './internal-figures.ts';
import { maskQuote, showsCosts } from './masks.ts';
import type { MaskId } from './masks.ts';
import { type FontUrls } from './page.ts';
import { pageFrame } from './page-frame.ts';
import type { QuoteDocument } from './quote-document.ts';
import type { QuoteSnapshot } from './snapshot.ts';
import { QUOTE_STANDARD_V2 } from './templates/quote-standard-2.ts';
import { QUOTE_STANDARD_V1 } from './templates/quote-standard.ts';

export interface QuoteHtmlOptions {
  readonly fontUrls: FontUrls;
  readonly language?: DocumentLanguage;
  readonly mask?: MaskId;
  /** Marks a page that was not issued and leaves out the seal, so that it is not taken for an offer. */
  readonly draft?: boolean;
  /** `text` replaces the body: a template that the team edited. */
  readonly template?: { readonly id: string; readonly version: number; readonly text?: string };
  /** Printed across every page; none when empty. */
  readonly watermark?: string;
  /** Prints the seal of an issued quote; yes unless told. */
  readonly seal?: boolean;
  /** Costs and margins; they reach the page under the mask 内部版 only. */
  readonly internal?: InternalFigures | null;
}

export { FONT_URLS, type FontUrls } from './page.ts';

/** The template new quotes are issued with. */
export const QUOTE_TEMPLATE = { id: 'quote-standard', version: 2 } as const;

/** Every version ever issued stays here, or old quotes could not be printed again. */
const TEMPLATES: Readonly<Record<string, TemplateSet>> = { 'quote-standard/1': QUOTE_STANDARD_V1, 'quote-standard/2': QUOTE_STANDARD_V2 };

/**
 * Builds the page. Throws `document.renderFailed` when the template is not known here (an older program meeting a newer
 * quote), when it cannot be rendered, or when a font address is odd.
 */
export function quoteHtml(document: QuoteDocument, options: QuoteHtmlOptions): string {
  const { id, version, text } = wanted(options);
  const known = TEMPLATES[`${id}/${version}`];
  if (!known) throw appError('document.renderFailed', `This program does not know the template ${id} ${version}.`, { template: id, version });
  const templates = text === undefined ? known : { ...known, body: text };
  return renderTemplate(templates, 'main', viewOf(maskQuote(document, options.mask ?? 'customer'), options));
}

/** The first version knew neither masks of their own paper nor watermarks; what it cannot say is printed with the next one. */
function wanted({ template, mask, watermark }: QuoteHtmlOptions): NonNullable<QuoteHtmlOptions['template']> {
  if (template === undefined) return QUOTE_TEMPLATE;
  const plain = (mask ?? 'customer') === 'customer' && (watermark ?? '') === '';
  return template.id === QUOTE_TEMPLATE.id && template.version === 1 && !plain ? QUOTE_TEMPLATE : template;
}

/** The page of an issued quote, from its snapshot alone. */
export function snapshotHtml(snapshot: QuoteSnapshot, options: Omit<QuoteHtmlOptions, 'template' | 'draft'>): string {
  return quoteHtml(snapshot.document, { ...options, language: options.language ?? snapshot.language, template: snapshot.template });
}

/** What the file and the print job are called. */
export function quoteTitle(document: QuoteDocument, language: DocumentLanguage = 'zh', mask: MaskId = 'customer'): string {
  const l = documentLabels(language);
  const title = mask === 'warehouse' || document.totals === null ? l.picking.main : mask === 'internal' ? `${l.title.main}-${l.internal.main}` : l.title.main;
  return [title, document.number, document.customer.name].filter((part) => part !== '').join(' ');
}

/** What the template reads: the document, the words, and every choice already made, so the template only lays out. */
export function viewOf(doc: QuoteDocument, options: QuoteHtmlOptions): Record<string, unknown> {
  const language = options.language ?? 'zh';
  const l = documentLabels(language);
  const prices = doc.totals !== null;
  return {
    doc,
    l,
    language,
    ...pageFrame(language, [doc.company.name, doc.number], options.fontUrls),
    page_title: quoteTitle(doc, language, options.mask),
    title_label: prices ? l.title : l.picking,
    draft: options.draft === true,
    price_label: doc.taxMode === 'included' ? l.priceIncluded : l.priceExcluded,
    amount_label: doc.taxMode === 'included' ? l.amountIncluded : l.amountExcluded,
    logo: printableImage(doc.company.logo),
    seal: options.draft === true || options.seal === false ? '' : printableImage(doc.company.seal),
    watermark: options.watermark ?? '',
    internal: showsCosts(options.mask ?? 'customer') ? (options.internal ?? null) : null,
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
