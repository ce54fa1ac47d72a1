import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { findDivergences } from '../../db/changes/rebuild.ts';
import type { RecordWrite } from '../../db/changes/index.ts';
import { openBook } from '../support/book.ts';

/** Printed by fast-check on a failure, too; DEALBOOK_LONG_SEED plays one again. */
const SEED = Number(process.env['DEALBOOK_LONG_SEED'] ?? Date.now() % 1_000_000);
afterAll(() => console.info(`long writes: DEALBOOK_LONG_SEED=${SEED}`));

const RECORDS = 1600;
const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const cell = fc.constantFrom('上海', '苏州', '', '无锡 8000', '新的');
const writes: fc.Arbitrary<RecordWrite[]> = fc.record({ from: fc.nat(RECORDS), size: fc.integer({ min: 1, max: RECORDS }), city: cell, name: cell, repeat: fc.boolean() })
  .map(({ from, size, city, name, repeat }) => {
    const some = Array.from({ length: size }, (_, i) => ({ object: 'customers', record: id(from + i), set: { city, name: `${name}${i}` } }));
    return repeat ? [...some, ...some.map((write) => ({ ...write, set: { city: `${city}二` } }))] : some;
  });

it('a long write that is stopped anywhere leaves nothing, one that ends is whole, and both leave the next write working', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ writes, stopAt: fc.option(fc.nat(5)) }), { minLength: 1, maxLength: 4 }), async (steps) => {
    const book = openBook();
    const everything = () => JSON.stringify([
      book.store.db.all('SELECT id, name, city, stamps, updated_at, deleted FROM customers ORDER BY id'),
      book.store.db.all('SELECT count(*), max(seq) FROM change_log'), book.store.db.all('SELECT id FROM batches ORDER BY num'),
    ]);
    try {
      for (const { writes: given, stopAt } of steps) {
        book.clock.now += 1;
        const before = everything();
        const controller = new AbortController();
        let step = 0;
        const run = book.changes.commitLong({ kind: 'paste', writes: given }, { signal: controller.signal, onProgress: () => void (step++ === stopAt && controller.abort()) });
        const batch = await run.catch((error: unknown) => error);
        if (controller.signal.aborted) {
          expect(batch).toMatchObject({ code: 'work.cancelled' });
          expect(everything()).toBe(before);
        } else if (batch === null) expect(everything()).toBe(before);
        else {
          book.changes.undo();
          book.changes.redo();
        }
        expect(findDivergences(book.store)).toEqual([]);
      }
      book.changes.commit({ kind: 'edit', writes: [{ object: 'customers', record: id(0), set: { city: '最后' } }] });
      expect(book.store.db.pluck('SELECT city FROM customers WHERE id = ?', [id(0)])).toEqual(['最后']);
      expect(findDivergences(book.store)).toEqual([]);
    } finally {
      book.close();
    }
  }), { numRuns: 8, seed: SEED });
}, 300_000);

it('a write told in one go and the same write told in steps make the same tables and the same log', async () => {
  await fc.assert(fc.asyncProperty(fc.array(writes, { minLength: 1, maxLength: 3 }), async (list) => {
    const [short, long] = [openBook(), openBook()];
    try {
      for (const given of list) {
        for (const book of [short, long]) book.clock.now += 1;
        const one = short.changes.commit({ kind: 'paste', writes: given });
        const other = await long.changes.commitLong({ kind: 'paste', writes: given }, {});
        expect(other?.changes).toEqual(one?.changes);
      }
      const all = (book: typeof short) => book.store.db.all('SELECT * FROM customers ORDER BY id');
      expect(all(long)).toEqual(all(short));
    } finally {
      short.close();
      long.close();
    }
  }), { numRuns: 5, seed: SEED });
}, 300_000);
