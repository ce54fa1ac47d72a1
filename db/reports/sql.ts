import { isDay } from '../store/sql-pieces.ts';

/** Pieces of SQL that every report needs. `t` is always the table's alias in the query around them. */

export { cny, isDay, OPEN_DEAL } from '../store/sql-pieces.ts';

/** The record is here, and mine or nobody's; everybody's when no member is asked for. */
export function mine(owner: string): string {
  return `t.deleted IS NOT 1 AND (@member IS NULL OR ${owner} IS NULL OR ${owner} = @member)`;
}

/** The quote went out to the customer and no newer version of it did. */
export const STANDING_QUOTE = `t.status IN ('issued', 'accepted', 'rejected') AND NOT EXISTS (
  SELECT 1 FROM quotes n WHERE n.previous = t.id AND n.deleted IS NOT 1 AND n.status IN ('issued', 'accepted', 'rejected'))`;

/** The day a quote counts for: its own date, else the local day it was issued. */
export const QUOTE_DAY = `CASE WHEN ${isDay('t.date')} THEN t.date ELSE date(t.issued_at, 'localtime') END`;

/** The day a deal was won: when it was closed, else when it was expected to be (imported sheets often have only that). */
export const WON_DAY = `CASE WHEN ${isDay('t.closed_on')} THEN t.closed_on WHEN ${isDay('t.close_date')} THEN t.close_date END`;
