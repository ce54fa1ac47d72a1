/** Statement of account and dunning list as self-contained pages, by the rules of `quote-html.ts`: no script, nothing remote. */
import type { AccountStatement } from '../reports/account-statement.ts';
import type { DunningRow } from '../reports/dunning.ts';
import { accountWords } from './account-words.ts';
import { renderTemplate } from './engine.ts';
import { contentPolicy, FONT_URLS, fontFaces, pageCounter, type FontUrls } from './page.ts';
import { ACCOUNT_TEMPLATES } from './templates/account.ts';

/** One's own firm, as the letterhead shows it. */
export interface Letterhead {
  readonly name: string;
  readonly phone: string;
  readonly bank: string;
  readonly bankAccount: string;
}

interface PageOptions {
  readonly language: 'zh' | 'en';
  readonly company: Letterhead;
  readonly fontUrls?: FontUrls;
}

/** A page with what its file is called. */
export interface Page {
  readonly html: string;
  readonly title: string;
}

/** A customer's account over some days. Throws `document.renderFailed`. */
export function accountPage(statement: AccountStatement, options: PageOptions): Page {
  const w = accountWords('account', options.language);
  const title = [w.title, statement.customer.name, statement.to].join(' ');
  const entries = statement.entries.map((entry) => ({ ...entry, label: entry.text || (entry.kind === 'payment' ? w.payment : w.instalment) }));
  return { title, html: page('account', { w, doc: { ...statement, entries }, subtitle: `${statement.from} – ${statement.to}`, orientation: 'portrait' }, title, options) };
}

/** What is overdue, customer by customer. Throws `document.renderFailed`. */
export function dunningPage(rows: readonly DunningRow[], today: string, options: PageOptions): Page {
  const w = accountWords('dunning', options.language);
  const title = `${w.title} ${today}`;
  const doc = {
    rows: rows.map((row, at) => ({ ...row, lastContact: row.lastContact ?? '', first: row.customer !== rows[at - 1]?.customer })),
    total: rows.reduce((sum, row) => sum + row.remaining, 0),
    customers: new Set(rows.map((row) => row.customer)).size,
    oldest: rows.reduce((most, row) => Math.max(most, row.days), 0),
  };
  return { title, html: page('dunning', { w, doc, subtitle: today, orientation: 'landscape' }, title, options) };
}

function page(template: string, view: Record<string, unknown>, title: string, { language, company, fontUrls = FONT_URLS }: PageOptions): string {
  return renderTemplate(ACCOUNT_TEMPLATES, template, {
    ...view, language, company, page_title: title, footer: title, html_lang: language === 'en' ? 'en' : 'zh-CN',
    csp: contentPolicy(fontUrls), font_css: fontFaces(fontUrls), page_text: pageCounter(language),
  });
}
