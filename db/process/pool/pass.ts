import { derivedId, type RecordWrite } from '../../changes/index.ts';
import { addDays, localDay } from '../../store/local-days.ts';
import { titlesOf } from '../../store/read.ts';
import type { Store } from '../../store/open.ts';
import type { Act, Pass } from '../passes/pass.ts';
import { actId } from '../passes/act-id.ts';
import { findCandidates, type Candidate } from './candidates.ts';
import { ownerMoveWrites } from './owner-move.ts';
import { readRules } from './rules.ts';
import { readTerms } from './terms.ts';

/**
 * Takes customers whose days are up back to the pool, after their owners were told by a task. Who was never told is told first and
 * keeps the customer for the days of notice, so that switching a rule on moves nobody on the spot. A notice or a return that a
 * person took back spares the customer until there was another contact or deal.
 */
export const poolPass: Pass = {
  id: 'pool',
  due: ({ store, now }) => {
    const rules = readRules(store, now).filter(({ active }) => active);
    if (rules.length === 0) return [];
    const all = findCandidates(store, rules, now);
    return [...actsFor(store, all.filter(({ spared }) => spared === null), now), ...overNotices(store, all, now)];
  },
};

function actsFor(store: Store, due: readonly Candidate[], now: number): Act[] {
  const today = localDay(now);
  const notices = readNotices(store, due);
  const names = titlesOf(store, 'members', [...new Set(due.map(({ owner }) => owner))], true);
  const terms = readTerms(store);
  // An id takes as long as all else that is asked of a customer: each is made once.
  const tasks = new Map(due.flatMap((candidate) => (candidate.notice > 0 ? [[candidate, taskId(candidate)] as const] : [])));
  const open = openTasks(store, [...tasks.values()]);
  return due.flatMap((candidate): Act[] => {
    const notice = notices.get(candidate);
    const moment = momentOf(candidate, notice ?? null, today);
    if (moment === null) return [];
    const facts = { days: candidate.days, since: candidate.since, limit: candidate.limit, rule: candidate.rule.name, from: names.get(candidate.owner) ?? candidate.owner, on: moment.on };
    if (!moment.told) return [noticeAct(candidate, tasks.get(candidate) ?? taskId(candidate), facts)];
    if (moment.on > today) return [];
    const move = { customer: candidate.customer, from: candidate.owner, to: null, reason: REASONS[candidate.measure], rule: candidate.rule.id, occasion: candidate.since };
    return [{ ...about(candidate), kind: `pool.${REASONS[candidate.measure]}`, reason: facts, writes: [...ownerMoveWrites(move, terms, now), ...closeTask(tasks.get(candidate), open)] }];
  });
}

const REASONS = { contact: 'no_contact', deal: 'no_deal' } as const;

/** A notice as it was given; a person may have taken it back. */
export interface Notice {
  readonly day: string;
  readonly takenBack: boolean;
}

/**
 * When a candidate goes, and whether its owner was told. Null for one that a person spared by taking the notice back. Who is told
 * late, because the rule is new or the program was not open, has all the days of notice.
 */
export function momentOf({ notice, dueOn }: Pick<Candidate, 'notice' | 'dueOn'>, given: Notice | null, today: string): { readonly on: string; readonly told: boolean } | null {
  if (notice === 0) return { on: dueOn, told: true };
  if (given?.takenBack) return null;
  const kept = addDays(given?.day ?? today, notice);
  return { on: kept > dueOn ? kept : dueOn, told: given !== null };
}

/** The notices that these candidates were given. */
export function readNotices(store: Store, candidates: readonly Candidate[]): ReadonlyMap<Candidate, Notice> {
  const noticed = candidates.filter(({ notice }) => notice > 0);
  const ids = noticed.map(noticeId);
  const rows = store.db.all<{ id: string; at: string; deleted: number | null }>('SELECT id, at, deleted FROM acts WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)]);
  const given = new Map(rows.map((row) => [row.id, { day: localDay(Date.parse(row.at)), takenBack: row.deleted === 1 }]));
  return new Map(noticed.flatMap((candidate, index) => {
    const notice = given.get(ids[index] ?? '');
    return notice ? [[candidate, notice] as const] : [];
  }));
}

function noticeId(candidate: Candidate): string {
  return actId({ ...about(candidate), kind: noticeKind(candidate) }) ?? '';
}

function noticeKind({ measure }: Candidate): string {
  return `pool.notice_${measure}`;
}

/** What an act is about; counting from another day is another occasion. */
function about({ customer, rule, since }: Candidate) {
  return { object: 'customers', record: customer, rule: rule.id, occasion: since };
}

function noticeAct(candidate: Candidate, task: string, facts: Act['reason']): Act {
  const { customer, name, owner } = candidate;
  const kind = noticeKind(candidate);
  const set = {
    subject: `“${name}”将于 ${facts['on'] ?? ''} 退回公海，请跟进`, due: facts['on'] ?? null, status: 'open', assignee: owner, customer,
    reminder: 'pool_notice', object: 'customers', record: customer, reason: JSON.stringify({ kind, ...facts }),
  };
  return { ...about(candidate), kind, reason: facts, writes: [{ object: 'tasks', record: task, set }] };
}

function taskId({ customer, rule, measure, since }: Candidate): string {
  return derivedId('tasks', 'pool_notice', customer, rule.id, measure, since);
}

/** Tasks whose notice is moot: somebody was in contact in time, by import or at another desk, too, or the customer has another owner. */
function overNotices(store: Store, candidates: readonly Candidate[], now: number): Act[] {
  const standing = new Set(candidates.map(taskId));
  const open = store.db.all<{ id: string; record: string }>("SELECT t.id, t.record FROM tasks t WHERE coalesce(t.status, 'open') = 'open' AND t.deleted IS NOT 1 AND t.reminder = 'pool_notice' AND t.object = 'customers'");
  return open.filter(({ id }) => !standing.has(id)).map(({ id, record }) => ({
    kind: 'reminder.settled', object: 'customers', record, rule: '', occasion: id, reason: { reminder: 'pool_notice' },
    writes: [{ object: 'tasks', record: id, set: { status: 'done', done_at: new Date(now).toISOString() } }],
  }));
}

/** Those of these tasks that are open. */
function openTasks(store: Store, ids: readonly string[]): ReadonlySet<string> {
  return new Set(store.db.pluck<string>("SELECT id FROM tasks WHERE status = 'open' AND deleted IS NOT 1 AND id IN (SELECT value FROM json_each(?))", [JSON.stringify(ids)]));
}

/** What the owner was asked to do is over. */
function closeTask(record: string | undefined, open: ReadonlySet<string>): RecordWrite[] {
  return record !== undefined && open.has(record) ? [{ object: 'tasks', record, set: { status: 'cancelled' } }] : [];
}
