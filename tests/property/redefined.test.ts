import fc from 'fast-check';
import { expect, it } from 'vitest';
import { examineBook } from '../../db/backup/doctor.ts';
import { findDivergences, rebuildTables } from '../../db/changes/rebuild.ts';
import type { Batch } from '../../db/changes/index.ts';
import { customFieldId } from '../../db/store/registry.ts';
import { writeSearchTexts } from '../../db/store/search-waiting.ts';
import { openBook, type Book } from '../support/book.ts';

const DEFINITION = '00000000-0000-7000-8000-0000000000f1';
const FIELD = customFieldId(DEFINITION);
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const FORMULA = JSON.stringify({ kind: 'formula', expression: '"算"' });

const meaning = fc.record({ type: fc.constantFrom('text', 'longtext', 'choice', 'hologram'), derived: fc.constantFrom(null, FORMULA) }, { requiredKeys: [] });
const step = fc.oneof(meaning.map((set) => ({ set })), fc.record({ record: fc.nat({ max: 2 }), value: fc.constantFrom('甲', '乙', null) }));

function play(book: Book, steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]): Batch[] {
  const made = [book.changes.commit({ kind: 'fields', writes: [{ object: 'fields', record: DEFINITION, set: { object: 'deals', name: '列', type: 'text' } }] })];
  for (const each of steps) {
    book.clock.now += 1;
    if ('set' in each) made.push(book.changes.commit({ kind: 'fields', writes: [{ object: 'fields', record: DEFINITION, set: each.set }] }));
    else if (book.store.registry.object('deals').storedById.has(FIELD)) made.push(book.changes.commit({ kind: 'edit', writes: [{ object: 'deals', record: id(each.record), set: { [FIELD]: each.value } }] }));
  }
  return made.flatMap((batch) => batch ?? []);
}

function expectSound(book: Book): void {
  writeSearchTexts(book.store.db, book.store.registry.objects());
  expect(findDivergences(book.store)).toEqual([]);
  expect(examineBook(book.store).checks.filter(({ ok }) => !ok)).toEqual([]);
}

it('a column that others make worked out, of another type, or plain again: the book stays sound, is the same on every desk, and is searched by what it holds', () => {
  fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.nat()), (steps, order) => {
    const [author, reader] = [openBook({ seed: 2 }), openBook({ seed: 3 })];
    try {
      const batches = play(author, steps);
      expectSound(author);
      for (const { batch } of batches.map((batch) => ({ batch, rank: order.next().value })).sort((a, b) => a.rank - b.rank)) reader.changes.ingest(batch);
      expectSound(reader);
      const values = (book: Book) => {
        const stored = book.store.registry.object('deals').storedById.has(FIELD);
        return book.store.db.all(`SELECT id, ${stored ? `"${FIELD}"` : 'NULL'} AS value FROM deals ORDER BY id`).filter((row) => (row as { value: unknown }).value !== null);
      };
      expect(values(reader)).toEqual(values(author));
      rebuildTables(reader.store);
      expectSound(reader);
      expect(values(reader)).toEqual(values(author));
    } finally {
      author.close();
      reader.close();
    }
  }), { numRuns: 20 });
});
