/** Ways around an approval that are none: parts of one step that are judged apart, and steps that are taken back out of their order. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { drain } from '../../../../db/changes/index.ts';
import type { Value } from '../../../../db/model/types.ts';
import { prepareByHand } from '../../../../db/process/by-hand.ts';
import { checkTakeBack } from '../../../../db/process/gates.ts';
import { runPasses } from '../../../../db/process/passes/run.ts';
import { approvalStandingPass } from '../../../../db/process/approvals/time-limits.ts';
import { approvalDesk, CUSTOMER, MANAGER, SALES, step, when, type ApprovalDesk } from './desk.ts';

let desk: ApprovalDesk;
beforeEach(() => {
  desk = approvalDesk();
});
afterEach(() => desk.book.close());

const refusal = (code: string) => expect.objectContaining({ code });
const last = () => desk.book.store.db.pluck<string>('SELECT id FROM batches ORDER BY num DESC LIMIT 1')[0] ?? '';
function byHand(object: string, record: string, ...sets: Record<string, Value>[]): void {
  const prepared = drain(prepareByHand(desk.book.store, sets.map((set) => ({ object, record, set })), desk.book.clock.now));
  desk.book.changes.commit({ kind: 'paste', writes: prepared.writes });
}
const takeBack = (batch: string) => () => {
  const plan = desk.book.changes.previewUndo(batch);
  checkTakeBack(desk.book.store, plan);
  desk.book.changes.undoBatch(batch);
};

describe('a contract that starts', () => {
  const contract = 'contract-0001';
  beforeEach(() => {
    desk.rule({ name: '合同', object: 'contracts', condition: when('amount', 'gt', 100_000), steps: [step()] });
    desk.set('contracts', contract, { number: 'H1', customer: CUSTOMER, amount: 50_000, status: 'draft', owner: SALES });
  });

  test('is judged by the amount that is written with it', () => {
    expect(() => byHand('contracts', contract, { amount: 900_000, status: 'active' })).toThrow(refusal('approval.needed'));
    expect(() => byHand('contracts', contract, { status: 'active' }, { amount: 900_000 })).toThrow(refusal('approval.needed'));
    expect(() => byHand('contracts', contract, { amount: 60_000, status: 'active' })).not.toThrow();
  });

  test('is approved for what was approved only', () => {
    desk.set('contracts', contract, { amount: 200_000 });
    desk.act(desk.submit(contract, 'contracts'), MANAGER, { kind: 'approve' });
    expect(() => byHand('contracts', contract, { amount: 900_000, status: 'active' })).toThrow(refusal('approval.needed'));
    expect(() => byHand('contracts', contract, { status: 'active' }, { amount: 900_000 })).toThrow(refusal('approval.needed'));
    byHand('contracts', contract, { status: 'active', owner: MANAGER });
    expect(desk.read('contracts', contract).get('status')).toBe('active');
  });
});

describe('a step that is taken back out of its order', () => {
  let quote: string;
  let request: string;
  beforeEach(() => {
    desk.rule({ name: '八五折以下', condition: when('fact_rate', 'lt', '85'), steps: [step()] });
    quote = desk.quote('80');
    request = desk.submit(quote);
  });

  test('does not bring back an approval of something else', () => {
    desk.act(request, MANAGER, { kind: 'approve' });
    byHand('quotes', quote, { payment_days: 90 });
    const reopening = last();
    desk.resave(quote, { line: { discountRate: '30' } });
    expect(takeBack(reopening)).toThrow(refusal('approval.locked'));
    expect(desk.read('quotes', quote).get('approval')).toBe('reopened');
  });

  test('brings it back where everything says again what was approved', () => {
    desk.act(request, MANAGER, { kind: 'approve' });
    byHand('quotes', quote, { payment_days: 90 });
    const reopening = last();
    desk.resave(quote, { line: { discountRate: '30' } });
    takeBack(last())();
    takeBack(reopening)();
    expect(desk.read('quotes', quote).get('approval')).toBe('passed');
    expect(desk.quotes.issue(quote).number).not.toBe('');
  });

  test('does not put a request back under a document that was changed after its withdrawal', () => {
    desk.act(request, SALES, { kind: 'withdraw' });
    const withdrawn = last();
    desk.resave(quote, { line: { discountRate: '30' } });
    expect(takeBack(withdrawn)).toThrow(refusal('approval.locked'));
    takeBack(last())();
    takeBack(withdrawn)();
    expect(desk.read('quotes', quote).get('approval')).toBe('waiting');
  });
});

test('a request whose flow cannot be read passes nothing by itself', () => {
  desk.rule({ name: '八五折以下', condition: when('fact_rate', 'lt', '85'), steps: [step()] });
  const quote = desk.quote('80');
  for (const flow of ['', '{"steps":7}', '{"steps":[{"key":"a"}]}', '{"steps":[null]}']) {
    const request = desk.submit(quote);
    desk.act(request, SALES, { kind: 'comment', text: '请看' });
    desk.act(request, SALES, { kind: 'remind' });
    desk.set('approvals', request, { flow });
    const run = runPasses(desk.book, [approvalStandingPass]);
    expect(run.failures).toEqual([]);
    expect(desk.read('quotes', quote).get('approval')).toBe('waiting');
    expect(desk.read('approvals', request).get('status')).toBe('waiting');
    desk.set('approvals', request, { deleted: 1 });
    desk.set('quotes', quote, { approval: null });
  }
});

test('a quote is not issued on an approval that came after its request was withdrawn on another desk', () => {
  desk.rule({ name: '八五折以下', condition: when('fact_rate', 'lt', '85'), steps: [step()] });
  const quote = desk.quote('80');
  const request = desk.submit(quote);
  desk.act(request, SALES, { kind: 'comment', text: '请看' });
  const asked = String(desk.read('approvals', request).get('asked_at'));
  desk.book.clock.now += 60_000;
  desk.act(request, MANAGER, { kind: 'approve' });
  // The other desk's answer arrives late; its copy of the standing lost to the later one.
  desk.set('approval_acts', 'act-of-another-desk-1', { approval: request, kind: 'withdraw', round: 0, member: SALES, at: new Date(Date.parse(asked) + 30_000).toISOString() });
  expect(desk.read('quotes', quote).get('approval')).toBe('passed');
  expect(() => desk.quotes.issue(quote)).toThrow(refusal('approval.needed'));
});

test('a quote that two desks sent for approval passes when both requests did, on every desk', () => {
  desk.rule({ name: '八五折以下', condition: when('fact_rate', 'lt', '85'), steps: [step()] });
  const quote = desk.quote('80');
  const first = desk.submit(quote);
  // The other desk had not heard of the first.
  desk.set('quotes', quote, { approval: null });
  const second = desk.submit(quote);
  desk.act(second, MANAGER, { kind: 'approve' });
  expect(desk.read('quotes', quote).get('approval')).toBe('waiting');
  // What the other desk wrote of its own request alone comes later and wins on the copy.
  desk.set('quotes', quote, { approval: 'passed' });
  expect(() => desk.quotes.issue(quote)).toThrow(refusal('approval.locked'));
  expect(runPasses(desk.book, [approvalStandingPass])).toMatchObject({ acts: { 'approvals.standing': 1 }, failures: [] });
  expect(desk.read('quotes', quote).get('approval')).toBe('waiting');
  expect(runPasses(desk.book, [approvalStandingPass]).acts).toEqual({ 'approvals.standing': 0 });
  desk.act(first, MANAGER, { kind: 'approve' });
  expect(desk.read('quotes', quote).get('approval')).toBe('passed');
  expect(() => desk.quotes.issue(quote)).not.toThrow();
});

test('a contract in force without lines whose amount changes asks again, and can be approved as it stands', () => {
  const contract = 'contract-0001';
  desk.rule({ name: '合同', object: 'contracts', condition: when('amount', 'gt', 100_000), steps: [step()] });
  desk.set('contracts', contract, { number: 'H1', customer: CUSTOMER, amount: 200_000, status: 'draft', owner: SALES });
  desk.act(desk.submit(contract, 'contracts'), MANAGER, { kind: 'approve' });
  byHand('contracts', contract, { status: 'active' });
  byHand('contracts', contract, { notes: '已归档' });
  expect(desk.read('contracts', contract).get('approval')).toBe('passed');
  byHand('contracts', contract, { amount: 900_000 });
  expect(desk.read('contracts', contract).get('approval')).toBe('reopened');
  desk.act(desk.submit(contract, 'contracts'), MANAGER, { kind: 'approve' });
  expect(desk.read('contracts', contract).get('approval')).toBe('passed');
});
