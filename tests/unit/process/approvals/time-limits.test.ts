import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hoursAfter } from '../../../../db/process/approvals/hours.ts';
import { readRequest, standingOf } from '../../../../db/process/approvals/requests.ts';
import { approvalStandingPass, approvalTimePass } from '../../../../db/process/approvals/time-limits.ts';
import { runPasses } from '../../../../db/process/passes/index.ts';
import { approvalDesk, DIRECTOR, MANAGER, SALES, step, type ApprovalDesk } from './desk.ts';

const HOUR = 3_600_000;
let desk: ApprovalDesk;
beforeEach(() => {
  desk = approvalDesk();
});
afterEach(() => desk.book.close());

const local = (text: string) => new Date(text).getTime();
const run = () => runPasses(desk.book, [approvalTimePass]).acts['approvals.time'];
const later = (hours: number) => void (desk.book.clock.now += hours * HOUR);
const request = (id: string) => readRequest(desk.book.store, id);
const limited = (then: 'pass' | 'return' | 'none') => desk.rule({ steps: [step({ time: { counted: 'plain', remind: 4, escalate: 8, then, after: then === 'none' ? null : 24 } })] });

describe('hours', () => {
  test.each([
    ['plain hours are hours on the clock', '2026-11-20T17:00', 4, 'plain', '2026-11-20T21:00'],
    ['working hours stop at six and go on the next morning', '2026-11-19T17:00', 4, 'working', '2026-11-20T12:00'],
    ['a weekend does not count', '2026-11-20T17:00', 4, 'working', '2026-11-23T12:00'],
    ['what begins at night begins in the morning', '2026-11-23T22:30', 1, 'working', '2026-11-24T10:00'],
    ['over the end of the year', '2026-12-31T17:30', 9, 'working', '2027-01-01T17:30'],
    ['over a leap day', '2028-02-28T17:00', 9, 'working', '2028-02-29T17:00'],
  ] as const)('%s', (_, from, hours, counted, until) => expect(hoursAfter(local(from), hours, counted)).toBe(local(until)));
});

test('first a reminder, then the superior may answer, too, then it passes, each once and with its reason', () => {
  limited('pass');
  const quote = desk.quote('90');
  const id = desk.submit(quote);
  later(1);
  expect(run()).toBe(0);
  later(4);
  expect([run(), run()]).toEqual([1, 0]);
  expect(request(id).state.pending).toEqual([MANAGER]);
  later(4);
  expect([run(), run()]).toEqual([1, 0]);
  expect(request(id).state.pending).toEqual([MANAGER, DIRECTOR]);
  later(16);
  expect([run(), run()]).toEqual([1, 0]);
  expect(desk.read('quotes', quote).get('approval')).toBe('passed');
  expect(request(id).state.steps[0]).toMatchObject({ byTime: true });
  expect(desk.book.store.db.pluck("SELECT kind FROM acts WHERE object = 'quotes' ORDER BY rid")).toEqual(['approval.timeRemind', 'approval.escalate', 'approval.timePass']);
});

test('after a long holiday only the furthest is done, not all in one breath', () => {
  limited('return');
  const id = desk.submit(desk.quote('90'));
  later(24 * 9);
  expect([run(), run()]).toEqual([1, 0]);
  expect(request(id)).toMatchObject({ state: { status: 'returned' }, acts: [{ kind: 'timeReturn' }] });
});

test('the superior who was added answers for the step', () => {
  limited('none');
  const id = desk.submit(desk.quote('90'));
  later(9);
  run();
  expect(desk.act(id, DIRECTOR, { kind: 'approve' })).toBe('passed');
});

test('what a person took back does not come again', () => {
  limited('pass');
  const id = desk.submit(desk.quote('90'));
  later(25);
  run();
  const [batch = ''] = desk.book.store.db.pluck<string>("SELECT id FROM batches WHERE kind = 'auto' ORDER BY num DESC LIMIT 1");
  desk.book.changes.undoBatch(batch);
  expect(request(id).state.status).toBe('waiting');
  later(48);
  expect(run()).toBe(0);
  expect(request(id).state.status).toBe('waiting');
});

test('a step without a limit waits', () => {
  desk.rule({ steps: [step()] });
  desk.submit(desk.quote('90'));
  later(24 * 400);
  expect(run()).toBe(0);
});

test('copies that two desks wrote apart are put right by what the acts say', () => {
  desk.rule({ steps: [step()] });
  const quote = desk.quote('90');
  const id = desk.submit(quote);
  desk.act(id, MANAGER, { kind: 'refuse', text: '利润太低' });
  desk.set('approvals', id, { status: 'passed' });
  desk.set('quotes', quote, { approval: 'passed' });
  expect(runPasses(desk.book, [approvalStandingPass]).acts).toEqual({ 'approvals.standing': 1 });
  expect(desk.read('quotes', quote).get('approval')).toBe('refused');
  expect(desk.read('approvals', id).get('status')).toBe(standingOf(request(id).state)['status']);
  expect(runPasses(desk.book, [approvalStandingPass]).acts).toEqual({ 'approvals.standing': 0 });
  expect(request(id).askedBy).toBe(SALES);
});
