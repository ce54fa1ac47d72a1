import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '../../../../db/changes/index.ts';
import { matchProducts, readBookPage } from '../../../../db/process/pricing/book.ts';
import { pricesFor } from '../../../../db/process/pricing/prices.ts';
import { openBook } from '../../../support/book.ts';
import type { Book } from '../../../support/book.ts';

let book: Book;
const ids: Record<string, string> = {};
beforeEach(() => {
  book = openBook();
  for (const name of ['customer', 'pump', 'valve', 'old', 'general', 'rival', 'first', 'step', 'other']) {
    book.clock.now += 1;
    ids[name] = newId(book.desk.entropy);
  }
  book.changes.commit({ kind: 'create', writes: [
    { object: 'customers', record: id('customer'), set: { name: '宏远', grade: 'a' } },
    { object: 'products', record: id('pump'), set: { name: '水泵', code: 'P-1', spec: '2kW', price: '100', cost: '60', currency: 'CNY' } },
    { object: 'products', record: id('valve'), set: { name: '水泵', code: 'P-2', spec: '5kW', price: '200', currency: 'CNY', on_sale: 0 } },
    { object: 'products', record: id('old'), set: { name: '旧阀', price: '30', currency: 'CNY', deleted: 1 } },
    { object: 'price_books', record: id('general'), set: { name: 'A 级价', grade: 'a', currency: 'CNY', active: 1 } },
    { object: 'price_books', record: id('rival'), set: { name: '促销', grade: 'a', currency: 'CNY', active: 1 } },
    { object: 'price_lines', record: id('first'), set: { book: id('general'), product: id('pump'), min_quantity: '1', price: '90' } },
    { object: 'price_lines', record: id('step'), set: { book: id('general'), product: id('pump'), min_quantity: '十', price: '10' } },
    { object: 'price_lines', record: id('other'), set: { book: id('rival'), product: id('pump'), min_quantity: '1', price: '85' } },
  ] });
});
afterEach(() => book.close());
const id = (name: string): string => ids[name] ?? '';
const ask = (...items: readonly (readonly [string, string])[]) =>
  pricesFor(book.store, { customer: id('customer'), date: '2026-11-23', currency: 'CNY', chosen: null, items: items.map(([product, quantity]) => ({ product: id(product), quantity })) });

test('a quote asks for all its lines at once and learns what became of the products', () => {
  const [pump, valve, old] = ask(['pump', '20'], ['valve', '1'], ['old', '1']);
  expect(pump).toMatchObject({ price: '90', cost: '60', listPrice: '100', product: 'here', rivals: [{ name: '促销', price: '85' }] });
  expect(valve).toMatchObject({ price: '200', from: 'product', product: 'off' });
  expect(old).toMatchObject({ price: '30', product: 'deleted' });
  expect(pricesFor(book.store, { customer: null, date: '2026-11-23', currency: 'CNY', chosen: null, items: [{ product: newId(book.desk.entropy), quantity: '1' }] })[0]).toMatchObject({ from: 'none', product: 'missing' });
});

test('the number of statements does not grow with the lines', () => {
  const count = (lines: number): number => {
    let asked = 0;
    const { all } = book.store.db;
    const watched = { ...book.store, db: { ...book.store.db, all: ((...args: Parameters<typeof all>) => { asked += 1; return all(...args); }) as typeof all } };
    pricesFor(watched, { customer: id('customer'), date: '2026-11-23', currency: 'CNY', chosen: null, items: Array.from({ length: lines }, () => ({ product: id('pump'), quantity: '1' })) });
    return asked;
  };
  expect(count(500)).toBe(count(1));
});

test('the page of a book names the book that nothing but age tells apart from it', () => {
  const page = readBookPage(book.store, id('general'), '2026-11-23');
  expect(page.state).toBe('on');
  expect(page.rivals.map((each) => each.name)).toEqual(['促销']);
  expect(page.lines.map((line) => [line.name, line.minQuantity, line.price])).toEqual([['水泵', '十', '10'], ['水泵', '1', '90']]);
  book.changes.commit({ kind: 'edit', writes: [{ object: 'price_books', record: id('rival'), set: { priority: 1 } }] });
  expect(readBookPage(book.store, id('general'), '2026-11-23').rivals).toEqual([]);
});

test('pasted names are found by code, by name with specification, and refused where they say too little', () => {
  const found = matchProducts(book.store, [{ name: 'P-2', spec: '' }, { name: '水泵', spec: '2kW' }, { name: '水泵', spec: '' }, { name: '没有', spec: '' }, { name: '旧阀', spec: '' }]);
  expect(found.map((each) => [each.product, each.found])).toEqual([[id('valve'), 1], [id('pump'), 2], [null, 2], [null, 0], [null, 0]]);
});
