import fc from 'fast-check';
import { expect, it } from 'vitest';
import { home } from '../../db/reports/index.ts';
import { newId, type RecordWrite } from '../../db/changes/index.ts';
import { openBook } from '../support/book.ts';

const NOW = new Date(2026, 10, 23, 10).getTime();
const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}`;

interface Plan { readonly due: number; readonly amount: number; readonly paid: readonly number[] }

/** The rule as an accountant would do it by hand, instalment after instalment. */
function owed(plans: readonly Plan[], general: number): number[] {
  let left = general + plans.reduce((more, plan) => more + Math.max(0, plan.paid.reduce((sum, amount) => sum + amount, 0) - plan.amount), 0);
  const remaining = new Map<Plan, number>();
  for (const plan of plans.toSorted((a, b) => a.due - b.due)) {
    const open = Math.max(0, plan.amount - plan.paid.reduce((sum, amount) => sum + amount, 0));
    const used = Math.min(open, left);
    left -= used;
    remaining.set(plan, open - used);
  }
  return plans.map((plan) => remaining.get(plan) ?? 0);
}

const amount = fc.integer({ min: 1, max: 5000 });
const contract = fc.record({
  plans: fc.array(fc.record({ due: fc.integer({ min: 1, max: 30 }), amount, paid: fc.array(amount, { maxLength: 3 }) }), { minLength: 1, maxLength: 5 }),
  general: fc.array(amount, { maxLength: 4 }),
});

it('what is still to come equals the books kept by hand, for any payments in any order', () => {
  fc.assert(fc.property(fc.array(contract, { minLength: 1, maxLength: 3 }), (contracts) => {
    const book = openBook({ now: NOW });
    try {
      const writes: RecordWrite[] = [];
      const add = (object: string, set: RecordWrite['set']) => {
        const record = newId(book.desk.entropy);
        writes.push({ object, record, set });
        return record;
      };
      const expected = new Map<string, number>();
      for (const { plans, general } of contracts) {
        const id = add('contracts', { number: 'HT' });
        for (const sum of general) add('payments', { contract: id, amount: sum });
        const remaining = owed(plans, general.reduce((sum, each) => sum + each, 0));
        plans.forEach((plan, at) => {
          const record = add('payment_plans', { contract: id, due: day(plan.due), amount: plan.amount });
          for (const sum of plan.paid) add('payments', { plan: record, contract: id, amount: sum });
          if ((remaining[at] ?? 0) > 0) expected.set(record, remaining[at] ?? 0);
        });
      }
      book.changes.commit({ kind: 'import', writes });
      const due = home(book.store, { now: NOW, member: null }).todos.filter(({ kind }) => kind === 'payment_due');
      expect(new Map(due.map(({ id, amount: open }) => [id, open]))).toEqual(expected);
    } finally {
      book.close();
    }
  }), { numRuns: 40 });
});
