import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GridRow, ViewQuery } from '../../../preload/contract/grids.ts';
import { openCore, type TestCore } from '../../support/core.ts';

let book: TestCore;
beforeEach(async () => void (book = await openCore()));
afterEach(() => book.close());

type Level = { field: string; dir: 'asc' | 'desc'; by: 'value' | 'month' | 'year' };

/** Numbers that look thrown, the same for the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

/** Deals as they come: namesakes, amounts that are words, dates that are none, two currencies, gaps. */
async function fill(seed: number, count: number): Promise<void> {
  const throwDie = dice(seed);
  const pick = <T>(list: readonly T[]): T => list[throwDie(list.length)] as T;
  const { ids } = await book.ask('records.write', { writes: ['鑫源', '鑫源', '汇通', 'Acme', '安徽'].map((name) => ({ object: 'customers', set: { name } })) });
  await book.ask('records.write', {
    writes: Array.from({ length: count }, (_each, i) => ({
      object: 'deals',
      set: {
        name: `商机${throwDie(6)}`, customer: pick([...ids, null, '0190b7a0-0000-7000-8000-000000000009']), stage: pick(['need', 'quote', 'won', 'no such stage', null]),
        amount: pick([i * 37, 9_007_199_254_740_000, null, '面议']), currency: pick(['CNY', 'CNY', 'CNY', 'USD', null]), close_date: pick(['2026-01-31', '2026-02-01', '2025-02-10', '12月底', null]),
      },
    })),
  });
}

async function open(query: Partial<ViewQuery> & { sort: Level[] }) {
  const opened = await book.ask('view.open', { object: 'deals', ...query });
  const { rows } = await book.ask('view.rows', { view: opened.view, start: 0, end: opened.count });
  return { view: opened.view, rows };
}

function keyOf({ values }: GridRow, { field, by }: Level): string | number | null {
  const value = values[field] ?? null;
  return by === 'value' || typeof value !== 'string' || !/^\d{4}-\d\d-\d\d/.test(value) ? value : value.slice(0, by === 'month' ? 7 : 4);
}

function naive(rows: readonly GridRow[], levels: readonly Level[]): { keys: unknown[]; rows: GridRow[] }[] {
  const groups: { keys: unknown[]; rows: GridRow[] }[] = [];
  for (const row of rows) {
    const keys = levels.map((level) => keyOf(row, level));
    const last = groups.at(-1);
    if (last !== undefined && JSON.stringify(last.keys) === JSON.stringify(keys)) last.rows.push(row);
    else groups.push({ keys, rows: [row] });
  }
  return groups;
}

function naiveSum(rows: readonly GridRow[]): { sum: string | null; currency: string | null; mixed: boolean } {
  const filled = rows.filter(({ values }) => values['amount'] != null);
  const currencies = [...new Set(filled.map(({ values }) => values['currency'] ?? 'CNY'))];
  if (currencies.length > 1) return { sum: null, currency: null, mixed: true };
  const figures = filled.flatMap(({ values }) => (typeof values['amount'] === 'number' ? [BigInt(values['amount'])] : []));
  return { sum: figures.length === 0 ? null : String(figures.reduce((a, b) => a + b, 0n)), currency: (currencies[0] as string | undefined) ?? null, mixed: false };
}

const WAYS: readonly Level[][] = [
  [{ field: 'stage', dir: 'asc', by: 'value' }],
  [{ field: 'customer', dir: 'desc', by: 'value' }],
  [{ field: 'close_date', dir: 'asc', by: 'month' }, { field: 'currency', dir: 'desc', by: 'value' }],
  [{ field: 'close_date', dir: 'desc', by: 'year' }, { field: 'close_date', dir: 'asc', by: 'month' }, { field: 'customer', dir: 'asc', by: 'value' }],
  [{ field: 'amount', dir: 'asc', by: 'value' }],
  [{ field: 'name', dir: 'desc', by: 'value' }],
];

describe('groups of a list', () => {
  it.each([11, 12, 13])('are the runs of the list in order, each key once, with exact sums (seed %i)', async (seed) => {
    await fill(seed, 160);
    for (const sort of WAYS) {
      const { view, rows } = await open({ sort });
      const expected = naive(rows, sort);
      const { groups } = await book.ask('view.groups', { view });
      expect(groups.map(({ keys, count }) => [keys, count])).toEqual(expected.map((group) => [group.keys, group.rows.length]));
      expect(new Set(groups.map(({ keys }) => JSON.stringify(keys))).size).toBe(groups.length);
      const { sums } = await book.ask('view.groupSums', { view, fields: ['amount'] });
      expect(sums.map(([amount]) => amount)).toEqual(expected.map((group) => naiveSum(group.rows)));
    }
  });

  it('follow edits, filters and the recycle bin', async () => {
    await fill(21, 60);
    const sort: Level[] = [{ field: 'stage', dir: 'asc', by: 'value' }];
    const { view, rows } = await open({ sort, filter: { match: 'all', conditions: [{ field: 'currency', op: 'eq', values: ['CNY'] }], groups: [] } });
    const moved = rows.find((row) => row.values['stage'] === 'won');
    await book.ask('records.write', { writes: [{ object: 'deals', id: moved?.id ?? '', set: { stage: 'quote' } }] });
    await book.ask('records.delete', { object: 'deals', ids: [rows.find((row) => row.values['stage'] === 'need')?.id ?? ''] });
    const now = (await book.ask('view.rows', { view, start: 0, end: 1000 })).rows;
    const { groups } = await book.ask('view.groups', { view });
    expect(groups.map(({ keys, count }) => [keys, count])).toEqual(naive(now, sort).map((group) => [group.keys, group.rows.length]));
    expect(now).toHaveLength(rows.length - 1);
  });

  it('name what is linked, and leave nameless what is not here', async () => {
    await fill(31, 60);
    const { groups } = await book.ask('view.groups', { view: (await open({ sort: [{ field: 'customer', dir: 'asc', by: 'value' }] })).view });
    expect(groups.map(({ titles }) => titles[0])).toEqual(['Acme', '安徽', '汇通', '鑫源', '鑫源', null, null]);
  });

  it('are not made when nobody could read them all', async () => {
    await book.ask('records.write', { writes: Array.from({ length: 5001 }, (_each, i) => ({ object: 'products', set: { name: `货品${i}` } })) });
    const opened = await book.ask('view.open', { object: 'products', sort: [{ field: 'name', dir: 'asc', by: 'value' }] });
    expect(await book.ask('view.groups', { view: opened.view })).toMatchObject({ groups: [], tooMany: true });
    expect((await book.ask('view.groupSums', { view: opened.view, fields: ['name'] })).sums).toEqual([]);
  });

  it('of a list that is empty or not grouped are none or one', async () => {
    const { view } = await open({ sort: [{ field: 'stage', dir: 'asc', by: 'value' }] });
    expect(await book.ask('view.groups', { view })).toMatchObject({ groups: [], tooMany: false });
  });
});
