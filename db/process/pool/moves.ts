import type { Store } from '../../store/open.ts';

/** One change of a customer's owner, as people read it. */
export interface MoveView {
  readonly at: string;
  readonly from: string | null;
  readonly fromName: string;
  readonly to: string | null;
  readonly toName: string;
  readonly reason: string | null;
  readonly remark: string;
  readonly ruleName: string;
  /** Another desk's change at the same time counted instead: this one never took effect for all. */
  readonly overtaken: boolean;
}

/** The story of a customer's owners, newest first. */
export function listMoves(store: Store, customer: string, limit: number): MoveView[] {
  const rows = store.db.all<Omit<MoveView, 'overtaken'>>(
    `SELECT o.at, o.from_member AS "from", coalesce(f.name, '') AS fromName, o.to_member AS "to", coalesce(t.name, '') AS toName, o.reason, coalesce(o.remark, '') AS remark, coalesce(r.name, '') AS ruleName
     FROM owner_moves o LEFT JOIN members f ON f.id = o.from_member LEFT JOIN members t ON t.id = o.to_member LEFT JOIN pool_rules r ON r.id = o.rule
     WHERE o.customer = ? AND o.deleted IS NOT 1 ORDER BY o.at DESC, o.id DESC LIMIT ?`,
    [customer, limit],
  );
  const owner = store.db.pluck<string | null>('SELECT owner FROM customers WHERE id = ?', [customer])[0] ?? null;
  return rows.map((row, index) => ({ ...row, overtaken: index === 0 ? row.to !== owner && isOvertaken(row, rows[1], row.to) : isOvertaken(row, rows[index - 1], row.to) }));
}

/** The other change began where this one did, and knew nothing of where this one led. */
function isOvertaken(move: Pick<MoveView, 'from'>, other: Pick<MoveView, 'from' | 'to'> | undefined, to: string | null): boolean {
  return other !== undefined && other.from === move.from && other.from !== to && other.to !== to;
}
