import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../../db/changes/index.ts';
import { OUR_COMPANY } from '../../../preload/contract/values.ts';
import { createQuotes } from '../../../db/process/quotes/quotes.ts';
import type { Quotes } from '../../../db/process/quotes/quotes.ts';
import type { QuoteHeader, QuoteLine } from '../../../db/process/quotes/quote-sheet.ts';
import { openBook } from '../../support/book.ts';
import type { Book } from '../../support/book.ts';

let book: Book;
let quotes: Quotes;
let customer: string;
let contact: string;

beforeEach(() => {
  book = openBook();
  quotes = createQuotes({ ...book, settings: { deskPrefix: () => 'A', validityDays: () => 30 } });
  customer = newId(book.desk.entropy);
  contact = newId(book.desk.entropy);
  book.changes.commit({
    kind: 'create',
    writes: [
      { object: 'customers', record: customer, set: { name: '无锡宏远机械有限公司', address: '洛社镇 66 号' } },
      { object: 'contacts', record: newId(book.desk.entropy), set: { name: '刘芳', customer } },
      { object: 'contacts', record: contact, set: { name: '王建国', customer, mobile: '13861802277', is_primary: 1 } },
      { object: 'company', record: OUR_COMPANY, set: { name: '苏州衡川自动化设备有限公司', quote_terms: '款到发货' } },
    ],
  });
});
afterEach(() => book.close());

const line = (over: Partial<QuoteLine> = {}): QuoteLine => ({
  product: null, description: '变频器', spec: '7.5kW', unit: '台', quantity: '2', unitPrice: '3120.50', discountRate: '', taxRate: '13', unitCost: '', listPrice: '', notes: '', ...over,
});
const header = (over: Partial<QuoteHeader> = {}): QuoteHeader => ({ ...quotes.blank({ customer, deal: null }).header, ...over });
const page = (id: string) => quotes.document(id, { language: 'zh', mask: 'customer', watermark: '', seal: true });
const stored = (id: string) => quotes.get(id).quote.values;

test('a blank quote starts from the customer, the settings and our terms', () => {
  expect(quotes.blank({ customer, deal: null }).header).toMatchObject({ contact, date: '2026-11-23', validUntil: '2026-12-23', terms: '款到发货', taxMode: 'included' });
});

test('a saved quote stores its totals and reads back as it was typed', () => {
  const { id, totals } = quotes.save({ header: header({ discount: 100 }), lines: [line(), line({ unitPrice: '1,000' })] });
  expect(totals).toMatchObject({ subtotal: 824_100, discount: 100, total: 824_000, uppercase: '捌仟贰佰肆拾元整' });
  expect(stored(id)).toMatchObject({ status: 'draft', total: 824_000, discount: 100, version: 1 });
  const again = quotes.get(id);
  expect(again.lines.map((l) => [l.unitPrice, l.discountRate])).toEqual([['3120.5', '100'], ['1000', '100']]);
  expect(again.locked).toBe(false);
});

test('lines that left the sheet are deleted, the others keep their records, and one undo takes a save back', () => {
  const { id } = quotes.save({ header: header(), lines: [line({ description: '甲' }), line({ description: '乙' })] });
  const second = quotes.get(id).lines[1];
  quotes.save({ id, header: header(), lines: [second ?? line(), line({ description: '丙' })] });
  expect(quotes.get(id).lines.map((l) => l.description)).toEqual(['乙', '丙']);
  expect(quotes.get(id).lines[0]?.id).toBe(second?.id);
  book.changes.undo();
  expect(quotes.get(id).lines.map((l) => l.description)).toEqual(['甲', '乙']);
});

test('text that is no number is kept, marked, counted as nothing, and cannot be issued', () => {
  const { id, totals } = quotes.save({ header: header(), lines: [line(), line({ quantity: '两箱' })] });
  expect(totals.lines.map((l) => l.problem)).toEqual([null, 'number.unreadable']);
  expect(totals.total).toBe(624_100);
  expect(quotes.get(id).lines[1]?.quantity).toBe('两箱');
  expect(() => quotes.issue(id)).toThrow(expect.objectContaining({ code: 'quote.invalidLine', details: { line: 2, field: 'quantity' } }));
});

describe('issuing', () => {
  test('gives the next number of this desk and freezes the page', () => {
    const first = quotes.save({ header: header(), lines: [line()] });
    expect(quotes.issue(first.id).number).toBe('Q26-A-0001');
    const issued = page(first.id);
    expect(issued).toMatchObject({ number: 'Q26-A-0001', title: '报价单 Q26-A-0001 无锡宏远机械有限公司' });
    book.changes.commit({ kind: 'edit', writes: [
      { object: 'customers', record: customer, set: { name: '改名公司' } },
      { object: 'company', record: OUR_COMPANY, set: { name: '另一家公司' } },
      { object: 'quote_lines', record: quotes.get(first.id).lines[0]?.id ?? '', set: { unit_price: '1' } },
    ] });
    expect(page(first.id).html).toBe(issued.html);

    const second = quotes.save({ header: header(), lines: [line()] });
    book.changes.commit({ kind: 'delete', writes: [{ object: 'quotes', record: first.id, set: { deleted: 1 } }] });
    expect(quotes.issue(second.id).number).toBe('Q26-A-0002');
  });

  test('locks the quote; undo makes it a draft again', () => {
    const { id } = quotes.save({ header: header(), lines: [line()] });
    quotes.issue(id);
    expect(quotes.get(id).locked).toBe(true);
    expect(() => quotes.save({ id, header: header(), lines: [] })).toThrow(expect.objectContaining({ code: 'quote.locked' }));
    expect(() => quotes.issue(id)).toThrow(expect.objectContaining({ code: 'quote.locked' }));
    book.changes.undo();
    expect(quotes.get(id).locked).toBe(false);
    expect(stored(id)).not.toHaveProperty('snapshot');
  });

  test('asks for a customer and lines first', () => {
    const bare = quotes.save({ header: header({ customer: null }), lines: [line()] });
    expect(() => quotes.issue(bare.id)).toThrow(expect.objectContaining({ code: 'quote.noCustomer' }));
    const empty = quotes.save({ header: header(), lines: [] });
    expect(() => quotes.issue(empty.id)).toThrow(expect.objectContaining({ code: 'quote.noLines' }));
  });
});

test('a revision is a new draft with the same number and the next version', () => {
  const { id } = quotes.save({ header: header(), lines: [line()] });
  const { number } = quotes.issue(id);
  book.clock.now += 86_400_000;
  const copy = quotes.revise(id).id;
  expect(stored(copy)).toMatchObject({ number, version: 2, previous: id, status: 'draft', date: '2026-11-24', total: 624_100 });
  expect(quotes.issue(copy).number).toBe(number);
  expect(page(copy).html).toContain(`${number} / V2`);
  expect(stored(quotes.revise(id).id)).toMatchObject({ version: 3 });
});

test('a draft prints with a mark, an issued quote without', () => {
  const { id } = quotes.save({ header: header(), lines: [line()] });
  expect(page(id).html).toContain('<span class="draft">草稿');
  quotes.issue(id);
  expect(page(id).html).not.toContain('<span class="draft">');
});

test('an amount past the safe range is refused before anything is written', () => {
  const huge = [line({ unitPrice: '90000000000000', quantity: '9' })];
  expect(() => quotes.save({ header: header(), lines: huge })).toThrow(expect.objectContaining({ code: 'quote.amountTooLarge' }));
  expect(book.store.db.pluck('SELECT count(*) FROM quotes')).toEqual([0]);
});
