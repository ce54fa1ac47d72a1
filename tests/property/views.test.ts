import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../preload/contract/grids.ts';
import { fieldsOf } from '../../db/changes/index.ts';
import type { Value } from '../../db/model/types.ts';
import { customFieldId } from '../../db/store/registry.ts';
import { selectSql } from '../../db/store/view-query.ts';
import { createViews, type View, type ViewQuery, type Views } from '../../db/store/views.ts';
import { openBook, TEST_NOW, type Book } from '../support/book.ts';

const DAY = 24 * 60 * 60 * 1000;
const id = (kind: string, n: number) => `00000000-0000-7000-8000-${kind}${String(n).padStart(11, '0')}`;

const text = fc.constantFrom<Value>(null, '甲', '乙公司', '上海', 'TCL科技', 'a', 'B', 'émoji🙂', '%', '12');
const values = {
  name: text,
  customer: fc.constantFrom<Value>(null, id('c', 0), id('c', 1), id('c', 2), '没有这家'),
  stage: fc.constantFrom<Value>(null, 'contact', 'won', 'lost', 'unheard_of'),
  amount: fc.constantFrom<Value>(null, 0, -5, 100, 100_000, '面议', 1.5),
  probability: fc.constantFrom<Value>(null, '10', '9', '9.5', '-1', '很大'),
  close_date: fc.constantFrom<Value>(null, '2026-11-22', '2026-11-23', '2026-11-24', '2026-12-01', '待定'),
  deleted: fc.constantFrom<Value>(null, null, 1),
};
const FIELDS = Object.keys(values) as (keyof typeof values)[];

/** Worked out from the own row, from a linked one (that may be of the same kind), and from those that link here. */
const DERIVED = [
  { object: 'deals', type: 'money', derived: { kind: 'formula', expression: '[amount] * [probability]' } },
  { object: 'deals', type: 'text', derived: { kind: 'lookup', through: 'customer', field: 'name' } },
  { object: 'customers', type: 'text', derived: { kind: 'lookup', through: 'parent', field: 'name' } },
  { object: 'customers', type: 'money', derived: { kind: 'rollup', object: 'deals', through: 'customer', op: 'sum', field: 'amount' } },
].map((each, n) => ({ ...each, definition: id('f', n), field: customFieldId(id('f', n)) }));
const derivedOf = (object: string) => DERIVED.filter((each) => each.object === object).map(({ field }) => field);

function define(book: Book): void {
  book.changes.commit({ kind: 'fields', writes: DERIVED.map(({ object, type, derived, definition }) => ({ object: 'fields', record: definition, set: { object, name: definition, type, derived: JSON.stringify(derived) } })) });
}

const dealWrite = fc.tuple(fc.nat({ max: 7 }), fc.record(values, { requiredKeys: [] })).map(([n, set]) => ({ object: 'deals', record: id('d', n), set: set as Record<string, Value> }));
const customerWrite = fc.tuple(fc.nat({ max: 2 }), fc.record({ name: text, parent: fc.constantFrom<Value>(null, id('c', 0)), deleted: fc.constantFrom<Value>(null, 1) }, { requiredKeys: [] }))
  .map(([n, set]) => ({ object: 'customers', record: id('c', n), set: set as Record<string, Value> }));
const step = fc.record({ writes: fc.array(fc.oneof({ weight: 3, arbitrary: dealWrite }, customerWrite), { minLength: 1, maxLength: 4 }), then: fc.constantFrom('', '', 'undo', 'redo', 'tomorrow'), read: fc.boolean() });

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom(...FIELDS).chain((field) => fc.record({
    field: fc.constant(field),
    op: fc.constantFrom('eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'between', 'in', 'notIn', 'empty', 'notEmpty', 'contains', 'notContains', 'startsWith', 'endsWith', 'invalid'),
    values: fc.array(values[field], { maxLength: 2 }),
  })),
  fc.record({ field: fc.constantFrom(...derivedOf('deals')), op: fc.constantFrom('empty', 'gt', 'contains', 'ne', 'invalid'), values: fc.constantFrom<Value[]>([10], ['甲'], []) }),
  fc.record({ field: fc.constant('close_date'), op: fc.constantFrom('today', 'tomorrow', 'thisWeek', 'lastDays', 'nextDays', 'overdue'), values: fc.constant<Value[]>([]) }),
) as fc.Arbitrary<Condition>;

/** Groups are sort keys, too. */
const by = fc.constantFrom(undefined, undefined, 'value' as const, 'month' as const);

const query: fc.Arbitrary<ViewQuery> = fc.record({
  object: fc.constantFrom('deals', 'deals', 'deals', 'customers'),
  filter: fc.record({ match: fc.constantFrom('all' as const, 'any' as const), conditions: fc.array(condition, { maxLength: 2 }), groups: fc.constant<ViewQuery['filter']['groups']>([]) }),
  sort: fc.uniqueArray(fc.record({ field: fc.constantFrom(...FIELDS, ...derivedOf('deals'), ...derivedOf('customers'), 'updated_at', 'created_by'), dir: fc.constantFrom('asc' as const, 'desc' as const), by }), { selector: ({ field }) => field, maxLength: 2 }),
  search: fc.constantFrom('', '', '科技', 'jia', 'a'),
  deleted: fc.boolean(),
}).map((wanted) => (wanted.object === 'deals' ? { ...wanted, sort: wanted.sort.filter(({ field }) => !derivedOf('customers').includes(field)) } : {
  ...wanted,
  filter: { ...wanted.filter, conditions: wanted.filter.conditions.filter(({ field }) => field === 'name') },
  sort: wanted.sort.filter(({ field }) => ['name', 'updated_at', 'created_by', ...derivedOf('customers')].includes(field)),
}));

/** Makes lists as a thread does: reads what is there at one moment, and answers at a later one. */
function slowly(book: Book) {
  type Job = { readonly query: ViewQuery; readonly now: number; rids: Uint32Array | null; readonly resolve: (rids: Uint32Array) => void };
  const jobs: Job[] = [];
  const readOne = (job: Job): Uint32Array => {
    const { sql, bindings } = selectSql(book.store, book.store.registry.object(job.query.object), job.query, job.now);
    return (job.rids ??= Uint32Array.from(book.store.db.pluck<number>(sql, bindings)));
  };
  const deliver = async (): Promise<void> => {
    for (const job of jobs.splice(0)) job.resolve(readOne(job));
    await nextTurn();
  };
  return {
    apart: { isLong: () => true, make: (wanted: ViewQuery) => new Promise<Uint32Array>((resolve) => void jobs.push({ query: wanted, now: book.clock.now, rids: null, resolve })) },
    read: () => jobs.forEach(readOne),
    deliver,
    /** Delivers until this is settled. */
    deliverUntil: async <T>(wanted: Promise<T>): Promise<T> => {
      let settled = false;
      const over = wanted.finally(() => (settled = true));
      while (!settled) await deliver();
      return over;
    },
  };
}

function follow(book: Book, views: Views): void {
  book.changes.onApplied(({ batch, touched }) => views.note(touched, fieldsOf(batch)));
}

describe('an open list', () => {
  it('says after any edits what asking again says', async () => {
    await fc.assert(fc.asyncProperty(fc.array(query, { minLength: 1, maxLength: 4 }), fc.array(step, { minLength: 1, maxLength: 8 }), async (queries, steps) => {
      const book = openBook();
      try {
        const views = createViews(book.store, () => book.clock.now);
        follow(book, views);
        define(book);
        const open = await Promise.all(queries.map((wanted) => views.open(wanted)));
        for (const { writes, then, read } of steps) {
          book.changes.commit({ kind: 'edit', writes });
          if (then !== '' && then !== 'tomorrow') book.changes.undo();
          if (then === 'redo') book.changes.redo();
          book.clock.now += then === 'tomorrow' ? DAY : 1;
          // One edit at a time, or several before anybody looks again.
          if (read) views.refresh();
        }
        book.changes.commit({ kind: 'create', writes: [{ object: 'deals', record: id('e', 0), set: { name: '最后' } }] });
        for (const view of open) expect([...(await views.get(view.id)).rids]).toEqual([...(await views.open(view.query)).rids]);
      } finally {
        book.close();
      }
    }), { numRuns: 100 });
  });

  it('says the same after edits of a large part of it', async () => {
    const changes = fc.array(fc.tuple(fc.nat({ max: 299 }), fc.record(values, { requiredKeys: [] })), { minLength: 17, maxLength: 150 });
    await fc.assert(fc.asyncProperty(query.filter(({ object }) => object === 'deals'), changes, async (wanted, edits) => {
      const book = openBook();
      try {
        const views = createViews(book.store, () => book.clock.now);
        follow(book, views);
        define(book);
        const write = (n: number, set: object) => ({ object: 'deals', record: id('d', n), set: set as Record<string, Value> });
        book.changes.commit({ kind: 'create', writes: Array.from({ length: 300 }, (_, n) => write(n, { name: `项目 ${n % 7}`, amount: n % 13 })) });
        const view = await views.open(wanted);
        book.changes.commit({ kind: 'paste', writes: edits.map(([n, set]) => write(n, set)) });
        expect([...(await views.get(view.id)).rids]).toEqual([...(await views.open(wanted)).rids]);
      } finally {
        book.close();
      }
    }), { numRuns: 40 });
  });

  it('made apart while people write says what asking again says', async () => {
    const moment = fc.constantFrom('read', 'deliver', 'open', 'refresh', 'nothing');
    await fc.assert(fc.asyncProperty(fc.array(query, { minLength: 1, maxLength: 4 }), fc.array(fc.tuple(step, moment, moment), { minLength: 1, maxLength: 8 }), async (queries, steps) => {
      const book = openBook();
      try {
        const slow = slowly(book);
        const views = createViews(book.store, () => book.clock.now, slow.apart);
        follow(book, views);
        define(book);
        const opened: Promise<View>[] = [];
        const openNext = () => void opened.push(...queries.slice(opened.length, opened.length + 1).map((wanted) => views.open(wanted)));
        openNext();
        for (const [{ writes, then }, ...moments] of steps) {
          for (const happens of moments) {
            if (happens === 'read') slow.read();
            if (happens === 'deliver') await slow.deliver();
            if (happens === 'open') openNext();
            if (happens === 'refresh') views.refresh();
          }
          book.changes.commit({ kind: 'edit', writes });
          if (then !== '' && then !== 'tomorrow') book.changes.undo();
          if (then === 'redo') book.changes.redo();
          book.clock.now += then === 'tomorrow' ? DAY : 1;
        }
        book.changes.commit({ kind: 'create', writes: [{ object: 'deals', record: id('e', 0), set: { name: '最后' } }] });
        const lists = await slow.deliverUntil(Promise.all(opened.map(async (view) => views.get((await view).id))));
        const plain = createViews(book.store, () => book.clock.now);
        for (const view of lists) expect([...view.rids]).toEqual([...(await plain.open(view.query)).rids]);
      } finally {
        book.close();
      }
    }), { numRuns: 150 });
  });

  it('that cannot be made apart is made by the core', async () => {
    const book = openBook();
    const views = createViews(book.store, () => TEST_NOW, { isLong: () => true, make: () => Promise.reject(new Error('no thread')) });
    book.changes.commit({ kind: 'create', writes: [{ object: 'customers', record: id('c', 1), set: { name: '甲' } }] });
    const view = await views.open({ object: 'customers', filter: { match: 'all', conditions: [], groups: [] }, sort: [{ field: 'name', dir: 'asc' }], search: '', deleted: false });
    expect(view.rids).toHaveLength(1);
    book.close();
  });

  it('sorted by a choice follows the order of its options', async () => {
    const book = openBook();
    const views = createViews(book.store, () => TEST_NOW);
    follow(book, views);
    const options = (...keys: string[]) => JSON.stringify(keys.map((key) => ({ key, label: { zh: key, en: key } })));
    const definition = id('f', 1);
    const field = `f_${definition.replaceAll('-', '')}`;
    book.changes.commit({ kind: 'fields', writes: [{ object: 'fields', record: definition, set: { object: 'customers', name: '级', type: 'choice', options: options('x', 'y') } }] });
    book.changes.commit({ kind: 'create', writes: ['x', 'y'].map((key, n) => ({ object: 'customers', record: id('c', n), set: { name: key, [field]: key } })) });
    const view = await views.open({ object: 'customers', filter: { match: 'all', conditions: [], groups: [] }, sort: [{ field, dir: 'asc' }], search: '', deleted: false });
    book.changes.commit({ kind: 'fields', writes: [{ object: 'fields', record: definition, set: { options: options('y', 'x') } }] });
    expect(views.ids(await views.get(view.id), 0, 2)).toEqual([id('c', 1), id('c', 0)]);
    book.close();
  });

  it('whose field is gone is closed and does not disturb the others', async () => {
    const book = openBook();
    const views = createViews(book.store, () => TEST_NOW);
    follow(book, views);
    const definition = id('f', 1);
    const field = `f_${definition.replaceAll('-', '')}`;
    const define = (type: string) => book.changes.commit({ kind: 'fields', writes: [{ object: 'fields', record: definition, set: { object: 'customers', name: '级', type } }] });
    define('text');
    const query = { object: 'customers', filter: { match: 'all' as const, conditions: [], groups: [] }, search: '', deleted: false };
    const gone = await views.open({ ...query, sort: [{ field, dir: 'asc' }] });
    const other = await views.open({ ...query, sort: [] });
    define('hologram');
    book.changes.commit({ kind: 'create', writes: [{ object: 'customers', record: id('c', 1), set: { name: '甲' } }] });
    await expect(views.get(gone.id)).rejects.toThrowError(/no longer open/);
    expect((await views.get(other.id)).rids).toHaveLength(1);
    book.close();
  });
});
