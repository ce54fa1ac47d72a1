import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Value } from '../../../db/model/types.ts';
import { planAmounts } from '../../../db/values/shares.ts';
import { openCore, type TestCore } from '../../support/core.ts';

let book: TestCore;
let customer: string;
beforeEach(async () => {
  book = await openCore();
  customer = await add('customers', { name: '甲公司', invoice_title: '甲有限公司', credit_code: '91320594MA1X8K2Q7T' });
});
afterEach(() => book.close());

async function add(object: string, set: Record<string, Value>): Promise<string> {
  const { ids } = await book.ask('records.write', { writes: [{ object, set }] });
  return ids[0] ?? '';
}

const line = (description: string, quantity: string, unitPrice: string) => ({ description, quantity, unitPrice });
const plan = (name: string, share: string, after: 'date' | 'signing' | 'delivery' | 'acceptance', afterDays = 0) => ({ name, share, after, afterDays });

async function contract(set: Record<string, Value> = {}): Promise<string> {
  const id = await add('contracts', { number: 'HT-1', customer, signed_on: '2026-10-01', ...set });
  await book.ask('contracts.save', {
    id, lines: [line('阀门', '10', '100'), line('法兰', '3', '33.33')],
    plans: [plan('预付款', '30', 'signing'), plan('发货款', '60', 'delivery', 7), plan('质保金', '10', 'acceptance', 365)],
  });
  return id;
}

describe('the instalments of a contract', () => {
  it.each([
    [10000, ['30', '60', '10']], [1, ['30', '60', '10']], [99999999999999, ['33.33', '33.33', '33.34']], [-1001, ['50', '50']], [100, ['33', '33']],
  ])('%i by shares %j come to what the shares come to', (total, shares) => {
    const amounts = planAmounts(total, shares.map((share) => ({ share, amount: null })));
    const percent = shares.reduce((sum, share) => sum + Number(share), 0);
    expect(amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0)).toBe(percent === 100 ? total : Math.round((total * percent) / 100));
  });

  it('keep amounts of their own', () => {
    expect(planAmounts(1000, [{ share: '', amount: 300 }, { share: '', amount: null }])).toEqual([300, null]);
  });

  it('fall due by what they wait for', async () => {
    const id = await contract();
    const { plans, figures } = await book.ask('contracts.get', { id });
    expect(plans.map(({ name, amount, due }) => [name, amount, due])).toEqual([['预付款', 33000, '2026-10-01'], ['发货款', 65999, null], ['质保金', 11000, null]]);
    expect(figures).toMatchObject({ amount: 109999, planGap: 0, open: 109999, complete: false });
  });

  it('move when the contract is signed on another day by hand, in the same step', async () => {
    const id = await contract();
    await book.ask('records.write', { writes: [{ object: 'contracts', id, set: { signed_on: '2028-02-29' } }] });
    expect((await book.ask('contracts.get', { id })).plans.find(({ name }) => name === '预付款')?.due).toBe('2028-02-29');
    await book.ask('history.undo', {});
    expect((await book.ask('contracts.get', { id })).plans.find(({ name }) => name === '预付款')?.due).toBe('2026-10-01');
  });
});

describe('a contract in force', () => {
  const lock = expect.objectContaining({ code: 'contract.locked' });
  const amountOf = async (id: string) => (await book.ask('contracts.get', { id })).contract.values['amount'];
  const again = (id: string) => book.ask('contracts.save', { id, lines: [line('阀门', '20', '100')], plans: [] });

  it('is no draft again by hand, so that nobody changes its terms without a version', async () => {
    const id = await contract();
    await book.ask('records.write', { writes: [{ object: 'contracts', id, set: { status: 'active' } }] });
    await expect(book.ask('records.write', { writes: [{ object: 'contracts', id, set: { status: 'draft' } }] })).rejects.toThrow(lock);
    await expect(book.ask('records.write', { writes: [{ object: 'contracts', id, set: { status: null } }] })).rejects.toThrow(lock);
    await book.ask('records.write', { writes: [{ object: 'contracts', id, set: { status: 'done' } }] });
  });

  it('keeps its terms when an older step is taken back; the step that put it in force may be', async () => {
    const id = await contract();
    const { batch: older } = await again(id);
    const { batch: start } = await book.ask('records.write', { writes: [{ object: 'contracts', id, set: { status: 'active' } }] });
    await expect(book.ask('history.undoBatch', { batch: older ?? '', preview: false })).rejects.toThrow(lock);
    expect(await amountOf(id)).toBe(200_000);
    await book.ask('history.undoBatch', { batch: start ?? '', preview: false });
    await book.ask('history.undoBatch', { batch: older ?? '', preview: false });
    expect(await amountOf(id)).toBe(109_999);
  });

  it('loses its last agreed change by one undo, and gets it again by one redo; never an earlier change', async () => {
    const id = await contract();
    await book.ask('records.write', { writes: [{ object: 'contracts', id, set: { status: 'active' } }] });
    const change = (quantity: string) => book.ask('contracts.change', { id, reason: '加量', agreedOn: null, endsOn: null, lines: [line('阀门', quantity, '100')], plans: [] });
    const { batch: first } = await change('30');
    await change('40');
    await expect(book.ask('history.undoBatch', { batch: first ?? '', preview: false })).rejects.toThrow(lock);
    expect(await amountOf(id)).toBe(400_000);
    await book.ask('history.undo', {});
    expect(await amountOf(id)).toBe(300_000);
    await book.ask('history.redo', {});
    expect(await amountOf(id)).toBe(400_000);
  });
});

describe('deliveries', () => {
  const status = 'shipped' as const;

  it('count by line, and the last one sets the due day in the same step', async () => {
    const id = await contract();
    const { lines } = await book.ask('deliveries.get', { contract: id });
    expect(lines.map(({ here }) => here)).toEqual(['10', '3']);
    const [valves, flanges] = lines;
    await book.ask('deliveries.save', { contract: id, status, deliveredOn: '2026-11-01', lines: [{ line: valves?.line ?? '', quantity: '4' }] });
    expect((await book.ask('contracts.get', { id })).lines.map(({ delivered, left }) => [delivered, left])).toEqual([['4', '6'], ['0', '3']]);
    await book.ask('deliveries.save', { contract: id, status, deliveredOn: '2026-12-25', lines: [{ line: valves?.line ?? '', quantity: '6' }, { line: flanges?.line ?? '', quantity: '3' }] });
    const whole = await book.ask('contracts.get', { id });
    expect(whole.figures.complete).toBe(true);
    expect(whole.plans.map(({ name, due }) => [name, due])).toContainEqual(['发货款', '2027-01-01']);
    await book.ask('history.undo', {});
    expect((await book.ask('contracts.get', { id })).plans.map(({ name, due }) => [name, due])).toContainEqual(['发货款', null]);
  });

  it('refuse more than is left, planned ones counted, and a return of more than went out', async () => {
    const id = await contract();
    const [valves] = (await book.ask('deliveries.get', { contract: id })).lines;
    const save = (quantity: string) => book.ask('deliveries.save', { contract: id, status: 'planned', lines: [{ line: valves?.line ?? '', quantity }] });
    await save('8');
    await expect(save('3')).rejects.toMatchObject({ code: 'delivery.tooMuch' });
    await expect(save('-1')).rejects.toMatchObject({ code: 'delivery.tooMuch' });
    await expect(save('0')).rejects.toMatchObject({ code: 'delivery.noLines' });
    expect((await save('2')).id).not.toBe('');
  });

  it('take a return off what went out', async () => {
    const id = await contract();
    const [valves] = (await book.ask('deliveries.get', { contract: id })).lines;
    const save = (quantity: string) => book.ask('deliveries.save', { contract: id, status, deliveredOn: '2026-11-01', lines: [{ line: valves?.line ?? '', quantity }] });
    await save('10');
    await save('-2');
    expect((await book.ask('contracts.get', { id })).lines[0]).toMatchObject({ delivered: '8', left: '2' });
  });
});

describe('a contract in force', () => {
  it('keeps its terms against a cell, a bulk edit and its editor', async () => {
    const id = await contract();
    const other = await add('contracts', { number: '旧合同', customer, amount: 5, status: 'active' });
    await book.ask('records.write', { writes: [{ object: 'contracts', id, set: { status: 'active' } }] });
    await expect(book.ask('records.write', { writes: [{ object: 'contracts', id, set: { amount: 1 } }] })).rejects.toMatchObject({ code: 'contract.locked' });
    const bulk = await book.ask('records.write', { writes: [id, other].map((each) => ({ object: 'contracts', id: each, set: { amount: 7 } })) });
    expect(bulk.refused.map((refused) => refused.code)).toEqual(['contract.locked']);
    await expect(book.ask('contracts.save', { id, lines: [], plans: [] })).rejects.toMatchObject({ code: 'contract.locked' });
    expect((await book.ask('contracts.get', { id })).figures.amount).toBe(109999);
    expect((await book.ask('contracts.get', { id: other })).figures.amount).toBe(7);
  });

  it('changes as a version, which keeps what was, and one undo takes it back', async () => {
    const id = await contract({ status: 'draft' });
    await book.ask('records.write', { writes: [{ object: 'contracts', id, set: { status: 'active' } }] });
    const before = await book.ask('contracts.get', { id });
    const lines = before.lines.slice(0, 1).map(({ delivered: _d, planned: _p, left: _l, ...each }) => ({ ...each, quantity: '12', amount: null }));
    await expect(book.ask('contracts.change', { id, lines, plans: [], reason: ' ' })).rejects.toMatchObject({ code: 'contract.noReason' });
    expect(await book.ask('contracts.change', { id, lines, plans: [], reason: '客户加订 2 台', agreedOn: '2026-11-20' })).toMatchObject({ version: 2 });
    const after = await book.ask('contracts.get', { id });
    expect(after.figures.amount).toBe(120000);
    expect(after.versions).toMatchObject([{ version: 1, reason: '客户加订 2 台', agreedOn: '2026-11-20' }]);
    expect(JSON.parse(after.versions[0]?.snapshot ?? '')).toMatchObject({ values: { amount: 109999 }, lines: [{ description: '阀门', quantity: '10' }, { description: '法兰' }] });
    await book.ask('history.undo', {});
    const { contract: { values: { updated_at: _at, ...values } }, ...rest } = await book.ask('contracts.get', { id });
    const { updated_at: _before, ...was } = before.contract.values;
    expect(values).toEqual(was);
    expect(rest).toEqual({ lines: before.lines, plans: before.plans, versions: [], figures: before.figures, locked: true });
  });
});

describe('an invoice', () => {
  it('is asked for with the details of the customer and what is not invoiced yet', async () => {
    const id = await contract();
    const { values } = await book.ask('invoices.blank', { contract: id });
    expect(values).toMatchObject({ title: '甲有限公司', tax_number: '91320594MA1X8K2Q7T', customer, contract: id, amount: 109999, status: 'requested' });
    await add('invoices', { ...values, amount: 9999 });
    expect((await book.ask('invoices.blank', { contract: id })).values['amount']).toBe(100000);
  });

  it('is not issued without its number', async () => {
    const id = await add('invoices', { title: '甲有限公司', amount: 1 });
    const issue = (set: Record<string, Value>) => book.ask('records.write', { writes: [{ object: 'invoices', id, set }] });
    await expect(issue({ status: 'issued' })).rejects.toMatchObject({ code: 'record.required' });
    await issue({ status: 'issued', number: '26322000000012345678' });
    await expect(issue({ number: null })).rejects.toMatchObject({ code: 'record.required' });
  });
});

it('a change of an approved contract asks for its approval again, and one undo takes back both', async () => {
  const id = await contract();
  const rule = { name: '大额', object: 'contracts' as const, condition: { match: 'all' as const, groups: [], conditions: [{ field: 'amount', op: 'gt' as const, values: [1e12] }] }, outcome: 'pass' as const };
  await book.ask('approvals.saveRule', { rule });
  expect(await book.ask('approvals.submit', { object: 'contracts', record: id })).toMatchObject({ status: 'passed' });
  await book.ask('contracts.change', { id, lines: [line('阀门', '11', '100')], plans: [], reason: '加订' });
  expect((await book.ask('contracts.get', { id })).contract.values['approval']).toBe('reopened');
  await book.ask('history.undo', {});
  expect((await book.ask('contracts.get', { id })).contract.values['approval']).toBe('passed');
});
