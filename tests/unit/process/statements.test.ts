import { afterEach, beforeEach, expect, it } from 'vitest';
import { drain, type RecordWrite } from '../../../db/changes/index.ts';
import { prepareByHand } from '../../../db/process/by-hand.ts';
import { openBook, type Book } from '../../support/book.ts';
import { counted } from '../../support/statements.ts';

const MANY = 3000;
let book: Book;
beforeEach(() => void (book = openBook()));
afterEach(() => book.close());

const id = (object: number, n: number) => `00000000-0000-7000-8000-${String(object * 1_000_000 + n).padStart(12, '0')}`;
const each = (count: number, ...write: ((n: number) => RecordWrite)[]) => write.flatMap((one) => Array.from({ length: count }, (_, n) => one(n)));
const commit = (writes: RecordWrite[]) => void book.changes.commit({ kind: 'create', writes });

/** Statements that preparing these writes runs, by how many there are. */
function statements(writes: readonly RecordWrite[]): number {
  const { store, count } = counted(book.store);
  const { refused } = drain(prepareByHand(store, writes, book.clock.now, undefined, 'member'));
  expect(refused).toEqual([]);
  return count();
}

/** Records are looked at a thousand at a time, each time in a handful of statements. */
function expectFew(write: (n: number) => RecordWrite): void {
  expect(statements(each(MANY, write))).toBeLessThanOrEqual(10 * (MANY / 1000));
}

it('moves of deals through checklists and written reasons ask nothing per deal', () => {
  commit([
    { object: 'stage_rules', record: id(9, 1), set: { stage: 'need', probability: '30', required: '["amount"]', checklist: '["预算"]' } },
    ...each(
      MANY,
      (n) => ({ object: 'deals', record: id(1, n), set: { name: `商机${n}`, stage: n % 2 ? 'lost' : 'contact', amount: 100 } }),
      (n) => ({ object: 'stage_checks', record: id(2, n), set: { deal: id(1, n), stage: 'need', item: '预算', done: 1 } }),
    ),
  ]);
  expectFew((n) => ({ object: 'deals', record: id(1, n), set: { stage: 'need', stage_note: '补录', need: '新' } }));
});

it('days of signing with their instalments and deliveries ask nothing per contract', () => {
  commit(each(
    MANY,
    (n) => ({ object: 'contracts', record: id(1, n), set: { number: `HT-${n}`, status: 'active' } }),
    (n) => ({ object: 'contract_lines', record: id(2, n), set: { contract: id(1, n), quantity: '2' } }),
    (n) => ({ object: 'payment_plans', record: id(3, n), set: { name: '首付', contract: id(1, n), after: 'signing', after_days: 7 } }),
    (n) => ({ object: 'deliveries', record: id(4, n), set: { number: `FH-${n}`, contract: id(1, n), status: 'shipped', delivered_on: '2026-10-01' } }),
  ));
  expectFew((n) => ({ object: 'contracts', record: id(1, n), set: { signed_on: '2026-11-01' } }));
  expectFew((n) => ({ object: 'deliveries', record: id(4, n), set: { status: 'accepted' } }));
});

it('starts of contracts under an approval rule ask nothing per contract', () => {
  const condition = JSON.stringify({ match: 'all', conditions: [{ field: 'amount', op: 'gt', value: 1_000_000_00 }], groups: [] });
  commit([
    { object: 'approval_rules', record: id(9, 1), set: { name: '大额', object: 'contracts', active: 1, condition, steps: JSON.stringify({ outcome: 'ask', steps: [{ name: '经理', mode: 'any', who: [{ kind: 'manager' }] }] }) } },
    ...each(MANY, (n) => ({ object: 'contracts', record: id(1, n), set: { number: `HT-${n}`, status: 'draft', amount: 100 } })),
  ]);
  expectFew((n) => ({ object: 'contracts', record: id(1, n), set: { status: 'active' } }));
});

it('terms of standing contracts and approvals that are re-opened ask nothing per document', () => {
  commit(each(
    MANY,
    (n) => ({ object: 'contracts', record: id(1, n), set: { number: `HT-${n}`, status: 'active', amount: 100 } }),
    (n) => ({ object: 'quotes', record: id(2, n), set: { number: `BJ-${n}`, status: 'draft', approval: 'passed' } }),
  ));
  expectFew((n) => ({ object: 'contracts', record: id(1, n), set: { amount: 200 } }));
  expectFew((n) => ({ object: 'quotes', record: id(2, n), set: { subject: '改过' } }));
});

it('follow-ups and groups of companies ask nothing per customer', () => {
  commit(each(MANY, (n) => ({ object: 'customers', record: id(1, n), set: { name: `客户${n}` } })));
  expectFew((n) => ({ object: 'follow_ups', record: id(5, n), set: { customer: id(1, n), content: '电话', happened_at: '2026-11-20T04:00:00.000Z' } }));
  expectFew((n) => ({ object: 'customers', record: id(1, n), set: { parent: n === 0 ? null : id(1, Math.floor((n - 1) / 10)), owner: 'member' } }));
});
