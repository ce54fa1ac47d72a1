import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestCore } from '../../support/core.ts';
import { openCore } from '../../support/core.ts';

let book: TestCore;
const id = { wang: '', li: '', zhao: '', one: '', two: '' };

beforeEach(async () => {
  book = await openCore({ passes: false });
  const write = async (object: string, sets: readonly Record<string, string | number | null>[]) => (await book.ask('records.write', { writes: sets.map((set) => ({ object, set })) })).ids;
  [id.wang, id.li, id.zhao] = await write('members', ['王伟', '李强', '赵敏'].map((name) => ({ name, active: 1 }))) as [string, string, string];
  [id.one, id.two] = await write('customers', [{ name: '甲公司', owner: id.wang }, { name: '乙公司', owner: id.wang }]) as [string, string];
  await write('deals', [
    { name: '进行中', customer: id.one, stage: 'need', owner: id.wang, amount: 1_234_500 },
    { name: '已赢单', customer: id.one, stage: 'won', owner: id.wang },
    { name: '别人的', customer: id.one, stage: 'need', owner: id.zhao },
  ]);
  await write('tasks', [{ subject: '回电话', customer: id.one, status: 'open', assignee: id.wang }, { subject: '打过了', customer: id.one, status: 'done', assignee: id.wang }]);
  const [contract = ''] = await write('contracts', [{ number: 'HT-1', customer: id.one, status: 'active', owner: id.wang, amount: 500_000 }]);
  await write('payment_plans', [{ name: '首款', contract, customer: id.one, due: '2026-12-01', amount: 500_000, owner: null }]);
  await book.ask('settings.set', { member: id.wang });
});
afterEach(() => book.close());

const owners = async (object: string) => {
  const { view, count } = await book.ask('view.open', { object });
  const { rows } = await book.ask('view.rows', { view, start: 0, end: count });
  return Object.fromEntries(rows.map(({ values, titles }) => [values['name'] ?? values['number'] ?? values['subject'], titles['owner'] ?? titles['assignee'] ?? null]));
};
const transfer = async () => book.ask('handover.transfer', { what: { customers: [id.one] }, to: id.li, remark: '休产假' });

describe('transfer', () => {
  it('what its owner has open passes on with a customer, others keep theirs, and one undo gives all of it back', async () => {
    expect(await transfer()).toMatchObject({ customers: 1, items: 5, packs: [expect.any(String)] });
    expect(await owners('customers')).toEqual({ 甲公司: '李强', 乙公司: '王伟' });
    expect(await owners('deals')).toEqual({ 进行中: '李强', 已赢单: '王伟', 别人的: '赵敏' });
    expect(await owners('contracts')).toEqual({ 'HT-1': '李强' });
    expect(await owners('tasks')).toMatchObject({ 回电话: '李强', 打过了: '王伟' });
    await book.ask('history.undo', {});
    expect(await owners('customers')).toEqual({ 甲公司: '王伟', 乙公司: '王伟' });
    expect((await book.ask('handover.list', {})).packs).toEqual([]);
    expect(await owners('deals')).toMatchObject({ 进行中: '王伟' });
  });

  it('the story of the owners and the preview tell the same', async () => {
    const preview = await book.ask('handover.preview', { what: { customers: [id.one] }, to: id.li });
    expect(preview).toMatchObject({ customers: 1, owned: 0, capacity: null, items: [{ object: 'customers', count: 1 }, { object: 'deals', count: 1 }, { object: 'contracts', count: 1 }, { object: 'tasks', count: 1 }, { object: 'payment_plans', count: 1 }] });
    await transfer();
    expect((await book.ask('pool.moves', { customer: id.one })).moves).toMatchObject([{ fromName: '王伟', toName: '李强', overtaken: false }]);
  });

  it('everything of a member who left: offered by name, and gone from the offer afterwards', async () => {
    await book.ask('records.write', { writes: [{ object: 'members', id: id.wang, set: { active: 0 } }] });
    expect((await book.ask('handover.list', {})).left).toEqual([{ id: id.wang, name: '王伟', customers: 2 }]);
    await expect(book.ask('handover.transfer', { what: { member: id.wang }, to: id.wang })).rejects.toMatchObject({ code: 'handover.sameMember' });
    expect(await book.ask('handover.transfer', { what: { member: id.wang }, to: id.li })).toMatchObject({ customers: 2, items: 6 });
    expect((await book.ask('handover.list', {})).left).toEqual([]);
    await expect(book.ask('handover.transfer', { what: { member: id.wang }, to: id.li })).rejects.toMatchObject({ code: 'handover.nothing' });
  });

  it('without a pack the records change hands and nothing is to be signed', async () => {
    expect(await book.ask('handover.transfer', { what: { customers: [id.one, id.two] }, to: id.li, pack: false })).toMatchObject({ customers: 2, packs: [] });
    expect((await book.ask('handover.list', {})).packs).toEqual([]);
  });
});

describe('signing off', () => {
  it('item by item by the receiver alone; the last one signs off the pack and its task', async () => {
    const { packs: [pack = ''] } = await transfer();
    const { items } = await book.ask('handover.get', { id: pack });
    const first = items[0]?.id ?? '';
    await expect(book.ask('handover.sign', { pack, items: [first], status: 'signed' })).rejects.toMatchObject({ code: 'handover.notYours' });
    await book.ask('settings.set', { member: id.li });
    await book.ask('handover.sign', { pack, items: [first], status: 'questioned', remark: '没有联系人' });
    expect(await book.ask('handover.get', { id: pack })).toMatchObject({ pack: { status: 'questioned', questioned: 1, signed: 0, total: 5 }, mine: true });
    await book.ask('handover.sign', { pack, status: 'signed' });
    const { packs: [done] } = await book.ask('handover.list', { mine: true });
    expect(done).toMatchObject({ status: 'signed', signed: 5, questioned: 0 });
    expect((await book.ask('handover.get', { id: pack })).items[0]).toMatchObject({ remark: '没有联系人', status: 'signed' });
    const tasks = await book.ask('view.open', { object: 'tasks', filter: { conditions: [{ field: 'reminder', op: 'eq', values: ['handover'] }] } });
    expect((await book.ask('view.rows', { view: tasks.view, start: 0, end: 9 })).rows.map(({ values }) => values['status'])).toEqual(['done']);
    await book.ask('handover.sign', { pack, items: [first], status: 'open' });
    expect((await book.ask('handover.get', { id: pack })).pack).toMatchObject({ status: 'open', signed: 4 });
  });

  it('the list goes into a workbook', async () => {
    const { packs: [pack = ''] } = await transfer();
    expect(await book.ask('handover.export', { id: pack, files: ['x'] }, [{ path: `${book.folder}/交接.xlsx`, name: '交接.xlsx' }])).toEqual({ rows: 5 });
  });
});

describe('co-owners and lists to watch', () => {
  it('adding twice is adding once, a part can be changed, and taking away is undone by one undo', async () => {
    await book.ask('pool.setCoOwner', { customer: id.one, member: id.zhao, part: '技术支持' });
    await book.ask('pool.setCoOwner', { customer: id.one, member: id.zhao, part: '售后' });
    expect((await book.ask('pool.coOwners', { customer: id.one })).members).toEqual([{ id: id.zhao, name: '赵敏', part: '售后' }]);
    await book.ask('pool.setCoOwner', { customer: id.one, member: id.zhao, part: null });
    expect((await book.ask('pool.coOwners', { customer: id.one })).members).toEqual([]);
    await book.ask('history.undo', {});
    await book.ask('settings.set', { member: id.zhao });
    expect((await book.ask('watch.list', { list: 'mine' })).customers).toMatchObject([{ name: '甲公司', ownerName: '王伟', part: '售后', why: ['contract', 'co_owned'] }]);
  });

  it('key customers by grade, by what they bought and by what is open; dormant ones by the days of their grade', async () => {
    await book.ask('records.write', { writes: [
      { object: 'customers', id: id.two, set: { grade: 'key', last_contact: '2026-10-23' } },
      { object: 'customers', id: id.one, set: { grade: 'c', last_contact: '2026-10-23' } },
      { object: 'deals', set: { name: '大单', customer: id.one, stage: 'quote', amount: 30_000_000, owner: id.wang } },
    ] });
    expect((await book.ask('watch.list', { list: 'key' })).customers).toMatchObject([{ name: '乙公司', why: ['key'] }, { name: '甲公司', open: 31_234_500, why: ['open', 'contract'] }]);
    expect((await book.ask('watch.list', { list: 'dormant' })).customers).toMatchObject([{ name: '乙公司', days: 31, why: ['key', 'silent'] }]);
    expect((await book.ask('watch.list', { list: 'key', mine: true })).customers).toHaveLength(2);
    await book.ask('settings.set', { member: id.li });
    expect((await book.ask('watch.list', { list: 'key', mine: true })).customers).toEqual([]);
  });
});
