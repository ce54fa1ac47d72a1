import { call, collectEvents } from './support/bridge.ts';
import { expect, test } from './support/fixtures.ts';

test('a restored backup is what the window sees next, with a core of its own', async ({ running }) => {
  const { page } = running;
  await call(page, 'records.write', { writes: [{ object: 'customers', set: { name: '备份前' } }] });
  const backup = await call(page, 'backup.create', {});
  await call(page, 'records.write', { writes: [{ object: 'customers', set: { name: '备份后' } }] });
  expect((await call(page, 'view.open', { object: 'customers' })).count).toBe(2);

  const events = await collectEvents(page);
  const { savedAs } = await call(page, 'backup.restore', { id: backup.id });
  expect(savedAs).not.toBe('');
  const { view, count } = await call(page, 'view.open', { object: 'customers' });
  expect(count).toBe(1);
  expect((await call(page, 'view.rows', { view, start: 0, end: 1 })).rows[0]?.values.name).toBe('备份前');
  expect(await events.read('core.state')).toEqual([{ state: 'starting', error: null }, { state: 'ready', error: null }]);
});
