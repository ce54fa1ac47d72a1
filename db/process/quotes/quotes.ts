/**
 * The life of a quote: drafted, totalled, issued with a number and a frozen copy of itself, and taken up again as a new
 * version. Every write is one batch, so one Ctrl+Z takes back a whole save.
 */
import type { Changes, Desk, RecordWrite } from '../../changes/index.ts';
import { newId } from '../../changes/index.ts';
import { nextQuoteNumber, quoteNumberStem } from '../../documents/numbering.ts';
import { writeSnapshot } from '../../documents/snapshot.ts';
import { appError } from '../../errors.ts';
import { addDays, localDay } from '../../store/local-days.ts';
import type { Store } from '../../store/open.ts';
import type { ReadRecord } from '../../store/read.ts';
import { guarded } from '../approvals/lock.ts';
import { passedOrNoted } from '../approvals/submit.ts';
import { currentDocument, quotePaper, readSheet } from './papers.ts';
import type { Paper, PrintOptions } from './papers.ts';
import { readPaymentDays } from './payment-terms.ts';
import { highestVersion, isLocked, mainContact, quoteNumbers, readCompany, readQuote, readQuoteLines } from './quote-records.ts';
import { lineProblem } from './quote-line.ts';
import { computeSheet, headerOf, headerValues, lineValues, sheetTotals, wholeRate } from './quote-sheet.ts';
import type { QuoteHeader, QuoteLine, SheetTotals } from './quote-sheet.ts';
import { listTemplates, templateOf } from './templates.ts';
import { makeContract, planContract } from './to-contract.ts';
import type { AgreedQuote, ContractPlan, MadeContract } from './to-contract.ts';

/** What quotes need to know of this desk. */
export interface QuoteSettings {
  /** 1–4 capital letters or digits. */
  deskPrefix(): string;
  validityDays(): number;
}

export interface QuoteParts {
  readonly store: Store;
  readonly changes: Changes;
  readonly desk: Desk;
  readonly settings: QuoteSettings;
}

export interface QuoteSheet {
  readonly header: QuoteHeader;
  readonly lines: readonly QuoteLine[];
}

export interface Quotes {
  get(id: string): { quote: ReadRecord; header: QuoteHeader; lines: QuoteLine[]; totals: SheetTotals; locked: boolean };
  /** A sheet to begin with; writes nothing. */
  blank(from: { customer: string | null; deal: string | null }): { header: QuoteHeader; lines: QuoteLine[] };
  /** Throws `quote.amountTooLarge`. */
  totals(sheet: QuoteSheet): SheetTotals;
  /** Creates (no id) or replaces a draft. Throws `quote.locked` for an issued one. */
  save(sheet: QuoteSheet & { readonly id?: string | undefined }): { id: string; number: string; batch: string | null; totals: SheetTotals };
  /** Throws `quote.noCustomer`, `quote.noLines`, `quote.invalidLine`, `quote.locked`. */
  issue(id: string): { number: string; batch: string };
  /** A draft with the same contents, the same number and the next version. */
  revise(id: string): { id: string };
  /** The printed page: of an issued quote from its snapshot alone, of a draft from the records as they are. */
  document(id: string, options: PrintOptions): Paper;
  /** What a contract of this quote would be. */
  planContract(id: string): ContractPlan;
  /** Throws `quote.notIssued`, `quote.hasContract`. */
  toContract(id: string, winDeal: boolean): MadeContract;
}

export function createQuotes({ store, changes, desk, settings }: QuoteParts): Quotes {
  const today = () => localDay(desk.entropy.now());
  const fresh = () => newId(desk.entropy);

  function editable(id: string): ReadRecord {
    const quote = readQuote(store, id);
    if (isLocked(quote)) throw appError('quote.locked', 'The quote was issued and stays as it is; make a new version of it.', { id, number: String(quote.values['number'] ?? '') });
    return quote;
  }

  const sheetOf = (id: string) => readSheet(store, id);
  const agreed = (id: string): AgreedQuote => ({ quote: readQuote(store, id), ...sheetOf(id) });

  function writesOf(id: string, { header, lines }: QuoteSheet): RecordWrite[] {
    const totals = computeSheet(header, lines);
    const kept = lines.map((line) => line.id ?? fresh());
    const gone = readQuoteLines(store, id).filter((line) => !kept.includes(line.id));
    return [
      { object: 'quotes', record: id, set: headerValues(header, totals, lines) },
      ...lines.map((line, index) => ({
        object: 'quote_lines', record: kept[index] ?? fresh(), set: { quote: id, ...lineValues(line, index + 1, totals.lines[index]?.amount ?? 0) },
      })),
      ...gone.map((line) => ({ object: 'quote_lines', record: line.id, set: { deleted: 1 } })),
    ];
  }

  return {
    get: (id) => {
      const quote = readQuote(store, id);
      const sheet = sheetOf(id);
      return { quote, ...sheet, totals: sheetTotals(sheet.header, sheet.lines), locked: isLocked(quote) };
    },

    blank: ({ customer, deal }) => {
      const company = readCompany(store);
      const header = {
        ...headerOf({}), customer, deal,
        contact: customer === null ? null : mainContact(store, customer),
        owner: desk.member || null,
        date: today(),
        validUntil: addDays(today(), settings.validityDays()),
        terms: String(company['quote_terms'] ?? ''),
        paymentDays: readPaymentDays(String(company['quote_terms'] ?? '')),
        template: listTemplates(store).find((template) => template.active)?.id ?? null,
      };
      return { header, lines: [] };
    },

    totals: ({ header, lines }) => sheetTotals(header, lines),

    save: ({ id: known, header, lines }) => {
      const id = known ?? fresh();
      const number = known === undefined ? '' : String(editable(known).values['number'] ?? '');
      const writes = known === undefined
        ? [{ object: 'quotes', record: id, set: { status: 'draft', version: 1 } }, ...writesOf(id, { header, lines })]
        : writesOf(id, { header, lines });
      const batch = changes.commit({ kind: 'quote', writes: guarded(store, 'quotes', id, writes, desk.entropy.now()) });
      return { id, number, batch: batch?.id ?? null, totals: sheetTotals(header, lines) };
    },

    issue: (id) => {
      const quote = editable(id);
      const sheet = sheetOf(id);
      checkIssuable(sheet);
      const stem = quoteNumberStem(today(), settings.deskPrefix());
      const number = String(quote.values['number'] ?? '') || nextQuoteNumber(stem, quoteNumbers(store, stem));
      const issuedAt = new Date(desk.entropy.now()).toISOString();
      const snapshot = writeSnapshot({ format: 1, template: templateOf(store, sheet.header.template), language: 'zh', issuedAt, document: currentDocument(store, id, number) });
      const set = { ...headerValues(sheet.header, computeSheet(sheet.header, sheet.lines), sheet.lines), number, status: 'issued', issued_at: issuedAt, snapshot };
      const batch = changes.commit({ kind: 'quote', label: number, writes: [{ object: 'quotes', record: id, set }, ...passedOrNoted(store, desk, 'quotes', id)] });
      if (!batch) throw appError('quote.locked', 'The quote is already issued.', { id, number });
      return { number, batch: batch.id };
    },

    revise: (id) => {
      const quote = readQuote(store, id);
      const { header, lines } = sheetOf(id);
      const number = quote.values['number'] ?? null;
      const version = (number === null ? 1 : highestVersion(store, String(number))) + 1;
      const copy = fresh();
      const dated = { ...header, date: today(), validUntil: addDays(today(), settings.validityDays()) };
      const writes = writesOf(copy, { header: dated, lines: lines.map(({ id: _line, ...line }) => line) });
      changes.commit({ kind: 'quote', writes: [{ object: 'quotes', record: copy, set: { status: 'draft', number, version, previous: id } }, ...writes] });
      return { id: copy };
    },

    document: (id, options) => quotePaper(store, id, options),
    planContract: (id) => planContract(store, agreed(id)),
    toContract: (id, winDeal) => makeContract({ store, changes, desk, deskPrefix: settings.deskPrefix }, agreed(id), winDeal),
  };
}

function checkIssuable({ header, lines }: QuoteSheet): void {
  if (header.customer === null) throw appError('quote.noCustomer', 'The quote has no customer yet.');
  if (lines.length === 0) throw appError('quote.noLines', 'The quote has no lines yet.');
  lines.forEach((line, index) => {
    const field = lineProblem(line);
    if (field !== null) throw appError('quote.invalidLine', `Line ${index + 1} has no usable ${field}.`, { line: index + 1, field });
  });
  if (wholeRate(header) === null) throw appError('quote.badDiscount', 'The discount rate of the whole quote is no usable number.');
  if (computeSheet(header, lines).total < 0) throw appError('quote.negativeTotal', 'The credit lines are more than what is sold; a quote cannot be below zero.');
}
