import { isDay } from './sql.ts';

/**
 * Instalments with what is still to come, as `WITH` members ending in `payment_dues (rid, id, owner, contract, due,
 * currency, remaining)`. Payments that name the instalment count for it; payments that name only the contract cover
 * what its instalments still lack, earliest due day first, because that is how an accountant books them and how
 * imported sheets arrive. Only payments in the instalment's own currency count. `remaining` is null for an instalment
 * without a readable amount: it is open as long as no payment names it.
 */
export const PAYMENT_DUES = `
  paid_plans AS (
    SELECT plan, coalesce(currency, 'CNY') AS currency, sum(amount) AS paid FROM payments
    WHERE plan IS NOT NULL AND deleted IS NOT 1 AND typeof(amount) = 'integer' GROUP BY 1, 2
  ),
  paid_contracts AS (
    SELECT contract, coalesce(currency, 'CNY') AS currency, sum(amount) AS paid FROM payments
    WHERE plan IS NULL AND contract IS NOT NULL AND deleted IS NOT 1 AND typeof(amount) = 'integer' GROUP BY 1, 2
  ),
  lacking AS (
    SELECT t.rid, t.id, coalesce(t.owner, c.owner) AS owner, t.contract, t.due, coalesce(t.currency, 'CNY') AS currency, p.paid,
      CASE WHEN typeof(t.amount) = 'integer' THEN max(t.amount - coalesce(p.paid, 0), 0) END AS open
    FROM payment_plans t
    LEFT JOIN contracts c ON c.id = t.contract
    LEFT JOIN paid_plans p ON p.plan = t.id AND p.currency = coalesce(t.currency, 'CNY')
    WHERE t.deleted IS NOT 1 AND c.deleted IS NOT 1
  ),
  piled AS (
    SELECT l.*, coalesce(g.paid, 0) AS general,
      sum(l.open) OVER (PARTITION BY l.contract, l.currency ORDER BY l.due IS NULL, l.due, l.rid ROWS UNBOUNDED PRECEDING) AS pile
    FROM lacking l LEFT JOIN paid_contracts g ON g.contract = l.contract AND g.currency = l.currency
  ),
  payment_dues AS (
    SELECT rid, id, owner, contract, due, currency, CASE WHEN open IS NULL THEN NULL ELSE min(open, max(pile - general, 0)) END AS remaining
    FROM piled WHERE ${isDay('due')} AND CASE WHEN open IS NULL THEN paid IS NULL ELSE min(open, max(pile - general, 0)) > 0 END
  )`;
