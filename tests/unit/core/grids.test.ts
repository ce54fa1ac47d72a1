import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../support/core.ts';

let book: TestCore;
beforeEach(async () => void (book = await openCore()));
afterEach(() => book.close());

const COMPANIES: readonly Record<string, string>[] = [
  { name: '上海元鑫贸易有限公司', city: '上海', phone: '021-58008000', grade: 'a', region: '31' },
  { name: '北京汇通电子有限公司', city: '北京', phone: '010-62345678', grade: 'key', region: '11' },
  { name: '王伟五金店', city: '杭州', phone: '13812345678' },
  { name: 'Acme Trading', city: '深圳', grade: 'c', region: '44' },
  { name: '安徽重庆路商行', city: '合肥', next_contact: '2026-11-20' },
];

async function fill(): Promise<string[]> {
  const { ids } = await book.ask('records.write', { writes: COMPANIES.map((set) => ({ object: 'customers', set })) });
  return ids;
}

async function names(query: object): Promise<string[]> {
  const { view, count } = await book.ask('view.open', { object: 'customers', ...query });
  const { rows } = await book.ask('view.rows', { view, start: 0, end: count });
  return rows.map((row) => String(row.values['name']));
}

describe('search', () => {
  it.each([
    ['上海', ['上海元鑫贸易有限公司']],
    ['王伟', ['王伟五金店']],
    ['shyx', ['上海元鑫贸易有限公司']],
    ['yxmy', ['上海元鑫贸易有限公司']],
    ['shanghai', ['上海元鑫贸易有限公司']],
    ['8000', ['上海元鑫贸易有限公司']],
    ['1234567', ['王伟五金店']],
    ['chongqing', ['安徽重庆路商行']],
    ['acme', ['Acme Trading']],
    ['北京 电子', ['北京汇通电子有限公司']],
    ['没有这家', []],
    ['"%*', []],
  ])('%s finds %j', async (search, expected) => {
    await fill();
    expect(await names({ search })).toEqual(expected);
  });
});

describe('sort and filter', () => {
  it('sorts names by pinyin, empty cells last in both directions', async () => {
    await fill();
    expect((await names({ sort: [{ field: 'name', dir: 'asc' }] }))[0]).toBe('Acme Trading');
    expect((await names({ sort: [{ field: 'name', dir: 'asc' }] })).slice(1, 3)).toEqual(['安徽重庆路商行', '北京汇通电子有限公司']);
    expect((await names({ sort: [{ field: 'grade', dir: 'asc' }] })).slice(0, 3)).toEqual(['北京汇通电子有限公司', '上海元鑫贸易有限公司', 'Acme Trading']);
    expect((await names({ sort: [{ field: 'grade', dir: 'desc' }] })).slice(0, 3)).toEqual(['Acme Trading', '上海元鑫贸易有限公司', '北京汇通电子有限公司']);
  });

  it.each([
    [{ field: 'grade', op: 'in', values: ['a', null] }, 3],
    [{ field: 'grade', op: 'notIn', values: ['a'] }, 4],
    [{ field: 'grade', op: 'empty' }, 2],
    [{ field: 'city', op: 'ne', values: ['上海'] }, 4],
    [{ field: 'name', op: 'contains', values: ['有限公司'] }, 2],
    [{ field: 'name', op: 'contains', values: ['%'] }, 0],
    [{ field: 'next_contact', op: 'overdue' }, 1],
    [{ field: 'next_contact', op: 'lastDays', values: [7] }, 1],
    [{ field: 'next_contact', op: 'today' }, 0],
    [{ field: 'next_contact', op: 'lastDays', values: [1e300] }, 1],
  ] as const)('%j matches %i', async (condition, expected) => {
    await fill();
    const { count } = await book.ask('view.open', { object: 'customers', filter: { conditions: [{ ...condition, values: [...('values' in condition ? condition.values : [])] }] } });
    expect(count).toBe(expected);
  });

  it('refuses a field that is not one', async () => {
    await expect(book.ask('view.open', { object: 'customers', sort: [{ field: 'name_or_1', dir: 'asc' }] })).rejects.toMatchObject({ code: 'record.unknownField' });
    await expect(book.ask('view.open', { object: 'customers', filter: { conditions: [{ field: 'x"; drop', op: 'eq' }] } })).rejects.toMatchObject({ code: 'call.invalidInput' });
  });
});

describe('an open list stays true', () => {
  it.each([[[]], [[{ field: 'name', dir: 'asc' }]], [[{ field: 'grade', dir: 'desc' }, { field: 'name', dir: 'asc' }]]] as const)('after edits, patched or asked again, sorted by %j', async (sort) => {
    const ids = await fill();
    const query = { object: 'customers', sort: [...sort], filter: { conditions: [{ field: 'city', op: 'ne' as const, values: ['南京'] }] } };
    const { view } = await book.ask('view.open', query);
    const edits: Record<string, string | null>[] = [{ name: '阿里', grade: 'b' }, { city: '南京' }, { name: '中天', grade: null }, { grade: 'key' }];
    for (const [i, set] of edits.entries()) await book.ask('records.write', { writes: [{ object: 'customers', id: ids[i] ?? '', set }] });
    await book.ask('records.write', { writes: [{ object: 'customers', set: { name: '新客户', city: '广州' } }] });
    await book.ask('records.delete', { object: 'customers', ids: [ids[4] ?? ''] });
    const patched = await book.ask('view.rows', { view, start: 0, end: 100 });
    const again = await book.ask('view.open', query);
    const fresh = await book.ask('view.rows', { view: again.view, start: 0, end: 100 });
    expect(patched.rows.map((row) => row.values['name'])).toEqual(fresh.rows.map((row) => row.values['name']));
    expect(patched.count).toBe(4);
    expect(patched.version).toBeGreaterThan(1);
  });
});

describe('writing', () => {
  it('reads what people type, and keeps what it cannot read', async () => {
    const [customer = ''] = await fill();
    const { ids, flagged } = await book.ask('records.write', { writes: [{ object: 'deals', text: { name: '年度框架', customer: '上海元鑫贸易有限公司', amount: '￥1.2万', close_date: '2026年12月1日', stage: '谈判', probability: '很大' } }] });
    const deal = await book.ask('records.get', { object: 'deals', id: ids[0] ?? '' });
    expect(deal.values).toMatchObject({ customer, amount: 1_200_000, close_date: '2026-12-01', stage: 'negotiate', probability: '很大', currency: 'CNY' });
    expect(deal.titles['customer']).toBe('上海元鑫贸易有限公司');
    expect(deal.problems).toEqual({ probability: 'number.unreadable' });
    expect(flagged).toEqual([{ write: 0, field: 'probability', code: 'number.unreadable', text: '很大' }]);
  });

  it('refuses a new record without its name, program fields, and machinery, writing nothing', async () => {
    const refusals = [
      [{ object: 'customers', set: { city: '上海' } }, 'record.required'],
      [{ object: 'customers', set: { name: '甲', created_at: '2020-01-01T00:00:00.000Z' } }, 'record.readonlyField'],
      [{ object: 'fields', set: { object: 'customers', name: 'x' } }, 'call.forbidden'],
      [{ object: 'customers', set: { nothing: 1 } }, 'record.unknownField'],
    ] as const;
    for (const [write, code] of refusals) {
      await expect(book.ask('records.write', { writes: [write] })).rejects.toMatchObject({ code });
    }
    expect(await names({})).toEqual([]);
  });

  it('a custom field is a column at once, is searched, filtered and undone', async () => {
    const [id = ''] = await fill();
    const { field } = await book.ask('fields.define', { object: 'customers', name: '会员号', type: 'text' });
    await book.ask('records.write', { writes: [{ object: 'customers', id, text: { [field.id]: 'VIP-8866' } }] });
    expect(await names({ search: '8866' })).toEqual(['上海元鑫贸易有限公司']);
    expect(await names({ filter: { conditions: [{ field: field.id, op: 'eq', values: ['VIP-8866'] }] } })).toEqual(['上海元鑫贸易有限公司']);
    await expect(book.ask('fields.define', { object: 'customers', name: '会员 号', type: 'text' })).rejects.toMatchObject({ code: 'field.duplicateName' });
    await book.ask('history.undo', {});
    await book.ask('history.undo', {});
    const { objects } = await book.ask('model.get', {});
    expect(objects.find((object) => object.id === 'customers')?.fields.find((candidate) => candidate.id === field.id)?.hidden).toBe(true);
  });

  it('a follow-up moves the contact dates of its customer, and one undo takes both back', async () => {
    const [customer = ''] = await fill();
    await book.ask('records.write', { writes: [{ object: 'follow_ups', set: { content: '电话沟通', customer, happened_at: '2026-11-22T02:00:00.000Z', next_contact: '2026-12-01' } }] });
    expect((await book.ask('records.get', { object: 'customers', id: customer })).values).toMatchObject({ last_contact: '2026-11-22', next_contact: '2026-12-01' });
    const { entries } = await book.ask('records.timeline', { object: 'customers', id: customer });
    expect(entries.map((entry) => entry.kind)).toContain('follow_up');
    await book.ask('history.undo', {});
    expect((await book.ask('records.get', { object: 'customers', id: customer })).values['next_contact']).toBeUndefined();
  });

  it('bulk edit is one step and passes the same gates', async () => {
    await fill();
    const { view } = await book.ask('view.open', { object: 'customers' });
    expect(await book.ask('view.bulkSet', { view, field: 'grade', text: 'B级' })).toMatchObject({ changed: 5, flagged: null });
    expect(await book.ask('view.bulkSet', { view, field: 'name', text: '' })).toMatchObject({ changed: 0, batch: null, refusedCount: 5 });
    expect((await book.ask('history.undo', {})).restored).toBe(5);
  });
});

it('answers unknown routes and surplus input with a code', async () => {
  expect(await book.core.call('nonsense', {})).toMatchObject({ ok: false, error: { code: 'call.unknownRoute' } });
  expect(await book.core.call('__proto__', {})).toMatchObject({ ok: false, error: { code: 'call.unknownRoute' } });
  expect(await book.core.call('records.get', { object: 'customers' })).toMatchObject({ ok: false, error: { code: 'call.invalidInput' } });
});

describe('what became of a quote', () => {
  async function draft(): Promise<string> {
    const [customer = ''] = await fill();
    const header = { customer, date: '2026-11-23' };
    return (await book.ask('quotes.save', { header, lines: [{ description: '伺服电机', quantity: '2', unitPrice: '1200' }] })).id;
  }
  const mark = (id: string, status: string) => book.ask('records.write', { writes: [{ object: 'quotes', id, text: { status } }] });

  it('is noted after issuing, in one cell like anything else', async () => {
    const id = await draft();
    await expect(mark(id, '已接受')).rejects.toMatchObject({ code: 'quote.notIssued' });
    await book.ask('quotes.issue', { id });
    await mark(id, '已接受');
    await mark(id, '被拒绝');
    expect((await book.ask('records.get', { object: 'quotes', id })).values['status']).toBe('rejected');
    await expect(mark(id, '草稿')).rejects.toMatchObject({ code: 'quote.locked' });
    await expect(mark(id, '随便')).rejects.toMatchObject({ code: 'quote.locked' });
    await expect(book.ask('records.write', { writes: [{ object: 'quotes', id, text: { notes: '改一改' } }] })).rejects.toMatchObject({ code: 'quote.locked' });
  });
});

describe('column summaries', () => {
  it('count, add, average and tell apart; kept words are no figures; percentages have an average but no sum', async () => {
    const { ids } = await book.ask('records.write', { writes: [{ object: 'customers', set: { name: '客户' } }] });
    await book.ask('records.write', {
      writes: [['100', '10'], ['200', '15'], ['200', null], ['面议', '一半'], [null, '10']].map(([amount, probability], i) => ({ object: 'deals', set: { name: `商机${i}`, customer: ids[0] ?? '', amount: amount ?? null, probability: probability ?? null } })),
    });
    const { view } = await book.ask('view.open', { object: 'deals' });
    const { fields, count } = await book.ask('view.summary', { view, fields: ['amount', 'probability'], distinct: ['amount'] });
    expect(count).toBe(5);
    expect(fields['amount']).toEqual({ filled: 4, sum: '500', average: '167', min: 100, max: 200, distinct: 3 });
    // The one without gets the probability of its stage.
    expect(fields['probability']).toMatchObject({ filled: 5, sum: null, average: '11.25', distinct: null });
  });
});

describe('an open list after edits', () => {
  it('is current for whoever asks, and is told of once for all that was written in one breath', async () => {
    const [first = '', second = ''] = await fill();
    const { view } = await book.ask('view.open', { object: 'customers', sort: [{ field: 'name', dir: 'asc' }] });
    await expect.poll(() => book.events.some(({ name }) => name === 'history.changed')).toBe(true);
    book.events.length = 0;
    // The calls are made without the pause between two messages that a window makes.
    await Promise.all([[first, '一'], [second, '安'], [first, '张']].map(([id, name]) => book.core.call('records.write', { writes: [{ object: 'customers', id, set: { name } }] })));
    const { rows } = await book.ask('view.rows', { view, start: 0, end: 5 });
    expect(rows.map((row) => row.values['name'])).toEqual(['Acme Trading', '安', '安徽重庆路商行', '王伟五金店', '张']);
    await expect.poll(() => book.events.filter(({ name }) => name === 'views.changed').map(({ payload }) => payload)).toEqual([{ views: [expect.objectContaining({ view, count: 5 })] }]);
    expect(book.events.filter(({ name }) => name === 'history.changed')).toEqual([{ name: 'history.changed', payload: { canUndo: true, canRedo: false } }]);
    const named = book.events.flatMap(({ name, payload }) => (name === 'records.changed' ? (payload as { ids: string[] }).ids : []));
    expect(named).toEqual([first, second, first]);
  });
});
