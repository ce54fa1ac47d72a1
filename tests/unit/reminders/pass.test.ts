import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Value } from '../../../db/model/types.ts';
import { runPasses } from '../../../db/process/passes/index.ts';
import { REMINDER_PASS } from '../../../db/process/reminders/pass.ts';
import { reminderRuleId } from '../../../db/process/reminders/rules.ts';
import { NOW, openWriter, type Writer } from '../reports/book.ts';

const DAY = 86_400_000;
let w: Writer;
beforeEach(() => void (w = openWriter()));
afterEach(() => w.book.close());

interface Task { readonly id: string; readonly subject: string; readonly status: string; readonly reminder: string; readonly assignee: Value; readonly due: Value; readonly reason: string }

/** One turn; answers how many acts it wrote, and fails with the pass. */
function turn(now?: number): number {
  if (now !== undefined) w.book.clock.now = now;
  const run = runPasses(w.book, [REMINDER_PASS]);
  if (run.failures[0]) throw run.failures[0].error;
  return run.acts['reminders'] ?? 0;
}

const tasks = () => w.book.store.db.all<Task>("SELECT id, subject, status, reminder, assignee, due, reason FROM tasks WHERE deleted IS NOT 1 ORDER BY rid");
const told = () => tasks().map(({ reminder, subject, status }) => `${reminder} ${subject} ${status}`);

describe('customers that nobody contacted', () => {
  const customer = (name: string, set: Record<string, Value>) => w.add('customers', { name, owner: 'member-zhang', ...set });

  it('become tasks of their owners by grade, with the days that the rule of the grade allows', () => {
    customer('重点七天', { grade: 'key', last_contact: '2026-11-16' });
    customer('重点六天', { grade: 'key', last_contact: '2026-11-17' });
    customer('乙三十', { grade: 'b', last_contact: '2026-10-24' });
    customer('乙二十九', { grade: 'b', last_contact: '2026-10-25' });
    customer('无等级', { last_contact: '2026-10-01' });
    customer('怪等级', { grade: '超级', last_contact: '2026-10-01' });
    customer('有计划', { grade: 'key', last_contact: '2026-01-01', next_contact: '2026-12-01' });
    customer('流失', { status: 'lost', last_contact: '2026-01-01' });
    w.add('customers', { name: '没人的', last_contact: '2026-01-01' });
    expect(turn()).toBe(4);
    expect(told().sort()).toEqual(['no_contact 乙三十 open', 'no_contact 怪等级 open', 'no_contact 无等级 open', 'no_contact 重点七天 open'].sort());
    expect(JSON.parse(tasks()[0]?.reason ?? '')).toMatchObject({ since: '2026-11-16', grade: 'key', for: 'member-zhang' });
    expect(turn()).toBe(0);
  });

  it('are counted from the day they were entered when nobody ever contacted them', () => {
    customer('新来的', { grade: 'key' });
    expect(turn()).toBe(0);
    expect(turn(NOW + 7 * DAY)).toBe(1);
  });

  it('are closed by a follow-up that came by import, and fall due anew after the next pause', () => {
    const id = customer('上海元鑫', { grade: 'a', last_contact: '2026-11-01' });
    turn();
    w.add('follow_ups', { content: '电话', customer: id, happened_at: new Date(NOW).toISOString() });
    expect(turn()).toBe(1);
    expect(told()).toEqual(['no_contact 上海元鑫 done']);
    w.edit('customers', id, { last_contact: '2026-11-23' });
    expect(turn(NOW + 14 * DAY)).toBe(0);
    expect(turn(NOW + 16 * DAY)).toBe(1);
    expect(told()).toEqual(['no_contact 上海元鑫 done', 'no_contact 上海元鑫 open']);
  });

  it('never come again once the task was done, given up, deleted or taken back', () => {
    for (const name of ['完成', '取消', '删除', '撤销']) customer(name, { grade: 'key', last_contact: '2026-11-01' });
    turn();
    const id = (name: string) => tasks().find(({ subject }) => subject === name)?.id ?? '';
    w.edit('tasks', id('完成'), { status: 'done' });
    w.edit('tasks', id('取消'), { status: 'cancelled' });
    w.edit('tasks', id('删除'), { deleted: 1 });
    w.edit('tasks', id('撤销'), { deleted: 1 });
    expect(turn(NOW + 30 * DAY)).toBe(0);
  });

  it('do not bury the day: so many per member at most, the next ones when those are done', () => {
    for (let n = 0; n < 45; n += 1) customer(`客户${n}`, { last_contact: '2026-01-01' });
    w.add('customers', { name: '李的', owner: 'member-li', last_contact: '2026-01-01' });
    expect(turn()).toBe(31);
    for (const { id } of tasks().filter(({ assignee }) => assignee === 'member-zhang').slice(0, 5)) w.edit('tasks', id, { status: 'done' });
    expect(turn()).toBe(5);
    expect(turn()).toBe(0);
  });

  it('go with the customer to the new owner, unless somebody gave the task away by hand', () => {
    const one = customer('甲', { grade: 'key', last_contact: '2026-11-01' });
    const two = customer('乙', { grade: 'key', last_contact: '2026-11-01' });
    turn();
    w.edit('tasks', tasks().find(({ subject }) => subject === '乙')?.id ?? '', { assignee: 'member-helper' });
    for (const id of [one, two]) w.edit('customers', id, { owner: 'member-li' });
    expect(turn()).toBe(1);
    expect(tasks().map(({ subject, assignee }) => `${subject} ${String(assignee)}`).sort()).toEqual(['乙 member-helper', '甲 member-li']);
    expect(turn()).toBe(0);
  });

  it('stop when the rule is switched off, and damaged rules count as never set', () => {
    customer('甲', { grade: 'key', last_contact: '2026-11-01' });
    w.book.changes.commit({ kind: 'edit', writes: [{ object: 'reminder_rules', record: reminderRuleId('no_contact', 'key'), set: { kind: 'no_contact', grade: 'key', days: '很多' } }] });
    expect(turn()).toBe(1);
    for (const grade of ['key', 'a', 'b', 'c', '']) {
      w.book.changes.commit({ kind: 'edit', writes: [{ object: 'reminder_rules', record: reminderRuleId('no_contact', grade), set: { kind: 'no_contact', grade, active: 0 } }] });
    }
    expect(turn()).toBe(1);
    expect(told()).toEqual(['no_contact 甲 cancelled']);
  });
});

describe('birthdays', () => {
  it('are reminded of once a year, on 28 February in common years for those born on the 29th', () => {
    const customer = w.add('customers', { name: '上海元鑫', owner: 'member-zhang', next_contact: '2030-01-01' });
    w.add('contacts', { name: '王伟', customer, birthday: '1988-02-29' });
    expect(turn(new Date(2027, 1, 24, 9).getTime())).toBe(0);
    expect(turn(new Date(2027, 1, 25, 9).getTime())).toBe(1);
    expect(tasks()[0]).toMatchObject({ due: '2027-02-28', assignee: 'member-zhang' });
    expect(turn(new Date(2027, 2, 5, 9).getTime())).toBe(1);
    expect(told()).toEqual(['birthday 王伟 done']);
    turn(new Date(2028, 1, 26, 9).getTime());
    expect(tasks()[1]).toMatchObject({ due: '2028-02-29', status: 'open' });
  });

  it('at the turn of the year belong to the new year', () => {
    w.add('contacts', { name: '李雷', birthday: '1990-01-01' });
    expect(turn(new Date(2026, 11, 30, 9).getTime())).toBe(1);
    expect(tasks()[0]?.due).toBe('2027-01-01');
  });
});

describe('contracts, payments, deals and approvals', () => {
  it('a contract that ends is reminded of until it is renewed or closed', () => {
    const customer = w.add('customers', { name: '上海元鑫' });
    const contract = w.add('contracts', { number: 'HT1', customer, status: 'active', ends_on: '2026-12-23', owner: 'member-zhang' });
    w.add('contracts', { number: 'HT2', customer, status: 'active', ends_on: '2026-12-24' });
    expect(turn()).toBe(1);
    w.edit('contracts', contract, { ends_on: '2027-12-23' });
    turn();
    expect(told()).toEqual(['contract_ending HT1 done']);
  });

  it('an instalment is reminded of until it is paid', () => {
    const contract = w.add('contracts', { number: 'HT1', owner: 'member-zhang' });
    const plan = w.add('payment_plans', { name: '首付', contract, due: '2026-11-26', amount: 30_000 });
    expect(turn()).toBe(1);
    expect(JSON.parse(tasks()[0]?.reason ?? '')).toMatchObject({ remaining: 30_000, currency: 'CNY' });
    w.add('payments', { plan, contract, amount: 30_000 });
    turn();
    expect(told()).toEqual(['payment_due 首付 done']);
  });

  it('a deal is stalled after the days of its stage, and anew in every stage', () => {
    w.book.changes.commit({ kind: 'edit', writes: [{ object: 'stage_rules', record: 'stage-rule-quote', set: { stage: 'quote', stalled_days: 5 } }] });
    const deal = w.add('deals', { name: '项目', customer: 'customer-1', stage: 'quote', stage_since: new Date(NOW).toISOString() });
    w.add('deals', { name: '没有规则', customer: 'customer-1', stage: 'contact' });
    w.add('deals', { name: '赢了', customer: 'customer-1', stage: 'won' });
    expect(turn(NOW + 4 * DAY)).toBe(0);
    expect(turn(NOW + 5 * DAY)).toBe(1);
    w.edit('deals', deal, { stage: 'contact', stage_since: new Date(NOW + 5 * DAY).toISOString() });
    turn();
    expect(told()).toEqual(['stalled 项目 done']);
    expect(turn(NOW + 20 * DAY)).toBe(2);
  });

  it('an approval reminds whom it waits for, and the next one when it moves on', () => {
    const approval = w.add('approvals', { subject: 'Q1', status: 'waiting', step: '主管', waiting_for: 'member-zhang', asked_at: new Date(NOW).toISOString() });
    expect(turn()).toBe(1);
    w.edit('approvals', approval, { step: '总经理', waiting_for: 'member-li' });
    expect(turn()).toBe(2);
    w.edit('approvals', approval, { status: 'passed', waiting_for: null });
    expect(turn()).toBe(1);
    expect(tasks().map(({ assignee, status }) => `${String(assignee)} ${status}`)).toEqual(['member-zhang done', 'member-li done']);
  });

  it('act and reason are one step: taking it back takes both, and it does not come again', () => {
    w.add('contracts', { number: 'HT1', status: 'active', ends_on: '2026-12-01' });
    turn();
    const batch = w.book.store.db.get<{ id: string }>("SELECT id FROM batches WHERE kind = 'auto' ORDER BY num DESC LIMIT 1")?.id ?? '';
    w.book.changes.undoBatch(batch);
    expect(tasks()).toEqual([]);
    expect(w.book.store.db.pluck<number>('SELECT count(*) FROM acts WHERE deleted IS NOT 1')).toEqual([0]);
    expect(turn()).toBe(0);
  });
});
