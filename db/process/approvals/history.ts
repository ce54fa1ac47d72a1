import type { Store } from '../../store/open.ts';

/** How long somebody usually takes, in hours, from their own decisions. */
export interface Usual {
  readonly hours: number;
  readonly samples: number;
}

/** Decisions that a median is taken of: enough to be steady, few enough to follow a change of habits. */
const LATEST = 50;
const DECISIONS = "('approve', 'refuse', 'return')";

/**
 * The median of the latest decisions of each of these members, in one statement. The time of a decision is counted from when its step
 * began, on the clock. Who never decided anything has none.
 */
export function usualHours(store: Store, members: readonly string[]): Map<string, Usual> {
  const rows = store.db.all<{ member: string; hours: number; samples: number }>(
    `WITH latest AS (
       SELECT m.value AS member, a.waited FROM json_each(?) m, approval_acts a
       WHERE a.id IN (SELECT id FROM approval_acts WHERE member = m.value AND kind IN ${DECISIONS} AND waited IS NOT NULL AND deleted IS NOT 1 ORDER BY at DESC LIMIT ${LATEST})
     ), placed AS (SELECT member, waited, row_number() OVER (PARTITION BY member ORDER BY waited) AS n, count(*) OVER (PARTITION BY member) AS c FROM latest)
     SELECT member, avg(CASE WHEN n IN ((c + 1) / 2, (c + 2) / 2) THEN waited END) / 3600.0 AS hours, max(c) AS samples FROM placed GROUP BY member`,
    [JSON.stringify([...new Set(members)])],
  );
  return new Map(rows.map(({ member, hours, samples }) => [member, { hours, samples }]));
}

/**
 * How long a step usually takes: the quickest when one is enough, the slowest when all must agree, all of them when one
 * waits for the other. Null when none of those who matter has a history.
 */
export function usualOfStep(mode: 'all' | 'any' | 'order', members: readonly string[], usual: ReadonlyMap<string, Usual>): number | null {
  const known = members.flatMap((member) => usual.get(member)?.hours ?? []);
  if (known.length === 0) return null;
  if (mode === 'any') return Math.min(...known);
  return mode === 'all' ? Math.max(...known) : known.reduce((sum, each) => sum + each, 0);
}
