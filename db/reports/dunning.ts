import { SETTLEMENT } from '../process/receivables/settlement.ts';
import type { Store } from '../store/open.ts';
import { isDay } from './sql.ts';

/** One overdue instalment with whom to call about it; minor units of CNY. */
export interface DunningRow {
  readonly plan: string;
  readonly customer: string;
  readonly name: string;
  readonly contact: string;
  readonly phone: string;
  readonly contract: string;
  readonly contractNumber: string;
  readonly instalment: string;
  readonly due: string;
  readonly days: number;
  readonly remaining: number;
  readonly owner: string;
  readonly lastContact: string | null;
  /** 1: up to 30 days late, 2: up to 60, 3: more. */
  readonly level: 1 | 2 | 3;
}

/** What is overdue, the customer who owes most first. The main contact is the one marked so, else the first one. */
export function dunning(store: Store, { today, member }: { readonly today: string; readonly member: string | null }): DunningRow[] {
  return store.db.all<DunningRow>(`
    WITH ${SETTLEMENT},
    late AS (
      SELECT s.*, CAST(julianday(@today) - julianday(s.due) AS INTEGER) AS days FROM settled s
      WHERE s.remaining > 0 AND s.currency = 'CNY' AND s.customer IS NOT NULL AND ${isDay('s.due')} AND s.due < @today AND (@member IS NULL OR s.owner IS NULL OR s.owner = @member)
    ),
    main AS (
      SELECT t.customer, t.name, coalesce(t.mobile, t.phone) AS phone, row_number() OVER (PARTITION BY t.customer ORDER BY t.is_primary IS NOT 1, t.rid) AS place
      FROM contacts t WHERE t.deleted IS NOT 1 AND t.customer IN (SELECT customer FROM late)
    )
    SELECT l.id AS plan, l.customer, coalesce(c.name, '') AS name, coalesce(m.name, '') AS contact, coalesce(m.phone, c.phone, '') AS phone, l.contract,
      coalesce(k.number, '') AS contractNumber, coalesce(l.name, '') AS instalment, l.due, l.days, l.remaining, coalesce(o.name, '') AS owner, c.last_contact AS lastContact,
      CASE WHEN l.days <= 30 THEN 1 WHEN l.days <= 60 THEN 2 ELSE 3 END AS level
    FROM late l
    LEFT JOIN customers c ON c.id = l.customer
    LEFT JOIN contracts k ON k.id = l.contract
    LEFT JOIN members o ON o.id = l.owner
    LEFT JOIN main m ON m.customer = l.customer AND m.place = 1
    ORDER BY sum(l.remaining) OVER (PARTITION BY l.customer) DESC, l.customer, l.due, l.rid`, [{ today, member }]);
}
