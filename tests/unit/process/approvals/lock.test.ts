import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { drain } from '../../../../db/changes/index.ts';
import { prepareByHand } from '../../../../db/process/by-hand.ts';
import { checkTakeBack } from '../../../../db/process/gates.ts';
import { approvalDesk, CUSTOMER, FINANCE, MANAGER, step, when, type ApprovalDesk } from './desk.ts';

let desk: ApprovalDesk;
let quote: string;
beforeEach(() => {
  desk = approvalDesk();
  desk.rule({ name: '八五折以下', condition: when('fact_rate', 'lt', '85'), steps: [step()] });
  quote = desk.quote('80');
});
afterEach(() => desk.book.close());

const refusal = (code: string) => expect.objectContaining({ code });
/** As a cell, a paste, a fill and a bulk edit write. */
function byHand(...writes: { object?: string; record: string; set: Record<string, string | number | null> }[]) {
  const prepared = drain(prepareByHand(desk.book.store, writes.map((write) => ({ object: 'quotes', ...write })), desk.book.clock.now));
  desk.book.changes.commit({ kind: 'paste', writes: prepared.writes });
  return prepared.refused.map(({ record, code }) => [record, code]);
}

describe('issuing', () => {
  test('a quote past the line is not issued before it was approved', () => {
    expect(() => desk.quotes.issue(quote)).toThrow(refusal('approval.needed'));
    const id = desk.submit(quote);
    expect(() => desk.quotes.issue(quote)).toThrow(refusal('approval.locked'));
    desk.act(id, MANAGER, { kind: 'approve' });
    expect(desk.quotes.issue(quote).number).not.toBe('');
  });

  test('one within the line is issued at once, and the reason is noted in the same batch', () => {
    const fair = desk.quote('95');
    const { batch } = desk.quotes.issue(fair);
    expect(desk.read('quotes', fair).get('approval')).toBe('passed');
    const [request = ''] = desk.book.store.db.pluck<string>('SELECT id FROM approvals WHERE record = ?', [fair]);
    expect(desk.book.store.db.pluck('SELECT kind FROM approval_acts WHERE approval = ?', [request])).toEqual(['autoPass']);
    desk.book.changes.undoBatch(batch);
    expect(desk.book.store.db.pluck('SELECT deleted FROM approvals WHERE id = ?', [request])).toEqual([1]);
  });

  test('without any rule nothing is asked and nothing noted', () => {
    const free = approvalDesk();
    const id = free.quote('10');
    free.quotes.issue(id);
    expect(free.book.store.db.pluck('SELECT count(*) FROM approvals')).toEqual([0]);
    free.book.close();
  });
});

describe('while it waits', () => {
  test('neither the editor nor a cell changes what it says; who owns it may change', () => {
    desk.submit(quote);
    expect(() => desk.resave(quote, { line: { discountRate: '70' } })).toThrow(refusal('approval.locked'));
    expect(() => byHand({ record: quote, set: { subject: '另一个' } })).toThrow(refusal('approval.locked'));
    expect(byHand({ record: quote, set: { owner: MANAGER } })).toEqual([]);
    expect(desk.read('quotes', quote).get('owner')).toBe(MANAGER);
  });

  test('it does not go to the recycle bin; an entry of a ledger that says it was issued elsewhere does', () => {
    desk.submit(quote);
    const entry = 'quote-of-a-ledger';
    desk.set('quotes', entry, { customer: CUSTOMER, status: 'accepted' });
    expect(byHand({ record: quote, set: { deleted: 1 } }, { record: entry, set: { deleted: 1 } })).toEqual([[quote, 'approval.locked']]);
    expect(desk.read('quotes', entry).get('deleted')).toBe(1);
  });

  test('saving it as it is changes nothing and is no error', () => {
    desk.submit(quote);
    expect(() => desk.resave(quote, {})).not.toThrow();
    expect(desk.read('quotes', quote).get('approval')).toBe('waiting');
  });

  test('of a paste over many, those that wait stay as they were, whole, and are named', () => {
    desk.submit(quote);
    const other = desk.quote('90');
    expect(byHand({ record: quote, set: { subject: '甲', terms: '款到发货' } }, { record: other, set: { subject: '乙' } })).toEqual([[quote, 'approval.locked']]);
    expect(desk.read('quotes', quote).get('subject')).toBeUndefined();
    expect(desk.read('quotes', other).get('subject')).toBe('乙');
  });

  test('requests and answers are never written as plain records', () => {
    const id = desk.submit(quote);
    expect(() => byHand({ object: 'approval_acts', record: 'act-by-hand-1', set: { approval: id, kind: 'approve', member: MANAGER } })).toThrow(refusal('call.forbidden'));
    expect(() => byHand({ object: 'quotes', record: quote, set: { approval: 'passed' } })).toThrow(refusal('record.readonlyField'));
  });
});

describe('once it passed', () => {
  let id: string;
  beforeEach(() => {
    id = desk.submit(quote);
    desk.act(id, MANAGER, { kind: 'approve' });
  });

  test.each([
    ['the editor', () => desk.resave(quote, { line: { discountRate: '70' } })],
    ['a cell', () => void byHand({ record: quote, set: { payment_days: 90 } })],
    ['a bulk edit', () => void byHand({ record: quote, set: { terms: '月结' } }, { record: desk.quote('95'), set: { terms: '月结' } })],
  ])('a change by %s re-opens the approval, and one undo takes both back', (_, change) => {
    change();
    expect(desk.read('quotes', quote).get('approval')).toBe('reopened');
    expect(desk.read('approvals', id).get('status')).toBe('reopened');
    desk.book.changes.undo();
    expect(desk.read('quotes', quote).get('approval')).toBe('passed');
    expect(desk.read('approvals', id).get('status')).toBe('passed');
    change();
    expect(desk.read('quotes', quote).get('approval')).toBe('reopened');
    expect(() => desk.quotes.issue(quote)).toThrow(refusal('approval.needed'));
  });

  test('the same value again is no change', () => {
    const terms = desk.read('quotes', quote).get('terms') ?? null;
    byHand({ record: quote, set: { terms, owner: MANAGER } });
    expect(desk.read('quotes', quote).get('approval')).toBe('passed');
  });
});

describe('contracts', () => {
  beforeEach(() => {
    desk.rule({ name: '合同', object: 'contracts', condition: when('amount', 'gt', 100_000), steps: [step()] });
    desk.set('contracts', 'contract-0001', { number: 'H1', customer: CUSTOMER, amount: 200_000, status: 'draft', owner: 'member-sales-1' });
    desk.set('contracts', 'contract-0002', { number: 'H2', customer: CUSTOMER, amount: 50_000, status: 'draft', owner: 'member-sales-1' });
  });

  test('start only after those who must approve did; a bulk edit starts the others', () => {
    const start = [{ object: 'contracts', record: 'contract-0001', set: { status: 'active' } }, { object: 'contracts', record: 'contract-0002', set: { status: 'active' } }];
    expect(byHand(...start)).toEqual([['contract-0001', 'approval.needed']]);
    expect(desk.read('contracts', 'contract-0002').get('status')).toBe('active');
    const id = desk.submit('contract-0001', 'contracts');
    expect(() => byHand(start[0] ?? { record: '', set: {} })).toThrow(refusal('approval.locked'));
    desk.act(id, MANAGER, { kind: 'approve' });
    expect(byHand(start[0] ?? { record: '', set: {} })).toEqual([]);
  });

  test('one that is entered as running is asked about, too', () => {
    const entered = (amount: number) => byHand({ object: 'contracts', record: `contract-new-${amount}`, set: { number: `N${amount}`, customer: CUSTOMER, amount, status: 'active' } });
    expect(() => entered(200_000)).toThrow(refusal('approval.needed'));
    expect(entered(50_000)).toEqual([]);
  });
});

describe('taking steps back', () => {
  const takeBack = (batch: string) => () => checkTakeBack(desk.book.store, desk.book.changes.previewUndo(batch));
  const last = () => desk.book.store.db.pluck<string>('SELECT id FROM batches ORDER BY num DESC LIMIT 1')[0] ?? '';

  test('not a change to what is being approved, and no answer from under a later one', () => {
    desk.resave(quote, { line: { discountRate: '70' } });
    const edited = last();
    desk.book.store.db.exec('DELETE FROM approval_rules');
    desk.rule({ steps: [step({ mode: 'order', who: [{ kind: 'manager' }, { kind: 'role', role: 'finance' }] })] });
    const id = desk.submit(quote);
    const asked = last();
    expect(takeBack(edited)).toThrow(refusal('approval.locked'));
    expect(takeBack(asked)).not.toThrow();
    desk.act(id, MANAGER, { kind: 'approve' });
    const first = last();
    expect(takeBack(first)).not.toThrow();
    desk.act(id, FINANCE, { kind: 'approve' });
    expect(takeBack(first)).toThrow(refusal('approval.locked'));
    expect(takeBack(last())).not.toThrow();
    // What was answered is not taken away by taking back the question: the request stays.
    desk.book.changes.undoBatch(asked);
    expect(desk.read('approvals', id).get('status')).toBe('passed');
  });

  test('the last answer can be taken back: the request waits again', () => {
    const id = desk.submit(quote);
    desk.act(id, MANAGER, { kind: 'refuse', text: '利润太低' });
    desk.book.changes.undo();
    expect(desk.read('approvals', id).get('status')).toBe('waiting');
    expect(desk.read('quotes', quote).get('approval')).toBe('waiting');
    expect(desk.act(id, MANAGER, { kind: 'approve' })).toBe('passed');
  });
});
