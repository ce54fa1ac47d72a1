import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';

interface FactRow {
  readonly id: string;
  readonly rate: number | null;
  readonly lowest: number | null;
  readonly margin: number | null;
  readonly below: number;
  readonly grade: Value;
  readonly category: Value;
  readonly contracts: number | null;
  readonly over: number;
}

/**
 * The figures of many stored quotes in one statement. They are worked out from the numbers as stored (a quote keeps
 * its totals), to the same two places as in the editor.
 */
export function factsOfQuotes(store: Store, ids: readonly string[]): Map<string, Record<string, Value>> {
  return new Map(store.db.all<FactRow>(QUOTES_SQL, [{ ids: JSON.stringify(ids) }]).map((row) => [row.id, factsOf(row)]));
}

/** The figures of contracts: those of their customers and of the quotes they were made from. */
export function factsOfContracts(store: Store, ids: readonly string[]): Map<string, Record<string, Value>> {
  const rows = store.db.all<FactRow & { quote: string | null }>(CONTRACTS_SQL, [{ ids: JSON.stringify(ids) }]);
  const quotes = factsOfQuotes(store, rows.flatMap(({ quote }) => quote ?? []));
  return new Map(rows.map((row) => [row.id, { ...factsOf(row), ...pricesOf(quotes.get(row.quote ?? '')) }]));
}

function factsOf({ rate, lowest, margin, below, grade, category, contracts, over }: FactRow): Record<string, Value> {
  return {
    fact_rate: places(rate), fact_lowest_rate: places(lowest), fact_margin: places(margin), fact_below_cost: below,
    fact_grade: grade, fact_category: category, fact_contracts: contracts ?? 0, fact_over_limit: over,
  };
}

function pricesOf(facts: Readonly<Record<string, Value>> | undefined): Record<string, Value> {
  return facts ? Object.fromEntries(['fact_rate', 'fact_lowest_rate', 'fact_margin', 'fact_below_cost'].map((name) => [name, facts[name] ?? null])) : {};
}

/** A rate as decimal text without a tail of zeros. */
function places(figure: number | null): string | null {
  return figure === null ? null : String(Number(figure.toFixed(2)));
}

const NUMBER = (column: string, otherwise: string): string => `CASE WHEN ${column} IS NOT NULL AND fits('decimal', ${column}) THEN CAST(${column} AS REAL) ELSE ${otherwise} END`;
/** One line's numbers; what is no number counts as the editor counts it. The list price is the one that the price rule gave, else its own. */
const LINES = `
  SELECT l.quote, ${NUMBER('l.quantity', '0')} AS quantity, coalesce(nullif(${NUMBER('l.list_price', '0')}, 0), ${NUMBER('l.unit_price', '0')}) AS price, ${NUMBER('l.discount_rate', '100')} AS rate,
    coalesce(${NUMBER('l.unit_cost', 'NULL')}, ${NUMBER('p.cost', 'NULL')}) AS cost,
    CASE WHEN typeof(l.amount) = 'integer' THEN l.amount ELSE 0 END AS amount, ${NUMBER('l.tax_rate', '13')} AS tax
  FROM quote_lines l LEFT JOIN products p ON p.id = l.product
  WHERE l.deleted IS NOT 1 AND l.quote IN (SELECT value FROM json_each(@ids))`;
const CUSTOMER = `c.grade AS grade, c.category AS category,
  (SELECT count(*) FROM contracts k WHERE k.customer = t.customer AND k.deleted IS NOT 1 AND k.id <> t.id) AS contracts`;

const QUOTES_SQL = `
  WITH lines AS MATERIALIZED (${LINES}),
  sums AS (
    SELECT quote, sum(round(quantity * price * 100)) AS list, sum(amount) AS amount, min(rate) AS lowest, CASE WHEN count(cost) = count(*) THEN sum(round(quantity * cost * 100)) END AS cost
    FROM lines GROUP BY quote
  ),
  priced AS (
    SELECT t.*, s.list, s.lowest, s.amount AS lines_amount, s.cost AS known_cost,
      CASE WHEN coalesce(t.tax_mode, 'included') = 'included' THEN t.net_total + t.tax_total ELSE t.net_total END AS goods
    FROM quotes t LEFT JOIN sums s ON s.quote = t.id WHERE t.id IN (SELECT value FROM json_each(@ids))
  )
  SELECT t.id, CASE WHEN t.list > 0 THEN round(t.goods * 100.0 / t.list, 2) END AS rate, t.lowest,
    CASE WHEN t.known_cost IS NOT NULL AND t.net_total > 0 THEN round((t.net_total - t.known_cost) * 100.0 / t.net_total, 2) END AS margin,
    EXISTS (SELECT 1 FROM lines l WHERE l.quote = t.id AND l.cost IS NOT NULL AND l.amount > 0 AND t.lines_amount > 0
      AND round(l.amount * t.goods / t.lines_amount / CASE WHEN coalesce(t.tax_mode, 'included') = 'included' THEN 1 + l.tax / 100 ELSE 1 END) < round(l.quantity * l.cost * 100)) AS below,
    ${CUSTOMER},
    CASE WHEN m.approval_limit IS NOT NULL AND t.total > m.approval_limit THEN 1 ELSE 0 END AS over
  FROM priced t LEFT JOIN customers c ON c.id = t.customer LEFT JOIN members m ON m.id = t.owner`;

const CONTRACTS_SQL = `
  SELECT t.id, t.quote, NULL AS rate, NULL AS lowest, NULL AS margin, 0 AS below, ${CUSTOMER},
    CASE WHEN m.approval_limit IS NOT NULL AND t.amount > m.approval_limit THEN 1 ELSE 0 END AS over
  FROM contracts t LEFT JOIN customers c ON c.id = t.customer LEFT JOIN members m ON m.id = t.owner
  WHERE t.id IN (SELECT value FROM json_each(@ids))`;
