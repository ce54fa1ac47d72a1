import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../support/core.ts';

let t: TestCore;
let me: string;
beforeEach(async () => {
  t = await openCore({ passes: false, dailyBackup: false });
  me = (await t.ask('app.info', {})).member?.id ?? '';
});
afterEach(() => t.close());

const add = async (object: string, set: Record<string, string | number | null>) => (await t.ask('records.write', { writes: [{ object, set }] })).ids[0] ?? '';
const values = async (object: string, id: string) => (await t.ask('records.get', { object, id })).values;
const ids = async (object: string, through: string, target: string, id: string) => (await t.ask('records.related', { object: target, id, related: object, through })).records;

describe('a follow-up', () => {
  it('is one step with the dates of its customer, which the deal knows', async () => {
    const customer = await add('customers', { name: '上海元鑫', next_contact: '2026-11-20' });
    const deal = await add('deals', { name: '项目', customer });
    const { id, batch } = await t.ask('talk.followUp', { content: '约好下周看样', way: 'visit', next: '2026-11-30', deal });
    expect(await values('follow_ups', id)).toMatchObject({ customer, deal, way: 'visit', member: me });
    expect(await values('customers', customer)).toMatchObject({ last_contact: '2026-11-23', next_contact: '2026-11-30' });
    await t.ask('history.undoBatch', { batch: batch ?? '' });
    const after = await values('customers', customer);
    expect([after['last_contact'], after['next_contact']]).toEqual([undefined, '2026-11-20']);
  });

  it('closes what reminded of its customer, and taking it back opens that again', async () => {
    const customer = await add('customers', { name: '上海元鑫', owner: me, next_contact: '2026-11-20' });
    const todo = (await t.ask('reports.home', { member: me })).todos.find(({ kind }) => kind === 'follow_up');
    if (!todo) throw new Error('no line for the planned contact');
    await t.ask('today.snooze', { task: todo.task, kind: todo.kind, object: todo.object, id: todo.id, occasion: todo.occasion, until: '2026-11-23T05:00:00.000Z' });
    const { batch } = await t.ask('talk.followUp', { content: '电话', customer });
    const [task] = await ids('tasks', 'customer', 'customers', customer);
    expect(task?.values['status']).toBe('done');
    await t.ask('history.undoBatch', { batch: batch ?? '' });
    expect((await ids('tasks', 'customer', 'customers', customer))[0]?.values['status']).toBe('open');
  });

  it('moves a lead as it moves a customer', async () => {
    const lead = await add('leads', { company: '新线索' });
    await t.ask('talk.followUp', { content: '加了微信', way: 'wechat', next: '2026-11-24', lead });
    expect(await values('leads', lead)).toMatchObject({ last_contact: '2026-11-23', next_contact: '2026-11-24' });
  });
});

describe('the list of the day', () => {
  const lines = async () => (await t.ask('reports.home', { member: me })).todos.map(({ kind, title }) => `${kind} ${title}`);
  const first = async () => {
    const [todo] = (await t.ask('reports.home', { member: me })).todos;
    if (!todo) throw new Error('the list is empty');
    return { task: todo.task, kind: todo.kind, object: todo.object, id: todo.id, occasion: todo.occasion };
  };

  it('loses a planned contact that was put off, and gets it back when its time has come', async () => {
    await add('customers', { name: '上海元鑫', owner: me, next_contact: '2026-11-23' });
    await t.ask('today.snooze', { ...(await first()), until: '2026-11-23T03:00:00.000Z' });
    expect(await lines()).toEqual([]);
    expect((await t.ask('reports.home', { member: me })).snoozed).toBe(1);
    await t.ask('today.snooze', { ...(await snoozed()), until: '2026-11-22T03:00:00.000Z' });
    expect(await lines()).toEqual(['follow_up 上海元鑫']);
  });

  async function snoozed() {
    const [task] = (await t.ask('links.search', { object: 'tasks', text: '', limit: 5 })).options;
    return { task: task?.id ?? '', kind: 'follow_up', object: 'tasks', id: task?.id ?? '', occasion: '' };
  }

  it('loses what was ticked, for good, and shows a new plan of the same customer', async () => {
    const customer = await add('customers', { name: '上海元鑫', owner: me, next_contact: '2026-11-23' });
    const { batch } = await t.ask('today.done', await first());
    expect(await lines()).toEqual([]);
    await t.ask('history.undoBatch', { batch: batch ?? '' });
    expect(await lines()).toEqual(['follow_up 上海元鑫']);
    await t.ask('today.done', await first());
    await t.ask('passes.run', {});
    expect(await lines()).toEqual([]);
    await t.ask('records.write', { writes: [{ object: 'customers', id: customer, set: { next_contact: '2026-11-24' } }] });
    expect(await lines()).toEqual(['follow_up 上海元鑫']);
  });

  it('shows a contract that ends once, although the pass made a task of it', async () => {
    const customer = await add('customers', { name: '上海元鑫', owner: me, next_contact: '2027-11-23' });
    await add('contracts', { number: 'HT1', customer, status: 'active', ends_on: '2026-11-27' });
    expect(await lines()).toEqual(['contract_ending HT1']);
    await t.ask('passes.run', {});
    expect(await lines()).toEqual(['contract_ending HT1']);
    expect((await first()).task).not.toBeNull();
  });
});

describe('comments, mentions and likes', () => {
  it('whoever is mentioned gets one task, nobody one of their own', async () => {
    const customer = await add('customers', { name: '上海元鑫' });
    const li = await add('members', { name: '李娜' });
    const { batch } = await t.ask('comments.add', { object: 'customers', id: customer, text: '@李娜 帮忙看一下价格 @我', mentions: [li, me, li, '00000000-0000-7000-8000-000000000099'] });
    const tasks = await ids('tasks', 'customer', 'customers', customer);
    expect(tasks.map(({ values: each }) => [each['reminder'], each['assignee'], each['subject']])).toEqual([['mention', li, '上海元鑫']]);
    const { comments } = await t.ask('comments.list', { object: 'customers', id: customer });
    expect(comments).toMatchObject([{ own: true, text: '@李娜 帮忙看一下价格 @我', likes: 0 }]);
    expect(comments[0]?.mentions.map(({ name }) => name).sort()).toEqual(['我', '李娜'].sort());
    await t.ask('history.undoBatch', { batch: batch ?? '' });
    expect(await ids('tasks', 'customer', 'customers', customer)).toEqual([]);
  });

  it('only its author takes a comment away', async () => {
    const customer = await add('customers', { name: '上海元鑫' });
    const li = await add('members', { name: '李娜' });
    const { id } = await t.ask('comments.add', { object: 'customers', id: customer, text: '我写的' });
    await t.ask('settings.set', { member: li });
    await expect(t.ask('comments.remove', { id })).rejects.toMatchObject({ code: 'call.forbidden' });
    await t.ask('settings.set', { member: me });
    await t.ask('comments.remove', { id });
    expect((await t.ask('comments.list', { object: 'customers', id: customer })).comments).toEqual([]);
  });

  it('liking twice is liking once, and it can be taken back', async () => {
    const customer = await add('customers', { name: '上海元鑫' });
    await t.ask('likes.set', { object: 'customers', id: customer, liked: true });
    expect(await t.ask('likes.set', { object: 'customers', id: customer, liked: true })).toEqual({ likes: 1, liked: true });
    expect(await t.ask('likes.set', { object: 'customers', id: customer, liked: false })).toEqual({ likes: 0, liked: false });
    expect(await t.ask('likes.set', { object: 'customers', id: customer, liked: true })).toEqual({ likes: 1, liked: true });
  });
});

describe('the log of requirements', () => {
  it('keeps what was wanted before, from the form and from a cell alike', async () => {
    const customer = await add('customers', { name: '上海元鑫' });
    const deal = await add('deals', { name: '项目', customer, need: '十台' });
    await t.ask('needs.add', { deal, customer, change: '十五台', before: '十台', impact: '交期加一周' });
    await t.ask('records.write', { writes: [{ object: 'deals', id: deal, set: { need: '二十台' } }] });
    await t.ask('records.write', { writes: [{ object: 'deals', id: deal, set: { amount: 5 } }] });
    const log = await ids('need_changes', 'deal', 'deals', deal);
    expect(log.map(({ values: each }) => [each['before'], each['change'], each['customer'] === customer])).toEqual([['十五台', '二十台', true], ['十台', '十五台', true]]);
    expect((await values('deals', deal))['need']).toBe('二十台');
  });
});

describe('what the team did', () => {
  it('tells conversations, comments and steps once each, newest first, page by page', async () => {
    const customer = await add('customers', { name: '上海元鑫' });
    const { id } = await t.ask('talk.followUp', { content: '聊了价格', customer });
    await t.ask('comments.add', { object: 'customers', id: customer, text: '跟紧一点' });
    const deal = await add('deals', { name: '项目', customer, need: '十台' });
    await t.ask('needs.add', { deal, change: '二十台', before: '十台' });
    await t.ask('likes.set', { object: 'follow_ups', id, liked: true });
    const { entries, more } = await t.ask('feed.list', {});
    expect(entries.map(({ kind, title, text }) => `${kind} ${title} ${text}`)).toEqual(['need_change 项目 二十台', 'create 项目 ', 'comment 上海元鑫 跟紧一点', 'follow_up 上海元鑫 聊了价格', 'create 上海元鑫 ']);
    expect(more).toBe(false);
    expect(entries[3]).toMatchObject({ likes: 1, liked: true, member: '我' });
    const page = await t.ask('feed.list', { limit: 2 });
    expect([page.entries.length, page.more]).toEqual([2, true]);
    const rest = await t.ask('feed.list', { before: page.entries[1]?.at ?? '' });
    expect(rest.entries.map(({ kind }) => kind)).toEqual(['comment', 'follow_up', 'create']);
  });

  it('finds contacts that nobody kept and customers that two people contacted within days', async () => {
    const li = await add('members', { name: '李娜' });
    const a = await add('customers', { name: '撞单公司', owner: me });
    const b = await add('customers', { name: '协作公司', owner: me });
    await add('customers', { name: '漏跟公司', owner: me, next_contact: '2026-11-20' });
    for (const customer of [a, b]) {
      await add('follow_ups', { content: '我聊的', customer, member: me, happened_at: '2026-11-20T02:00:00.000Z' });
      await add('follow_ups', { content: '她聊的', customer, member: li, happened_at: '2026-11-22T02:00:00.000Z' });
    }
    await add('follow_ups', { content: '早就', customer: a, member: li, happened_at: '2026-10-22T02:00:00.000Z' });
    await add('co_owners', { customer: b, member: li });
    const found = await t.ask('talk.clashes', { member: me });
    expect(found.missed).toMatchObject([{ name: '漏跟公司', late: 3, owner: '我' }]);
    expect(found.double).toMatchObject([{ name: '撞单公司', times: 2 }]);
    expect([...(found.double[0]?.members ?? [])].sort()).toEqual(['我', '李娜'].sort());
  });
});
