import type { Output } from '../../../preload/contract/index.ts';
import { addDays, localDay } from '../../store/local-days.ts';
import type { Store } from '../../store/open.ts';
import { readPeople } from './people.ts';
import { waitingIds } from './requests.ts';

type Statistics = Output<'approvals.statistics'>;

const DECISIONS = "a.kind IN ('approve', 'refuse', 'return') AND a.waited IS NOT NULL AND a.deleted IS NOT 1 AND a.at >= ?";
/** Below so many decisions nobody is called slow. */
const ENOUGH = 3;

interface Figures {
  readonly id: string | null;
  readonly decided: number;
  readonly median: number;
  readonly average: number;
  readonly longest: number;
}

/** How long approvals take, by person, step and month: one statement each. */
export function approvalStatistics(store: Store, months: number, now: number): Statistics {
  const from = `${addDays(localDay(now), -Math.round(months * 30.4))}T00:00:00.000Z`;
  const people = readPeople(store, now);
  const waiting = waitingByMember(store);
  const byPerson = figuresBy(store, 'a.member', from).flatMap((row) => (row.id === null ? [] : [{ ...row, id: row.id, name: people.all.get(row.id)?.name ?? '', waiting: waiting.get(row.id) ?? 0 }]));
  const asked = [...waiting].filter(([member]) => !byPerson.some(({ id }) => id === member))
    .map(([member, count]) => ({ id: member, name: people.all.get(member)?.name ?? '', decided: 0, median: 0, average: 0, longest: 0, waiting: count }));
  const steps = figuresBy(store, "nullif(a.step_name, '')", from).map(({ id, ...row }) => ({ ...row, name: id ?? '' }));
  return { people: markSlowest([...byPerson, ...asked]), steps: markSlowest(steps), months: byMonth(store, from), totals: totals(store, from), change: change(store, from, now) };
}

/** Medians of the middle one or two, as people mean it. */
function figuresBy(store: Store, column: string, from: string): Figures[] {
  return store.db.all<Figures>(
    `WITH d AS (
       SELECT ${column} AS id, a.waited / 3600.0 AS hours, row_number() OVER (PARTITION BY ${column} ORDER BY a.waited) AS n, count(*) OVER (PARTITION BY ${column}) AS c
       FROM approval_acts a WHERE ${DECISIONS}
     )
     SELECT id, max(c) AS decided, avg(CASE WHEN n IN ((c + 1) / 2, (c + 2) / 2) THEN hours END) AS median, avg(hours) AS average, max(hours) AS longest FROM d GROUP BY id ORDER BY decided DESC`, [from],
  );
}

function markSlowest<T extends { readonly decided: number; readonly median: number }>(rows: readonly T[]): (T & { slowest: boolean })[] {
  const measured = rows.filter((row) => row.decided >= ENOUGH);
  const slowest = measured.reduce((most, row) => Math.max(most, row.median), 0);
  return rows.map((row) => ({ ...row, slowest: measured.length > 1 && row.decided >= ENOUGH && row.median === slowest }));
}

function waitingByMember(store: Store): Map<string, number> {
  const rows = store.db.all<{ member: string; count: number }>(
    'SELECT w.value AS member, count(*) AS count FROM approvals t, json_each(t.waiting) w WHERE t.id IN (SELECT value FROM json_each(?)) GROUP BY w.value', [JSON.stringify(waitingIds(store))],
  );
  return new Map(rows.map(({ member, count }) => [member, count]));
}

/** Whole requests: from being asked to being decided by people. */
const LENGTH = "round((julianday(t.done_at) - julianday(t.asked_at)) * 86400) / 3600.0";
const BY_PEOPLE = "t.status IN ('passed', 'refused', 'returned', 'reopened') AND t.done_at > t.asked_at";

function byMonth(store: Store, from: string): Statistics['months'] {
  return store.db.all<Statistics['months'][number]>(
    `WITH r AS (SELECT substr(date(t.asked_at, 'localtime'), 1, 7) AS month, CASE WHEN ${BY_PEOPLE} THEN ${LENGTH} END AS hours, t.status IN ('passed', 'reopened') AND t.done_at = t.asked_at AS auto
       FROM approvals t WHERE t.deleted IS NOT 1 AND t.asked_at >= ?),
     d AS (SELECT *, row_number() OVER (PARTITION BY month, hours IS NULL ORDER BY hours) AS n, count(hours) OVER (PARTITION BY month) AS c FROM r)
     SELECT month, count(*) AS asked, sum(auto) AS auto, avg(CASE WHEN hours IS NOT NULL AND n IN ((c + 1) / 2, (c + 2) / 2) THEN hours END) AS median FROM d GROUP BY month ORDER BY month`, [from],
  );
}

function totals(store: Store, from: string): Statistics['totals'] {
  const row = store.db.get<Omit<Statistics['totals'], 'median'>>(
    `SELECT count(*) AS asked, coalesce(sum(t.done_at = t.asked_at AND t.status IN ('passed', 'reopened')), 0) AS auto, coalesce(sum(t.status IN ('passed', 'reopened')), 0) AS passed,
       coalesce(sum(t.status = 'refused'), 0) AS refused, coalesce(sum(t.status = 'waiting'), 0) AS waiting
     FROM approvals t WHERE t.deleted IS NOT 1 AND t.asked_at >= ?`, [from],
  );
  return { asked: 0, auto: 0, passed: 0, refused: 0, waiting: 0, ...row, median: medianBetween(store, from, '9999') };
}

function medianBetween(store: Store, from: string, until: string): number | null {
  const hours = store.db.pluck<number>(`SELECT ${LENGTH} FROM approvals t WHERE t.deleted IS NOT 1 AND t.asked_at >= ? AND t.asked_at < ? AND ${BY_PEOPLE} ORDER BY 1`, [from, until]);
  const middle = (hours.length - 1) / 2;
  const [low, high] = [hours[Math.floor(middle)], hours[Math.ceil(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** The first half of the time that is looked at against the second. */
function change(store: Store, from: string, now: number): Statistics['change'] {
  const middle = new Date((Date.parse(from) + now) / 2).toISOString();
  return { before: medianBetween(store, from, middle), after: medianBetween(store, middle, '9999') };
}
