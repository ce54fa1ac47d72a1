/**
 * A quote that was agreed becomes a contract: header, lines, instalments read from its terms, the quote accepted and its deal
 * won, all in one batch, so that one undo takes the whole step back. Ids are made from the quote's, so two desks that do it
 * apart meet in one contract.
 */
import type { ErrorCode } from '../../../preload/contract/errors.ts';
import { derivedId, drain } from '../../changes/index.ts';
import type { Changes, Desk, RecordWrite } from '../../changes/index.ts';
import { nextQuoteNumber } from '../../documents/numbering.ts';
import { appError, isAppError } from '../../errors.ts';
import type { Details } from '../../errors.ts';
import type { Value } from '../../model/types.ts';
import { localDay } from '../../store/local-days.ts';
import type { Store } from '../../store/open.ts';
import { titlesOf } from '../../store/read.ts';
import type { ReadRecord } from '../../store/read.ts';
import { compare, div, mul, toScaled } from '../../values/decimal.ts';
import type { Decimal } from '../../values/decimal.ts';
import { allocateLastTakesRest, moneyToDecimal } from '../../values/money.ts';
import { prepareByHand } from '../by-hand.ts';
import { lineNumber } from './quote-line.ts';
import { readInstalments } from './payment-terms.ts';
import type { Instalment } from './payment-terms.ts';
import { computeSheet } from './quote-sheet.ts';
import type { QuoteHeader, QuoteLine } from './quote-sheet.ts';
import type { QuoteTotals } from './quote-totals.ts';

/** An instalment with its part of the total. */
export interface PlannedInstalment extends Instalment {
  readonly amount: number;
}

/** What would be written, for the question before it. */
export interface ContractPlan {
  readonly lines: number;
  readonly total: number;
  readonly currency: string;
  /** Whether the terms could be read; if not, there is one instalment over the whole. */
  readonly termsRead: boolean;
  readonly instalments: readonly PlannedInstalment[];
  readonly existing: { readonly id: string; readonly number: string } | null;
  readonly deal: { readonly id: string; readonly title: string; readonly stage: string } | null;
}

export interface MadeContract {
  readonly contract: string;
  readonly number: string;
  readonly batch: string;
  readonly instalments: number;
  /** What became of the deal; `kept` when a rule did not let it be won, with the rule's error. */
  readonly deal: 'won' | 'kept' | 'none';
  readonly why: { readonly code: ErrorCode; readonly details: Details } | null;
}

export interface ContractParts {
  readonly store: Store;
  readonly changes: Changes;
  readonly desk: Desk;
  readonly deskPrefix: () => string;
}

/** An issued quote with its sheet. */
export interface AgreedQuote {
  readonly quote: ReadRecord;
  readonly header: QuoteHeader;
  readonly lines: readonly QuoteLine[];
}

/** What a contract of this quote would be. Writes nothing. */
export function planContract(store: Store, { quote, header, lines }: AgreedQuote): ContractPlan {
  const { total } = computeSheet(header, lines);
  const read = readInstalments(header.terms);
  const deal = header.deal === null ? null : dealOf(store, header.deal);
  return { lines: lines.length, total, currency: header.currency, termsRead: read.length > 0, instalments: divide(read, total), existing: contractOf(store, quote.id), deal };
}

/** Makes the contract. Throws `quote.notIssued` for a draft or one that was refused, `quote.hasContract` for one that became one. */
export function makeContract({ store, changes, desk, deskPrefix }: ContractParts, agreed: AgreedQuote, winDeal: boolean): MadeContract {
  const { quote, header } = agreed;
  const status = quote.values['status'];
  if (status !== 'issued' && status !== 'accepted') throw appError('quote.notIssued', 'Only an issued quote becomes a contract.', { id: quote.id });
  const existing = contractOf(store, quote.id);
  if (existing) throw appError('quote.hasContract', 'The quote already became a contract.', { ...existing });
  const contract = derivedId('contract of', quote.id);
  const stem = `HT${localDay(desk.entropy.now()).slice(2, 4)}-${deskPrefix()}-`;
  const number = nextQuoteNumber(stem, store.db.pluck<string>('SELECT number FROM contracts WHERE number >= ? AND number < ?', [stem, `${stem}\uffff`]));
  const instalments = divide(readInstalments(header.terms), computeSheet(header, agreed.lines).total);
  const deal = winDeal && header.deal !== null ? winning(store, header.deal, desk.entropy.now()) : { writes: [], deal: 'none' as const, why: null };
  const batch = changes.commit({
    kind: 'contract',
    label: number,
    writes: [
      contractWrite(store, contract, number, agreed),
      ...lineWrites(contract, agreed),
      ...instalments.map((each, index) => planWrite(contract, header, each, index)),
      { object: 'quotes', record: quote.id, set: { status: 'accepted' } },
      ...deal.writes,
    ],
  });
  if (!batch) throw appError('quote.hasContract', 'The quote already became a contract.', { id: contract, number });
  return { contract, number, batch: batch.id, instalments: instalments.length, deal: deal.deal, why: deal.why };
}

function contractOf(store: Store, quote: string): { id: string; number: string } | null {
  const [row] = store.db.all<{ id: string; number: Value }>('SELECT id, number FROM contracts WHERE quote = ? AND deleted IS NOT 1 ORDER BY rid LIMIT 1', [quote]);
  return row ? { id: row.id, number: String(row.number ?? '') } : null;
}

function contractWrite(store: Store, record: string, number: string, { quote, header, lines }: AgreedQuote): RecordWrite {
  const customer = header.customer === null ? '' : (titlesOf(store, 'customers', [header.customer]).get(header.customer) ?? '');
  const set = {
    number, name: header.subject || `${customer}合同`, customer: header.customer, deal: header.deal, quote: quote.id, status: 'draft',
    amount: computeSheet(header, lines).total, currency: header.currency, owner: header.owner, version: 1, deleted: null,
  };
  return { object: 'contracts', record, set };
}

function lineWrites(contract: string, { header, lines }: AgreedQuote): RecordWrite[] {
  const totals = computeSheet(header, lines);
  return lines.map((line, index) => {
    const set = {
      contract, position: index + 1, product: line.product, description: line.description, spec: line.spec || null, unit: line.unit || null, notes: line.notes || null,
      quantity: lineNumber(line, 'quantity'), tax_rate: lineNumber(line, 'taxRate'), ...agreedPrice(line, totals.lines[index], header), deleted: null,
    };
    return { object: 'contract_lines', record: derivedId('contract line of', contract, line.id ?? String(index)), set };
  });
}

/** What the line comes to with tax after its share of discount and freight, so that the lines add up to the contract. */
function agreedPrice(line: QuoteLine, totals: QuoteTotals['lines'][number] | undefined, { currency }: QuoteHeader): { unit_price: Decimal | null; amount: number } {
  const amount = totals?.gross ?? 0;
  const quantity = lineNumber(line, 'quantity') ?? '0';
  const price = lineNumber(line, 'unitPrice') ?? '0';
  if (compare(quantity, '0') === 0 || toScaled(mul(quantity, price), 2) === toScaled(moneyToDecimal(amount, currency), 2)) return { unit_price: price, amount };
  return { unit_price: div(moneyToDecimal(amount, currency), quantity, 6), amount };
}

function planWrite(contract: string, header: QuoteHeader, { name, share, after, days, amount }: PlannedInstalment, index: number): RecordWrite {
  const set = { name, contract, customer: header.customer, amount, currency: header.currency, share, owner: header.owner, after, after_days: days, deleted: null };
  return { object: 'payment_plans', record: derivedId('instalment of', contract, String(index)), set };
}

/** Terms that cannot be read give one instalment over the whole: money that is due is never left out. */
function divide(read: readonly Instalment[], total: number): PlannedInstalment[] {
  const instalments: readonly Instalment[] = read.length > 0 ? read : [{ name: '合同款', share: '100', after: 'signing', days: null }];
  const amounts = allocateLastTakesRest(total, instalments.map((each) => toScaled(each.share, 6)));
  return instalments.map((each, index) => ({ ...each, amount: amounts[index] ?? 0 }));
}

function dealOf(store: Store, id: string): ContractPlan['deal'] {
  const [row] = store.db.all<{ id: string; name: Value; stage: Value }>('SELECT id, name, stage FROM deals WHERE id = ? AND deleted IS NOT 1', [id]);
  return row ? { id: row.id, title: String(row.name ?? ''), stage: String(row.stage ?? '') } : null;
}

/** The deal is won as if by hand: what its stage asks for is asked here too. A refusal leaves it where it is. */
function winning(store: Store, deal: string, now: number): { writes: readonly RecordWrite[]; deal: MadeContract['deal']; why: MadeContract['why'] } {
  const found = dealOf(store, deal);
  if (!found) return { writes: [], deal: 'none', why: null };
  if (found.stage === 'won') return { writes: [], deal: 'won', why: null };
  try {
    return { writes: drain(prepareByHand(store, [{ object: 'deals', record: deal, set: { stage: 'won' } }], now)).writes, deal: 'won', why: null };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { writes: [], deal: 'kept', why: { code: error.code, details: error.details } };
  }
}
