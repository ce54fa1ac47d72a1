import { afterEach, beforeEach, expect, it } from 'vitest';
import { findDue, runPassesApart, type Act, type Found, type Pass } from '../../../db/process/passes/index.ts';
import { openBook, type Book } from '../../support/book.ts';

let book: Book;
const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const COUNT = 1200;

beforeEach(() => {
  book = openBook();
  book.changes.commit({ kind: 'create', writes: Array.from({ length: COUNT }, (_, n) => ({ object: 'customers', record: id(n), set: { name: `客户${n}`, city: '无锡' } })) });
});
afterEach(() => book.close());

/** Moves every customer that is still in Wuxi to Suzhou. */
const moving: Pass = {
  id: 'moving',
  due: ({ store }) => store.db.pluck<string>("SELECT id FROM customers WHERE city = '无锡'").map((record): Act => ({ kind: 'test.move', object: 'customers', record, rule: '', occasion: '2026', reason: {}, writes: [{ object: 'customers', record, set: { city: '苏州' } }] })),
};
const find = (): Found => findDue(book.store, moving, book.clock.now);
const edit = (record: string, city: string) => book.changes.commit({ kind: 'edit', writes: [{ object: 'customers', record, set: { city } }] });
const inCity = (city: string) => book.store.db.pluck<number>('SELECT count(*) FROM customers WHERE city = ?', [city])[0];
const run = (apart: () => Promise<Found>) => runPassesApart(book, [moving], apart);

it('what somebody edited after it was looked for is looked for again', async () => {
  let looks = 0;
  const outcome = await run(async () => {
    const found = find();
    if (looks++ === 0) edit(id(3), '常州');
    return found;
  });
  expect(outcome).toEqual({ acts: { moving: COUNT - 1 }, failures: [] });
  expect([looks, inCity('常州'), inCity('无锡')]).toEqual([2, 1, 0]);
});

it('an edit between two of its batches is not written over', async () => {
  const outcome = run(async () => find());
  const stop = book.changes.onApplied(({ batch }) => {
    stop();
    expect(batch.kind).toBe('auto');
    setImmediate(() => edit(id(COUNT - 1), '常州'));
  });
  expect((await outcome).acts).toEqual({ moving: COUNT - 1 });
  expect([inCity('常州'), inCity('无锡')]).toEqual([1, 0]);
});

it('a book that never rests is still seen to', async () => {
  let n = 0;
  const outcome = await run(async () => {
    const found = find();
    edit(id(0), `城${n++}`);
    return found;
  });
  expect(outcome.acts).toEqual({ moving: COUNT - 1 });
  expect([n, inCity('无锡')]).toEqual([3, 0]);
});

it('nothing is written into the transaction of another', async () => {
  const outcome = await run(async () => {
    const found = find();
    book.store.db.begin();
    return found;
  });
  book.store.db.rollback();
  expect(outcome).toEqual({ acts: { moving: 0 }, failures: [] });
  expect(inCity('无锡')).toBe(COUNT);
});
