import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Value } from '../../../../db/model/types.ts';
import { openCore, type TestCore } from '../../../support/core.ts';

let book: TestCore;
let customer: string;
let contract: string;
let plans: string[];

beforeEach(async () => {
  book = await openCore();
  customer = await add('customers', { name: '鑫源贸易有限公司' });
  contract = await add('contracts', { number: 'HT-2026-01', customer, amount: 100000, status: 'active', signed_on: '2026-01-01' });
  plans = [
    await add('payment_plans', { name: '一期', contract, customer, amount: 30000, due: '2026-09-01' }),
    await add('payment_plans', { name: '二期', contract, customer, amount: 70000, due: '2026-12-31' }),
  ];
});
afterEach(() => book.close());

async function add(object: string, set: Record<string, Value>): Promise<string> {
  const { ids } = await book.ask('records.write', { writes: [{ object, set }] });
  return ids[0] ?? '';
}

async function drop(rows: string): Promise<{ added: number; known: number }> {
  const path = join(book.folder, '流水.csv');
  writeFileSync(path, `日期,收入金额,对方户名,摘要,流水号\n${rows}`);
  return book.ask('bank.read', { files: ['file_0123456789abcdef'] }, [{ path, name: '流水.csv' }]);
}

const remaining = async () => (await book.ask('contracts.get', { id: contract })).plans.map((plan) => plan.remaining);

describe('a dropped bank statement', () => {
  it('posts nothing, proposes with reasons, and posts once what somebody said', async () => {
    expect(await drop('2026-11-20,300,鑫源贸易有限责任公司,货款,S1\n2026-11-20,300,鑫源贸易有限公司,第二笔,S2\n2026-11-21,8,利息,,S3')).toMatchObject({ added: 3, known: 0 });
    expect(await drop('2026-11-20,300,鑫源贸易有限责任公司,货款,S1')).toMatchObject({ added: 0, known: 1 });
    expect(await remaining()).toEqual([30000, 70000]);
    const { proposals } = await book.ask('bank.proposals', {});
    const first = proposals.find(({ line }) => line.reference === 'S1');
    expect(first?.candidates).toMatchObject([{ customer, name: '鑫源贸易有限公司', reasons: ['name', 'amount'], matches: [{ plan: plans[0], amount: 30000 }], rest: 0, sure: true }]);
    // What the first line is about to settle is not proposed to the second.
    expect(proposals.find(({ line }) => line.reference === 'S2')?.candidates[0]?.matches).toEqual([{ plan: plans[1], amount: 30000 }]);
    expect(proposals.find(({ line }) => line.reference === 'S3')?.candidates).toEqual([]);

    const posting = { line: first?.line.id ?? '', customer, matches: [{ plan: plans[0] ?? '', amount: 30000 }] };
    await book.ask('bank.post', { postings: [posting] });
    expect(await remaining()).toEqual([0, 70000]);
    await expect(book.ask('bank.post', { postings: [posting] })).rejects.toMatchObject({ code: 'bank.notInSuspense' });
    await book.ask('history.undo', {});
    expect(await remaining()).toEqual([30000, 70000]);
    expect((await book.ask('bank.proposals', {})).proposals).toHaveLength(3);
  });

  it('comes back when it is read again after it was taken back, whatever its characters are', async () => {
    const text = '日期,收入金额,对方户名\n2026-11-20,3.00,鑫源贸易有限公司\n2026-11-20,3.00,鑫源贸易有限公司\n';
    const path = join(book.folder, '流水.csv');
    const read = () => book.ask('bank.read', { files: ['file_0123456789abcdef'] }, [{ path, name: '流水.csv' }]);
    writeFileSync(path, Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(await read()).toMatchObject({ added: 2, known: 0 });
    await book.ask('history.undo', {});
    expect((await book.ask('bank.proposals', {})).proposals).toEqual([]);
    // The same in GBK.
    writeFileSync(path, Buffer.from('c8d5c6da2ccad5c8ebbdf0b6ee2cb6d4b7bdbba7c3fb0a323032362d31312d32302c332e30302cf6ced4b4c3b3d2d7d3d0cfdeb9abcbbe0a323032362d31312d32302c332e30302cf6ced4b4c3b3d2d7d3d0cfdeb9abcbbe0a', 'hex'));
    expect(await read()).toMatchObject({ added: 2, known: 0 });
    expect(await read()).toMatchObject({ added: 0, known: 2 });
    expect((await book.ask('bank.proposals', {})).proposals.map(({ line }) => line.payer)).toEqual(['鑫源贸易有限公司', '鑫源贸易有限公司']);
  });

  it('is not posted twice in one step, and a sum in another currency settles nothing', async () => {
    await drop('2026-11-20,300,甲,,S1\n2026-11-20,US$300,甲,,S2');
    const lines = (await book.ask('bank.proposals', {})).proposals.map(({ line }) => line);
    const posting = { line: lines.find(({ reference }) => reference === 'S1')?.id ?? '', customer, matches: [{ plan: plans[0] ?? '', amount: 100 }] };
    await expect(book.ask('bank.post', { postings: [posting, posting] })).rejects.toMatchObject({ code: 'bank.notInSuspense' });
    await expect(book.ask('bank.post', { postings: [{ ...posting, line: lines.find(({ reference }) => reference === 'S2')?.id ?? '' }] })).rejects.toMatchObject({ code: 'payment.overMatched' });
    expect(await remaining()).toEqual([30000, 70000]);
  });

  it('puts a line aside and back, and in suspense again when its payment is deleted', async () => {
    await drop('2026-11-20,300,甲,,S1');
    const [{ line } = { line: { id: '' } }] = (await book.ask('bank.proposals', {})).proposals;
    await book.ask('bank.setAside', { lines: [line.id], aside: true });
    expect((await book.ask('bank.proposals', {})).proposals).toEqual([]);
    await book.ask('bank.setAside', { lines: [line.id], aside: false });
    await book.ask('bank.post', { postings: [{ line: line.id, customer, matches: [] }] });
    const posted = await book.ask('records.get', { object: 'bank_lines', id: line.id });
    await book.ask('records.delete', { object: 'payments', ids: [String(posted.values['payment'])] });
    expect((await book.ask('bank.proposals', {})).proposals.map((each) => each.line.id)).toEqual([line.id]);
    await book.ask('bank.post', { postings: [{ line: line.id, customer, matches: [] }] });
    expect((await book.ask('bank.proposals', {})).proposals).toEqual([]);
  });

  it('says when a file is no statement', async () => {
    const path = join(book.folder, 'x.csv');
    writeFileSync(path, '客户,电话\n甲,1');
    await expect(book.ask('bank.read', { files: ['file_0123456789abcdef'] }, [{ path, name: 'x.csv' }])).rejects.toMatchObject({ code: 'bank.noTable' });
  });
});

describe('a payment', () => {
  it('that names only its contract covers the earliest first; more than is asked for is an advance', async () => {
    await add('payments', { customer, contract, amount: 110000, paid_on: '2026-11-01' });
    expect(await remaining()).toEqual([0, 0]);
    expect((await book.ask('contracts.get', { id: contract })).figures).toMatchObject({ received: 110000, advance: 10000, open: 0 });
  });

  it('is matched by hand in parts, again and otherwise, never beyond what there is', async () => {
    const payment = await add('payments', { customer, amount: 50000, paid_on: '2026-11-01' });
    const [first = '', second = ''] = plans;
    await book.ask('payments.match', { payment, matches: [{ plan: second, amount: 40000 }] });
    expect(await remaining()).toEqual([30000, 30000]);
    await book.ask('payments.match', { payment, matches: [{ plan: first, amount: 30000 }, { plan: second, amount: 20000 }] });
    expect(await remaining()).toEqual([0, 50000]);
    await expect(book.ask('payments.match', { payment, matches: [{ plan: first, amount: 30001 }] })).rejects.toMatchObject({ code: 'payment.overMatched' });
    await expect(book.ask('payments.match', { payment, matches: [{ plan: second, amount: 50001 }] })).rejects.toMatchObject({ code: 'payment.overMatched' });
    await expect(book.ask('payments.match', { payment, matches: [{ plan: second, amount: -1 }] })).rejects.toMatchObject({ code: 'payment.overMatched' });
    expect(await remaining()).toEqual([0, 50000]);
    expect((await book.ask('payments.matching', { payment })).items.map((item) => item.remaining)).toEqual([30000, 70000]);
  });

  it('of another customer than the contract counts for the contract it was matched with', async () => {
    const payer = await add('customers', { name: '代付公司' });
    const payment = await add('payments', { customer: payer, amount: 30000, paid_on: '2026-11-01' });
    await book.ask('payments.match', { payment, matches: [{ plan: plans[0] ?? '', amount: 30000 }] });
    expect((await book.ask('contracts.get', { id: contract })).figures).toMatchObject({ received: 30000, advance: 0, open: 70000 });
  });
});

describe('receivables by age', () => {
  it('stand by days late; amounts of 10^12 minor units stay exact', async () => {
    const big = await add('contracts', { number: 'HT-B', customer, amount: 1e12, status: 'active' });
    await add('payment_plans', { name: '大额', contract: big, amount: 1e12, due: '2026-11-22' });
    await add('payment_plans', { name: '待验收', contract: big, amount: 5 });
    const { rows, totals } = await book.ask('reports.ageing', {});
    expect(rows).toMatchObject([{ customer, d90: 30000, d30: 1e12, notDue: 70000, undated: 5, total: 1e12 + 100005, latest: 83 }]);
    expect(totals.total).toBe(1e12 + 100005);
  });

  it('leave other currencies out of the sums and say how many there are', async () => {
    await add('payment_plans', { name: '美元', contract, amount: 5, currency: 'USD', due: '2026-01-01' });
    const { totals, otherCurrency } = await book.ask('reports.ageing', {});
    expect([totals.total, otherCurrency]).toEqual([100000, 1]);
  });
});

describe('a statement of account', () => {
  it('opens with what was before, runs a balance, and is the same on paper', async () => {
    await add('payments', { customer, contract, amount: 10000, paid_on: '2026-08-31', number: 'SK-1' });
    await add('payments', { customer, contract, amount: 20000, paid_on: '2026-10-01', number: 'SK-2' });
    const wish = { customer, from: '2026-09-01', to: '2026-12-31' };
    const account = await book.ask('reports.account', wish);
    expect(account).toMatchObject({ opening: -10000, debit: 100000, credit: 20000, closing: 70000 });
    expect(account.entries.map(({ day, debit, credit, balance }) => [day, debit, credit, balance])).toEqual([
      ['2026-09-01', 30000, 0, 20000], ['2026-10-01', 0, 20000, 0], ['2026-12-31', 70000, 0, 70000],
    ]);
    const { html, title } = await book.ask('receivables.document', { paper: { kind: 'account', ...wish } });
    expect(title).toBe('对账单 鑫源贸易有限公司 2026-12-31');
    for (const word of ['SK-2', 'HT-2026-01', '700.00', '¥700.00']) expect(html).toContain(word);
  });

  it('lists whom to remind, with days late', async () => {
    await add('contacts', { name: '王伟', customer, mobile: '13800010231', is_primary: 1 });
    const { rows } = await book.ask('reports.dunning', {});
    expect(rows).toMatchObject([{ name: '鑫源贸易有限公司', contact: '王伟', phone: '13800010231', instalment: '一期', days: 83, level: 3, remaining: 30000 }]);
    expect((await book.ask('receivables.document', { paper: { kind: 'dunning' }, language: 'en' })).html).toContain('Overdue payments');
    const path = join(book.folder, '催款.xlsx');
    expect(await book.ask('receivables.export', { paper: { kind: 'dunning' }, files: ['file_0123456789abcdef'] }, [{ path, name: '催款.xlsx' }])).toEqual({ rows: 1 });
  });
});
