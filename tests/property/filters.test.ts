import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Condition } from '../../preload/contract/grids.ts';
import type { Field, Value } from '../../db/model/types.ts';
import { columnValue } from '../../db/store/column-value.ts';
import { createViews } from '../../db/store/views.ts';
import { summarize } from '../../db/store/summary.ts';
import { checkValue } from '../../db/values/format.ts';
import { openBook, TEST_NOW } from '../support/book.ts';

/** Values of every type, with the kept wrong ones that real lists are full of. */
const VALUES: Record<string, readonly Value[]> = {
  name: [null, '甲', '乙', 'a%b', 'A_B', '12', '3'],
  amount: [null, 0, -5, 100, 99, 1.5, '面议', 9_007_199_254_740_991],
  probability: [null, '10', '9', '9.5', '-1', '-0.5', '很大', '1-2', '1.2.3', '-', '.'],
  close_date: [null, '2026-11-22', '2026-11-23', '2026-02-30', '待定', '12月底'],
  stage: [null, 'contact', 'won', 'nonsense'],
  customer: [null, '00000000-0000-7000-8000-000000000001', '没有这家'],
};
const NUMERIC: ReadonlySet<string> = new Set(['integer', 'money', 'decimal', 'percent']);

const row = fc.record(Object.fromEntries(Object.entries(VALUES).map(([field, values]) => [field, fc.constantFrom(...values)])));
const condition = fc.constantFrom(...Object.keys(VALUES)).chain((field) => fc.record({
  field: fc.constant(field),
  op: fc.constantFrom('eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'between', 'in', 'notIn', 'empty', 'notEmpty', 'invalid'),
  values: fc.array(fc.constantFrom(...(VALUES[field] ?? [])), { minLength: 2, maxLength: 2 }),
})) as fc.Arbitrary<Condition>;

/** What a person means by the condition. */
function holds(field: Field, { op, values }: Condition, raw: Value): boolean {
  const value = columnValue(field, raw);
  const [first = null, second = null] = values.map((wanted) => columnValue(field, wanted));
  switch (op) {
    case 'empty': return value === null;
    case 'notEmpty': return value !== null;
    case 'invalid': return value !== null && checkValue({ ...field, required: false }, value) !== null;
    case 'eq': return value === first;
    case 'ne': return value !== first;
    case 'in': return values.map((wanted) => columnValue(field, wanted)).includes(value);
    case 'notIn': return !values.map((wanted) => columnValue(field, wanted)).includes(value);
    case 'gt': return compare(field, value, first, (order) => order > 0);
    case 'gte': return compare(field, value, first, (order) => order >= 0);
    case 'lt': return compare(field, value, first, (order) => order < 0);
    case 'lte': return compare(field, value, first, (order) => order <= 0);
    default: return compare(field, value, first, (order) => order >= 0) && compare(field, value, second, (order) => order <= 0);
  }
}

function compare(field: Field, value: Value, other: Value, verdict: (order: number) => boolean): boolean {
  if (value === null || other === null) return false;
  if (NUMERIC.has(field.type)) return isNumber(value) && isNumber(other) && verdict(Number(value) - Number(other));
  if (field.type === 'date' && !/^\d{4}-\d\d-\d\d/.test(String(value))) return false;
  return verdict(Buffer.compare(Buffer.from(String(value)), Buffer.from(String(other))));
}

function isNumber(value: Value): boolean {
  return typeof value === 'number' || /^-?\d+(\.\d+)?$/.test(String(value));
}

it('a condition finds what a person means by it, wrong values included', async () => {
  await fc.assert(fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), fc.array(condition, { minLength: 1, maxLength: 12 }), async (rows, conditions) => {
    const book = openBook();
    try {
      const records = rows.map((set, n) => ({ object: 'deals', record: `00000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`, set }));
      book.changes.commit({ kind: 'create', writes: records });
      const views = createViews(book.store, () => TEST_NOW);
      for (const asked of conditions) {
        const view = await views.open({ object: 'deals', filter: { match: 'all', conditions: [asked], groups: [] }, sort: [], search: '', deleted: false });
        const field = book.store.registry.field('deals', asked.field);
        const expected = records.filter(({ set }) => holds(field, asked, set[asked.field] ?? null)).map(({ record }) => record);
        expect(views.ids(view, 0, 100).sort(), JSON.stringify(asked)).toEqual(expected);
      }
    } finally {
      book.close();
    }
  }), { numRuns: 150 });
});

it('a sum is exact beyond what the machine counts with, and leaves wrong values out', async () => {
  const book = openBook();
  const add = (object: string, n: number, set: Record<string, Value>) => ({ object, record: `00000000-0000-7000-8000-${object.slice(0, 4).padEnd(4, '0').replaceAll(/[^0-9a-f]/g, '0')}${String(n).padStart(8, '0')}`, set });
  book.changes.commit({ kind: 'create', writes: [
    ...Array.from({ length: 1500 }, (_, n) => add('deals', n, { name: `${n}`, amount: 9_007_199_254_740_991 - n })),
    add('deals', 1500, { name: 'x', amount: '面议' }),
    ...['0.1', '0.2', '9007199254740993.000001', '-0.000001', '-12.5', '面议', '12abc'].map((quantity, n) => add('quote_lines', n, { quantity })),
  ] });
  const views = createViews(book.store, () => TEST_NOW);
  const total = async (object: string, field: string) => {
    const view = await views.open({ object, filter: { match: 'all', conditions: [], groups: [] }, sort: [], search: '', deleted: false });
    return summarize(book.store, view, [field], TEST_NOW).fields[field];
  };
  expect(await total('deals', 'amount')).toMatchObject({ filled: 1501, sum: String(9_007_199_254_740_991n * 1500n - 1124250n), min: 9_007_199_254_740_991 - 1499, max: 9_007_199_254_740_991 });
  expect(await total('quote_lines', 'quantity')).toMatchObject({ filled: 7, sum: '9007199254740980.8', min: -12.5 });
  book.close();
});
