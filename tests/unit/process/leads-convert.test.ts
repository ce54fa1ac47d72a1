import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Value } from '../../../db/model/types.ts';
import { findDivergences } from '../../../db/changes/rebuild.ts';
import { planConversion } from '../../../db/process/leads/convert.ts';
import { openBook } from '../../support/book.ts';
import { openCore, type TestCore } from '../../support/core.ts';

let book: TestCore;
beforeEach(async () => void (book = await openCore()));
afterEach(() => book.close());

async function add(object: string, set: Record<string, Value>): Promise<string> {
  const { ids } = await book.ask('records.write', { writes: [{ object, set }] });
  return ids[0] ?? '';
}

const valuesOf = async (object: string, id: string | null) => (await book.ask('records.get', { object, id: id ?? '' })).values;
const FULL: Record<string, Value> = {
  company: '上海鑫源贸易有限公司', contact: '王伟', phone: '13800138000', email: 'wang@example.com', wechat: 'wangwei88', source: 'exhibition', interest: '离心泵 3 台', region: '31',
  title: '采购经理', industry: '化工', city: '上海', address: '浦东新区 1 号', budget: 123_456_00, next_contact: '2026-12-01', invalid_reason: '曾标为无效', notes: '展会上认识',
};

describe('converting a lead', () => {
  it('makes a customer, a contact and a deal that link back, and carries every field', async () => {
    const owner = await add('members', { name: '李四', active: 1 });
    const extra = await book.ask('fields.define', { object: 'leads', name: '展位号', type: 'text' });
    const lead = await add('leads', { ...FULL, owner, [extra.field.id]: 'A-17' });
    const made = await book.ask('leads.convert', { lead, customer: null, deal: { name: '鑫源 离心泵' } });
    const customer = await valuesOf('customers', made.customer);
    const contact = await valuesOf('contacts', made.contact);
    const deal = await valuesOf('deals', made.deal);
    expect(customer).toMatchObject({ name: '上海鑫源贸易有限公司', lead, owner, status: 'active', region: '31', city: '上海', industry: '化工', notes: '展会上认识', next_contact: '2026-12-01' });
    expect(contact).toMatchObject({ name: '王伟', mobile: '13800138000', wechat: 'wangwei88', title: '采购经理', customer: made.customer, lead });
    expect(deal).toMatchObject({ name: '鑫源 离心泵', amount: 123_456_00, need: '离心泵 3 台', customer: made.customer, contact: made.contact, lead, owner, stage: 'contact' });
    expect(await valuesOf('leads', lead)).toMatchObject({ status: 'converted', customer: made.customer, converted_contact: made.contact, converted_deal: made.deal });
    const text = JSON.stringify([customer, contact, deal]);
    for (const [field, value] of Object.entries({ ...FULL, [extra.field.id]: 'A-17' })) expect([field, text.includes(JSON.stringify(value).slice(1, -1))]).toEqual([field, true]);
  });

  it('takes along follow-ups, tasks, tags and files, in one step that can be taken back', async () => {
    const lead = await add('leads', FULL);
    const follow = await add('follow_ups', { lead, content: '谈过' });
    const tag = await add('tags', { name: '重点' });
    await add('taggings', { object: 'leads', record: lead, tag });
    const wish = { lead, customer: null, deal: null };
    expect((await book.ask('leads.convertPreview', wish)).following).toEqual(expect.arrayContaining([{ object: 'follow_ups', count: 1 }, { object: 'taggings', count: 1 }]));
    const made = await book.ask('leads.convert', wish);
    expect(await valuesOf('follow_ups', follow)).toMatchObject({ lead, customer: made.customer, contact: made.contact });
    const tagged = () => book.ask('records.related', { object: 'customers', id: made.customer, related: 'taggings', through: 'record' });
    expect((await tagged()).count).toBe(1);
    await book.ask('history.undo', {});
    expect((await valuesOf('customers', made.customer))['deleted']).toBe(1);
    expect((await valuesOf('leads', lead))['status']).toBe('new');
    expect((await valuesOf('follow_ups', follow))['customer']).toBeUndefined();
    expect((await tagged()).count).toBe(0);
    const again = await book.ask('leads.convert', { ...wish, deal: { name: '再来' } });
    expect(again.customer).toBe(made.customer);
    expect((await valuesOf('customers', again.customer))['deleted']).toBeUndefined();
  });

  it('adds to a customer that is there only what it lacks, and notes the rest', async () => {
    const owner = await add('members', { name: '老负责人', active: 1 });
    const customer = await add('customers', { name: '上海鑫源贸易有限公司', city: '苏州', owner, notes: '老客户' });
    const lead = await add('leads', FULL);
    const made = await book.ask('leads.convert', { lead, customer, deal: { name: '新项目' } });
    expect(made.customer).toBe(customer);
    const values = await valuesOf('customers', customer);
    expect(values).toMatchObject({ city: '苏州', owner, notes: '老客户', industry: '化工' });
    expect(values['lead']).toBeUndefined();
    expect((await valuesOf('deals', made.deal))['notes']).toContain('城市：上海');
  });

  it('is refused the second time at the same desk, with the customer’s name', async () => {
    const lead = await add('leads', FULL);
    await book.ask('leads.convert', { lead, customer: null, deal: null });
    await expect(book.ask('leads.convert', { lead, customer: null, deal: null })).rejects.toMatchObject({ code: 'lead.converted', details: { title: '上海鑫源贸易有限公司' } });
  });

  it('that is converted again after its customer went into the bin keeps what was worked out since', async () => {
    const lead = await add('leads', FULL);
    const deal = { name: '项目', amount: 100, close_date: null };
    const first = await book.ask('leads.convert', { lead, customer: null, deal });
    await book.ask('records.write', { writes: [{ object: 'deals', id: first.deal ?? '', set: { amount: 777, notes: '谈了半年' } }] });
    await book.ask('records.delete', { object: 'customers', ids: [first.customer] });
    const other = await add('customers', { name: '真正的客户' });
    const again = await book.ask('leads.convert', { lead, customer: other, deal });
    expect(again).toMatchObject({ customer: other, deal: first.deal, contact: first.contact });
    const kept = await valuesOf('deals', again.deal);
    expect(kept).toMatchObject({ amount: 777, customer: other });
    expect(kept['notes']).toContain('谈了半年');
    expect(await valuesOf('contacts', again.contact)).toMatchObject({ customer: other });
  });

  it('needs nothing but a company', async () => {
    const lead = await add('leads', { company: '某公司' });
    expect(await book.ask('leads.convert', { lead, customer: null, deal: null })).toMatchObject({ contact: null, deal: null });
  });
});

describe('two desks that convert the same lead apart', () => {
  const LEAD = '00000000-0000-7000-8000-0000000000aa';
  const OTHER = '00000000-0000-7000-8000-0000000000bb';

  function desks() {
    const both = [openBook({ seed: 1, member: 'member-one-1' }), openBook({ seed: 2, member: 'member-two-2', now: Date.UTC(2026, 10, 23, 3) })] as const;
    const first = both[0].changes.commit({ kind: 'edit', writes: [{ object: 'leads', record: LEAD, set: FULL }, { object: 'customers', record: OTHER, set: { name: '已有公司' } }] });
    if (first) both[1].changes.ingest(first);
    return both;
  }

  it.each([[null, null], [null, OTHER], [OTHER, null]])('one makes %s, the other %s: each desk sees the same in the end, and one contact and one deal', (one, other) => {
    const both = desks();
    const batches = both.map((desk, at) => {
      desk.clock.now += 1000;
      const { writes } = planConversion(desk.store, { lead: LEAD, customer: [one, other][at] ?? null, contact: true, deal: { name: `项目 ${at}`, amount: null, close_date: null } }, desk.clock.now, desk.desk.member);
      return desk.changes.commit({ kind: 'convert', writes });
    });
    if (batches[1]) both[0].changes.ingest(batches[1]);
    if (batches[0]) both[1].changes.ingest(batches[0]);
    const [a, b] = both.map(({ store }) => ['leads', 'customers', 'contacts', 'deals'].map((object) => store.db.all(`SELECT * FROM ${object} ORDER BY id`).map((row) => ({ ...(row as object), rid: 0, stamps: '' }))));
    expect(a).toEqual(b);
    const [leads, customers, contacts, deals] = (a ?? []) as Record<string, Value>[][];
    expect([contacts?.length, deals?.length]).toEqual([1, 1]);
    // The later one counts, whole: the lead, the contact and the deal agree on one customer. A customer that only the earlier made stays, to be found as a duplicate.
    const chosen = leads?.[0]?.['customer'];
    expect([contacts?.[0]?.['customer'], deals?.[0]?.['customer'], deals?.[0]?.['name']]).toEqual([chosen, chosen, '项目 1']);
    expect(customers?.length).toBe(2);
    for (const desk of both) {
      expect(findDivergences(desk.store)).toEqual([]);
      desk.close();
    }
  });
});
