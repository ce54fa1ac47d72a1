import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { routes } from '../../../preload/contract/index.ts';
import { dashboard, home } from '../../../db/reports/index.ts';
import { NOW, openWriter, type Writer } from './book.ts';

let w: Writer;
beforeEach(() => void (w = openWriter()));
afterEach(() => w.book.close());

/** Counted by hand: see the comments beside the expectations. */
function fillBook(): void {
  const a = w.add('customers', { name: '上海元鑫', region: '31' });
  w.add('customers', { name: '苏州明达', region: '32' });
  w.add('customers', { name: '上海大成', region: '31' });
  w.add('customers', { name: '无地区' });
  w.add('customers', { name: '写错的', region: '长三角' });
  w.edit('customers', w.add('customers', { name: '删了', region: '31' }), { deleted: 1 });

  w.add('deals', { name: '一', customer: a, stage: 'need', amount: 100_00 });
  w.add('deals', { name: '二', customer: a, stage: 'need', amount: 200_00, currency: 'CNY' });
  w.add('deals', { name: '三', customer: a, stage: 'quote', amount: 999_00, currency: 'USD' });
  w.add('deals', { name: '四', customer: a, stage: 'quote', amount: '面议' });
  w.add('deals', { name: '五', customer: a, stage: 'won', amount: 300_00, closed_on: '2026-11-02' });
  w.add('deals', { name: '六', customer: a, stage: 'won', amount: 400_00, closed_on: '2026-10-31' });
  w.add('deals', { name: '七', customer: a, stage: 'won', amount: 50_00, close_date: '2026-11-30' });
  w.add('deals', { name: '八', customer: a, stage: 'lost', amount: 70_00, closed_on: '2026-11-02' });

  const first = w.add('quotes', { number: 'Q1', customer: a, status: 'issued', date: '2026-11-01', total: 1000 });
  w.add('quotes', { number: 'Q2', customer: a, status: 'accepted', date: '2026-11-30', total: 2000, previous: first });
  w.add('quotes', { number: 'Q3', customer: a, status: 'rejected', date: '2026-09-15', total: 4000 });
  w.add('quotes', { number: 'Q4', customer: a, status: 'draft', date: '2026-11-15', total: 8000 });
  w.add('quotes', { number: 'Q5', customer: a, status: 'void', date: '2026-11-15', total: 16000 });

  w.add('payments', { number: 'P1', amount: 500, paid_on: '2026-11-23' });
  w.add('payments', { number: 'P2', amount: 700, paid_on: '2026-12-01' });
  w.add('payments', { number: 'P3', amount: 900, paid_on: '2025-11-23' });
}

describe('figures', () => {
  it('count what is there and sum CNY only', () => {
    fillBook();
    expect(home(w.book.store, { now: NOW, member: null }).figures).toEqual({
      customers: 5, // six made, one deleted
      openDeals: 4, // 一 二 三 四
      openAmount: 300_00, // 一 + 二; 三 is in dollars, 四 is no number
      wonThisMonth: 350_00, // 五 + 七, which has only its expected day
      quotedThisMonth: 2000, // Q2 replaces Q1; drafts and void ones never went out
      receivedThisMonth: 500, // P1
    });
  });

  it('are zeros for an empty book', () => {
    expect(home(w.book.store, { now: NOW, member: null }).figures).toEqual({ customers: 0, openDeals: 0, openAmount: 0, wonThisMonth: 0, quotedThisMonth: 0, receivedThisMonth: 0 });
  });

  it('fit the contract', () => {
    fillBook();
    expect(routes['reports.home'].output.safeParse(home(w.book.store, { now: NOW, member: null })).error).toBeUndefined();
    expect(routes['reports.dashboard'].output.safeParse(dashboard(w.book.store, { now: NOW, months: 12 })).error).toBeUndefined();
  });
});

describe('dashboard', () => {
  it('shows every stage in order, and deals without one at the end', () => {
    fillBook();
    w.add('deals', { name: '没填', amount: 1 });
    expect(dashboard(w.book.store, { now: NOW, months: 1 }).funnel.map(({ stage, count, amount }) => [stage, count, amount])).toEqual([
      ['contact', 0, 0], ['need', 2, 300_00], ['quote', 2, 0], ['negotiate', 0, 0], ['won', 3, 750_00], ['lost', 1, 70_00], ['', 1, 1],
    ]);
  });

  it('counts customers by region, most first', () => {
    fillBook();
    expect(dashboard(w.book.store, { now: NOW, months: 1 }).regions.map(({ region, label, count }) => [region, label.zh, count])).toEqual([
      ['31', '上海', 2], [null, '未填写', 1], ['32', '江苏', 1], ['长三角', '长三角', 1],
    ]);
  });

  it('gives every month of the stretch, empty ones too', () => {
    fillBook();
    expect(dashboard(w.book.store, { now: NOW, months: 3 }).monthly).toEqual([
      { month: '2026-09', quoted: 4000, won: 0, received: 0 },
      { month: '2026-10', quoted: 0, won: 400_00, received: 0 },
      { month: '2026-11', quoted: 2000, won: 350_00, received: 500 },
    ]);
    const year = dashboard(w.book.store, { now: new Date(2026, 0, 31, 9).getTime(), months: 3 }).monthly;
    expect(year.map(({ month }) => month)).toEqual(['2025-11', '2025-12', '2026-01']);
  });
});

describe('recent', () => {
  it('names the step, its author and what it was about, newest first', () => {
    const member = w.add('members', { name: '小李' });
    w.book.desk.member = member;
    const customer = w.add('customers', { name: '上海元鑫' });
    w.book.clock.now += 60_000;
    w.book.changes.commit({ kind: 'import', label: '客户.xlsx', writes: [{ object: 'imports', record: customer.replace(/^./, 'f'), set: { files: '客户.xlsx' } }, { object: 'customers', record: customer, set: { city: '上海' } }] });
    const { recent } = home(w.book.store, { now: NOW, member: null });
    expect(recent.map(({ member, text, object, title }) => [member, text, object, title])).toEqual([
      ['小李', '客户.xlsx', 'customers', '上海元鑫'],
      ['小李', '', 'customers', '上海元鑫'],
      ['', '', 'members', '小李'],
    ]);
  });

  it('tells conversations by what was said, under the customer, and not what is yet to happen', () => {
    const customer = w.add('customers', { name: '上海元鑫' });
    w.add('follow_ups', { content: '电话确认样品', customer, happened_at: new Date(NOW - 60_000).toISOString() });
    w.add('follow_ups', { content: '明天拜访', customer, happened_at: new Date(NOW + 86_400_000).toISOString() });
    const texts = home(w.book.store, { now: NOW, member: null }).recent.map(({ text, object, title }) => [text, object, title]);
    expect(texts).toContainEqual(['电话确认样品', 'customers', '上海元鑫']);
    expect(texts.flat()).not.toContain('明天拜访');
  });
});
