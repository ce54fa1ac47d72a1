import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Value } from '../../../db/model/types.ts';
import { openCore, type TestCore } from '../../support/core.ts';

let book: TestCore;
beforeEach(async () => void (book = await openCore()));
afterEach(() => book.close());

async function add(object: string, set: Record<string, Value>): Promise<string> {
  const { ids } = await book.ask('records.write', { writes: [{ object, set }] });
  return ids[0] ?? '';
}

const set = (object: string, id: string, values: Record<string, Value>) => book.ask('records.write', { writes: [{ object, id, set: values }] });
const valuesOf = async (object: string, id: string) => (await book.ask('records.get', { object, id })).values;

async function alike(object: string, values: Record<string, Value>, id?: string): Promise<string[]> {
  const found = await book.ask('duplicates.check', { object, values, ...(id === undefined ? {} : { id }) });
  return found.alike.map((each) => `${each.title}: ${each.reasons.map(({ kind }) => kind).join(' ')}`);
}

describe('what is typed is compared with what is here', () => {
  it.each([
    [{ name: '上海鑫源贸易有限责任公司' }, '上海鑫源贸易有限公司: name'],
    [{ name: ' 上海鑫源贸易 ' }, '上海鑫源贸易有限公司: core'],
    [{ name: '上海新元贸易有限公司' }, '上海鑫源贸易有限公司: sound'],
    [{ name: '苏州鑫源贸易有限公司' }, '上海鑫源贸易有限公司: stem'],
    [{ name: '完全不同公司', phone: '+86 021 5566 7788' }, '上海鑫源贸易有限公司: phone'],
    [{ name: '完全不同公司', credit_code: '91310000 ma1k3y7a0x' }, '上海鑫源贸易有限公司: code'],
  ])('%j is %s', async (typed, told) => {
    await add('customers', { name: '上海鑫源贸易有限公司', phone: '021-55667788', credit_code: '91310000MA1K3Y7A0X', city: '上海' });
    await add('customers', { name: '北京云帆科技有限公司', phone: '010-88776655' });
    expect(await alike('customers', typed)).toEqual([told]);
  });

  it('is not compared with itself, nor with what is in the recycle bin, and follows every edit', async () => {
    const id = await add('customers', { name: '上海鑫源贸易有限公司' });
    expect(await alike('customers', { name: '上海鑫源贸易有限公司' }, id)).toEqual([]);
    await set('customers', id, { name: '北京云帆科技有限公司' });
    expect(await alike('customers', { name: '上海鑫源贸易有限公司' })).toEqual([]);
    expect(await alike('customers', { name: '北京云帆科技有限公司' })).toHaveLength(1);
    await book.ask('records.delete', { object: 'customers', ids: [id] });
    expect(await alike('customers', { name: '北京云帆科技有限公司' })).toEqual([]);
  });

  it('finds the customer of a lead by its contact’s mobile, and a contact’s namesake at the same customer', async () => {
    const customer = await add('customers', { name: '上海鑫源贸易有限公司' });
    await add('contacts', { name: '王 伟', mobile: '138 0013 8000', customer });
    const { alike: found } = await book.ask('duplicates.check', { object: 'leads', values: { company: '没听过的公司', phone: '13800138000' } });
    expect(found).toMatchObject([{ object: 'contacts', title: '王 伟', hint: '上海鑫源贸易有限公司', strong: true }]);
    expect(await alike('contacts', { name: '王伟', customer })).toEqual(['王 伟: person']);
  });

  it('tells of written records only what is more than a like sound', async () => {
    await add('customers', { name: '上海鑫源贸易有限公司' });
    const { ids } = await book.ask('records.write', { label: '粘贴', writes: ['上海新元贸易有限公司', '上海鑫源贸易', '甲公司'].map((name) => ({ object: 'customers', set: { name } })) });
    const { found, count } = await book.ask('duplicates.ofRecords', { object: 'customers', ids });
    expect([found.map(({ title }) => title), count]).toEqual([['上海鑫源贸易'], 1]);
  });

  it('is looked up by the index of keys, never by reading the table', async () => {
    const { openStore } = await import('../../../db/store/open.ts');
    const store = openStore(':memory:');
    const plan = store.db.all<{ detail: string }>('EXPLAIN QUERY PLAN SELECT t.id FROM (SELECT DISTINCT rid FROM customers_keys WHERE key IN (SELECT value FROM json_each(?)) LIMIT 400) k CROSS JOIN customers t ON t.rid = k.rid', ['[1,2]']);
    expect(plan.map(({ detail }) => detail).filter((detail) => /SCAN (t|customers)/.test(detail))).toEqual([]);
    expect(plan.map(({ detail }) => detail).join('\n')).toMatch(/SEARCH customers_keys USING PRIMARY KEY \(key=\?\)/);
    store.db.close();
  });
});

describe('the page of duplicates', () => {
  const groups = async (object = 'customers') => (await book.ask('duplicates.groups', { object })).groups.map(({ records, reasons }) => [records.map(({ values }) => values[object === 'contacts' ? 'name' : object === 'leads' ? 'company' : 'name']), reasons.map(({ kind }) => kind)]);

  it('joins what is alike by different facts, surest first, and leaves out what was found to be different', async () => {
    await add('customers', { name: '甲贸易有限公司', phone: '021-55667788' });
    const b = await add('customers', { name: '甲贸易', phone: '021-55667799' });
    const c = await add('customers', { name: '乙科技有限公司', phone: '(021)55667799' });
    await add('customers', { name: '丙有限公司' });
    await add('customers', { name: '丁有限公司', credit_code: '91310000MA1K3Y7A0X' });
    await add('customers', { name: '戊有限公司', credit_code: '91310000MA1K3Y7A0X' });
    expect(await groups()).toEqual([[['丁有限公司', '戊有限公司'], ['code']], [['甲贸易', '乙科技有限公司', '甲贸易有限公司'], ['phone', 'core']]]);
    await book.ask('duplicates.apart', { object: 'customers', ids: [b, c] });
    expect(await groups()).toEqual([[['丁有限公司', '戊有限公司'], ['code']], [['甲贸易有限公司', '甲贸易'], ['core']]]);
    await book.ask('history.undo', {});
    expect(await groups()).toHaveLength(2);
  });

  it('knows leads and contacts, too; a converted lead is no duplicate of another', async () => {
    const customer = await add('customers', { name: '甲公司' });
    await add('contacts', { name: '王伟', customer });
    await add('contacts', { name: '王 伟', customer });
    await add('leads', { company: '乙公司', phone: '13800138000' });
    await add('leads', { company: '丙公司', phone: '138-0013-8000' });
    await add('contacts', { name: '王伟', customer: await add('customers', { name: '丁公司' }) });
    expect(await groups('contacts')).toEqual([[['王伟', '王 伟'], ['person']]]);
    expect((await groups('leads'))[0]?.[1]).toEqual(['phone']);
  });
});

describe('merging', () => {
  it('moves what belongs to the other, takes the chosen values, and is one step', async () => {
    const kept = await add('customers', { name: '甲公司', city: '上海', notes: '老客户' });
    const other = await add('customers', { name: '甲有限公司', city: '苏州', phone: '021-55667788', notes: '要开专票', parent: kept });
    const contact = await add('contacts', { name: '王伟', customer: other });
    const tag = await add('tags', { name: '展会' });
    await add('taggings', { object: 'customers', record: other, tag });
    const { fields, belongings } = await book.ask('duplicates.preview', { object: 'customers', ids: [kept, other] });
    expect(fields).toEqual(expect.arrayContaining(['name', 'city', 'phone', 'notes']));
    expect(belongings[1]).toEqual(expect.arrayContaining([{ object: 'contacts', count: 1 }, { object: 'taggings', count: 1 }]));
    await book.ask('duplicates.merge', { object: 'customers', kept, others: [other], take: { name: other, notes: 'both' } });
    expect(await valuesOf('customers', kept)).toMatchObject({ name: '甲有限公司', city: '上海', phone: '021-55667788', notes: '老客户\n要开专票' });
    expect((await valuesOf('contacts', contact))['customer']).toBe(kept);
    expect(await valuesOf('customers', other)).toMatchObject({ deleted: 1, merged_into: kept, name: '甲有限公司' });
    expect((await book.ask('records.related', { object: 'customers', id: kept, related: 'taggings', through: 'record' })).count).toBe(1);
    await book.ask('history.undo', {});
    expect(await valuesOf('customers', kept)).toMatchObject({ name: '甲公司', notes: '老客户' });
    expect((await valuesOf('contacts', contact))['customer']).toBe(other);
  });

  it('is taken apart later, after edits, and says what stays', async () => {
    const kept = await add('customers', { name: '甲公司' });
    const other = await add('customers', { name: '乙公司', phone: '021-55667788', city: '苏州' });
    const deal = await add('deals', { name: '项目', customer: other });
    await book.ask('duplicates.merge', { object: 'customers', kept, others: [other] });
    const later = await add('deals', { name: '后来的项目', customer: kept });
    await set('customers', kept, { city: '杭州' });
    const [merge] = (await book.ask('duplicates.merges', { object: 'customers', id: kept })).merges;
    expect(merge).toMatchObject({ title: '乙公司' });
    const preview = await book.ask('duplicates.unmerge', { merge: merge?.id ?? '', preview: true });
    expect(preview).toMatchObject({ batch: null, returning: ['乙公司'], links: 1, kept: [{ object: 'customers', field: 'city' }] });
    await book.ask('duplicates.unmerge', { merge: merge?.id ?? '' });
    expect(await valuesOf('customers', kept)).toMatchObject({ name: '甲公司', city: '杭州' });
    expect((await valuesOf('customers', kept))['phone']).toBeUndefined();
    expect((await valuesOf('deals', deal))['customer']).toBe(other);
    expect((await valuesOf('deals', later))['customer']).toBe(kept);
    expect((await book.ask('duplicates.merges', { object: 'customers', id: kept })).merges).toEqual([]);
    await expect(book.ask('duplicates.unmerge', { merge: merge?.id ?? '' })).rejects.toMatchObject({ code: 'history.alreadyUndone' });
  });

  it('refuses a record with itself, other kinds, and what is in the bin', async () => {
    const kept = await add('customers', { name: '甲公司' });
    const product = await add('products', { name: '泵' });
    await expect(book.ask('duplicates.merge', { object: 'customers', kept, others: [kept] })).rejects.toMatchObject({ code: 'merge.invalid' });
    await expect(book.ask('duplicates.merge', { object: 'products', kept: product, others: [kept] })).rejects.toMatchObject({ code: 'merge.invalid' });
    const gone = await add('customers', { name: '乙公司' });
    await book.ask('records.delete', { object: 'customers', ids: [gone] });
    await expect(book.ask('duplicates.merge', { object: 'customers', kept, others: [gone] })).rejects.toMatchObject({ code: 'record.notFound' });
  });
});

describe('parent companies', () => {
  it('make a tree without loops, for a cell and for a paste alike', async () => {
    const [top, middle, low] = [await add('customers', { name: '集团' }), await add('customers', { name: '子公司' }), await add('customers', { name: '分公司' })];
    await set('customers', middle, { parent: top });
    await set('customers', low, { parent: middle });
    const { nodes } = await book.ask('customers.family', { id: low });
    expect(nodes.map(({ title, depth }) => `${depth} ${title}`)).toEqual(['0 集团', '1 子公司', '2 分公司']);
    await expect(set('customers', top, { parent: low })).rejects.toMatchObject({ code: 'customer.parentLoop' });
    await expect(set('customers', top, { parent: top })).rejects.toMatchObject({ code: 'customer.parentLoop' });
    const [x, y] = [await add('customers', { name: '甲' }), await add('customers', { name: '乙' })];
    const { refusedCount } = await book.ask('records.write', { label: '粘贴', writes: [{ object: 'customers', id: x, set: { parent: y } }, { object: 'customers', id: y, set: { parent: x } }] });
    expect(refusedCount).toBe(2);
  });
});
