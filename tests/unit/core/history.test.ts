import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openBook } from '../../support/book.ts';
import { openCore, type TestCore } from '../../support/core.ts';

let book: TestCore;
beforeEach(async () => void (book = await openCore()));
afterEach(() => book.close());

const write = async (object: string, set: Record<string, string>, id?: string) => book.ask('records.write', { writes: [{ object, set, ...(id === undefined ? {} : { id }) }] });

it('a step that was taken back is not taken back again: that would be a step about nothing', async () => {
  const { batch } = await write('customers', { name: '甲' });
  await book.ask('history.undo', {});
  const steps = (await book.ask('history.batches', {})).batches.length;
  for (const preview of [true, false]) await expect(book.ask('history.undoBatch', { batch: batch ?? '', preview })).rejects.toMatchObject({ code: 'history.alreadyUndone' });
  expect((await book.ask('history.batches', {})).batches).toHaveLength(steps);
  await book.ask('history.redo', {});
  expect((await book.ask('history.undoBatch', { batch: batch ?? '' })).restored).toBe(1);
});

it('a step of which all was edited since is refused with a word', async () => {
  const { ids: [id = ''] } = await write('customers', { name: '甲' });
  const { batch } = await write('customers', { city: '上海' }, id);
  await write('customers', { city: '苏州' }, id);
  expect(await book.ask('history.undoBatch', { batch: batch ?? '', preview: true })).toMatchObject({ restored: 0, keptCount: 1 });
  await expect(book.ask('history.undoBatch', { batch: batch ?? '' })).rejects.toMatchObject({ code: 'history.nothingLeft' });
});

it('undo names a step that a rule protects, and goes past it the next time', async () => {
  const { ids: [customer = ''] } = await write('customers', { name: '甲公司' });
  await write('customers', { city: '上海' }, customer);
  const { header } = await book.ask('quotes.blank', { customer, deal: null });
  const line = { name: '伺服电机', quantity: '2', unitPrice: '100' };
  const { id } = await book.ask('quotes.save', { header, lines: [line] });
  await book.core.close();
  // Issued by no step that Ctrl+Z of this desk would meet first.
  const other = openBook({ file: join(book.folder, 'book.db'), seed: 3 });
  other.changes.commit({ kind: 'seed', writes: [{ object: 'quotes', record: id, set: { status: 'issued' } }] });
  other.close();

  book = await openCore({ folder: book.folder });
  await expect(book.ask('history.undo', {})).rejects.toMatchObject({ code: 'history.protected', details: { kind: 'quote', nextKind: 'edit' } });
  expect((await book.ask('history.undo', {})).kind).toBe('edit');
  expect((await book.ask('records.get', { object: 'customers', id: customer })).values['city']).toBeUndefined();
  await write('customers', { city: '苏州' }, customer);
  await book.ask('history.undo', {});
  await expect(book.ask('history.undo', {})).rejects.toMatchObject({ code: 'history.protected' });
});

it('lists steps by kind, object, member and time, with how much each changed', async () => {
  const { ids } = await book.ask('records.write', { writes: ['甲', '乙', '丙'].map((name) => ({ object: 'customers', set: { name } })) });
  await book.ask('records.write', { label: '粘贴', writes: ids.map((id) => ({ object: 'customers', id, set: { city: '上海', industry: '电子' } })) });
  await write('products', { name: '电机' });
  const list = async (filter: object) => (await book.ask('history.batches', { filter })).batches.map(({ kind, label, changes, cells, object }) => [kind, label, changes, cells, object]);
  const paste = ['paste', '粘贴', 3, 6, 'customers'];
  expect(await list({ kinds: ['paste'], object: 'customers' })).toContainEqual(paste);
  expect(await list({ object: 'products' })).toEqual([['create', '', 1, expect.any(Number), 'products']]);
  expect(await list({ kinds: ['import'] })).toEqual([]);
  expect(await list({ member: '01a20621-0000-7000-8000-00000000dead' })).toEqual([]);
  const { member } = await book.ask('app.info', {});
  expect(await list({ member: member?.id })).toContainEqual(paste);
  expect(await list({ from: '2026-11-22T00:00:00.000Z', until: '2026-11-24T00:00:00.000Z' })).toContainEqual(paste);
  expect(await list({ until: '2026-11-22T00:00:00.000Z' })).toEqual([]);
});

it("a step's cells come by page, before and after", async () => {
  const { ids, batch: made } = await book.ask('records.write', { writes: Array.from({ length: 120 }, (_, i) => ({ object: 'customers', set: { name: `公司${i}` } })) });
  const { batch } = await book.ask('records.write', { writes: ids.map((id) => ({ object: 'customers', id, text: { grade: 'B级' } })) });
  const page = await book.ask('history.changes', { batch: batch ?? '', start: 100, count: 50 });
  expect(page).toMatchObject({ total: 120, records: expect.arrayContaining([{ object: 'customers', id: ids[100], title: '公司100', cells: [{ field: 'grade', from: '', to: 'B 级' }] }]) });
  expect(page.records).toHaveLength(20);
  expect((await book.ask('history.changes', { batch: made ?? '', count: 1 })).records[0]?.cells).toContainEqual({ field: 'name', from: '', to: '公司0' });
  await book.ask('records.delete', { object: 'customers', ids });
  expect((await book.ask('history.changes', { batch: batch ?? '', count: 1 })).records[0]?.title).toBe('公司0');
  expect(await book.ask('history.changes', { batch: 'no-such-step' })).toEqual({ records: [], total: 0 });
});
