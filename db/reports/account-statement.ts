import { appError } from '../errors.ts';
import type { Store } from '../store/open.ts';
import { readById } from '../store/read.ts';
import { isDay } from './sql.ts';

/** One line of a statement: what fell due, or what came in. Minor units. */
export interface AccountEntry {
  readonly day: string;
  readonly kind: 'due' | 'payment';
  readonly object: string;
  readonly id: string;
  /** Contract number, or the payment's own. */
  readonly reference: string;
  /** Instalment, or the payment's remark. */
  readonly text: string;
  readonly debit: number;
  readonly credit: number;
  readonly balance: number;
}

/** A customer's account over some days, in one currency. */
export interface AccountStatement {
  readonly customer: { readonly id: string; readonly name: string };
  readonly currency: string;
  readonly from: string;
  readonly to: string;
  readonly opening: number;
  readonly entries: readonly AccountEntry[];
  readonly debit: number;
  readonly credit: number;
  readonly closing: number;
}

export interface AccountWish {
  readonly customer: string;
  readonly from: string;
  readonly to: string;
  readonly currency?: string;
}

/**
 * A statement of account (对账单). Debits are instalments on the day they fall due; a contract without instalments is due when it was signed.
 * Credits are payments on the day they came. Drafts and ended contracts ask for nothing. Throws `record.notFound`.
 */
export function accountStatement(store: Store, { customer, from, to, currency = 'CNY' }: AccountWish): AccountStatement {
  const [record] = readById(store, store.registry.object('customers'), [customer]);
  if (!record) throw appError('record.notFound', 'There is no such customer.', { object: 'customers', id: customer });
  const all = store.db.all<Omit<AccountEntry, 'balance'>>(ENTRIES, [{ customer, to, currency }]);
  const opening = all.filter(({ day }) => day < from).reduce((sum, entry) => sum + entry.debit - entry.credit, 0);
  let balance = opening;
  const entries = all.filter(({ day }) => day >= from).map((entry) => ({ ...entry, balance: (balance += entry.debit - entry.credit) }));
  const sum = (of: (entry: AccountEntry) => number): number => entries.reduce((total, entry) => total + of(entry), 0);
  return {
    customer: { id: customer, name: String(record.values['name'] ?? '') }, currency, from, to, opening, entries,
    debit: sum((entry) => entry.debit), credit: sum((entry) => entry.credit), closing: balance,
  };
}

const ENTRIES = `
  WITH mine AS (
    SELECT id, number, amount, currency, signed_on FROM contracts
    WHERE customer = @customer AND deleted IS NOT 1 AND coalesce(status, 'active') NOT IN ('draft', 'ended') AND coalesce(currency, 'CNY') = @currency
  )
  SELECT p.due AS day, 'due' AS kind, 'payment_plans' AS object, p.id, coalesce(c.number, '') AS reference, coalesce(p.name, '') AS text, p.amount AS debit, 0 AS credit
  FROM payment_plans p JOIN mine c ON c.id = p.contract
  WHERE p.deleted IS NOT 1 AND typeof(p.amount) = 'integer' AND coalesce(p.currency, 'CNY') = @currency AND ${isDay('p.due')} AND p.due <= @to
  UNION ALL
  SELECT c.signed_on, 'due', 'contracts', c.id, coalesce(c.number, ''), '', c.amount, 0 FROM mine c
  WHERE typeof(c.amount) = 'integer' AND ${isDay('c.signed_on')} AND c.signed_on <= @to
    AND NOT EXISTS (SELECT 1 FROM payment_plans p WHERE p.contract = c.id AND p.deleted IS NOT 1)
  UNION ALL
  SELECT p.paid_on, 'payment', 'payments', p.id, coalesce(p.number, ''), coalesce(p.notes, ''), 0, p.amount FROM payments p
  WHERE p.deleted IS NOT 1 AND typeof(p.amount) = 'integer' AND coalesce(p.currency, 'CNY') = @currency AND ${isDay('p.paid_on')} AND p.paid_on <= @to
    AND (p.customer = @customer OR (p.customer IS NULL AND p.contract IN (SELECT id FROM contracts WHERE customer = @customer)))
  ORDER BY 1, 2, 4`;
