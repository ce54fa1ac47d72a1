import { describe, expect, test } from 'vitest';
import { bookState, booksInOrder, canMeet, priceOf } from '../../../../db/process/pricing/price-rule.ts';
import type { PriceBook, PriceLine, PriceQuery } from '../../../../db/process/pricing/price-rule.ts';

const book = (id: string, over: Partial<PriceBook> = {}): PriceBook => ({
  id, name: id, active: true, grade: null, customer: null, currency: 'CNY', startsOn: null, endsOn: null, priority: 0, rate: null, ...over,
});
const query = (over: Partial<PriceQuery> = {}): PriceQuery => ({ customer: 'acme', grade: 'a', date: '2026-11-23', currency: 'CNY', chosen: null, ...over });
const line = (of: string, price: string, minQuantity = '1'): PriceLine => ({ book: of, product: 'p', minQuantity, price });
const product = { id: 'p', price: '100', currency: 'CNY' };
const ask = (books: readonly PriceBook[], lines: readonly PriceLine[], quantity = '1', over: Partial<PriceQuery> = {}) =>
  priceOf(product, quantity, booksInOrder(books, query(over)), lines, query(over));

describe('which book is asked first', () => {
  const all = [line('general', '95'), line('graded', '90'), line('own', '85'), line('urgent', '99')];

  test('for this customer before for the grade before for all', () => {
    const books = [book('general'), book('graded', { grade: 'a' }), book('own', { customer: 'acme' })];
    expect(ask(books, all)).toMatchObject({ from: 'line', price: '85', book: { id: 'own' } });
    expect(ask(books, all, '1', { customer: 'other' })).toMatchObject({ price: '90' });
    expect(ask(books, all, '1', { customer: 'other', grade: 'b' })).toMatchObject({ price: '95' });
  });

  test('a priority goes over that, and a book chosen on the quote over everything', () => {
    const books = [book('own', { customer: 'acme' }), book('urgent', { priority: 5 }), book('general')];
    expect(ask(books, all)).toMatchObject({ price: '99' });
    expect(ask(books, all, '1', { chosen: 'general' })).toMatchObject({ price: '95' });
    expect(ask([book('own', { customer: 'another' })], all, '1', { chosen: 'own' })).toMatchObject({ price: '85' });
  });

  test('of one priority the later first day counts; with the same day the older book, and the other one is named', () => {
    const later = [book('general', { startsOn: '2026-01-01' }), book('graded', { startsOn: '2026-06-01' })];
    expect(ask(later, all)).toMatchObject({ price: '90', rivals: [] });
    const same = [book('b2', { name: '二' }), book('b1', { name: '一' })];
    expect(ask(same, [line('b1', '80'), line('b2', '70')])).toMatchObject({ price: '80', book: { id: 'b1' }, rivals: [{ id: 'b2', name: '二', price: '70' }] });
    expect(ask(same, [line('b1', '80'), line('b2', '80')]).rivals).toEqual([]);
  });

  test('a book without the product passes the question on; without any the own price counts, in its own money only', () => {
    expect(ask([book('own', { customer: 'acme' }), book('general')], [line('general', '95')])).toMatchObject({ price: '95' });
    expect(ask([], [])).toMatchObject({ from: 'product', price: '100', book: null });
    expect(ask([], [], '1', { currency: 'USD' })).toMatchObject({ from: 'none', price: null });
    expect(ask([book('general', { rate: '90' })], [], '1', { currency: 'USD' })).toMatchObject({ from: 'none' });
  });
});

describe('steps and rates', () => {
  const steps = [line('general', '95'), line('general', '90', '10'), line('general', '80.5', '100')];

  test.each([['1', '95'], ['9.99', '95'], ['10', '90'], ['99', '90'], ['100', '80.5'], ['1000000000000', '80.5'], ['-10', '90']])('%s of it cost %s', (quantity, price) => {
    expect(ask([book('general')], steps, quantity).price).toBe(price);
  });

  test('below the first step the rate for all counts, exactly, or the next answer', () => {
    expect(ask([book('general', { rate: '87.5' })], [line('general', '1', '10')], '2')).toMatchObject({ from: 'rate', price: '87.5', minQuantity: null });
    expect(ask([book('general')], [line('general', '1', '10')], '2')).toMatchObject({ from: 'product', price: '100' });
    expect(ask([book('general', { rate: '0' })], [])).toMatchObject({ price: '0' });
    expect(ask([book('general', { rate: '33.333333333' })], []).price).toBe('33.333333');
  });

  test('a doubled step never charges more', () => {
    expect(ask([book('general')], [line('general', '95'), line('general', '93')]).price).toBe('93');
  });
});

describe('days', () => {
  test('first and last day count, year ends and leap days too', () => {
    const year = { active: true, startsOn: '2027-01-01', endsOn: '2027-12-31' };
    expect(['2026-12-31', '2027-01-01', '2027-12-31', '2028-01-01'].map((day) => bookState(year, day))).toEqual(['ahead', 'on', 'on', 'ended']);
    const leap = { active: true, startsOn: null, endsOn: '2028-02-29' };
    expect(['2028-02-28', '2028-02-29', '2028-03-01'].map((day) => bookState(leap, day))).toEqual(['on', 'on', 'ended']);
  });

  test('a day that is none never counts and is told; so does a book that ends before it starts', () => {
    expect(bookState({ active: true, startsOn: null, endsOn: '2027-02-29' }, '2027-02-28')).toBe('unreadable');
    expect(bookState({ active: true, startsOn: '年底', endsOn: null }, '2027-02-28')).toBe('unreadable');
    expect(bookState({ active: true, startsOn: '2027-02-02', endsOn: '2027-02-01' }, '2027-02-01')).toBe('never');
    expect(ask([book('general', { endsOn: '2027-02-29' })], [line('general', '1')])).toMatchObject({ from: 'product' });
    expect(ask([book('general', { active: false })], [line('general', '1')])).toMatchObject({ from: 'product' });
  });

  test('books meet only when money, days and customers allow it', () => {
    const a = book('a', { endsOn: '2026-12-31' });
    expect(canMeet(a, book('b', { startsOn: '2026-12-31' }))).toBe(true);
    expect(canMeet(a, book('b', { startsOn: '2027-01-01' }))).toBe(false);
    expect(canMeet(a, book('b', { currency: 'USD' }))).toBe(false);
    expect(canMeet(book('a', { grade: 'a' }), book('b', { grade: 'b' }))).toBe(false);
    expect(canMeet(book('a', { grade: 'a' }), book('b', { customer: 'acme' }))).toBe(true);
  });
});
