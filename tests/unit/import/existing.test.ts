import { expect, it } from 'vitest';
import { createExisting } from '../../../db/import/existing.ts';
import { openBook } from '../../support/book.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

it('a book may be written while its records are gone through, and after that was given up half-way', () => {
  const book = openBook();
  book.changes.commit({ kind: 'create', writes: Array.from({ length: 4100 }, (_, n) => ({ object: 'customers', record: id(n), set: { name: `客户${n}` } })) });
  const edit = (name: string) => book.changes.commit({ kind: 'edit', writes: [{ object: 'customers', record: id(0), set: { name } }] });
  const existing = createExisting(book.store);
  const names = new Set<string>();
  for (const { id: record } of existing.scan('customers', ['name'])) {
    if (names.size === 0) expect(edit('甲')).not.toBeNull();
    names.add(record);
  }
  expect(names.size).toBe(4100);
  existing.scan('customers', ['name'])[Symbol.iterator]().next();
  expect(edit('乙')).not.toBeNull();
  book.close();
});
