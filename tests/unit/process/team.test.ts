import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../support/core.ts';

let book: TestCore;
beforeEach(async () => void (book = await openCore()));
afterEach(() => book.close());

it('whoever works here is listed by department, with absence and deputy; who left is not', async () => {
  const { ids: [sales = ''] } = await book.ask('records.write', { writes: [{ object: 'departments', set: { name: '销售一部' } }] });
  const { ids: [zhou = ''] } = await book.ask('records.write', { writes: [{ object: 'members', set: { name: '周文博', role: 'sales', department: sales } }] });
  await book.ask('records.write', {
    writes: [
      { object: 'members', set: { name: '李晓雯', role: 'manager', department: sales, deputy: zhou, away_from: '2026-11-20', away_until: '2026-11-23' } },
      { object: 'members', set: { name: '陈浩然', role: 'sales', away_from: '2026-11-24' } },
      { object: 'members', set: { name: '离职者', active: 0 } },
    ],
  });
  const { members } = await book.ask('team.members', {});
  expect(members.map(({ name, department, away, deputy }) => [name, department, away, deputy])).toEqual([
    ['李晓雯', '销售一部', true, '周文博'], ['周文博', '销售一部', false, ''], ['陈浩然', '', false, ''], ['我', '', false, ''],
  ]);
});

it('what is written bears the name of whoever works at the desk, also after a change of member', async () => {
  const { ids: [zhou = ''] } = await book.ask('records.write', { writes: [{ object: 'members', set: { name: '周文博' } }] });
  await book.ask('settings.set', { member: zhou });
  await book.ask('records.write', { writes: [{ object: 'customers', set: { name: '甲公司' } }] });
  const { batches } = await book.ask('history.batches', { limit: 2 });
  expect(batches.map((batch) => batch.member)).toEqual(['周文博', '我']);
});
