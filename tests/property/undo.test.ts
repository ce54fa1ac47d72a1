import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDivergences } from '../../db/changes/rebuild.ts';
import type { RecordWrite } from '../../db/changes/index.ts';
import { unpackStamps } from '../../db/store/stamps.ts';
import type { Value } from '../../db/model/types.ts';
import { openBook, type Book } from '../support/book.ts';

const RECORDS = ['a', 'b', 'c'].map((end) => `00000000-0000-7000-8000-00000000000${end}`);
const FIELDS = ['name', 'city', 'industry', 'deleted'];

const write = fc.record({
  object: fc.constant('customers'),
  record: fc.constantFrom(...RECORDS),
  set: fc.dictionary(fc.constantFrom(...FIELDS), fc.constantFrom<Value>('甲', '乙', '丙', null), { minKeys: 1, maxKeys: 3 }),
});
const action = fc.array(write, { minLength: 1, maxLength: 4 });
const actions = fc.array(action, { minLength: 1, maxLength: 8 });

/** What people see: the fields of records that are there. */
function visible(book: Book): unknown {
  return book.store.db.all('SELECT id, name, city, industry FROM customers WHERE deleted IS NULL ORDER BY id');
}

function perform(book: Book, writes: readonly RecordWrite[]) {
  book.clock.now += 1;
  return book.changes.commit({ kind: 'edit', writes });
}

describe('undo', () => {
  it('walking all the way back and forth shows every state again', () => {
    fc.assert(fc.property(actions, (list) => {
      const book = openBook();
      try {
        const states = [visible(book)];
        for (const writes of list) if (perform(book, writes)) states.push(visible(book));
        for (let i = states.length - 2; i >= 0; i--) {
          book.changes.undo();
          expect(visible(book)).toEqual(states[i]);
        }
        for (let i = 1; i < states.length; i++) {
          book.changes.redo();
          expect(visible(book)).toEqual(states[i]);
        }
        expect(findDivergences(book.store)).toEqual([]);
      } finally {
        book.close();
      }
    }), { numRuns: 100 });
  });

  it('undoing an old batch never touches a cell that was edited since, and names it', () => {
    fc.assert(fc.property(action, actions, (first, later) => {
      const book = openBook();
      try {
        for (const record of RECORDS) perform(book, [{ object: 'customers', record, set: { name: record } }]);
        const batch = perform(book, first);
        if (!batch) return;
        const written = stamps(book);
        for (const writes of later) perform(book, writes);
        const edited = new Set([...stamps(book)].filter(([cell, stamp]) => written.get(cell) !== stamp).map(([cell]) => cell));
        const before = cells(book);
        const outcome = book.changes.undoBatch(batch.id);
        for (const [cell, value] of cells(book)) if (edited.has(cell) && !cell.endsWith('deleted')) expect(value).toBe(before.get(cell));
        for (const kept of outcome.kept) expect(edited).toContain(`${kept.record} ${kept.field}`);
        expect(findDivergences(book.store)).toEqual([]);
      } finally {
        book.close();
      }
    }), { numRuns: 100 });
  });
});

/** The stamp of every cell, which tells whether somebody wrote it. */
function stamps(book: Book): Map<string, string> {
  const rows = book.store.db.all<{ id: string; stamps: string }>('SELECT id, stamps FROM customers');
  return new Map(rows.flatMap((row) => [...unpackStamps(row.stamps)].map(([field, stamp]): [string, string] => [`${row.id} ${field}`, stamp])));
}

function cells(book: Book): Map<string, Value> {
  const rows = book.store.db.all<Record<string, Value>>('SELECT * FROM customers');
  return new Map(rows.flatMap((row) => FIELDS.map((field): [string, Value] => [`${String(row['id'])} ${field}`, row[field] ?? null])));
}
