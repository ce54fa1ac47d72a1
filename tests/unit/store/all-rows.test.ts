import { describe, expect, it } from 'vitest';
import { allRows } from '../../../db/store/all-rows.ts';
import { openBook, type Book } from '../../support/book.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

function withCustomers(count: number, work: (book: Book) => void): void {
  const book = openBook();
  try {
    book.changes.commit({ kind: 'create', writes: Array.from({ length: count }, (_, n) => ({ object: 'customers', record: id(n), set: { name: `客户${n}` } })) });
    work(book);
  } finally {
    book.close();
  }
}

describe('the list of everything', () => {
  it('is counted, newest first, without the recycle bin', () => {
    withCustomers(5, ({ store, changes }) => {
      changes.commit({ kind: 'delete', writes: [{ object: 'customers', record: id(1), set: { deleted: 1 } }] });
      expect([...(allRows(store.db, store.registry.object('customers')) ?? [])]).toEqual([5, 4, 3, 1]);
    });
  });

  it('is empty for an empty table', () => {
    withCustomers(0, ({ store }) => expect(allRows(store.db, store.registry.object('deals'))).toEqual(new Uint32Array(0)));
  });

  it('is not known by counting when a number is missing', () => {
    withCustomers(3, ({ store }) => {
      store.db.run('DELETE FROM customers WHERE rid = 2');
      expect(allRows(store.db, store.registry.object('customers'))).toBeNull();
    });
  });
});
