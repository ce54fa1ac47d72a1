/** Pieces of SQL about what a cell holds, for figures of any room. `t` is the table's alias in the query around them. */

/** The amount in CNY minor units; null for another currency and for text that was kept in an amount cell. */
export function cny(column: string): string {
  return `CASE WHEN typeof(t.${column}) = 'integer' AND coalesce(t.currency, 'CNY') = 'CNY' THEN t.${column} END`;
}

/** True for a cell that holds a day that exists. */
export function isDay(column: string): string {
  return `date(${column}) = ${column}`;
}

export const OPEN_DEAL = "coalesce(t.stage, '') NOT IN ('won', 'lost')";
