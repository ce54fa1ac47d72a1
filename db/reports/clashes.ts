import type { Output } from '../../preload/contract/index.ts';
import { addDays, dayStart, localDay } from '../store/local-days.ts';
import type { Store } from '../store/open.ts';
import { titlesOf } from '../store/read.ts';
import { isDay, mine } from './sql.ts';

/** How far back double follow-ups are looked for, and how close together two of them are. */
const LOOK_BACK_DAYS = 14;
const CLOSE_DAYS = 3;
const SHOWN = 50;

type Clashes = Output<'talk.clashes'>;

/**
 * Planned contacts that nobody kept, and customers that two members contacted within three days without one of them being
 * the other's co-owner. `member` null means everybody's.
 */
export function clashes(store: Store, { now, member }: { readonly now: number; readonly member: string | null }): Clashes {
  return { ...missed(store, localDay(now), member), ...double(store, now, member) };
}

function missed(store: Store, today: string, member: string | null): Pick<Clashes, 'missed' | 'missedCount'> {
  const rows = store.db.all<{ customer: string; name: string; owner: string | null; due: string; late: number; total: number }>(`
    SELECT t.id AS customer, coalesce(t.name, '') AS name, t.owner, t.next_contact AS due, CAST(julianday(@today) - julianday(t.next_contact) AS INTEGER) AS late, count(*) OVER () AS total
    FROM customers t WHERE ${mine('t.owner')} AND t.owner IS NOT NULL AND t.next_contact < @today AND ${isDay('t.next_contact')}
    ORDER BY t.next_contact DESC, t.rid LIMIT ${SHOWN}`, [{ today, member }]);
  const owners = titlesOf(store, 'members', [...new Set(rows.flatMap(({ owner }) => owner ?? []))]);
  return { missed: rows.map(({ total: _total, owner, ...row }) => ({ ...row, owner: owners.get(owner ?? '') ?? '' })), missedCount: rows[0]?.total ?? 0 };
}

function double(store: Store, now: number, member: string | null): Pick<Clashes, 'double' | 'doubleCount'> {
  const rows = store.db.all<{ customer: string; name: string; members: string; times: number; last: string; total: number }>(`
    WITH recent AS (
      SELECT f.customer, f.member, f.happened_at AS at, lag(f.member) OVER w AS other, lag(f.happened_at) OVER w AS before
      FROM follow_ups f WHERE f.happened_at >= @from AND f.happened_at <= @now AND f.deleted IS NOT 1 AND f.customer IS NOT NULL AND f.member IS NOT NULL
      WINDOW w AS (PARTITION BY f.customer ORDER BY f.happened_at, f.rid)
    ),
    clashing AS (
      SELECT * FROM recent r WHERE r.other <> r.member AND julianday(r.at) - julianday(r.before) <= ${CLOSE_DAYS}
        AND NOT EXISTS (SELECT 1 FROM co_owners o WHERE o.customer = r.customer AND o.member IN (r.member, r.other) AND o.deleted IS NOT 1)
    )
    SELECT t.id AS customer, coalesce(t.name, '') AS name, json_group_array(DISTINCT x.member) AS members, count(DISTINCT x.at) AS times, max(x.at) AS last, count(*) OVER () AS total
    FROM clashing c JOIN customers t ON t.id = c.customer AND t.deleted IS NOT 1
    JOIN recent x ON x.customer = c.customer AND (x.at = c.at OR x.at = c.before)
    WHERE @member IS NULL OR t.owner = @member OR c.member = @member OR c.other = @member
    GROUP BY t.id ORDER BY last DESC LIMIT ${SHOWN}`,
  [{ from: dayStart(addDays(localDay(now), -LOOK_BACK_DAYS)), now: new Date(now).toISOString(), member }]);
  const members = rows.map((row) => JSON.parse(row.members) as string[]);
  const names = titlesOf(store, 'members', [...new Set(members.flat())], true);
  return {
    double: rows.map(({ customer, name, times, last }, index) => ({ customer, name, times, last, members: (members[index] ?? []).map((id) => names.get(id) ?? '').filter((each) => each !== '') })),
    doubleCount: rows[0]?.total ?? 0,
  };
}
