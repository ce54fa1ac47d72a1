import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../db/changes/change.ts';
import { fold, type State } from '../../db/changes/fold.ts';
import { findDivergences } from '../../db/changes/rebuild.ts';
import { openBook, type Book } from '../support/book.ts';
import { history, toBatches } from '../support/histories.ts';

/** A state as plain data that can be compared. */
function plain(state: State): unknown {
  return byKey([...state].map(([object, records]) => [object, byKey([...records].map(([id, cells]) => [id, byKey([...cells])]))]));
}

function byKey<T>(entries: [string, T][]): [string, T][] {
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}

function tables(book: Book): unknown {
  return book.store.registry.objects().map((object) => book.store.db.all(`SELECT * FROM "${object.id}" ORDER BY id`).map((row) => ({ ...(row as object), rid: 0, stamps: sortedStamps(row) })));
}

function sortedStamps(row: unknown): unknown {
  const stamps = JSON.parse((row as { stamps: string }).stamps) as Record<string, string>;
  return byKey(Object.entries(stamps).map(([stamp, fields]) => [stamp, new Set(fields.split(','))]));
}

function bookOf(changes: readonly Change[], size: number): Book {
  const book = openBook();
  for (const batch of toBatches(changes, size)) book.changes.ingest(batch);
  return book;
}

const shuffled = history.chain((changes) => fc.tuple(fc.constant(changes), fc.shuffledSubarray([...changes], { minLength: changes.length }), fc.integer({ min: 1, max: 5 })));

describe('merge laws', () => {
  it('order does not matter, repeats do not matter, grouping does not matter', () => {
    fc.assert(fc.property(shuffled, ([changes, other]) => {
      const expected = plain(fold(changes));
      expect(plain(fold(other))).toEqual(expected);
      expect(plain(fold([...other, ...changes]))).toEqual(expected);
    }), { numRuns: 500 });
  });

  it('tables == fold(log) after any delivery, and every desk ends with the same tables', () => {
    fc.assert(fc.property(shuffled, ([changes, other, size]) => {
      const [one, two] = [bookOf(changes, size), bookOf([...other, ...other], 1)];
      try {
        expect(findDivergences(one.store)).toEqual([]);
        expect(findDivergences(two.store)).toEqual([]);
        expect(tables(two)).toEqual(tables(one));
      } finally {
        one.close();
        two.close();
      }
    }), { numRuns: 60 });
  });
});
