import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Value } from '../../../db/model/types.ts';
import { POOL_TERMS } from '../../../preload/contract/values.ts';
import { openCore, type TestCore } from '../../support/core.ts';

let book: TestCore;
beforeEach(async () => void (book = await openCore()));
afterEach(() => book.close());

async function add(object: string, set: Record<string, Value>): Promise<string> {
  const { ids } = await book.ask('records.write', { writes: [{ object, set }] });
  return ids[0] ?? '';
}

async function plan(name: string, text: string, options = {}) {
  const path = join(book.folder, name);
  writeFileSync(path, text);
  const { session } = await book.ask('import.open', { files: ['file_a'] }, [{ path, name }]);
  await book.ask('import.map', { session, options });
  return book.ask('import.plan', { session });
}

async function bring(name: string, text: string, options = {}) {
  const made = await plan(name, text, options);
  return { plan: made, result: await book.ask('import.commit', { session: made.session }) };
}

const valuesOf = async (object: string, id: string) => (await book.ask('records.get', { object, id })).values;
const count = async (object: string) => (await book.ask('view.open', { object })).count;

describe('an import that changes deals', () => {
  it('passes the gates of stages: what is refused is seen in the plan, stays as it is and is in the rows to correct; one undo takes the rest back', async () => {
    const customer = await add('customers', { name: '上海元鑫贸易有限公司' });
    const asked = await add('deals', { name: '一号线', customer, stage: 'contact' });
    const moved = await add('deals', { name: '二号线', customer, stage: 'contact', amount: 1_00 });
    const text = '商机名称,客户名称,阶段,阶段说明\n一号线,上海元鑫贸易有限公司,赢单,直接下单\n二号线,上海元鑫贸易有限公司,赢单,直接下单\n';
    const { plan: made, result } = await bring('商机.csv', text);
    expect(made.counts).toMatchObject({ update: 1, skip: 1, badRows: 1 });
    expect(made.records.find(({ record }) => record === asked)).toMatchObject({ action: 'skip', skipped: 'refused', refusal: { code: 'stage.fieldsMissing', details: { label: '预计金额' } } });
    expect(made.badRows).toMatchObject([{ kept: false, source: { row: 1 }, reasons: [{ code: 'stage.fieldsMissing', raw: '一号线' }] }]);
    expect(await valuesOf('deals', asked)).toMatchObject({ stage: 'contact' });
    expect(await valuesOf('deals', moved)).toMatchObject({ stage: 'won', probability: '100', reached: 'won' });
    expect((await valuesOf('deals', moved))['closed_on']).toMatch(/^2026-11-2/);
    expect((await book.ask('stages.deal', { deal: moved })).moves[0]).toMatchObject({ from: 'contact', to: 'won', note: '直接下单' });

    const path = join(book.folder, 'bad.xlsx');
    await book.ask('import.badRows', { session: made.session, files: ['file_b'] }, [{ path, name: 'bad.xlsx' }]);
    const sheet = (await readXlsx(readFileSync(path))).sheets[0];
    expect(sheet?.rows[1]?.slice(0, 4)).toEqual([2, '没有导入', '商机: 进入“赢单”缺少：预计金额 / "Won" asks for: Amount (一号线)', '一号线']);

    expect((await bring('再来.csv', text)).result.batch).toBeNull();
    await book.ask('history.undoBatch', { batch: result.batch ?? '' });
    expect(await valuesOf('deals', moved)).toMatchObject({ stage: 'contact' });
    expect((await valuesOf('deals', moved))['closed_on']).toBeUndefined();
    expect((await book.ask('stages.deal', { deal: moved })).moves).toHaveLength(1);
  });

  it('of two rows about one deal judges what comes of both, and leaves an unknown stage alone', async () => {
    const customer = await add('customers', { name: '上海元鑫贸易有限公司' });
    const id = await add('deals', { name: '一号线', customer, stage: 'need' });
    const { plan: made } = await bring('商机.csv', '商机名称,客户名称,阶段,预计金额\n一号线,上海元鑫贸易有限公司,报价,\n一号线,上海元鑫贸易有限公司,,500\n');
    expect(made.counts).toMatchObject({ update: 1, badRows: 0 });
    expect(await valuesOf('deals', id)).toMatchObject({ stage: 'quote', amount: 500_00 });
    await bring('未知.csv', '商机名称,客户名称,阶段\n一号线,上海元鑫贸易有限公司,火星阶段\n');
    expect(await valuesOf('deals', id)).toMatchObject({ stage: 'quote' });
  });

  it('keeps the day of closing that the file says, also when it stands there already', async () => {
    const customer = await add('customers', { name: '上海元鑫贸易有限公司' });
    const id = await add('deals', { name: '一号线', customer, stage: 'negotiate', amount: 1_00, closed_on: '2026-05-01', probability: '60' });
    const text = '商机名称,客户名称,阶段,关闭日期,赢率\n一号线,上海元鑫贸易有限公司,赢单,2026-05-01,60%\n';
    await bring('商机.csv', text);
    expect(await valuesOf('deals', id)).toMatchObject({ stage: 'won', closed_on: '2026-05-01', probability: '60' });
    expect((await bring('商机.csv', text)).result.batch).toBeNull();
  });

  it('makes up no day of closing for history, and no contact of today', async () => {
    await bring('旧.csv', '商机名称,客户名称,阶段,预计金额\n旧单,上海元鑫贸易有限公司,赢单,100\n');
    const { view } = await book.ask('view.open', { object: 'deals' });
    expect((await book.ask('view.rows', { view, start: 0, end: 1 })).rows[0]?.values).not.toHaveProperty('closed_on');
  });
});

describe('an import that changes customers', () => {
  it('leaves the traces of a new owner, and keeps to the capacity of the pool', async () => {
    const [from, to] = [await add('members', { name: '张三' }), await add('members', { name: '李四' })];
    const ids = [await add('customers', { name: '甲有限公司', owner: from }), await add('customers', { name: '乙有限公司', owner: from })];
    await book.ask('records.write', { writes: [{ object: 'pool_terms', id: POOL_TERMS, fresh: true, set: { capacity: 1 } }] });
    const { plan: made } = await bring('移交.csv', '客户名称,负责人\n甲有限公司,李四\n乙有限公司,李四\n');
    expect(made.records.flatMap(({ refusal }) => refusal ?? [])).toMatchObject([{ code: 'pool.capacity', details: { limit: 1 } }]);
    expect(await valuesOf('customers', ids[1] ?? '')).toMatchObject({ owner: from });
    expect(await valuesOf('customers', ids[0] ?? '')).toMatchObject({ owner: to, last_owner: from });
    expect((await book.ask('pool.moves', { customer: ids[0] ?? '', limit: 5 })).moves).toMatchObject([{ from, to }]);
  });

  it('does not empty what is required', async () => {
    const customer = await add('customers', { name: '甲有限公司' });
    const id = await add('contracts', { number: 'HT-1', name: '框架', customer });
    const { plan: made } = await bring('合同.csv', '合同编号,合同名称,客户\nHT-1,框架二,\n', { clearBlanks: true });
    expect(made.records.find(({ record }) => record === id)).toMatchObject({ skipped: 'refused', refusal: { code: 'record.required' } });
    expect(await valuesOf('contracts', id)).toMatchObject({ name: '框架', customer });
  });

  it('with follow-ups moves the dates of old and new customers; older ones and blanks wipe nothing, twice is once', async () => {
    const old = await add('customers', { name: '甲有限公司', next_contact: '2027-01-05' });
    const text = '客户名称,跟进时间,跟进内容,下次跟进\n甲有限公司,2026-05-01 10:00,电话,\n甲有限公司,2026-04-01 10:00,拜访,2026-04-20\n乙有限公司,2026-06-01 10:00,电话,2026-12-01\n丙有限公司,,没有日期,\n';
    const { result } = await bring('跟进.csv', text);
    expect(await valuesOf('customers', old)).toMatchObject({ last_contact: '2026-05-01', next_contact: '2027-01-05' });
    const { view } = await book.ask('view.open', { object: 'customers', sort: [{ field: 'name', dir: 'asc' }] });
    const rows = (await book.ask('view.rows', { view, start: 0, end: 3 })).rows.map(({ values }) => values);
    expect(rows.find(({ name }) => name === '乙有限公司')).toMatchObject({ last_contact: '2026-06-01', next_contact: '2026-12-01' });
    expect(rows.find(({ name }) => name === '丙有限公司')).not.toHaveProperty('last_contact');
    expect((await bring('跟进.csv', text)).result.batch).toBeNull();
    await book.ask('history.undoBatch', { batch: result.batch ?? '' });
    expect((await valuesOf('customers', old))['last_contact']).toBeUndefined();
  });
});

describe('an import of contracts', () => {
  it('does not change the terms of one in force, and sets the due days that wait for its signing', async () => {
    const customer = await add('customers', { name: '甲有限公司' });
    const id = await add('contracts', { number: 'HT-1', customer });
    await book.ask('contracts.save', { id, lines: [{ description: '阀门', quantity: '1', unitPrice: '100' }], plans: [{ name: '预付款', share: '100', after: 'signing', afterDays: 3 }] });
    await bring('签.csv', '合同编号,客户,签订日期\nHT-1,甲有限公司,2026-11-01\n');
    expect((await book.ask('contracts.get', { id })).plans[0]?.due).toBe('2026-11-04');
    await book.ask('records.write', { writes: [{ object: 'contracts', id, set: { status: 'active' } }] });
    const { plan: made } = await bring('改.csv', '合同编号,客户,合同金额\nHT-1,甲有限公司,999\n');
    expect(made.records.find(({ record }) => record === id)).toMatchObject({ refusal: { code: 'contract.locked' } });
    expect((await valuesOf('contracts', id))['amount']).not.toBe(999_00);
  });

  it('is no way around an approval: a new one in force stays out, and what names it keeps the text', async () => {
    await book.ask('approvals.saveRule', { id: '00000000-0000-7000-8000-000000000099', rule: {
      name: '全部', object: 'contracts', active: true, condition: { match: 'all', conditions: [], groups: [] }, outcome: 'ask',
      steps: [{ name: '经理', mode: 'any', who: [{ kind: 'manager' }] }],
    } });
    const { plan: made } = await bring('合同.csv', '合同编号,客户,合同金额,状态\nHT-8,甲有限公司,999,执行中\nHT-9,甲有限公司,999,草稿\n');
    expect(made.records.filter(({ object }) => object === 'contracts').map(({ action, refusal }) => [action, refusal?.code])).toEqual([['skip', 'approval.needed'], ['create', undefined]]);
    expect(await count('contracts')).toBe(1);
  });
});

it('a plan made before somebody deleted a record is stale', async () => {
  const id = await add('customers', { name: '甲有限公司' });
  const made = await plan('客户.csv', '客户名称,地址\n甲有限公司,路1号\n');
  await book.ask('records.delete', { object: 'customers', ids: [id] });
  await expect(book.ask('import.commit', { session: made.session })).rejects.toMatchObject({ code: 'import.stale' });
});
