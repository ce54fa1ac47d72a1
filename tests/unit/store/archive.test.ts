import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Input } from '../../../preload/contract/index.ts';
import { openCore, type TestCore } from '../../support/core.ts';

let book: TestCore;
let ids: string[];
beforeEach(async () => {
  book = await openCore();
  ids = (await book.ask('records.write', { writes: ['甲公司', '乙公司', '丙公司'].map((name) => ({ object: 'customers', set: { name, city: '苏州' } })) })).ids;
});
afterEach(() => book.close());

async function names(query: Partial<Input<'view.open'>> = {}): Promise<string[]> {
  const { view } = await book.ask('view.open', { object: 'customers', ...query });
  return (await book.ask('view.rows', { view, start: 0, end: 10 })).rows.map((row) => String(row?.values['name']));
}

it('what is put away leaves every kind of list, is found in its own, and comes back by undo', async () => {
  const [first = ''] = ids;
  await book.ask('records.archive', { object: 'customers', ids: [first], archived: true });
  const filter = { conditions: [{ field: 'city', op: 'eq' as const, values: ['苏州'] }] };
  expect(await names()).toEqual(['丙公司', '乙公司']);
  expect(await names({ filter: { match: 'all', groups: [], ...filter } })).toEqual(['丙公司', '乙公司']);
  expect((await names({ search: '公司' })).length).toBe(2);
  expect(await names({ archived: true })).toEqual(['甲公司']);
  expect(await names({ archived: true, search: '甲' })).toEqual(['甲公司']);
  expect((await book.ask('records.get', { object: 'customers', id: first })).values['name']).toBe('甲公司');
  await book.ask('history.undo', {});
  expect((await names()).length).toBe(3);
});

it('an open list loses what is put away, and has it again', async () => {
  const { view } = await book.ask('view.open', { object: 'customers', sort: [{ field: 'name', dir: 'asc' }] });
  const count = async () => (await book.ask('view.rows', { view, start: 0, end: 10 })).rows.length;
  await book.ask('records.archive', { object: 'customers', ids, archived: true });
  expect(await count()).toBe(0);
  await book.ask('records.archive', { object: 'customers', ids: ids.slice(0, 1), archived: false });
  expect(await count()).toBe(1);
});

it('a deleted record is in the bin, archived or not; what is never put away has no archive', async () => {
  await book.ask('records.archive', { object: 'customers', ids: ids.slice(0, 1), archived: true });
  await book.ask('records.delete', { object: 'customers', ids: ids.slice(0, 1) });
  expect(await names({ archived: true })).toEqual([]);
  expect(await names({ deleted: true })).toEqual(['甲公司']);
  await expect(book.ask('records.archive', { object: 'members', ids, archived: true })).rejects.toMatchObject({ code: 'call.forbidden' });
});
