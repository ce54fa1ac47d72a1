import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import type { ReadRecord } from '../../store/read.ts';
import type { Minor } from '../../values/money.ts';
import { settlement } from '../receivables/settlement.ts';

/** One instalment with what came of it. */
export interface ContractPlan {
  readonly id: string;
  readonly name: string;
  readonly share: string;
  readonly amount: Minor | null;
  readonly after: 'date' | 'signing' | 'delivery' | 'acceptance';
  readonly afterDays: number | null;
  readonly due: string | null;
  /** Null: its amount is not readable. */
  readonly remaining: Minor | null;
}

/** What a contract comes to so far, in minor units of its own currency. */
export interface ContractFigures {
  readonly amount: Minor;
  readonly received: Minor;
  /** Received beyond what its instalments (or, without any, the contract) ask for. */
  readonly advance: Minor;
  readonly open: Minor;
  readonly invoiced: Minor;
  /** Contract amount minus instalments; 0 when there are none. */
  readonly planGap: Minor;
  /** Everything was delivered. */
  readonly complete: boolean;
}

interface PlanRow {
  readonly id: string;
  readonly name: Value;
  readonly share: Value;
  readonly amount: Value;
  readonly after: Value;
  readonly after_days: Value;
  readonly due: Value;
  readonly remaining: number | null;
}

/** A contract's instalments, earliest first. */
export function readPlans(store: Store, contract: string): ContractPlan[] {
  const rows = store.db.all<PlanRow>(`
    WITH ${settlement({ contract: '@contract' })}
    SELECT t.id, t.name, t.share, t.amount, t.after, t.after_days, t.due, s.remaining FROM payment_plans t JOIN settled s ON s.id = t.id
    ORDER BY t.due IS NULL, t.due, t.rid`, [{ contract }]);
  return rows.map((row) => ({
    id: row.id, name: String(row.name ?? ''), share: String(row.share ?? ''), amount: typeof row.amount === 'number' ? row.amount : null,
    after: row.after === 'signing' || row.after === 'delivery' || row.after === 'acceptance' ? row.after : 'date',
    afterDays: typeof row.after_days === 'number' ? row.after_days : null, due: typeof row.due === 'string' ? row.due : null, remaining: row.remaining,
  }));
}

/** Sums around a contract. Payments count as far as they settle it: by what they name, and by how they were matched. */
export function readFigures(store: Store, id: string, contract: ReadRecord): Omit<ContractFigures, 'planGap' | 'complete'> {
  const currency = String(contract.values['currency'] ?? 'CNY');
  const amount = typeof contract.values['amount'] === 'number' ? contract.values['amount'] : 0;
  const sum = (sql: string): number => store.db.get<{ sum: number | null }>(sql, [{ id, currency }])?.sum ?? 0;
  const own = '(SELECT id FROM payment_plans WHERE contract = @id)';
  const received = sum(`WITH ${settlement({ contract: '@id' })} SELECT sum(amount) AS sum FROM (
    SELECT amount FROM rests WHERE currency = @currency AND CASE WHEN plan IS NULL THEN contract = @id ELSE plan IN ${own} END
    UNION ALL SELECT amount FROM given WHERE currency = @currency AND plan IN ${own})`);
  const invoiced = sum("SELECT sum(amount) AS sum FROM invoices WHERE contract = @id AND deleted IS NOT 1 AND status = 'issued' AND typeof(amount) = 'integer' AND coalesce(currency, 'CNY') = @currency");
  const plans = readPlans(store, id);
  const asked = plans.length === 0 ? amount : plans.reduce((total, plan) => total + (plan.amount ?? 0), 0);
  const open = plans.length === 0 ? Math.max(amount - received, 0) : plans.reduce((total, plan) => total + (plan.remaining ?? 0), 0);
  return { amount, received, invoiced, open, advance: Math.max(received - (asked - open), 0) };
}
