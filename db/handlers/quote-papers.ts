import type { DocumentLanguage } from '../documents/labels.ts';
import type { MaskId } from '../documents/masks.ts';
import { checkTemplate } from '../documents/template-check.ts';
import { TEMPLATE_DOCS } from '../documents/template-docs.ts';
import { QUOTE_BODY_V2 } from '../documents/templates/quote-standard-2.ts';
import { diffPaper, templatePaper } from '../process/quotes/papers.ts';
import { readPaymentDays } from '../process/quotes/payment-terms.ts';
import { listTemplates, removeTemplate, saveTemplate } from '../process/quotes/templates.ts';
import { diffVersions, quoteVersions } from '../process/quotes/versions.ts';
import type { CoreContext } from './context.ts';

interface Tried {
  readonly text: string;
  readonly quote: string | null;
  readonly language: DocumentLanguage;
  readonly mask: MaskId;
}

export function quotePaperHandlers({ store, changes, desk }: CoreContext) {
  return {
    'quotes.versions': ({ id }: { id: string }) => ({ versions: quoteVersions(store, id) }),
    'quotes.diff': ({ from, to }: { from: string; to: string }) => diffVersions(store, from, to),
    'quotes.diffDocument': ({ from, to, language }: { from: string; to: string; language: DocumentLanguage }) => diffPaper(store, from, to, language),
    'quotes.paymentDays': ({ terms }: { terms: string }) => ({ days: readPaymentDays(terms) }),
    'templates.list': () => ({ templates: listTemplates(store), standard: QUOTE_BODY_V2, ...TEMPLATE_DOCS }),
    'templates.save': (template: Parameters<typeof saveTemplate>[3]) => saveTemplate(store, changes, desk, template),
    'templates.remove': ({ id }: { id: string }) => {
      removeTemplate(changes, id);
      return {};
    },
    'templates.check': ({ text }: { text: string }) => ({ problems: checkTemplate(text) }),
    'templates.document': ({ text, quote, ...options }: Tried) => templatePaper(store, text, quote, { ...options, watermark: '', seal: true }),
  };
}
