/** The differences of two versions as one page, for customer and colleague alike: it says nothing of costs. */
import type { Value } from '../model/types.ts';
import type { Difference, LineDiff, QuoteDiff } from '../process/quotes/compare.ts';
import { isDecimal } from '../values/decimal.ts';
import { formatAmount, groupThousands } from '../values/money.ts';
import { renderTemplate } from './engine.ts';
import { printableImage } from './filters.ts';
import { documentLabels } from './labels.ts';
import type { DocumentLanguage, LabelId } from './labels.ts';
import { pageFrame } from './page-frame.ts';
import { QUOTE_DIFF_V1 } from './templates/quote-diff.ts';

/** What the page is about. */
export interface DiffPage {
  readonly number: string;
  readonly company: string;
  readonly logo: string;
  readonly customer: string;
  readonly currency: string;
  readonly from: { readonly version: number; readonly date: string };
  readonly to: { readonly version: number; readonly date: string };
  readonly diff: QuoteDiff;
}

const LABELS: Readonly<Record<string, LabelId>> = {
  validUntil: 'validUntil', discountRate: 'discountRate', discount: 'wholeDiscount', freight: 'freight', total: 'total', subtotal: 'subtotal', net: 'net', tax: 'tax',
  subject: 'subject', customer: 'customer', contact: 'contact', owner: 'owner', date: 'date', currency: 'currency', taxMode: 'taxMode', paymentDays: 'paymentDays', terms: 'terms',
  notes: 'notes', description: 'description', spec: 'spec', unit: 'unit', quantity: 'quantity', unitPrice: 'unitPrice', taxRate: 'taxRate',
};

/** Builds the page. Throws `document.renderFailed`. */
export function quoteDiffHtml(page: DiffPage, language: DocumentLanguage): string {
  const l = documentLabels(language);
  const label = (field: string) => l[LABELS[field] ?? 'item'];
  const show = (difference: Difference, side: 'from' | 'to'): string => shown(difference, difference[side], page.currency, l.taxIncluded.main, l.taxExcluded.main);
  const money = (minor: number | null): string => (minor === null ? '' : formatAmount(minor, page.currency));
  const parts = (line: LineDiff) => line.fields.map((each) => ({ label: label(each.field), from: show(each, 'from'), to: show(each, 'to') }));
  const touched = page.diff.lines.filter((line) => line.change !== 'same');
  const same = page.diff.lines.length - touched.length;
  return renderTemplate(QUOTE_DIFF_V1, 'main', {
    ...pageFrame(language, [page.company, page.number]),
    page_title: [l.diff.main, page.number, `V${page.from.version}–V${page.to.version}`].filter((part) => part !== '').join(' '),
    l, language, number: page.number, company: page.company, logo: printableImage(page.logo), customer: page.customer, from: page.from, to: page.to,
    same: touched.length === 0 && page.diff.header.length === 0 && page.diff.totals.length === 0,
    header: page.diff.header.map((each) => ({ label: each.field === 'discountRate' ? l.wholeRate : label(each.field), from: show(each, 'from'), to: show(each, 'to') })),
    lines: touched.map((line) => ({
      change: line.change, label: line.change === 'added' ? l.added : line.change === 'removed' ? l.removed : l.changed, place: line.to ?? line.from ?? '',
      description: line.description, spec: line.spec, parts: parts(line), from: money(line.amount.from), to: money(line.amount.to),
    })),
    unchanged: touched.length > 0 && same > 0 ? l.unchanged.main.replace('{n}', String(same)) : '',
    totals: page.diff.totals.map((each) => ({
      label: label(each.field), grand: each.field === 'total', from: show(each, 'from'), to: show(each, 'to'),
      by: signed(Number(each.to) - Number(each.from), page.currency),
    })),
  });
}

function signed(minor: number, currency: string): string {
  return Number.isSafeInteger(minor) ? `${minor > 0 ? '+' : ''}${formatAmount(minor, currency)}` : '';
}

function shown({ kind }: Difference, value: Value, currency: string, included: string, excluded: string): string {
  if (value === null || value === '') return '—';
  if (kind === 'money') return Number.isSafeInteger(value) ? formatAmount(Number(value), currency) : String(value);
  if (kind === 'taxMode') return value === 'excluded' ? excluded : included;
  if (kind === 'percent') return `${String(value)}%`;
  return kind === 'decimal' && isDecimal(value) ? groupThousands(value) : String(value);
}
