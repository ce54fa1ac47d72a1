import { addDays, localDay } from '../../store/local-days.ts';
import { titlesOf } from '../../store/read.ts';
import type { Store } from '../../store/open.ts';
import { findCandidates, type Candidate, type Spared } from './candidates.ts';
import { momentOf, readNotices } from './pass.ts';
import type { PoolRule } from './rules.ts';

/** One customer that a rule would move, or spare. */
export interface DryRunEntry {
  readonly customer: string;
  readonly name: string;
  readonly ownerName: string;
  readonly rule: string;
  readonly measure: Candidate['measure'];
  readonly since: string;
  readonly days: number;
  readonly limit: number;
  /** The day on which its owner is told; null when there is no notice, or it was given. */
  readonly noticeOn: string | null;
  /** The day on which it goes. */
  readonly on: string;
  readonly spared: Spared | 'taken_back' | null;
}

export interface DryRun {
  readonly entries: readonly DryRunEntry[];
  /** All of them, also beyond the list. */
  readonly counts: { readonly today: number; readonly week: number; readonly month: number; readonly spared: Readonly<Record<string, number>> };
  /** Members who would lose customers, most first. */
  readonly owners: readonly { readonly name: string; readonly count: number }[];
  readonly more: boolean;
}

/** How far a dry run looks ahead, in days. */
export const HORIZON = 30;

/** Who would move within a month if these rules were on, when, and why: the very work of the pass, with nothing written. `only`: the rule to list. */
export function dryRun(store: Store, rules: readonly PoolRule[], now: number, limit: number, only?: string): DryRun {
  const today = localDay(now);
  const candidates = findCandidates(store, rules, now, HORIZON).filter(({ rule }) => only === undefined || rule.id === only);
  const notices = readNotices(store, candidates);
  const names = titlesOf(store, 'members', [...new Set(candidates.map(({ owner }) => owner))], true);
  const all = candidates.map((candidate) => entryOf(candidate, notices.get(candidate) ?? null, names.get(candidate.owner) ?? candidate.owner, today));
  const going = all.filter(({ spared, on }) => spared === null && on <= addDays(today, HORIZON)).toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const spared = all.filter((entry) => entry.spared !== null);
  const within = (days: number): number => going.filter(({ on }) => on <= addDays(today, days)).length;
  const entries = [...going, ...spared];
  return {
    entries: entries.slice(0, limit),
    counts: { today: within(0), week: within(7), month: going.length, spared: countBy(spared.map((entry) => entry.spared ?? '')) },
    owners: Object.entries(countBy(going.map(({ ownerName }) => ownerName))).map(([name, count]) => ({ name, count })).toSorted((a, b) => b.count - a.count).slice(0, 50),
    more: entries.length > limit,
  };
}

function entryOf(candidate: Candidate, notice: Parameters<typeof momentOf>[1], ownerName: string, today: string): DryRunEntry {
  const { customer, name, rule, measure, since, days, limit, dueOn, notice: noticeDays } = candidate;
  const ideal = addDays(dueOn, -noticeDays);
  const noticeDay = ideal > today ? ideal : today;
  const moment = momentOf(candidate, notice, noticeDay);
  return {
    customer, name, ownerName, rule: rule.name, measure, since, days, limit,
    noticeOn: noticeDays === 0 || notice !== null ? null : noticeDay,
    on: moment === null ? dueOn : latest(moment.on, today),
    spared: candidate.spared ?? (moment === null ? 'taken_back' : null),
  };
}

function latest(day: string, today: string): string {
  return day > today ? day : today;
}

function countBy(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
