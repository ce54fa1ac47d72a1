import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAppError } from '../../db/errors.ts';
import type { RecordWrite } from '../../db/changes/index.ts';
import { matchWrites } from '../../db/process/receivables/matching.ts';
import { settlement } from '../../db/process/receivables/settlement.ts';
import type { Book } from '../support/book.ts';
import { openDesks } from '../support/desks.ts';

const id = (kind: string, at: number) => `00000000-0000-7000-8000-0000000${kind}${String(at).padStart(4, '0')}`;
const LARGE = 1_000_000_000_000;
const amount = fc.oneof(fc.integer({ min: 1, max: 500 }), fc.constantFrom(LARGE, 3 * LARGE + 1));
const plan = fc.record({ contract: fc.nat(1), amount: fc.oneof(amount, fc.constantFrom(0, -100)), due: fc.integer({ min: 1, max: 28 }), currency: fc.constantFrom(null, 'CNY', 'USD') });
const payment = fc.record({ contract: fc.nat(1), amount: fc.oneof(amount, fc.constantFrom(0)), currency: fc.constantFrom(null, 'CNY', 'USD') });
const deed = fc.oneof(
  fc.record({ desk: fc.nat(1), kind: fc.constant('match' as const), payment: fc.nat(3), parts: fc.array(fc.record({ plan: fc.nat(3), amount }), { minLength: 1, maxLength: 3 }) }),
  fc.record({ desk: fc.nat(1), kind: fc.constant('amount' as const), payment: fc.nat(3), amount }),
  fc.record({ desk: fc.nat(1), kind: fc.constant('drop' as const), plan: fc.nat(3) }),
);
const scenario = fc.record({ plans: fc.array(plan, { minLength: 4, maxLength: 4 }), payments: fc.array(payment, { minLength: 4, maxLength: 4 }), deeds: fc.array(deed, { maxLength: 8 }) });
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

function doIt(book: Book, each: Deed): void {
  book.clock.now += 1000;
  const commit = (writes: readonly RecordWrite[]) => void book.changes.commit({ kind: 'payment', writes });
  if (each.kind === 'amount') return commit([{ object: 'payments', record: id('b', each.payment), set: { amount: each.amount } }]);
  if (each.kind === 'drop') return commit([{ object: 'payment_plans', record: id('a', each.plan), set: { deleted: 1 } }]);
  const [row] = book.store.db.all<{ amount: number; currency: string; contract: string }>("SELECT amount, coalesce(currency, 'CNY') AS currency, contract FROM payments WHERE id = ?", [id('b', each.payment)]);
  // People match within a contract here, so that each contract's money can be counted by itself.
  const own = new Set(book.store.db.pluck<string>('SELECT id FROM payment_plans WHERE contract = ?', [row?.contract ?? '']));
  const matches = each.parts.map((part) => ({ plan: id('a', part.plan), amount: part.amount })).filter((part) => own.has(part.plan));
  try {
    commit(matchWrites(book.store, [{ payment: id('b', each.payment), amount: row?.amount ?? 0, currency: row?.currency ?? '', matches }]));
  } catch (error) {
    if (!isAppError(error) || error.code !== 'payment.overMatched') throw error;
  }
}

const settled = (book: Book, contract?: string) => book.store.db.all<{ id: string; remaining: number }>(
  `WITH ${settlement(contract === undefined ? {} : { contract: '@contract' })} SELECT id, remaining FROM settled ORDER BY id`, [{ contract: contract ?? '' }]);

function total(book: Book, sql: string, bindings: Record<string, string>): bigint {
  return book.store.db.pluck<number>(sql, [bindings]).reduce((sum, each) => sum + BigInt(each), 0n);
}

it('two desks that match apart settle what was paid, no more and no less, the same on both', () => {
  fc.assert(fc.property(scenario, ({ plans, payments, deeds }) => {
    const desks = openDesks([0, -90_000]);
    try {
      const [first, second] = desks.books;
      if (!first || !second) throw new Error('two desks');
      first.changes.commit({ kind: 'import', writes: [
        ...[0, 1].map((at) => ({ object: 'contracts', record: id('c', at), set: { number: `HT-${at}`, customer: id('d', at) } })),
        ...plans.map((each, at) => ({ object: 'payment_plans', record: id('a', at), set: { contract: id('c', each.contract), amount: each.amount, due: `2026-11-${String(each.due).padStart(2, '0')}`, currency: each.currency } })),
        ...payments.map((each, at) => ({ object: 'payments', record: id('b', at), set: { contract: id('c', each.contract), amount: each.amount, currency: each.currency } })),
      ] });
      desks.exchange();
      for (const each of deeds) doIt(each.desk === 0 ? first : second, each);
      desks.exchange((batches) => [...batches, ...batches].reverse());
      expect(desks.differing()).toEqual([]);
      expect(settled(second)).toEqual(settled(first));
      for (const contract of [id('c', 0), id('c', 1)]) {
        expect(settled(first, contract)).toEqual(settled(first).filter(({ id: plan }) => first.store.db.pluck('SELECT contract FROM payment_plans WHERE id = ?', [plan])[0] === contract));
        for (const currency of ['CNY', 'USD']) {
          const where = "contract = @contract AND coalesce(currency, 'CNY') = @currency AND deleted IS NOT 1";
          const asked = total(first, `SELECT amount FROM payment_plans WHERE ${where}`, { contract, currency });
          const paid = total(first, `SELECT amount FROM payments WHERE ${where}`, { contract, currency });
          const open = total(first, `WITH ${settlement()} SELECT remaining FROM settled WHERE contract = @contract AND currency = @currency`, { contract, currency });
          expect([contract, currency, open]).toEqual([contract, currency, asked > paid ? asked - paid : 0n]);
        }
      }
    } finally {
      desks.close();
    }
  }), { numRuns: 60, verbose: true, ...(process.env['SEED'] === undefined ? {} : { seed: Number(process.env['SEED']) }) });
});
