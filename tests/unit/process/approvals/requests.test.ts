import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readRequest } from '../../../../db/process/approvals/requests.ts';
import { presentRequests, waitingCount, waitingLists } from '../../../../db/process/approvals/view.ts';
import { ADMIN, approvalDesk, DIRECTOR, FINANCE, MANAGER, PEER, SALES, step, when, type ApprovalDesk } from './desk.ts';

let desk: ApprovalDesk;
beforeEach(() => {
  desk = approvalDesk();
});
afterEach(() => desk.book.close());

const refusal = (code: string) => expect.objectContaining({ code });
const view = (id: string, member = SALES) => presentRequests(desk.book.store, [readRequest(desk.book.store, id)], member, desk.book.clock.now)[0];
const waitingFor = (id: string) => readRequest(desk.book.store, id).state.pending;

describe('who is asked', () => {
  test('only past the risk line: above it the quote passes at once, with the reason noted', () => {
    desk.rule({ name: '八五折以下', condition: when('fact_rate', 'lt', '85'), steps: [step()] });
    const cheap = desk.submit(desk.quote('80'));
    const fair = desk.submit(desk.quote('90'));
    expect(view(cheap)).toMatchObject({ status: 'waiting', rule: '八五折以下', facts: { fact_rate: '80' } });
    expect(waitingFor(cheap)).toEqual([MANAGER]);
    expect(view(fair)).toMatchObject({ status: 'passed', steps: [], acts: [{ kind: 'autoPass' }] });
  });

  test('a green channel for key customers stands before the rule that would ask', () => {
    desk.rule({ name: '重点客户绿色通道', condition: when('fact_grade', 'in', 'key'), outcome: 'pass' });
    desk.rule({ condition: when('fact_rate', 'lt', '85'), steps: [step()] });
    const quote = desk.quote('80');
    desk.set('customers', 'customer-0001', { grade: 'key' });
    expect(view(desk.submit(quote))).toMatchObject({ status: 'passed', rule: '重点客户绿色通道' });
  });

  test('by role, department head, and the first superior whose limit covers the amount', () => {
    desk.rule({ steps: [step({ who: [{ kind: 'role', role: 'finance' }] }), step({ who: [{ kind: 'head' }] }), step({ who: [{ kind: 'limit' }] })] });
    const small = readRequest(desk.book.store, desk.submit(desk.quote('100', '10')));
    const large = readRequest(desk.book.store, desk.submit(desk.quote('100', '5000')));
    expect(small.flow.steps.map(({ approvers }) => approvers.map(({ member }) => member))).toEqual([[FINANCE], [MANAGER], [MANAGER]]);
    expect(large.flow.steps.at(-1)?.approvers).toMatchObject([{ member: DIRECTOR }]);
  });

  test('an approver who left is replaced by the deputy, else the manager, else an administrator, and it is shown', () => {
    desk.rule({ steps: [step({ who: [{ kind: 'member', id: PEER }] })] });
    desk.set('members', PEER, { active: 0, deputy: FINANCE });
    expect(view(desk.submit(desk.quote('90')))?.steps[0]?.slots[0]?.people).toMatchObject([{ name: '沈慧', meant: '陈浩然', instead: 'left' }]);
    desk.set('members', PEER, { deputy: null });
    expect(waitingFor(desk.submit(desk.quote('90')))).toEqual([MANAGER]);
    desk.set('members', PEER, { manager: null });
    expect(waitingFor(desk.submit(desk.quote('90')))).toEqual([ADMIN]);
  });

  test('deputies in a ring end with an administrator', () => {
    desk.rule({ steps: [step({ who: [{ kind: 'member', id: PEER }] })] });
    desk.set('members', PEER, { active: 0, deputy: FINANCE, manager: null });
    desk.set('members', FINANCE, { active: 0, deputy: PEER, manager: PEER });
    expect(waitingFor(desk.submit(desk.quote('90')))).toEqual([ADMIN]);
  });

  test('nobody approves an own request: the manager does, then an administrator; alone in the firm, one may, and it says so', () => {
    desk.rule({ steps: [step({ who: [{ kind: 'member', id: SALES }] })] });
    expect(waitingFor(desk.submit(desk.quote('90')))).toEqual([MANAGER]);
    for (const each of [MANAGER, DIRECTOR, PEER, FINANCE]) desk.set('members', each, { active: 0 });
    expect(waitingFor(desk.submit(desk.quote('90')))).toEqual([ADMIN]);
    desk.set('members', ADMIN, { active: 0 });
    const alone = desk.submit(desk.quote('90'));
    expect(view(alone)?.steps[0]?.slots[0]?.people).toMatchObject([{ member: SALES, own: true }]);
    expect(desk.act(alone, SALES, { kind: 'approve' })).toBe('passed');
  });

  test('a step that nobody can be found for keeps the request from being sent', () => {
    desk.rule({ steps: [step({ who: [{ kind: 'role', role: 'finance' }] })] });
    const quote = desk.quote('90');
    for (const each of [SALES, MANAGER, DIRECTOR, PEER, FINANCE, ADMIN]) desk.set('members', each, { active: 0 });
    expect(() => desk.submit(quote)).toThrow(refusal('approval.noApprover'));
  });
});

describe('what can be done about it', () => {
  const three = () => desk.rule({ steps: [step({ name: '主管' }), step({ name: '会签', mode: 'all', who: [{ kind: 'role', role: 'finance' }, { kind: 'member', id: PEER }] }), step({ name: '总监', who: [{ kind: 'member', id: DIRECTOR }] })] });

  test('levels one after the other; 会签 needs everybody; the document follows', () => {
    three();
    const quote = desk.quote('90');
    const id = desk.submit(quote);
    expect(() => desk.act(id, DIRECTOR, { kind: 'approve' })).toThrow(refusal('approval.notYours'));
    desk.act(id, MANAGER, { kind: 'approve' });
    desk.act(id, PEER, { kind: 'approve' });
    expect(waitingFor(id)).toEqual([FINANCE]);
    desk.act(id, FINANCE, { kind: 'approve' });
    expect(desk.act(id, DIRECTOR, { kind: 'approve' })).toBe('passed');
    expect(desk.read('quotes', quote).get('approval')).toBe('passed');
    expect(desk.read('approvals', id).get('waiting_for')).toBeUndefined();
  });

  test('依次 asks the next only after the one before', () => {
    desk.rule({ steps: [step({ mode: 'order', who: [{ kind: 'manager' }, { kind: 'role', role: 'finance' }] })] });
    const id = desk.submit(desk.quote('90'));
    expect(waitingFor(id)).toEqual([MANAGER]);
    desk.act(id, MANAGER, { kind: 'approve' });
    expect(waitingFor(id)).toEqual([FINANCE]);
  });

  test('back to an earlier step asks again from there; back to the asker opens the document', () => {
    three();
    const quote = desk.quote('90');
    const id = desk.submit(quote);
    desk.act(id, MANAGER, { kind: 'approve' });
    expect(() => desk.act(id, PEER, { kind: 'return', to: 's0' })).toThrow(refusal('approval.textRequired'));
    desk.act(id, PEER, { kind: 'return', to: 's0', text: '单价再核一次' });
    expect(waitingFor(id)).toEqual([MANAGER]);
    expect(desk.act(id, MANAGER, { kind: 'return', text: '重报' })).toBe('returned');
    expect(desk.read('quotes', quote).get('approval')).toBe('returned');
    desk.resave(quote, { line: { discountRate: '95' } });
    expect(view(desk.submit(quote))).toMatchObject({ status: 'waiting' });
  });

  test('加签 before holds the step up, after follows it; delegation by hand puts somebody in the place', () => {
    desk.rule({ steps: [step()] });
    const id = desk.submit(desk.quote('90'));
    desk.act(id, MANAGER, { kind: 'add', target: FINANCE, where: 'before' });
    expect(waitingFor(id)).toEqual([FINANCE]);
    desk.act(id, FINANCE, { kind: 'approve' });
    desk.act(id, MANAGER, { kind: 'add', target: DIRECTOR, where: 'after' });
    desk.act(id, MANAGER, { kind: 'delegate', target: PEER });
    expect(desk.act(id, PEER, { kind: 'approve' })).toBe('waiting');
    expect(desk.act(id, DIRECTOR, { kind: 'approve' })).toBe('passed');
  });

  test('nobody is asked who asked for it, left, or is asked already', () => {
    desk.rule({ steps: [step()] });
    const id = desk.submit(desk.quote('90'));
    desk.set('members', FINANCE, { active: 0 });
    for (const target of [SALES, FINANCE, MANAGER]) expect(() => desk.act(id, MANAGER, { kind: 'add', target })).toThrow(refusal('approval.badTarget'));
  });

  test('withdrawn, urgent with a reason, reminded and commented by whoever asked', () => {
    desk.rule({ steps: [step()] });
    const quote = desk.quote('90');
    const id = desk.submit(quote);
    expect(() => desk.act(id, SALES, { kind: 'urge' })).toThrow(refusal('approval.textRequired'));
    desk.act(id, SALES, { kind: 'urge', text: '客户今天定标' });
    desk.act(id, SALES, { kind: 'remind' });
    desk.act(id, PEER, { kind: 'comment', text: '同类客户给过这个价' });
    expect(view(id)).toMatchObject({ urgent: true, urgentReason: '客户今天定标' });
    expect(() => desk.act(id, PEER, { kind: 'withdraw' })).toThrow(refusal('approval.notYours'));
    expect(desk.act(id, SALES, { kind: 'withdraw' })).toBe('withdrawn');
    expect(desk.read('quotes', quote).get('approval')).toBe('withdrawn');
    expect(() => desk.act(id, MANAGER, { kind: 'approve' })).toThrow(refusal('approval.decided'));
  });

  test('a click on an old page decides nothing', () => {
    desk.rule({ steps: [step({ who: [{ kind: 'manager' }] }), step({ who: [{ kind: 'manager' }] })] });
    const id = desk.submit(desk.quote('90'));
    desk.act(id, MANAGER, { kind: 'approve', step: 's0' });
    expect(() => desk.act(id, MANAGER, { kind: 'approve', step: 's0' })).toThrow(refusal('approval.movedOn'));
    expect(readRequest(desk.book.store, id).state.current).toBe(1);
  });

  test('while somebody is away the deputy acts in the place, but not on an own request', () => {
    desk.rule({ steps: [step()] });
    desk.set('members', MANAGER, { deputy: PEER, away_from: '2026-11-20', away_until: '2026-11-30' });
    const id = desk.submit(desk.quote('90'));
    expect(waitingLists(desk.book.store, PEER, desk.book.clock.now).mine).toMatchObject([{ id, forMember: '李晓雯' }]);
    expect(waitingCount(desk.book.store, PEER, desk.book.clock.now).count).toBe(1);
    desk.act(id, PEER, { kind: 'approve' });
    expect(view(id)?.acts.at(-1)).toMatchObject({ member: '陈浩然', forMember: '李晓雯' });
    desk.set('members', MANAGER, { deputy: SALES });
    const own = desk.submit(desk.quote('90'));
    expect(() => desk.act(own, SALES, { kind: 'approve' })).toThrow(refusal('approval.notYours'));
    expect(waitingCount(desk.book.store, SALES, desk.book.clock.now).count).toBe(0);
  });

  test('an administrator hands on what is stuck', () => {
    desk.rule({ steps: [step()] });
    const id = desk.submit(desk.quote('90'));
    expect(() => desk.act(id, ADMIN, { kind: 'approve' })).toThrow(refusal('approval.notYours'));
    desk.act(id, ADMIN, { kind: 'delegate', target: DIRECTOR });
    expect(waitingFor(id)).toEqual([DIRECTOR]);
  });

  test('what is in the bin waits for nobody', () => {
    desk.rule({ steps: [step()] });
    const quote = desk.quote('90');
    desk.submit(quote);
    expect(waitingCount(desk.book.store, MANAGER, desk.book.clock.now).count).toBe(1);
    desk.set('quotes', quote, { deleted: 1 });
    expect(waitingCount(desk.book.store, MANAGER, desk.book.clock.now).count).toBe(0);
    expect(waitingLists(desk.book.store, MANAGER, desk.book.clock.now).mine).toEqual([]);
  });
});
