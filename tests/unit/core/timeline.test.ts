import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Value } from '../../../db/model/types.ts';
import { openCore, type TestCore } from '../../support/core.ts';

let book: TestCore;
beforeEach(async () => void (book = await openCore()));
afterEach(() => book.close());

async function add(object: string, set: Record<string, Value>): Promise<string> {
  const { ids } = await book.ask('records.write', { writes: [{ object, set }] });
  return ids[0] ?? '';
}

it('a customer has one story: what belongs to it, what changed, and the same of its contacts, deals and the lead it was', async () => {
  const lead = await add('leads', { company: '上海鑫源贸易有限公司', contact: '王伟', phone: '13800138000' });
  await add('follow_ups', { lead, content: '第一次电话' });
  await add('comments', { object: 'leads', record: lead, text: '展会名片' });
  const made = await book.ask('leads.convert', { lead, customer: null, deal: { name: '离心泵' } });
  const customer = made.customer;
  await book.ask('records.write', { writes: [{ object: 'deals', id: made.deal ?? '', set: { need: '三台' } }] });
  await book.ask('records.write', { writes: [{ object: 'contacts', id: made.contact ?? '', set: { title: '经理' } }] });
  await add('comments', { object: 'deals', record: made.deal, text: '价格敏感' });
  await add('contracts', { number: 'HT-1', name: '采购合同', customer, amount: 1_000_000 });
  await add('tasks', { subject: '寄样品', customer });
  const other = await add('customers', { name: '别家' });
  await add('follow_ups', { customer: other, content: '别家的电话' });

  const { entries } = await book.ask('records.timeline', { object: 'customers', id: customer, limit: 200 });
  const told = entries.map(({ kind, text, of, changes }) => [kind, of?.title ?? '', of === null ? text : changes.map(({ field }) => field).join()].join('|'));
  expect(told).toEqual(expect.arrayContaining([
    'follow_up||第一次电话', 'comment||展会名片', 'comment||价格敏感', 'lead||上海鑫源贸易有限公司', 'deal||离心泵', 'contact||王伟', 'task||寄样品',
    'changed|离心泵|need', 'changed|王伟|title', expect.stringContaining('contract||'),
  ]));
  expect(told.some((line) => line.includes('别家'))).toBe(false);
  expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).sort((a, b) => (a < b ? 1 : -1)));
  expect(told.filter((line) => line === 'deal||离心泵')).toHaveLength(1);
});
