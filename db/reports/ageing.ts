import { SETTLEMENT } from '../process/receivables/settlement.ts';
import type { Store } from '../store/open.ts';
import { isDay } from './sql.ts';

/** What one customer owes, by how late it is; minor units of CNY. */
export interface AgeingRow {
  readonly customer: string;
  readonly name: string;
  readonly owner: string | null;
  readonly notDue: number;
  /** Days late: 1–30, 31–60, 61–90, more. */
  readonly d30: number;
  readonly d60: number;
  readonly d90: number;
  readonly older: number;
  /** Instalments without a day: they wait for goods or acceptance. */
  readonly undated: number;
  readonly total: number;
  /** Days that the oldest open instalment is late; 0 for none. */
  readonly latest: number;
}

export interface Ageing {
  readonly rows: readonly AgeingRow[];
  readonly totals: Omit<AgeingRow, 'customer' | 'name' | 'owner' | 'latest'>;
  /** Open instalments in another currency: counted here, in no sum. */
  readonly otherCurrency: number;
}

interface Wish {
  readonly today: string;
  /** Whose customers; null for everybody's. */
  readonly member: string | null;
}

/** Receivables by age, the most overdue customer first. */
export function ageing(store: Store, { today, member }: Wish): Ageing {
  const rows = store.db.all<AgeingRow>(`
    WITH ${SETTLEMENT},
    open AS (
      SELECT customer, remaining, CASE WHEN ${isDay('due')} THEN CAST(julianday(@today) - julianday(due) AS INTEGER) END AS late
      FROM settled WHERE remaining > 0 AND currency = 'CNY' AND customer IS NOT NULL AND (@member IS NULL OR owner IS NULL OR owner = @member)
    )
    SELECT o.customer, coalesce(c.name, '') AS name, c.owner,
      sum(CASE WHEN late <= 0 THEN remaining ELSE 0 END) AS notDue,
      sum(CASE WHEN late BETWEEN 1 AND 30 THEN remaining ELSE 0 END) AS d30,
      sum(CASE WHEN late BETWEEN 31 AND 60 THEN remaining ELSE 0 END) AS d60,
      sum(CASE WHEN late BETWEEN 61 AND 90 THEN remaining ELSE 0 END) AS d90,
      sum(CASE WHEN late > 90 THEN remaining ELSE 0 END) AS older,
      sum(CASE WHEN late IS NULL THEN remaining ELSE 0 END) AS undated,
      sum(remaining) AS total, max(coalesce(max(late), 0), 0) AS latest
    FROM open o LEFT JOIN customers c ON c.id = o.customer
    GROUP BY o.customer ORDER BY sum(CASE WHEN late > 0 THEN remaining ELSE 0 END) DESC, total DESC, o.customer`, [{ today, member }]);
  const other = store.db.get<{ count: number }>(`WITH ${SETTLEMENT} SELECT count(*) AS count FROM settled WHERE remaining > 0 AND currency <> 'CNY' AND (? IS NULL OR owner IS NULL OR owner = ?)`, [member, member]);
  const sum = (of: (row: AgeingRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    rows,
    totals: {
      notDue: sum((row) => row.notDue), d30: sum((row) => row.d30), d60: sum((row) => row.d60), d90: sum((row) => row.d90), older: sum((row) => row.older),
      undated: sum((row) => row.undated), total: sum((row) => row.total),
    },
    otherCurrency: other?.count ?? 0,
  };
}
