/**
 * What is still to come of every instalment, as `WITH` members ending in `settled (rid, id, owner, customer, contract, name, due,
 * currency, amount, paid, remaining)`. The published rule:
 *
 * 1. A payment first settles what people matched it with (`payment_matches`), in its own currency and no further than it reaches: two
 *    desks may have matched it apart, and then the instalments of the contract that it names come first, the others by id.
 * 2. What is left of it settles the instalment that it names, if it names one that is here and not in the recycle bin.
 * 3. What is left of payments that name only a contract covers what that contract's instalments still lack, earliest due
 *    day first, because that is how an accountant books them and how imported sheets arrive. So does what is more than an instalment
 *    asked for, and an instalment below zero (a price cut). What is more than the contract asks for is money in advance.
 * 4. Only payments in the instalment's own currency count. `remaining` is null for an instalment without a readable
 *    amount: it is open as long as no payment names it.
 */
export const SETTLEMENT = settlement();

/**
 * The same for part of the book; both are SQL expressions. `contract`: the instalments of one only, which reads what concerns it. `except`: a JSON list
 * of payments that are taken as not made, for whoever matches them anew.
 */
export function settlement({ contract, except }: { readonly contract?: string; readonly except?: string } = {}): string {
  const plans = `(SELECT id FROM payment_plans WHERE contract = ${contract ?? 'NULL'})`;
  const only = (condition: string): string => (contract === undefined ? '' : ` AND ${condition}`);
  const others = except === undefined ? '' : ` AND p.id NOT IN (SELECT value FROM json_each(${except}))`;
  // Every match of a payment counts for how far it reaches, those with other contracts, too.
  const touching = `(SELECT id FROM payments WHERE contract = ${contract ?? 'NULL'} OR plan IN ${plans} UNION SELECT payment FROM payment_matches WHERE plan IN ${plans})`;
  return `
  given AS MATERIALIZED (
    SELECT payment, plan, currency, max(min(amount, whole - before), 0) AS amount FROM (
      SELECT m.payment, m.plan, m.amount, coalesce(p.currency, 'CNY') AS currency, p.amount AS whole,
        coalesce(sum(m.amount) OVER (PARTITION BY m.payment ORDER BY t.contract IS NOT p.contract, m.id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
      FROM payment_matches m JOIN payments p ON p.id = m.payment JOIN payment_plans t ON t.id = m.plan
      WHERE m.deleted IS NOT 1 AND p.deleted IS NOT 1 AND t.deleted IS NOT 1 AND typeof(m.amount) = 'integer' AND m.amount > 0 AND typeof(p.amount) = 'integer'
        AND coalesce(p.currency, 'CNY') = coalesce(t.currency, 'CNY')${others}${only(`m.payment IN ${touching}`)}
    )
  ),
  spent AS MATERIALIZED (SELECT payment, sum(amount) AS amount FROM given GROUP BY payment),
  -- Without their type these columns could not be looked up: each instalment would go through all payments.
  rests AS MATERIALIZED (
    SELECT CAST(CASE WHEN t.deleted IS NOT 1 THEN t.id END AS TEXT) AS plan, CAST(coalesce(p.contract, t.contract) AS TEXT) AS contract, coalesce(p.currency, 'CNY') AS currency,
      p.amount - coalesce(g.amount, 0) AS amount
    FROM payments p LEFT JOIN payment_plans t ON t.id = p.plan LEFT JOIN spent g ON g.payment = p.id
    WHERE p.deleted IS NOT 1 AND typeof(p.amount) = 'integer'${others}${only(`(p.contract = ${contract} OR p.plan IN ${plans})`)}
  ),
  paid_plans AS (
    SELECT plan, currency, sum(amount) AS paid FROM (
      SELECT plan, currency, amount FROM rests WHERE plan IS NOT NULL UNION ALL SELECT plan, currency, amount FROM given
    ) GROUP BY 1, 2
  ),
  paid_contracts AS (
    SELECT contract, currency, sum(amount) AS paid FROM rests WHERE plan IS NULL AND contract IS NOT NULL GROUP BY 1, 2
  ),
  lacking AS (
    SELECT t.rid, t.id, coalesce(t.owner, c.owner) AS owner, coalesce(c.customer, t.customer) AS customer, t.contract, t.name, t.due, t.amount,
      coalesce(t.currency, 'CNY') AS currency, p.paid, CASE WHEN typeof(t.amount) = 'integer' THEN max(t.amount - coalesce(p.paid, 0), 0) END AS open,
      CASE WHEN typeof(t.amount) = 'integer' AND t.contract IS NOT NULL THEN max(coalesce(p.paid, 0) - t.amount, 0) ELSE 0 END AS over
    FROM payment_plans t
    LEFT JOIN contracts c ON c.id = t.contract
    LEFT JOIN paid_plans p ON p.plan = t.id AND p.currency = coalesce(t.currency, 'CNY')
    WHERE t.deleted IS NOT 1 AND c.deleted IS NOT 1${only(`t.contract = ${contract}`)}
  ),
  piled AS (
    SELECT l.*, coalesce(g.paid, 0) + sum(l.over) OVER (PARTITION BY l.contract, l.currency) AS general,
      sum(l.open) OVER (PARTITION BY l.contract, l.currency ORDER BY l.due IS NULL, l.due, l.rid ROWS UNBOUNDED PRECEDING) AS pile
    FROM lacking l LEFT JOIN paid_contracts g ON g.contract = l.contract AND g.currency = l.currency
  ),
  settled AS (
    SELECT rid, id, owner, customer, contract, name, due, currency, amount, paid,
      CASE WHEN open IS NULL THEN CASE WHEN paid IS NULL THEN NULL ELSE 0 END ELSE min(open, max(pile - general, 0)) END AS remaining
    FROM piled
  )`;
}

/** True of a row of `settled` that something is still to come of. */
export const STILL_OPEN = '(remaining IS NULL OR remaining > 0)';
