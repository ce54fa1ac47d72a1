import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Filter } from '../../../preload/contract/grids.ts';
import { openCore, type TestCore } from '../../support/core.ts';

let book: TestCore;
beforeEach(async () => void (book = await openCore()));
afterEach(() => book.close());

async function segments() {
  const { view, count } = await book.ask('view.open', { object: 'views', sort: [{ field: 'position', dir: 'asc' }] });
  return count === 0 ? [] : (await book.ask('view.rows', { view, start: 0, end: count })).rows;
}

it('a new book has the segments of a sales team, each a list that can be opened', async () => {
  const { ids } = await book.ask('records.write', { writes: [{ object: 'customers', set: { name: '老', status: 'signed', grade: 'key' } }, { object: 'customers', set: { name: '新', status: 'potential' } }] });
  for (const number of ['HT-1', 'HT-2']) await book.ask('records.write', { writes: [{ object: 'contracts', set: { number, name: number, customer: ids[0] ?? '' } }] });
  const counts = new Map<string, number>();
  for (const { values } of await segments()) {
    const { count } = await book.ask('view.open', { object: String(values['object']), filter: JSON.parse(String(values['filter'])) as Filter, sort: JSON.parse(String(values['sort'])) as [] });
    counts.set(String(values['name']), count);
  }
  expect([...counts]).toEqual([['意向客户', 1], ['签约客户', 1], ['老客户', 1], ['重点客户', 1], ['待分配线索', 0], ['高评分线索', 0]]);
});

it('a segment that was deleted does not come again', async () => {
  const [first] = await segments();
  await book.ask('records.delete', { object: 'views', ids: [first?.id ?? ''] });
  await book.core.close();
  const again = await openCore({ folder: book.folder });
  const { count } = await again.ask('view.open', { object: 'views' });
  expect(count).toBe(5);
  await again.close();
});
