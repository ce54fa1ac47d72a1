import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OBJECTS } from '../../../db/model/index.ts';
import { dayStart, localDay } from '../../../db/store/local-days.ts';
import { holds } from '../../../db/values/condition.ts';
import type { Condition, GridRow } from '../../../preload/contract/grids.ts';
import type { FieldDescription } from '../../../preload/contract/model.ts';
import { operatorsFor } from '../../../renderer/filters/operators.ts';
import { TEST_NOW } from '../../support/book.ts';
import { openCore, type TestCore } from '../../support/core.ts';

let book: TestCore;
beforeEach(async () => void (book = await openCore()));
afterEach(() => book.close());

const fields = structuredClone(OBJECTS.find((object) => object.id === 'deals')?.fields ?? []) as unknown as FieldDescription[];
const today = localDay(TEST_NOW);
const near = (days: number): string => localDay(TEST_NOW + days * 86_400_000);

/** Records that hold about every kind of right and wrong value. */
async function fill(): Promise<{ rows: readonly GridRow[]; customers: readonly string[] }> {
  const { ids } = await book.ask('records.write', { writes: ['Acme 100%', '上海_鑫源', 'acme two'].map((name) => ({ object: 'customers', set: { name } })) });
  const values: Record<string, (string | number | null)[]> = {
    name: ['Alpha', 'alpha 50%', 'BETA_x', '合同'], customer: [...ids, null, '0190b7a0-0000-7000-8000-000000000009', '未知客户'], stage: ['won', 'need', null, 'no such'],
    amount: [0, 12_345, 100_000_00, -5, null, '面议'], probability: ['10', '10.5', '-3', null, '一半', '100'], closed_on: [null, '2026-01-01', '12月底', today, near(-1), near(1), near(6), near(40)],
    close_date: [today, near(-1), near(1), near(-6), near(7), near(35), near(-300), null, '下周'],
  };
  await book.ask('records.write', {
    writes: Array.from({ length: 80 }, (_each, i) => ({ object: 'deals', set: Object.fromEntries(Object.entries(values).map(([field, list], at) => [field, list[(i * (at + 3) + (i >> 3)) % list.length] ?? null])) })),
  });
  const { view, count } = await book.ask('view.open', { object: 'deals' });
  return { rows: (await book.ask('view.rows', { view, start: 0, end: count })).rows, customers: ids };
}

/** Values to ask for, by kind of field. */
function asked(field: FieldDescription, customers: readonly string[]): (string | number | null)[][] {
  switch (field.type) {
    case 'money': return [[0], [12_345], [null], ['12345'], [-5, 20_000], [20_000, null]];
    case 'percent': return [['10'], ['10.50'], [10], ['x'], [-5, 10.5]];
    case 'date': case 'instant': return [[today], ['2026-01-01', near(1)], [3], [null], ['下周']];
    case 'choice': return [['won', 'need'], [null, 'won'], ['no such']];
    case 'link': return [[customers[0] ?? '', null], [customers[1] ?? ''], ['acme'], ['_'], ['未知客户']];
    default: return [['alpha'], ['%'], ['_'], ['合同'], ['Alpha', null], ['']];
  }
}

describe('a condition on a row in the window', () => {
  it('says of every record what the filter of the store says', async () => {
    const { rows, customers } = await fill();
    let compared = 0;
    for (const field of fields.filter((each) => ['name', 'customer', 'stage', 'amount', 'probability', 'close_date', 'closed_on', 'created_at'].includes(each.id))) {
      const tests = new Set([...operatorsFor(field), ...(field.type === 'link' ? (['contains', 'notContains'] as const) : [])]);
      for (const op of tests) {
        for (const values of asked(field, customers)) {
          const condition: Condition = { field: field.id, op, values };
          const { view, count } = await book.ask('view.open', { object: 'deals', filter: { match: 'all', conditions: [condition], groups: [] } });
          const expected = new Set((await book.ask('view.ids', { view, start: 0, end: count })).ids);
          const found = rows.filter((row) => holds(condition, field, row, { today, dayStart })).map((row) => row.id);
          expect({ condition, found: new Set(found) }).toEqual({ condition, found: expected });
          compared += expected.size > 0 && expected.size < rows.length ? 1 : 0;
        }
      }
    }
    // Tests that let everything or nothing through would prove little.
    expect(compared).toBeGreaterThan(120);
  });
});
