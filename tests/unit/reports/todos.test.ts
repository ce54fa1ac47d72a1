import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { home } from '../../../db/reports/index.ts';
import { birthdaysFrom } from '../../../db/store/birthdays.ts';
import { newId } from '../../../db/changes/index.ts';
import { NOW, openWriter, type Writer } from './book.ts';

let w: Writer;
beforeEach(() => void (w = openWriter()));
afterEach(() => w.book.close());

const at = (now = NOW, member: string | null = null) => home(w.book.store, { now, member });
const kinds = () => at().todos.map(({ kind, title, late }) => `${kind} ${title} ${late}`);

describe('what needs doing', () => {
  it('lists open tasks that are late or due within a week, late ones first', () => {
    w.add('tasks', { subject: '今天', due: '2026-11-23', status: 'open' });
    w.add('tasks', { subject: '昨天', due: '2026-11-22', status: 'open' });
    w.add('tasks', { subject: '第七天', due: '2026-11-30', status: 'open' });
    w.add('tasks', { subject: '第八天', due: '2026-12-01', status: 'open' });
    w.add('tasks', { subject: '做完了', due: '2026-11-23', status: 'done' });
    w.add('tasks', { subject: '说不清', due: '下周三', status: 'open' });
    expect(kinds()).toEqual(['task 昨天 1', 'task 今天 0', 'task 第七天 -7']);
    expect(at().counts).toEqual({ overdue: 1, today: 1, week: 1 });
  });

  it('never lists what was deleted', () => {
    const task = w.add('tasks', { subject: '删了', due: '2026-11-23', status: 'open' });
    w.edit('tasks', task, { deleted: 1 });
    expect(at()).toMatchObject({ todos: [], counts: { overdue: 0, today: 0, week: 0 } });
  });

  it('lists customers and leads to contact, and leads that nobody contacted', () => {
    w.add('customers', { name: '上海元鑫', city: '上海', next_contact: '2026-11-24' });
    w.add('leads', { company: '旧线索', contact: '王伟', status: 'contacted', next_contact: '2026-11-20' });
    w.add('leads', { company: '已转化', status: 'converted', next_contact: '2026-11-20' });
    const met = w.add('leads', { company: '聊过了', status: 'new' });
    w.add('follow_ups', { content: '电话', lead: met });
    w.add('leads', { company: '新来的', contact: '李雷', status: 'new' });
    expect(at().todos.map(({ kind, title, context, due }) => [kind, title, context, due])).toEqual([
      ['follow_up', '旧线索', '王伟', '2026-11-20'],
      ['follow_up', '上海元鑫', '上海', '2026-11-24'],
      ['lead_new', '新来的', '李雷', null],
    ]);
    expect(at().counts).toEqual({ overdue: 1, today: 0, week: 1 });
  });

  it('lists standing quotes about to expire, open deals about to close and contracts about to end', () => {
    const customer = w.add('customers', { name: '上海元鑫' });
    const old = w.add('quotes', { number: 'Q1', customer, status: 'issued', valid_until: '2026-11-25', total: 100 });
    w.add('quotes', { number: 'Q1-2', customer, status: 'issued', valid_until: '2026-11-26', total: 120, previous: old });
    w.add('quotes', { number: '草稿', customer, status: 'draft', valid_until: '2026-11-25' });
    w.add('quotes', { number: '过期', customer, status: 'issued', valid_until: '2026-11-22' });
    w.add('deals', { name: '过了日子', customer, stage: 'quote', close_date: '2026-11-01', amount: 5000 });
    w.add('deals', { name: '赢了', customer, stage: 'won', close_date: '2026-11-24' });
    w.add('contracts', { number: 'HT1', customer, status: 'active', ends_on: '2026-12-23', amount: 900, currency: 'USD' });
    w.add('contracts', { number: 'HT2', customer, status: 'active', ends_on: '2026-12-24' });
    expect(at().todos.map(({ kind, title, context, amount }) => [kind, title, context, amount])).toEqual([
      ['deal_closing', '过了日子', '上海元鑫', 5000],
      ['quote_expiring', 'Q1-2', '上海元鑫', 120],
      ['contract_ending', 'HT1', '上海元鑫', null],
    ]);
  });

  it('shows a member what is theirs and what is nobody\'s', () => {
    const mine = newId(w.book.desk.entropy);
    w.add('tasks', { subject: '我的', due: '2026-11-23', assignee: mine });
    w.add('tasks', { subject: '没人的', due: '2026-11-23' });
    w.add('tasks', { subject: '别人的', due: '2026-11-23', assignee: newId(w.book.desk.entropy) });
    expect(at(NOW, mine).todos.map(({ title }) => title).sort()).toEqual(['我的', '没人的']);
    expect(at().todos).toHaveLength(3);
  });

  it('keeps places for today when a book is full of old dates, and counts truly', () => {
    const writes = (n: number, set: (i: number) => Record<string, string>) => Array.from({ length: n }, (_, i) => ({ object: 'customers', record: newId(w.book.desk.entropy), set: set(i) }));
    w.book.changes.commit({ kind: 'import', writes: [
      ...writes(300, (i) => ({ name: `旧${i}`, next_contact: `2024-01-${String(1 + (i % 28)).padStart(2, '0')}` })),
      ...writes(150, (i) => ({ name: `今${i}`, next_contact: '2026-11-23' })),
    ] });
    w.add('tasks', { subject: '昨天', due: '2026-11-22' });
    const { todos, counts } = at();
    expect(counts).toEqual({ overdue: 301, today: 150, week: 0 });
    expect(todos).toHaveLength(200);
    expect(todos[0]?.title).toBe('昨天');
    expect(todos.filter(({ late }) => late > 0)).toHaveLength(100);
  });
});

describe('birthdays', () => {
  it('come round every year, across the turn of the year too', () => {
    const customer = w.add('customers', { name: '上海元鑫' });
    w.add('contacts', { name: '王伟', customer, birthday: '1985-01-02' });
    w.add('contacts', { name: '李雷', birthday: '1990-12-27' });
    const { todos } = at(new Date(2026, 11, 28, 9).getTime());
    expect(todos.map(({ title, context, due, late }) => [title, context, due, late])).toEqual([['王伟', '上海元鑫', '2027-01-02', -5]]);
  });

  it('on 29 February are kept on 28 February in common years', () => {
    const kept = (today: string) => birthdaysFrom(today).filter(([birthday]) => birthday === '02-29').map(([, day]) => day);
    expect(kept('2027-02-23')).toEqual(['2027-02-28']);
    expect(kept('2028-02-23')).toEqual(['2028-02-29']);
    expect(kept('2027-03-01')).toEqual([]);
  });
});

describe('instalments', () => {
  const open = () => at().todos.filter(({ kind }) => kind === 'payment_due').map(({ title, amount }) => [title, amount]);

  it('are due until their own payments cover them', () => {
    const contract = w.add('contracts', { number: 'HT1' });
    const first = w.add('payment_plans', { name: '首付', contract, due: '2026-11-01', amount: 30_000 });
    w.add('payment_plans', { name: '尾款', contract, due: '2026-11-25', amount: 70_000 });
    w.add('payments', { plan: first, contract, amount: 10_000 });
    w.add('payments', { plan: first, contract, amount: 500, currency: 'USD' });
    expect(open()).toEqual([['首付', 20_000], ['尾款', 70_000]]);
    w.add('payments', { plan: first, contract, amount: 20_000 });
    expect(open()).toEqual([['尾款', 70_000]]);
  });

  it('are covered in order by payments that name only the contract', () => {
    const contract = w.add('contracts', { number: 'HT1' });
    w.add('payment_plans', { name: '尾款', contract, due: '2026-11-25', amount: 70_000 });
    w.add('payment_plans', { name: '首付', contract, due: '2026-11-01', amount: 30_000 });
    w.add('payments', { contract, amount: 45_000 });
    expect(open()).toEqual([['尾款', 55_000]]);
  });

  it('without a readable amount are due until a payment names them, and vanish with their contract', () => {
    const contract = w.add('contracts', { number: 'HT1' });
    const vague = w.add('payment_plans', { name: '面议', contract, due: '2026-11-20', amount: '看情况' });
    expect(open()).toEqual([['面议', null]]);
    w.add('payments', { plan: vague, amount: 1 });
    expect(open()).toEqual([]);
    w.add('payment_plans', { name: '首付', contract, due: '2026-11-01', amount: 30_000 });
    expect(open()).toEqual([['首付', 30_000]]);
    w.edit('contracts', contract, { deleted: 1 });
    expect(open()).toEqual([]);
  });
});
