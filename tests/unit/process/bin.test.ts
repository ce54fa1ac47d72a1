/** Deleting and restoring go through the gate of every other write. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Value } from '../../../db/model/types.ts';
import { OF_ONE_RECORD } from '../../../db/process/refusals.ts';
import { en } from '../../../renderer/i18n/en/index.ts';
import { zh } from '../../../renderer/i18n/zh/index.ts';
import { openCore, type TestCore } from '../../support/core.ts';

let book: TestCore;
let customer: string;
beforeEach(async () => {
  book = await openCore();
  customer = await add('customers', { name: '甲公司' });
});
afterEach(() => book.close());

async function add(object: string, set: Record<string, Value>): Promise<string> {
  const { ids } = await book.ask('records.write', { writes: [{ object, set }] });
  return ids[0] ?? '';
}
const remove = (object: string, ...ids: string[]) => book.ask('records.delete', { object, ids });
const restore = (object: string, ...ids: string[]) => book.ask('records.restore', { object, ids });
const isGone = async (object: string, id: string) => (await book.ask('records.get', { object, id })).values['deleted'] === 1;

async function quote(): Promise<string> {
  const { header } = await book.ask('quotes.blank', { customer, deal: null });
  const line = { product: null, description: '阀门', spec: '', unit: '台', quantity: '1', unitPrice: '100', discountRate: '100', taxRate: '13', unitCost: '', listPrice: '', notes: '' };
  return (await book.ask('quotes.save', { header, lines: [line] })).id;
}

async function contract(): Promise<string> {
  const id = await add('contracts', { number: 'HT-1', customer });
  await book.ask('contracts.save', {
    id, lines: [{ description: '阀门', quantity: '10', unitPrice: '100' }],
    plans: [{ name: '首付', share: '40', after: 'date', afterDays: 0, due: '2026-11-01' }, { name: '尾款', share: '60', after: 'date', afterDays: 0, due: '2026-12-01' }],
  });
  return id;
}

describe('a quote', () => {
  it('that was issued stays, alone by a refusal, among others as one line of the summary', async () => {
    const [issued, draft] = [await quote(), await quote()];
    await book.ask('quotes.issue', { id: issued });
    await expect(remove('quotes', issued)).rejects.toMatchObject({ code: 'quote.kept' });
    expect(await remove('quotes', issued, draft)).toMatchObject({ refusedCount: 1, refused: [{ id: issued, code: 'quote.kept' }] });
    expect([await isGone('quotes', issued), await isGone('quotes', draft)]).toEqual([false, true]);
  });

  it('goes once it is void', async () => {
    const id = await quote();
    await book.ask('quotes.issue', { id });
    await book.ask('records.write', { writes: [{ object: 'quotes', id, set: { status: 'void' } }] });
    await remove('quotes', id);
    expect(await isGone('quotes', id)).toBe(true);
  });

  it('that came back from the bin and was issued then is not sent there by taking the restoring back', async () => {
    const id = await quote();
    await remove('quotes', id);
    const { batch } = await restore('quotes', id);
    await book.ask('quotes.issue', { id });
    await expect(book.ask('history.undoBatch', { batch: batch ?? '', preview: false })).rejects.toMatchObject({ code: 'quote.kept' });
  });
});

it('what is made by hand in its last state is made, taken back, made again and taken back by the keys', async () => {
  const id = await add('invoices', { title: '甲公司', number: '0001', status: 'issued' });
  for (const route of ['history.undo', 'history.redo', 'history.undo'] as const) await book.ask(route, {});
  expect(await isGone('invoices', id)).toBe(true);
});

it('an issued invoice stays until it is void', async () => {
  const id = await add('invoices', { title: '甲公司', number: '0001', status: 'issued' });
  await expect(remove('invoices', id)).rejects.toMatchObject({ code: 'invoice.kept' });
  await book.ask('records.write', { writes: [{ object: 'invoices', id, set: { status: 'void' } }] });
  await remove('invoices', id);
  expect(await isGone('invoices', id)).toBe(true);
});

describe('a contract', () => {
  it('in force stays; an entry without lines goes', async () => {
    const [id, entry] = [await contract(), await add('contracts', { number: 'HT-2', customer, status: 'active' })];
    await book.ask('records.write', { writes: [{ object: 'contracts', id, set: { status: 'active' } }] });
    expect(await remove('contracts', id, entry)).toMatchObject({ refused: [{ id, code: 'contract.kept' }] });
    expect([await isGone('contracts', id), await isGone('contracts', entry)]).toEqual([false, true]);
  });

  it('does not get a delivery back whose goods another delivery brought meanwhile', async () => {
    const id = await contract();
    const [line] = (await book.ask('deliveries.get', { contract: id })).lines;
    const deliver = async () => (await book.ask('deliveries.save', { contract: id, status: 'shipped', deliveredOn: '2026-11-01', lines: [{ line: line?.line ?? '', quantity: '10' }] })).id;
    const first = await deliver();
    await remove('deliveries', first);
    const second = await deliver();
    await expect(restore('deliveries', first)).rejects.toMatchObject({ code: 'delivery.tooMuch' });
    await remove('deliveries', second);
    await restore('deliveries', first);
    expect(await isGone('deliveries', first)).toBe(false);
  });
});

describe('a matched payment', () => {
  const plansOf = async (id: string) => (await book.ask('contracts.get', { id })).plans.map(({ id: plan }) => plan ?? '');
  const matched = async (payment: string) => (await book.ask('payments.matching', { payment })).matches;

  it('comes back with its matches when they still fit', async () => {
    const [plan = ''] = await plansOf(await contract());
    const payment = await add('payments', { customer, amount: 40000 });
    await book.ask('payments.match', { payment, matches: [{ plan, amount: 40000 }] });
    await remove('payments', payment);
    await restore('payments', payment);
    expect(await matched(payment)).toEqual([{ plan, amount: 40000 }]);
  });

  it('comes back as money in advance when another has settled the instalment', async () => {
    const [plan = ''] = await plansOf(await contract());
    const [payment, other] = [await add('payments', { customer, amount: 40000 }), await add('payments', { customer, amount: 40000 })];
    await book.ask('payments.match', { payment, matches: [{ plan, amount: 40000 }] });
    await remove('payments', payment);
    await book.ask('payments.match', { payment: other, matches: [{ plan, amount: 40000 }] });
    await restore('payments', payment);
    expect([await matched(payment), await matched(other)]).toEqual([[], [{ plan, amount: 40000 }]]);
  });
});

it('every refusal of one record has a reason for the summary in both languages', () => {
  for (const code of OF_ONE_RECORD) for (const { work } of [zh, en]) expect([code, code.replace('.', '_') in work.reason]).toEqual([code, true]);
});
