import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../support/core.ts';

let book: TestCore;
beforeEach(async () => void (book = await openCore()));
afterEach(() => book.close());

function csv(name: string, rows: number, tail = ''): { path: string; name: string } {
  const path = join(book.folder, name);
  const lines = Array.from({ length: rows }, (_, i) => `上海第${i}贸易有限公司${tail},张${i},1380000${String(i).padStart(4, '0')},上海`);
  writeFileSync(path, `客户名称,联系人,手机,城市\n${lines.join('\n')}\n`);
  return { path, name };
}

async function open(...files: { path: string; name: string }[]) {
  return book.ask('import.open', { files: files.map(() => `file_${'a'.repeat(20)}`) }, files);
}

it('brings a file in as one batch that one undo takes back', async () => {
  const { session, tables } = await open(csv('客户.csv', 20));
  expect(tables).toHaveLength(1);
  const plan = await book.ask('import.plan', { session });
  expect(plan.objects).toContainEqual(expect.objectContaining({ object: 'customers', create: 20 }));
  expect(plan.objects).toContainEqual(expect.objectContaining({ object: 'contacts', create: 20 }));
  const { batch } = await book.ask('import.commit', { session });
  expect((await book.ask('view.open', { object: 'customers' })).count).toBe(20);
  expect((await book.ask('view.open', { object: 'contacts', search: '0007' })).count).toBe(1);
  const undone = await book.ask('history.undo', {});
  expect(undone.undone).toBe(batch);
  expect((await book.ask('view.open', { object: 'customers' })).count).toBe(0);
});

it('an edit asked for during the writing waits, and neither is lost', async () => {
  const { session } = await open(csv('多.csv', 3000));
  await book.ask('import.plan', { session });
  const commit = book.ask('import.commit', { session });
  const write = book.ask('records.write', { writes: [{ object: 'customers', set: { name: '手工录入' } }] });
  await Promise.all([commit, write]);
  expect((await book.ask('view.open', { object: 'customers' })).count).toBe(3001);
});

it('a cancelled writing leaves nothing, and an edit that waited is kept', async () => {
  const { session } = await open(csv('多.csv', 3000));
  await book.ask('import.plan', { session });
  const commit = book.ask('import.commit', { session });
  const write = book.ask('records.write', { writes: [{ object: 'customers', set: { name: '手工录入' } }] });
  setTimeout(() => void book.ask('import.cancel', { session }), 60);
  await expect(commit).rejects.toMatchObject({ code: 'import.cancelled' });
  await write;
  const { view, count } = await book.ask('view.open', { object: 'customers' });
  expect(count).toBe(1);
  expect((await book.ask('view.rows', { view, start: 0, end: 1 })).rows[0]?.values['name']).toBe('手工录入');
});

it('deals that come with a file are in their stage from then on, and the move is noted', async () => {
  const path = join(book.folder, '商机.csv');
  writeFileSync(path, '商机名称,客户名称,阶段,预计金额\n一号线,上海元鑫贸易有限公司,报价,12000\n二号线,上海元鑫贸易有限公司,谈判,8000\n');
  const { session } = await open({ path, name: '商机.csv' });
  await book.ask('import.plan', { session });
  await book.ask('import.commit', { session });
  const { view } = await book.ask('view.open', { object: 'deals', sort: [{ field: 'name', dir: 'desc' }] });
  const [deal] = (await book.ask('view.rows', { view, start: 0, end: 1 })).rows;
  expect(deal?.values).toMatchObject({ name: '一号线', stage: 'quote', probability: '50', reached: 'quote' });
  expect(deal?.values['stage_since']).toMatch(/^2026-11-23T/);
  expect((await book.ask('stages.deal', { deal: deal?.id ?? '' })).moves).toMatchObject([{ from: null, to: 'quote' }]);
  await book.ask('history.undo', {});
  expect((await book.ask('view.open', { object: 'stage_moves' })).count).toBe(0);
});
