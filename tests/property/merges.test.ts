import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newId, type RecordWrite } from '../../db/changes/index.ts';
import { findDivergences } from '../../db/changes/rebuild.ts';
import type { Value } from '../../db/model/types.ts';
import { planMerge } from '../../db/process/duplicates/merge.ts';
import { planUnmerge } from '../../db/process/duplicates/unmerge.ts';
import { openBook, type Book } from '../support/book.ts';

const id = (end: string) => `00000000-0000-7000-8000-0000000000${end}`;
const CUSTOMERS = ['c1', 'c2', 'c3'].map(id);
const LINKED = [['contacts', 'd1'], ['contacts', 'd2'], ['deals', 'd3'], ['deals', 'd4'], ['follow_ups', 'd5'], ['quotes', 'd6']].map(([object = '', end = '']) => ({ object, record: id(end) }));
const COMMENTS = ['e1', 'e2'].map(id);
const FIELDS = ['name', 'city', 'phone', 'industry', 'notes', 'parent'] as const;
const NAMES: Readonly<Record<string, string>> = { contacts: 'name', deals: 'name', follow_ups: 'content', quotes: 'number' };

const customer = fc.constantFrom(...CUSTOMERS);
const value = fc.constantFrom<Value>('甲', '乙', '丙', null);
const start = fc.record({
  fields: fc.array(fc.record({ name: value, city: value, phone: value, industry: value, notes: value, parent: fc.constantFrom<Value>(null, ...CUSTOMERS) }), { minLength: 3, maxLength: 3 }),
  links: fc.array(fc.option(customer, { nil: null }), { minLength: LINKED.length, maxLength: LINKED.length }),
  comments: fc.array(customer, { minLength: 2, maxLength: 2 }),
});
type Edit = { readonly to: 'customer'; readonly record: string; readonly field: string; readonly value: Value } | { readonly to: 'link'; readonly index: number; readonly target: string | null } | { readonly to: 'new'; readonly target: string };
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ to: fc.constant('customer' as const), record: customer, field: fc.constantFrom<string>('city', 'phone', 'industry', 'notes'), value }),
  fc.record({ to: fc.constant('link' as const), index: fc.nat(LINKED.length - 1), target: fc.option(customer, { nil: null }) }),
  fc.record({ to: fc.constant('new' as const), target: customer }),
);
const scenario = fc.record({ start, take: fc.dictionary(fc.constantFrom(...FIELDS), fc.constantFrom('other', 'kept', 'both')), before: fc.array(edit, { maxLength: 3 }), between: fc.array(edit, { maxLength: 6 }), after: fc.array(edit, { maxLength: 4 }), second: fc.constantFrom('none', 'same', 'outer'), secondFirst: fc.boolean() });
type Scenario = typeof scenario extends fc.Arbitrary<infer S> ? S : never;

function commit(book: Book, writes: readonly RecordWrite[], kind: 'edit' | 'merge' = 'edit') {
  book.clock.now += 1000;
  return book.changes.commit({ kind, writes });
}

function begin(book: Book, { fields, links, comments }: Scenario['start']): void {
  commit(book, [
    ...CUSTOMERS.map((record, at) => ({ object: 'customers', record, set: { ...fields[at], name: fields[at]?.name ?? record } })),
    ...LINKED.map(({ object, record }, at) => ({ object, record, set: { [NAMES[object] ?? '']: record, customer: links[at] ?? null } })),
    ...COMMENTS.map((record, at) => ({ object: 'comments', record, set: { object: 'customers', record: comments[at] ?? null, text: record } })),
  ]);
}

function doEdits(book: Book, edits: readonly Edit[], touched: Map<string, Value>, made: Set<string>): void {
  for (const each of edits) {
    if (each.to === 'customer') {
      if (commit(book, [{ object: 'customers', record: each.record, set: { [each.field]: each.value } }])) touched.set(`customers ${each.record} ${each.field}`, each.value);
    } else if (each.to === 'link') {
      const { object, record } = LINKED[each.index] ?? { object: '', record: '' };
      if (commit(book, [{ object, record, set: { customer: each.target } }])) touched.set(`${object} ${record} customer`, each.target);
    } else {
      const record = newId(book.desk.entropy);
      commit(book, [{ object: 'follow_ups', record, set: { content: '后来', customer: each.target } }]);
      made.add(`follow_ups ${record} customer ${each.target}`);
    }
  }
}

function merge(book: Book, kept: string, other: string, take: Readonly<Record<string, string>> = {}): string {
  const wish = Object.fromEntries(Object.entries(take).map(([field, whose]) => [field, whose === 'both' ? 'both' : whose === 'kept' ? kept : other]));
  const { writes } = planMerge(book.store, { object: 'customers', kept, others: [other], take: wish }, () => newId(book.desk.entropy));
  commit(book, writes, 'merge');
  return writes.find((write) => write.object === 'merges')?.record ?? '';
}

function unmerge(book: Book, merged: string): void {
  book.clock.now += 1000;
  book.changes.commit(planUnmerge(book.store, book.changes, merged).action);
}

/** Every cell that tells of business, deleted or not. */
function cells(book: Book): Map<string, Value> {
  const all = new Map<string, Value>();
  for (const object of ['customers', ...Object.keys(NAMES), 'comments']) {
    const fields = object === 'customers' ? [...FIELDS, 'deleted', 'merged_into'] : [...(object === 'comments' ? ['record'] : ['customer']), 'deleted'];
    for (const row of book.store.db.all<Record<string, Value>>(`SELECT * FROM ${object}`)) for (const field of fields) all.set(`${object} ${String(row['id'])} ${field}`, row[field] ?? null);
  }
  return all;
}

function expectRestored(book: Book, before: ReadonlyMap<string, Value>, touched: ReadonlyMap<string, Value>, made: ReadonlySet<string>): void {
  const now = cells(book);
  for (const [cell, former] of before) expect([cell, now.get(cell)]).toEqual([cell, touched.has(cell) ? touched.get(cell) : former]);
  for (const each of made) {
    const [object = '', record = ''] = each.split(' ');
    expect([each, now.get(`${object} ${record} deleted`)]).toEqual([each, null]);
    expect(now.get(`${object} ${record} customer`)).not.toBeNull();
  }
  expect(findDivergences(book.store)).toEqual([]);
}

const [KEPT = '', OTHER = '', THIRD = ''] = CUSTOMERS;

it('merge → edits → un-merge loses nothing: what nobody edited since is as before, what somebody did is as they left it', () => {
  fc.assert(fc.property(scenario, (given) => {
    const book = openBook();
    try {
      begin(book, given.start);
      doEdits(book, given.before, new Map(), new Set());
      const before = cells(book);
      const touched = new Map<string, Value>();
      const made = new Set<string>();
      const first = merge(book, KEPT, OTHER, given.take);
      expect(book.store.db.pluck<number>(`SELECT count(*) FROM deals WHERE customer = '${OTHER}'`)).toEqual([0]);
      doEdits(book, given.between, touched, made);
      const second = given.second === 'none' ? null : given.second === 'same' ? merge(book, KEPT, THIRD) : merge(book, THIRD, KEPT);
      doEdits(book, given.after, touched, made);
      if (given.second === 'outer') expect(() => unmerge(book, first)).toThrow('went into another one');
      const order = second === null ? [first] : given.secondFirst || given.second === 'outer' ? [second, first] : [first, second];
      for (const each of order) unmerge(book, each);
      expectRestored(book, before, touched, made);
    } finally {
      book.close();
    }
  }), { numRuns: 60, verbose: true, ...(process.env['SEED'] === undefined ? {} : { seed: Number(process.env['SEED']) }) });
});
