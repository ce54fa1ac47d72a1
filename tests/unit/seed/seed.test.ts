import { afterEach, describe, expect, test } from 'vitest';
import { fold } from '../../../db/changes/fold.ts';
import { readSnapshot } from '../../../db/documents/snapshot.ts';
import { computeSheet, headerOf, lineOf } from '../../../db/process/quotes/quote-sheet.ts';
import { readQuoteLines } from '../../../db/process/quotes/quote-records.ts';
import { seedBook } from '../../../db/seed/index.ts';
import { checkValue } from '../../../db/values/format.ts';
import { openBook, TEST_NOW } from '../../support/book.ts';
import type { Book } from '../../support/book.ts';

const books: Book[] = [];
afterEach(() => {
  for (const book of books.splice(0)) book.close();
});

async function seeded(options: Parameters<typeof seedBook>[1], now = TEST_NOW): Promise<Book> {
  const book = openBook({ now, member: '' });
  books.push(book);
  await seedBook({ changes: book.changes, now: () => book.clock.now }, options);
  return book;
}

const count = (book: Book, sql: string): number => book.store.db.pluck<number>(sql)[0] ?? -1;
const rows = (book: Book, object: string): unknown[] =>
  book.store.db.all<Record<string, unknown>>(`SELECT * FROM ${object} ORDER BY id`).map(({ rid: _rid, stamps: _stamps, updated_at: _updated, ...row }) => row);

test('the same seed, number and day give the same records', async () => {
  const [first, second] = [await seeded({ customers: 30 }), await seeded({ customers: 30 })];
  for (const object of ['customers', 'contacts', 'deals', 'quotes', 'quote_lines', 'payments', 'tasks']) expect(rows(first, object)).toEqual(rows(second, object));
  const other = await seeded({ customers: 30, seed: 7 });
  expect(rows(other, 'customers')).not.toEqual(rows(first, 'customers'));
});

describe('even a small book is alive on its day', () => {
  test.each(['2026-11-23', '2027-02-28', '2028-01-01'])('%s', async (today) => {
    const book = await seeded({ customers: 60 }, Date.parse(`${today}T02:00:00Z`));
    expect(count(book, `SELECT count(*) FROM tasks WHERE status = 'open' AND due = '${today}'`)).toBeGreaterThan(0);
    expect(count(book, `SELECT count(*) FROM tasks WHERE status = 'open' AND due < '${today}'`)).toBeGreaterThan(0);
    expect(count(book, `SELECT count(*) FROM customers WHERE next_contact = '${today}'`)).toBeGreaterThan(0);
    expect(count(book, `SELECT count(*) FROM customers WHERE next_contact < '${today}'`)).toBeGreaterThan(0);
    expect(count(book, "SELECT count(DISTINCT stage) FROM deals")).toBeGreaterThanOrEqual(5);
    expect(count(book, 'SELECT count(DISTINCT region) FROM customers')).toBeGreaterThan(5);
    expect(count(book, "SELECT count(DISTINCT substr(date, 1, 7)) FROM quotes")).toBeGreaterThanOrEqual(9);
    const future = ['follow_ups.happened_at', 'payments.paid_on', 'deals.closed_on', 'quotes.date', 'contracts.signed_on'];
    for (const each of future) {
      const [object, field] = each.split('.');
      expect({ each, later: count(book, `SELECT count(*) FROM ${object} WHERE substr(${field}, 1, 10) > '${today}'`) }).toEqual({ each, later: 0 });
    }
  });
});

test('every value is valid, every link leads somewhere, and created dates are in order', async () => {
  const { store } = await seeded({ customers: 80 });
  for (const object of store.registry.objects()) {
    for (const row of store.db.all<Record<string, string | number | null>>(`SELECT * FROM "${object.id}"`)) {
      for (const field of object.fields) {
        const value = row[field.id] ?? null;
        if (value === null) continue;
        expect(checkValue({ ...field, required: false }, value), `${object.id}.${field.id} = ${value}`).toBeNull();
        if (field.type === 'link' && field.to) expect(store.db.get(`SELECT 1 FROM "${field.to}" WHERE id = ?`, [value]), `${object.id}.${field.id}`).toBeDefined();
      }
    }
  }
  const early = store.db.pluck("SELECT d.name FROM deals d JOIN customers c ON c.id = d.customer WHERE substr(d.created_at, 1, 10) < substr(c.created_at, 1, 10)");
  expect(early).toEqual([]);
});

test('stored quotes add up by the published rule, and issued ones carry their page', async () => {
  const { store } = await seeded({ customers: 40 });
  for (const quote of store.db.all<Record<string, string | number | null> & { id: string }>('SELECT * FROM quotes')) {
    const totals = computeSheet(headerOf(quote), readQuoteLines(store, quote.id).map((line) => lineOf(line.id, line.values)));
    expect(quote['total']).toBe(totals.total);
    const snapshot = readSnapshot(quote['snapshot']);
    expect(snapshot === null).toBe(quote['status'] === 'draft');
    if (snapshot) expect(snapshot.document.number).toBe(quote['number']);
  }
  expect(count({ store } as Book, 'SELECT count(*) - count(DISTINCT number) FROM quotes WHERE number IS NOT NULL')).toBe(0);
});

test('some firms are in the book twice, under another name and the same telephone', async () => {
  const book = await seeded({ customers: 60 });
  expect(count(book, 'SELECT count(*) FROM (SELECT phone FROM customers GROUP BY phone HAVING count(*) > 1)')).toBeGreaterThanOrEqual(2);
});

test('seeding cannot be undone by accident and is nothing but the log', async () => {
  const book = await seeded({ customers: 20, nasty: true });
  expect(() => book.changes.undo()).toThrow(expect.objectContaining({ code: 'history.nothingToUndo' }));
  const log = book.store.db.all<{ at: string; object: string; record: string; fields: string }>('SELECT at, object, record, fields FROM change_log ORDER BY seq');
  const state = fold(log.map(({ fields, ...change }) => ({ ...change, set: JSON.parse(fields) as Record<string, string> })));
  expect(state.get('customers')?.size).toBe(count(book, 'SELECT count(*) FROM customers'));
});

test('beyond those with a history, customers come with a contact only', async () => {
  const book = await seeded({ customers: 300, withHistory: 20 });
  expect(count(book, 'SELECT count(*) FROM customers')).toBeGreaterThanOrEqual(300);
  expect(count(book, 'SELECT count(DISTINCT customer) FROM deals')).toBeLessThanOrEqual(20);
});

test('a stopped run says so', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(seeded({ customers: 20, signal: stop.signal })).rejects.toMatchObject({ code: 'work.cancelled' });
});
