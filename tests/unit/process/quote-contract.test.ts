import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '../../../db/changes/index.ts';
import type { QuoteHeader, QuoteLine } from '../../../db/process/quotes/quote-sheet.ts';
import { createQuotes } from '../../../db/process/quotes/quotes.ts';
import type { Quotes } from '../../../db/process/quotes/quotes.ts';
import { quoteVersions, diffVersions } from '../../../db/process/quotes/versions.ts';
import { openBook } from '../../support/book.ts';
import type { Book } from '../../support/book.ts';

let book: Book;
let quotes: Quotes;
let customer: string;
let deal: string;
beforeEach(() => {
  book = openBook();
  quotes = createQuotes({ ...book, settings: { deskPrefix: () => 'A', validityDays: () => 30 } });
  [customer, deal] = [newId(book.desk.entropy), newId(book.desk.entropy)];
  book.changes.commit({ kind: 'create', writes: [
    { object: 'customers', record: customer, set: { name: '宏远' } },
    { object: 'deals', record: deal, set: { name: '二期', customer, stage: 'negotiate', amount: 1, close_date: '2026-12-01' } },
  ] });
});
afterEach(() => book.close());

const line = (over: Partial<QuoteLine> = {}): QuoteLine => ({
  product: null, description: '变频器', spec: '', unit: '台', quantity: '3', unitPrice: '33.33', discountRate: '100', taxRate: '13', unitCost: '', listPrice: '', notes: '', ...over,
});
const TERMS = '合同签订后预付 30%，发货前付 60%，余款 10% 验收合格后 30 日内付清';
function issued(header: Partial<QuoteHeader> = {}, lines = [line(), line({ quantity: '-1', unitPrice: '10' })]): string {
  const { id } = quotes.save({ header: { ...quotes.blank({ customer, deal }).header, terms: TERMS, subject: '二期改造', discount: 77, freight: 1000, ...header }, lines });
  quotes.issue(id);
  return id;
}
const rows = (sql: string) => book.store.db.all<Record<string, unknown>>(sql);

test('one step makes contract, lines and instalments that add up to the quote, and one undo takes it back', () => {
  const id = issued();
  const total = quotes.get(id).totals.total;
  expect(quotes.planContract(id)).toMatchObject({ lines: 2, total, termsRead: true, existing: null, deal: { id: deal, stage: 'negotiate' } });
  const made = quotes.toContract(id, true);
  expect(made).toMatchObject({ number: 'HT26-A-0001', instalments: 3, deal: 'won', why: null });
  expect(rows('SELECT number, name, customer, deal, quote, status, amount, version FROM contracts')).toEqual([{ number: 'HT26-A-0001', name: '二期改造', customer, deal, quote: id, status: 'draft', amount: total, version: 1 }]);
  const lines = rows('SELECT position, quantity, unit_price, amount FROM contract_lines ORDER BY position');
  expect(lines.reduce((sum, each) => sum + Number(each['amount']), 0)).toBe(total);
  const plans = rows('SELECT name, share, after, after_days, amount FROM payment_plans ORDER BY rid');
  expect(plans.map((each) => [each['share'], each['after'], each['after_days']])).toEqual([['30', 'signing', null], ['60', 'delivery', null], ['10', 'acceptance', 30]]);
  expect(plans.reduce((sum, each) => sum + Number(each['amount']), 0)).toBe(total);
  expect([quotes.get(id).quote.values['status'], rows('SELECT stage FROM deals')[0]?.['stage']]).toEqual(['accepted', 'won']);
  book.changes.undo();
  expect([quotes.get(id).quote.values['status'], rows('SELECT stage FROM deals')[0]?.['stage'], rows('SELECT id FROM contracts WHERE deleted IS NOT 1')]).toEqual(['issued', 'negotiate', []]);
  expect(quotes.toContract(id, false)).toMatchObject({ contract: made.contract, deal: 'none' });
});

test('the same quote does not become two contracts, and a draft none', () => {
  const id = issued();
  const { contract } = quotes.toContract(id, true);
  expect(() => quotes.toContract(id, true)).toThrow(expect.objectContaining({ code: 'quote.hasContract', details: { id: contract, number: 'HT26-A-0001' } }));
  const draft = quotes.save({ header: quotes.blank({ customer, deal }).header, lines: [line()] });
  expect(() => quotes.toContract(draft.id, true)).toThrow(expect.objectContaining({ code: 'quote.notIssued' }));
  expect(rows('SELECT id FROM contracts')).toHaveLength(1);
});

test('terms that cannot be read give one instalment over the whole', () => {
  const id = issued({ terms: '付款方式面议' });
  quotes.toContract(id, true);
  expect(rows('SELECT share, amount FROM payment_plans')).toEqual([{ share: '100', amount: quotes.get(id).totals.total }]);
});

test('two desks that convert one quote apart mean the same contract', () => {
  const ids = [1, 2].map((seed) => {
    const other = openBook({ seed });
    const desk = createQuotes({ ...other, settings: { deskPrefix: () => 'B', validityDays: () => 30 } });
    other.changes.commit({ kind: 'create', writes: [{ object: 'quotes', record: '01900000-0000-7000-8000-000000000001', set: { status: 'issued', number: 'Q', customer: 'x', total: 0 } }] });
    const { contract } = desk.toContract('01900000-0000-7000-8000-000000000001', true);
    other.close();
    return contract;
  });
  expect(ids[0]).toBe(ids[1]);
});

test('free of charge is a quote, below zero is none', () => {
  const free = quotes.save({ header: quotes.blank({ customer, deal: null }).header, lines: [line({ discountRate: '0' })] });
  expect(quotes.issue(free.id).number).toBe('Q26-A-0001');
  expect(quotes.get(free.id).totals.total).toBe(0);
  const negative = quotes.save({ header: quotes.blank({ customer, deal: null }).header, lines: [line({ quantity: '-1' })] });
  expect(() => quotes.issue(negative.id)).toThrow(expect.objectContaining({ code: 'quote.negativeTotal' }));
  const odd = quotes.save({ header: { ...quotes.blank({ customer, deal: null }).header, discountRate: '打折' }, lines: [line()] });
  expect(() => quotes.issue(odd.id)).toThrow(expect.objectContaining({ code: 'quote.badDiscount' }));
  const both = quotes.save({ header: quotes.blank({ customer, deal: null }).header, lines: [line({ quantity: '-1', unitPrice: '-5' })] });
  expect(() => quotes.issue(both.id)).toThrow(expect.objectContaining({ code: 'quote.invalidLine', details: { line: 1, field: 'quantity' } }));
});

test('what rules of approval ask for stands on the record after every save', () => {
  const { id } = quotes.save({
    header: { ...quotes.blank({ customer, deal: null }).header, discountRate: '90', paymentDays: 60 },
    lines: [line({ quantity: '10', unitPrice: '90', discountRate: '95', listPrice: '100', unitCost: '50' })],
  });
  // 10 × 90 × 0.95 × 0.9 = 769.50 of a reference of 1,000.00; net 680.97, cost 500.00.
  expect(quotes.get(id).quote.values).toMatchObject({ discount_rate: '90', price_rate: '76.95', payment_days: 60, total: 76_950, net_total: 68_097, cost_total: 50_000, margin: '26.58' });
  quotes.save({ id, header: quotes.get(id).header, lines: [line({ unitCost: '' })] });
  expect(quotes.get(id).quote.values).not.toHaveProperty('margin');
});

test('versions of one number, and drafts made from one another before they had one, belong together', () => {
  const first = issued();
  const second = quotes.revise(first).id;
  quotes.save({ id: second, header: quotes.get(second).header, lines: [line({ unitPrice: '30' })] });
  expect(quoteVersions(book.store, second).map((each) => [each.id, each.version])).toEqual([[first, 1], [second, 2]]);
  expect(quoteVersions(book.store, first)).toHaveLength(2);
  expect(diffVersions(book.store, first, second).lines.map((each) => each.change)).toEqual(['changed', 'removed']);
  const draft = quotes.save({ header: quotes.blank({ customer, deal: null }).header, lines: [line()] }).id;
  const copy = quotes.revise(draft).id;
  expect(quoteVersions(book.store, copy).map((each) => each.id)).toEqual([draft, copy]);
});
