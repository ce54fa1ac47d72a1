import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '../../../preload/contract/index.ts';
import { openCore, type TestCore } from '../../support/core.ts';

let book: TestCore;
beforeEach(async () => void (book = await openCore()));
afterEach(() => book.close());

type Define = Input<'fields.define'>;

async function define(object: string, name: string, type: Define['type'], derived: NonNullable<Define['derived']>): Promise<string> {
  return (await book.ask('fields.define', { object, name, type, derived })).field.id;
}
const formula = (object: string, name: string, type: Define['type'], expression: string) => define(object, name, type, { kind: 'formula', expression });

async function create(object: string, ...sets: Record<string, string | number | null>[]): Promise<string[]> {
  return (await book.ask('records.write', { writes: sets.map((set) => ({ object, set })) })).ids;
}
async function rows(query: Input<'view.open'>) {
  const { view, count } = await book.ask('view.open', query);
  return { view, rows: (await book.ask('view.rows', { view, start: 0, end: count })).rows };
}

/** Two customers with deals: 甲 has 1,000 and 3,000 yuan, 乙 has 500, 丙 none. */
async function deals() {
  const [jia = '', yi = '', bing = ''] = await create('customers', { name: '甲', city: '上海', grade: 'a' }, { name: '乙', city: '北京', grade: 'b' }, { name: '丙' });
  const ids = await create('deals', { name: 'd1', customer: jia, amount: 100_000, probability: '50' }, { name: 'd2', customer: jia, amount: 300_000, probability: '20' }, { name: 'd3', customer: yi, amount: 50_000 });
  // A new deal takes the probability of its stage.
  await book.ask('records.write', { writes: [{ object: 'deals', id: ids[2] ?? '', set: { probability: null } }] });
  return { jia, yi, bing, ids };
}

describe('a formula is a column like any other', () => {
  it('is read, sorted, filtered, summed, listed and exported', async () => {
    await deals();
    const weighted = await formula('deals', '加权金额', 'money', '[金额] * [赢率]');
    const list = await rows({ object: 'deals', sort: [{ field: weighted, dir: 'desc' }] });
    expect(list.rows.map((row) => [row.values['name'], row.values[weighted]])).toEqual([['d2', 60_000], ['d1', 50_000], ['d3', undefined]]);
    expect((await rows({ object: 'deals', filter: { conditions: [{ field: weighted, op: 'gt', values: [55_000] }] } })).rows).toHaveLength(1);
    expect((await rows({ object: 'deals', filter: { conditions: [{ field: weighted, op: 'empty' }] } })).rows).toHaveLength(1);
    const { fields } = await book.ask('view.summary', { view: list.view, fields: [weighted] });
    expect(fields[weighted]).toMatchObject({ filled: 2, sum: '110000', min: 50_000, max: 60_000 });
    const big = await formula('deals', '大单', 'boolean', '[加权金额] > 550');
    expect(new Map((await book.ask('view.distinct', { object: 'deals', field: big })).values.map(({ value, count }) => [value, count]))).toEqual(new Map<unknown, number>([[0, 1], [1, 1], [null, 1]]));
  });

  it('follows its inputs, and an open sorted list follows it', async () => {
    const { ids } = await deals();
    const twice = await formula('deals', '两倍', 'money', '金额*2');
    const { view } = await rows({ object: 'deals', sort: [{ field: twice, dir: 'asc' }] });
    await book.ask('records.write', { writes: [{ object: 'deals', id: ids[2] ?? '', set: { amount: 900_000 } }] });
    const { rows: now } = await book.ask('view.rows', { view, start: 0, end: 10 });
    expect(now.map((row) => row.values[twice])).toEqual([200_000, 600_000, 1_800_000]);
  });

  it('marks a cell that has no value, and never stops the list', async () => {
    const [a = '', b = ''] = await create('deals', { name: 'a', amount: 100, probability: '0' }, { name: 'b', amount: '面议', probability: '10' });
    const share = await formula('deals', '比', 'money', '金额 / 赢率');
    const nested = await formula('deals', '再比', 'money', '[比] * 2');
    const byId = new Map((await rows({ object: 'deals', sort: [{ field: share, dir: 'asc' }] })).rows.map((row) => [row.id, row]));
    expect(byId.get(a)?.problems).toMatchObject({ [share]: 'formula.divideByZero', [nested]: 'formula.divideByZero' });
    expect(byId.get(b)?.problems).toMatchObject({ amount: 'number.unreadable', [share]: 'formula.wrongType', [nested]: 'formula.wrongType' });
    expect(byId.get(a)?.values[share]).toBeUndefined();
    expect((await rows({ object: 'deals', filter: { conditions: [{ field: share, op: 'invalid' }] } })).rows).toHaveLength(2);
  });

  it('keeps its sense when fields and options are renamed', async () => {
    const [id = ''] = await create('deals', { name: 'a', amount: 100 });
    const { field: factor } = await book.ask('fields.define', { object: 'deals', name: '系数', type: 'decimal' });
    const { field: kind } = await book.ask('fields.define', { object: 'deals', name: '类别', type: 'choice', options: [{ label: '甲类' }, { label: '乙类' }] });
    const derived = await formula('deals', '乘积', 'money', 'IF(类别 = "甲类", 金额 * 系数, 金额)');
    await book.ask('records.write', { writes: [{ object: 'deals', id, text: { [factor.id]: '3', [kind.id]: '甲类' } }] });
    await book.ask('fields.update', { field: factor.id, name: '倍数' });
    await book.ask('fields.update', { field: kind.id, options: (kind.options ?? []).map(({ key, label }) => ({ key, label: label.zh === '甲类' ? '头等' : label.zh })) });
    expect((await book.ask('records.get', { object: 'deals', id })).values[derived]).toBe(300);
    const { objects } = await book.ask('model.get', {});
    const shown = objects.find((object) => object.id === 'deals')?.fields.find((each) => each.id === derived);
    expect(shown).toMatchObject({ readonly: true, formula: { zh: 'IF([类别] = "头等", [预计金额] * [倍数], [预计金额])' } });
  });

  it('refuses what cannot be, with the place; later losses show in the cells only', async () => {
    await deals();
    await expect(formula('deals', 'x', 'money', '[没有] + 1')).rejects.toMatchObject({ code: 'formula.invalid', details: { fault: 'unknownName', at: 0, length: 4 } });
    await expect(formula('deals', 'x', 'date', '金额')).rejects.toMatchObject({ details: { fault: 'wrongResult' } });
    const { field: base } = await book.ask('fields.define', { object: 'deals', name: '底', type: 'decimal' });
    const one = await formula('deals', '一', 'decimal', '底 + 1');
    const two = await formula('deals', '二', 'decimal', '一 + 1');
    await expect(book.ask('fields.update', { field: one, derived: { kind: 'formula', expression: '[二] + 1' } })).rejects.toMatchObject({ details: { fault: 'cycle' } });
    await expect(book.ask('fields.update', { field: one, derived: { kind: 'formula', expression: '"text"' } })).rejects.toMatchObject({ details: { fault: 'wrongResult' } });
    await book.ask('fields.update', { field: base.id, removed: true });
    const list = await rows({ object: 'deals', sort: [{ field: two, dir: 'asc' }], filter: { conditions: [{ field: one, op: 'empty' }] } });
    expect(list.rows.map((row) => row.problems)).toEqual(list.rows.map(() => ({ [one]: 'formula.broken', [two]: 'formula.broken' })));
    expect(list.rows).toHaveLength(3);
  });

  it('is never written: by hand, in bulk, or as a column', async () => {
    const { ids } = await deals();
    const twice = await formula('deals', '两倍', 'money', '金额*2');
    await expect(book.ask('records.write', { writes: [{ object: 'deals', id: ids[0] ?? '', text: { [twice]: '5' } }] })).rejects.toMatchObject({ code: 'record.readonlyField' });
    const { view } = await rows({ object: 'deals' });
    await expect(book.ask('view.bulkSet', { view, field: twice, text: '5' })).rejects.toMatchObject({ code: 'record.readonlyField' });
    await create('deals', { name: 'new', amount: 100 });
    expect((await rows({ object: 'deals', search: 'new' })).rows[0]?.values[twice]).toBe(200);
  });

  it('knows what day it is', async () => {
    await create('deals', { name: 'a', close_date: '2026-11-30' });
    const left = await formula('deals', '剩余天数', 'integer', '预计成交日期 - 今天()');
    expect((await rows({ object: 'deals' })).rows[0]?.values[left]).toBe(7);
  });
});

describe('look-ups', () => {
  it('show the linked record as it is, with its type, and follow it', async () => {
    const { jia, ids } = await deals();
    const grade = await define('deals', '客户等级', 'text', { kind: 'lookup', through: 'customer', field: 'grade' });
    const city = await define('deals', '客户城市', 'text', { kind: 'lookup', through: 'customer', field: 'city' });
    const label = await formula('deals', '说明', 'text', '[客户] & "/" & [客户城市] & "/" & [客户等级]');
    const list = await rows({ object: 'deals', sort: [{ field: city, dir: 'asc' }], filter: { conditions: [{ field: grade, op: 'in', values: ['a', 'b'] }] } });
    expect(list.rows.map((row) => [row.values['name'], row.values[grade], row.values[label]])).toEqual([['d2', 'a', '甲/上海/A 级'], ['d1', 'a', '甲/上海/A 级'], ['d3', 'b', '乙/北京/B 级']]);
    const { objects } = await book.ask('model.get', {});
    expect(objects.find((object) => object.id === 'deals')?.fields.find((field) => field.id === grade)).toMatchObject({ type: 'choice', options: [{ key: 'key' }, {}, {}, {}] });
    await book.ask('records.write', { writes: [{ object: 'customers', id: jia, set: { grade: 'c', city: '安康' } }] });
    const told = () => book.events.flatMap(({ name, payload }) => (name === 'views.changed' ? (payload as { views: { view: string; count: number }[] }).views : []));
    await expect.poll(() => told().findLast(({ view }) => view === list.view)?.count).toBe(1);
    await book.ask('records.delete', { object: 'customers', ids: [jia] });
    expect((await book.ask('records.get', { object: 'deals', id: ids[0] ?? '' })).values[city]).toBeUndefined();
  });

  it('of a link has its title; an amount of another currency is no amount', async () => {
    const { ids } = await deals();
    const [contract = ''] = await create('contracts', { number: 'HT-1', deal: ids[0] ?? '' });
    const customer = await define('contracts', '商机客户', 'text', { kind: 'lookup', through: 'deal', field: 'customer' });
    const amount = await define('contracts', '商机金额', 'text', { kind: 'lookup', through: 'deal', field: 'amount' });
    const record = await book.ask('records.get', { object: 'contracts', id: contract });
    expect([record.titles[customer], record.values[amount]]).toEqual(['甲', 100_000]);
    await book.ask('records.write', { writes: [{ object: 'deals', id: ids[0] ?? '', set: { currency: 'USD' } }] });
    expect((await book.ask('records.get', { object: 'contracts', id: contract })).problems[amount]).toBe('formula.currency');
  });

  it('refuse a field that is not there', async () => {
    await expect(define('deals', 'x', 'text', { kind: 'lookup', through: 'name', field: 'city' })).rejects.toMatchObject({ details: { fault: 'badLookup' } });
    await expect(define('deals', 'x', 'text', { kind: 'lookup', through: 'customer', field: 'nothing' })).rejects.toMatchObject({ details: { fault: 'badLookup' } });
  });
});

describe('roll-ups', () => {
  it('count and add the records that link here, sort by it, and follow them', async () => {
    const { jia, yi, ids } = await deals();
    const count = await define('customers', '商机数', 'text', { kind: 'rollup', object: 'deals', through: 'customer', op: 'count' });
    const sum = await define('customers', '商机金额', 'text', { kind: 'rollup', object: 'deals', through: 'customer', op: 'sum', field: 'amount' });
    const mean = await define('customers', '平均赢率', 'text', { kind: 'rollup', object: 'deals', through: 'customer', op: 'avg', field: 'probability' });
    const each = await formula('customers', '单均', 'money', '商机金额 / 商机数');
    const list = await rows({ object: 'customers', sort: [{ field: sum, dir: 'desc' }] });
    expect(list.rows.map((row) => [row.values['name'], row.values[count], row.values[sum], row.values[mean], row.values[each]])).toEqual([['甲', 2, 400_000, '35', 200_000], ['乙', 1, 50_000, undefined, 50_000], ['丙', 0, undefined, undefined, undefined]]);
    expect((await book.ask('view.summary', { view: list.view, fields: [sum] })).fields[sum]?.sum).toBe('450000');
    await book.ask('records.write', { writes: [{ object: 'deals', id: ids[1] ?? '', set: { customer: yi } }] });
    await book.ask('records.delete', { object: 'deals', ids: [ids[0] ?? ''] });
    const { rows: now } = await book.ask('view.rows', { view: list.view, start: 0, end: 10 });
    expect(now.map((row) => [row.values['name'], row.values[sum]])).toEqual([['乙', 350_000], ['丙', undefined], ['甲', undefined]]);
    expect((await book.ask('records.get', { object: 'customers', id: jia })).values[count]).toBe(0);
  });

  it('have the last moment, and no sum over two currencies', async () => {
    const { jia, ids } = await deals();
    await create('follow_ups', { content: 'a', customer: jia, happened_at: '2026-10-01T02:00:00.000Z' }, { content: 'b', customer: jia, happened_at: '2026-11-01T02:00:00.000Z' });
    const last = await define('customers', '最近沟通', 'text', { kind: 'rollup', object: 'follow_ups', through: 'customer', op: 'max', field: 'happened_at' });
    const sum = await define('customers', '金额合计', 'text', { kind: 'rollup', object: 'deals', through: 'customer', op: 'sum', field: 'amount' });
    await book.ask('records.write', { writes: [{ object: 'deals', id: ids[0] ?? '', set: { currency: 'USD' } }] });
    const record = await book.ask('records.get', { object: 'customers', id: jia });
    expect(record.values[last]).toBe('2026-11-01T02:00:00.000Z');
    expect(record.problems).toEqual({ [sum]: 'formula.currency' });
  });

  it('refuse what does not add up', async () => {
    const refused = define('customers', 'x', 'text', { kind: 'rollup', object: 'deals', through: 'customer', op: 'sum', field: 'name' });
    await expect(refused).rejects.toMatchObject({ details: { fault: 'badRollup' } });
  });
});

it('a formula is tried while it is typed', async () => {
  await deals();
  expect(await book.ask('formula.check', { object: 'deals', expression: '金额 * 2' })).toEqual({
    ok: true, kind: 'money', types: ['money'],
    samples: [{ title: 'd3', value: 100_000, problem: null, currency: 'CNY' }, { title: 'd2', value: 600_000, problem: null, currency: 'CNY' }, { title: 'd1', value: 200_000, problem: null, currency: 'CNY' }],
  });
  expect(await book.ask('formula.check', { object: 'deals', expression: '金额 * ' })).toMatchObject({ ok: false, fault: 'incomplete' });
  expect(await book.ask('formula.check', { object: 'deals', expression: `${'('.repeat(9_000)}` })).toMatchObject({ ok: false, fault: 'tooLong' });
});

it('a list by look-ups and roll-ups, patched after each edit elsewhere, is what it would be when asked again', async () => {
  const { jia, yi, bing, ids } = await deals();
  const city = await define('deals', '客户城市', 'text', { kind: 'lookup', through: 'customer', field: 'city' });
  const shout = await formula('deals', '城市大写', 'text', '[客户城市] & [客户]');
  const sum = await define('customers', '商机金额', 'text', { kind: 'rollup', object: 'deals', through: 'customer', op: 'sum', field: 'amount' });
  const half = await formula('customers', '一半', 'money', '[商机金额] / 2');
  const queries: Input<'view.open'>[] = [
    { object: 'deals', sort: [{ field: city, dir: 'asc' }] }, { object: 'deals', sort: [{ field: shout, dir: 'desc' }] },
    { object: 'customers', sort: [{ field: sum, dir: 'desc' }] }, { object: 'customers', sort: [{ field: half, dir: 'asc' }], filter: { conditions: [{ field: sum, op: 'gt', values: [60_000] }] } },
  ];
  const open = await Promise.all(queries.map((query) => book.ask('view.open', query)));
  const [d1 = '', d2 = '', d3 = ''] = ids;
  const steps: Input<'records.write'>['writes'][] = [
    [{ object: 'deals', id: d3, set: { amount: 900_000 } }],
    [{ object: 'customers', id: jia, set: { city: '安康' } }],
    [{ object: 'deals', id: d2, set: { customer: bing } }],
    [{ object: 'deals', set: { name: 'd4', customer: yi, amount: 5_000_000 } }],
    [{ object: 'deals', id: d1, set: { customer: yi } }, { object: 'customers', id: yi, set: { name: '阿里', city: '重庆' } }],
  ];
  const compare = async () => {
    for (const [i, query] of queries.entries()) {
      const { rows: patched } = await book.ask('view.rows', { view: open[i]?.view ?? '', start: 0, end: 100 });
      expect(patched.map((row) => row.id)).toEqual((await rows(query)).rows.map((row) => row.id));
    }
  };
  for (const writes of steps) {
    await book.ask('records.write', { writes });
    await compare();
  }
  await book.ask('records.delete', { object: 'deals', ids: [d3] });
  await compare();
  await book.ask('history.undo', {});
  await compare();
});

it('a list by a formula over the title of a looked-up link follows a new name two links away', async () => {
  const [team = '', other = ''] = await create('customers', { name: '乙方' }, { name: '丁方' });
  const [one = '', two = ''] = await create('customers', { name: '子一', parent: team }, { name: '子二', parent: other });
  await create('deals', { name: 'd1', customer: one }, { name: 'd2', customer: two });
  const parent = await define('deals', '母公司', 'text', { kind: 'lookup', through: 'customer', field: 'parent' });
  const label = await formula('deals', '母公司名', 'text', '[母公司] & "!"');
  const query = { object: 'deals', sort: [{ field: label, dir: 'asc' as const }] };
  const { view } = await rows(query);
  for (const [id, name] of [[team, 'Z'], [other, 'A'], [team, '0']] as const) {
    await book.ask('records.write', { writes: [{ object: 'customers', id, set: { name } }] });
    const { rows: patched } = await book.ask('view.rows', { view, start: 0, end: 10 });
    expect(patched.map((row) => [row.values[label], row.titles[parent]])).toEqual((await rows(query)).rows.map((row) => [row.values[label], row.titles[parent]]));
  }
});
