import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAppError } from '../../db/errors.ts';
import { derivedId, newId, type RecordWrite } from '../../db/changes/index.ts';
import { likeWrite } from '../../db/process/activity/comment.ts';
import { mergeCirclePass, mergeLinkPass } from '../../db/process/duplicates/merge-pass.ts';
import { planMerge } from '../../db/process/duplicates/merge.ts';
import { planUnmerge } from '../../db/process/duplicates/unmerge.ts';
import { runPasses } from '../../db/process/passes/index.ts';
import { coOwnerWrite } from '../../db/process/pool/co-owners.ts';
import type { Book } from '../support/book.ts';
import { openDesks, type Desks } from '../support/desks.ts';

const CUSTOMERS = [0, 1, 2, 3].map((at) => `00000000-0000-7000-8000-00000000000${at}`);
const TAG = '00000000-0000-7000-8000-0000000000aa';
const MEMBER = '00000000-0000-7000-8000-0000000000bb';
/** What people say of a customer, and where the answer stands. */
const LINKS = { follow_ups: 'customer', contacts: 'customer', deals: 'customer', comments: 'record', payments: 'customer', customers: 'parent' } as const;

const desk = fc.nat(2);
const who = fc.nat(3);
const deed = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('merge' as const), desk, kept: who, other: who }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('follow_ups' as const, 'contacts' as const, 'deals' as const, 'comments' as const, 'payments' as const), desk, of: who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('parent' as const), desk, of: who, parent: who }).filter((each) => each.of !== each.parent) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('tag' as const, 'like' as const, 'coOwner' as const), desk, of: who, on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('meet' as const), desk }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('passes' as const), desk }) },
);
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

function at(desks: Desks, index: number): Book {
  const book = desks.books[index % desks.books.length];
  if (!book) throw new Error('a desk');
  book.clock.now += 1000;
  return book;
}

function merge(book: Book, kept: string, other: string): void {
  try {
    book.changes.commit({ kind: 'merge', writes: planMerge(book.store, { object: 'customers', kept, others: [other] }, () => newId(book.desk.entropy)).writes });
  } catch (error) {
    // Somebody merged one of them already.
    if (!isAppError(error)) throw error;
  }
}

function write(book: Book, each: Exclude<Deed, { kind: 'merge' | 'meet' | 'passes' }>): RecordWrite {
  const of = CUSTOMERS[each.of] ?? '';
  switch (each.kind) {
    case 'parent': return { object: 'customers', record: of, set: { parent: CUSTOMERS[each.parent] ?? '' } };
    case 'tag': return { object: 'taggings', record: derivedId('customers', of, TAG), set: { object: 'customers', record: of, tag: TAG, deleted: each.on ? null : 1 } };
    case 'like': return likeWrite('customers', of, MEMBER, each.on);
    case 'coOwner': return coOwnerWrite(of, MEMBER, each.on ? 'helps' : null);
    default: return { object: each.kind, record: newId(book.desk.entropy), set: { [LINKS[each.kind]]: of, ...(each.kind === 'comments' ? { object: 'customers' } : {}) } };
  }
}

const pass = (book: Book) => runPasses(book, [mergeCirclePass, mergeLinkPass]);

/** Everybody meets and the pass runs everywhere until it has nothing to do. */
function settle(desks: Desks): void {
  for (let turn = 0; turn < 6; turn += 1) {
    desks.exchange((batches, to) => (to === 0 ? batches : [...batches, ...batches].reverse()));
    const runs = desks.books.map((book) => {
      book.clock.now += 1000;
      return pass(book);
    });
    expect(runs.flatMap(({ failures }) => failures)).toEqual([]);
    if (runs.every(({ acts }) => Object.values(acts).every((count) => count === 0))) return;
  }
  throw new Error('the pass comes to no end');
}

const alive = (book: Book) => new Set(book.store.db.pluck<string>('SELECT id FROM customers WHERE deleted IS NOT 1'));
const isMerged = (book: Book) => new Set(book.store.db.pluck<string>('SELECT id FROM customers WHERE merged_into IS NOT NULL AND deleted = 1'));
const targets = (book: Book, object: keyof typeof LINKS) => book.store.db.pluck<string>(`SELECT ${LINKS[object]} FROM ${object} WHERE ${LINKS[object]} IS NOT NULL AND deleted IS NOT 1`);

function expectNothingLost(book: Book): void {
  expect(alive(book).size).toBeGreaterThan(0);
  for (const object of Object.keys(LINKS) as (keyof typeof LINKS)[]) for (const to of targets(book, object)) expect([object, isMerged(book).has(to)]).toEqual([object, false]);
  expect(book.store.db.pluck('SELECT id FROM customers WHERE parent = id AND deleted IS NOT 1')).toEqual([]);
  for (const [object, of] of [['likes', 'record'], ['co_owners', 'customer'], ['taggings', 'record']]) {
    expect(book.store.db.all(`SELECT ${of} FROM ${object} WHERE deleted IS NOT 1 GROUP BY 1 HAVING count(*) > 1`)).toEqual([]);
  }
}

function unmergeAll(desks: Desks): void {
  const book = at(desks, 0);
  for (let left = 12; left > 0; left -= 1) {
    const merges = book.store.db.pluck<string>('SELECT id FROM merges WHERE deleted IS NOT 1 ORDER BY id DESC');
    if (merges.length === 0) return;
    merges.forEach((each) => {
      book.clock.now += 1000;
      try {
        book.changes.commit(planUnmerge(book.store, book.changes, each).action);
      } catch (error) {
        if (!isAppError(error) || error.code !== 'merge.nested') throw error;
      }
    });
  }
  throw new Error('merges that cannot be taken apart');
}

it('desks that merge, link and meet in any order agree, lose no customer and no link, and can take every merge apart', () => {
  fc.assert(fc.property(fc.array(deed, { minLength: 2, maxLength: 14 }), (deeds) => {
    const desks = openDesks([0, 3_600_000, -86_400_000]);
    try {
      at(desks, 0).changes.commit({ kind: 'import', writes: CUSTOMERS.map((record) => ({ object: 'customers', record, set: { name: record } })) });
      desks.exchange();
      for (const each of deeds) {
        const book = at(desks, each.desk);
        if (each.kind === 'meet') desks.exchange((batches) => batches.toReversed());
        else if (each.kind === 'passes') pass(book);
        else if (each.kind === 'merge') merge(book, CUSTOMERS[each.kept] ?? '', CUSTOMERS[each.other] ?? '');
        else book.changes.commit({ kind: 'edit', writes: [write(book, each)] });
      }
      settle(desks);
      expect(desks.differing()).toEqual([]);
      for (const book of desks.books) expectNothingLost(book);
      unmergeAll(desks);
      settle(desks);
      expect(desks.differing()).toEqual([]);
      for (const book of desks.books) expect([...alive(book)].toSorted()).toEqual(CUSTOMERS);
    } finally {
      desks.close();
    }
  }), { numRuns: 60, verbose: true, ...(process.env['SEED'] === undefined ? {} : { seed: Number(process.env['SEED']) }) });
});

it('what another desk links to a merged record follows it, and goes back when the merge is taken apart', () => {
  const desks = openDesks([0, 0]);
  try {
    const [kept = '', other = ''] = CUSTOMERS;
    at(desks, 0).changes.commit({ kind: 'import', writes: [kept, other].map((record) => ({ object: 'customers', record, set: { name: record } })) });
    desks.exchange();
    merge(at(desks, 0), kept, other);
    const late = at(desks, 1);
    late.changes.commit({ kind: 'create', writes: [{ object: 'deals', record: TAG, set: { name: '迟到的商机', customer: other } }, coOwnerWrite(other, MEMBER, 'helps')] });
    settle(desks);
    const book = at(desks, 0);
    expect(book.store.db.pluck(`SELECT customer FROM deals`)).toEqual([kept]);
    expect(book.store.db.all('SELECT part FROM co_owners WHERE customer = ? AND deleted IS NOT 1', [kept])).toEqual([{ part: 'helps' }]);
    book.changes.commit({ kind: 'pool', writes: [coOwnerWrite(kept, MEMBER, null)] });
    unmergeAll(desks);
    settle(desks);
    expect(late.store.db.pluck(`SELECT customer FROM deals`)).toEqual([other]);
    expect(late.store.db.pluck('SELECT customer FROM co_owners WHERE deleted IS NOT 1')).toEqual([other]);
  } finally {
    desks.close();
  }
});
