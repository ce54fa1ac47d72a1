import type { Value } from '../../model/types.ts';
import type { Sql } from '../../store/filter.ts';
import { addDays, dayStart, daysBetween, localDay } from '../../store/local-days.ts';
import type { Store } from '../../store/open.ts';
import { isDate } from '../../values/dates.ts';
import { noticeOf, type PoolRule } from './rules.ts';

/** Why a customer whose days are up stays. */
export type Spared = 'contract' | 'open_deal' | 'co_owned' | 'handover';

/** A customer whose days without contact or without a deal are up, or soon will be. */
export interface Candidate {
  readonly customer: string;
  readonly name: string;
  readonly owner: string;
  readonly rule: PoolRule;
  readonly measure: 'contact' | 'deal';
  /** The day from which days are counted: the last contact or deal, or since when the owner has it. */
  readonly since: string;
  /** Days until today. */
  readonly days: number;
  /** Days that the rule allows. */
  readonly limit: number;
  /** Days of notice that are kept. */
  readonly notice: number;
  /** The day on which the days are up and no protection stands in the way. */
  readonly dueOn: string;
  readonly spared: Spared | null;
}

interface Raw {
  readonly id: string;
  readonly name: Value;
  readonly owner: string;
  readonly last_contact: Value;
  readonly last_won: Value;
  readonly claimed_at: Value;
  readonly created_at: Value;
  readonly protected_until: Value;
  readonly under_contract: number;
  readonly open_deal: number;
  readonly co_owned: number;
  readonly handed_over: number;
}

/**
 * Customers whose notice is due within `horizon` days, by the given rules. Of several rules that match a customer the first counts,
 * also when its days are the longer ones. One statement per rule; nothing is asked per customer.
 */
export function findCandidates(store: Store, rules: readonly PoolRule[], now: number, horizon = 0): Candidate[] {
  const today = localDay(now);
  const until = addDays(today, horizon);
  const earlier: Sql[] = [];
  return rules.flatMap((rule) => {
    if (rule.where === null || (rule.contactDays === null && rule.dealDays === null)) return [];
    const rows = store.db.all<Raw>(...statement(rule, rule.where, earlier, today, horizon));
    earlier.push(rule.where);
    return rows.flatMap((row) => toCandidate(row, rule, today, until) ?? []);
  });
}

/** The last day from which counting must have begun for a notice to be due within the horizon. */
function latestSince(rule: PoolRule, limit: number, today: string, horizon: number): string {
  return addDays(today, horizon + noticeOf(rule, limit) - limit);
}

function statement(rule: PoolRule, where: Sql, earlier: readonly Sql[], today: string, horizon: number): [string, Value[]] {
  const contact = rule.contactDays === null ? null : latestSince(rule, rule.contactDays, today, horizon);
  const deal = rule.dealDays === null ? null : latestSince(rule, rule.dealDays, today, horizon);
  const measures = [...(contact === null ? [] : [contactSql(contact)]), ...(deal === null ? [] : [dealSql(deal)])];
  const sql = `SELECT t.id, t.name, t.owner, t.last_contact, t.claimed_at, t.created_at, t.protected_until,
    ${rule.dealDays === null ? 'NULL' : "(SELECT max(d.closed_on) FROM deals d WHERE d.customer = t.id AND d.stage = 'won' AND d.deleted IS NOT 1)"} AS last_won,
    ${rule.spareContract ? "EXISTS (SELECT 1 FROM contracts c WHERE c.customer = t.id AND c.status = 'active' AND c.deleted IS NOT 1)" : '0'} AS under_contract,
    ${rule.spareOpenDeal ? "EXISTS (SELECT 1 FROM deals d WHERE d.customer = t.id AND coalesce(d.stage, '') NOT IN ('won', 'lost') AND d.deleted IS NOT 1)" : '0'} AS open_deal,
    ${rule.spareCoOwned ? 'EXISTS (SELECT 1 FROM co_owners o WHERE o.customer = t.id AND o.deleted IS NOT 1)' : '0'} AS co_owned,
    EXISTS (SELECT 1 FROM handover_items h WHERE h.record = t.id AND h.object = 'customers' AND h.status = 'open' AND h.deleted IS NOT 1) AS handed_over
    FROM customers t
    WHERE t.owner IS NOT NULL AND t.deleted IS NOT 1 AND t.merged_into IS NULL
      AND (${measures.map(({ sql }) => sql).join(' OR ')})
      AND ${where.sql}${earlier.map((each) => ` AND NOT ${each.sql}`).join('')}
    ORDER BY t.rid`;
  return [sql, [...measures.flatMap(({ bindings }) => bindings), ...where.bindings, ...earlier.flatMap(({ bindings }) => bindings)]];
}

/** Nobody had contact since that day, and whoever has the customer had it by then. */
function contactSql(since: string): Sql {
  const begun = dayStart(addDays(since, 1));
  return {
    sql: '((t.claimed_at IS NULL OR t.claimed_at < ?) AND (t.last_contact <= ? OR (t.last_contact IS NULL AND (t.claimed_at IS NOT NULL OR t.created_at < ?))))',
    bindings: [begun, since, begun],
  };
}

const WON = "SELECT 1 FROM deals d WHERE d.customer = t.id AND d.stage = 'won' AND d.deleted IS NOT 1 AND d.closed_on";

function dealSql(since: string): Sql {
  const begun = dayStart(addDays(since, 1));
  return {
    sql: `((t.claimed_at IS NULL OR t.claimed_at < ?) AND (t.claimed_at IS NOT NULL OR t.created_at < ? OR EXISTS (${WON} IS NOT NULL)) AND NOT EXISTS (${WON} > ?))`,
    bindings: [begun, begun, since],
  };
}

/** The measure whose day comes first; null when none is near enough. */
function toCandidate(row: Raw, rule: PoolRule, today: string, until: string): Candidate | null {
  const claimed = dayOfInstant(row.claimed_at);
  const made = dayOfInstant(row.created_at);
  const counted = [
    ...(rule.contactDays === null ? [] : [{ measure: 'contact' as const, limit: rule.contactDays, since: begunOn(row.last_contact, claimed, made) }]),
    ...(rule.dealDays === null ? [] : [{ measure: 'deal' as const, limit: rule.dealDays, since: begunOn(row.last_won, claimed, made) }]),
  ].flatMap(({ measure, limit, since }) => (since === null ? [] : [{ measure, limit, since, notice: noticeOf(rule, limit), dueOn: dueOn(since, limit, row.protected_until) }]));
  const [first] = counted.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
  if (!first || addDays(first.dueOn, -first.notice) > until) return null;
  return { customer: row.id, name: String(row.name ?? ''), owner: row.owner, rule, ...first, days: daysBetween(first.since, today), spared: sparedBy(row) };
}

function dueOn(since: string, limit: number, protectedUntil: Value): string {
  const due = addDays(since, limit);
  return isDay(protectedUntil) && protectedUntil >= due ? addDays(protectedUntil, 1) : due;
}

function sparedBy(row: Raw): Spared | null {
  if (row.handed_over) return 'handover';
  if (row.under_contract) return 'contract';
  if (row.open_deal) return 'open_deal';
  return row.co_owned ? 'co_owned' : null;
}

/**
 * The later of the last contact (or won deal) and of the day on which its owner got the customer; where there is neither, the day on
 * which it was written down. A last contact that is not understood ("上周") leaves open when it was: none then.
 */
function begunOn(last: Value, claimed: string | null, made: string | null): string | null {
  if (last !== null && !isDay(last)) return null;
  if (last === null || claimed === null) return last ?? claimed ?? made;
  return last > claimed ? last : claimed;
}

function dayOfInstant(value: Value): string | null {
  const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(ms) ? null : localDay(ms);
}

function isDay(value: Value): value is string {
  return typeof value === 'string' && isDate(value);
}
