import type { Store } from '../../store/open.ts';
import type { Value } from '../../model/types.ts';

/** Somebody who works here, as pickers and duty lists need them. */
export interface TeamMember {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly department: string;
  /** Away today. */
  readonly away: boolean;
  /** Who stands in: the deputy's name, or empty. */
  readonly deputy: string;
}

/** Whoever works here now, by department and name. `today` is a local day. */
export function teamMembers(store: Store, today: string): TeamMember[] {
  const rows = store.db.all<Record<'id' | 'name' | 'role' | 'department' | 'deputy', Value> & { away: number }>(`
    SELECT m.id, m.name, m.role, d.name AS department, p.name AS deputy,
      coalesce(m.away_from <= @today AND coalesce(m.away_until, @today) >= @today, 0) AS away
    FROM members m
    LEFT JOIN departments d ON d.id = m.department AND d.deleted IS NOT 1
    LEFT JOIN members p ON p.id = m.deputy AND p.deleted IS NOT 1
    WHERE m.deleted IS NOT 1 AND coalesce(m.active, 1) <> 0
    ORDER BY d.name IS NULL, d.name, m.title_key, m.rid`, [{ today }]);
  const text = (value: Value): string => (value === null ? '' : String(value));
  return rows.map((row) => ({ id: text(row.id), name: text(row.name), role: text(row.role), department: text(row.department), deputy: text(row.deputy), away: row.away === 1 }));
}
