import type { Store } from '../../store/open.ts';
import { localDay } from '../../store/local-days.ts';
import { matchingRids } from '../../store/search.ts';
import { cny } from '../../store/sql-pieces.ts';
import { isClosed, stagesOf } from './rules.ts';
import { IN_STAGE_SINCE, stalledSql } from './stalled.ts';

/** Which deals a board shows. */
export interface BoardFilter {
  /** A member; null for everybody. */
  readonly owner: string | null;
  readonly search: string;
  readonly stalledOnly: boolean;
  /** Closed deals of so many days; the board is about what is still to be done. */
  readonly closedDays: number;
}

export type BoardOrder = 'close' | 'amount' | 'days';

const ORDERS: Readonly<Record<BoardOrder, string>> = {
  close: 't.close_date IS NULL, t.close_date, t.rid',
  amount: `${cny('amount')} IS NULL, ${cny('amount')} DESC, t.rid`,
  days: `${IN_STAGE_SINCE}, t.rid`,
};
/** Closed deals show the latest first, whatever the order of the open ones. */
const CLOSED_ORDER = 't.closed_on IS NULL, t.closed_on DESC, t.rid DESC';

interface Column {
  readonly stage: string;
  readonly count: number;
  readonly amount: number;
  readonly weighted: number;
  readonly stalled: number;
  readonly foreign: number;
}

/** Every stage with its number of deals and their sum in CNY, in one statement. */
export function boardColumns(store: Store, filter: BoardFilter, now: number): Column[] {
  const { sql, bindings } = boardWhere(store, filter, now);
  const rows = store.db.all<Column>(`
    SELECT t.stage, count(*) AS count, coalesce(sum(${cny('amount')}), 0) AS amount, sum(${stalledSql(store, now)}) AS stalled,
      coalesce(CAST(round(sum(${cny('amount')} * CAST(t.probability AS REAL)) / 100) AS INTEGER), 0) AS weighted,
      sum(coalesce(t.currency, 'CNY') <> 'CNY' AND t.amount IS NOT NULL) AS "foreign"
    FROM deals t WHERE ${sql} GROUP BY t.stage`, bindings);
  return stagesOf(store).map(({ key }) => rows.find(({ stage }) => stage === key) ?? { stage: key, count: 0, amount: 0, weighted: 0, stalled: 0, foreign: 0 });
}

/** One card as it is read from the book. */
export interface Card {
  readonly id: string;
  readonly name: string;
  readonly customer: string;
  readonly amount: number | string | null;
  readonly currency: string;
  readonly owner: string;
  readonly close: string | null;
  readonly days: number | null;
  readonly stalled: boolean;
  readonly late: boolean;
  readonly next: { readonly kind: 'task' | 'contact'; readonly text: string; readonly due: string | null } | null;
}

type RawCard = Omit<Card, 'stalled' | 'late' | 'next'> & { readonly stalled: number; readonly task: string | null; readonly contact: string | null };

/** Cards `start` ≤ i < `end` of one column: the page is found first, and only its cards are looked up in full. */
export function boardCards(store: Store, stage: string, filter: BoardFilter, order: BoardOrder, start: number, end: number, now: number): Card[] {
  const { sql, bindings } = boardWhere(store, filter, now);
  const today = localDay(now);
  const rows = store.db.all<RawCard>(`
    SELECT t.id, coalesce(t.name, '') AS name, coalesce(c.name, '') AS customer, t.amount, coalesce(t.currency, 'CNY') AS currency, coalesce(m.name, '') AS owner, t.close_date AS close,
      CAST(julianday(?) - julianday(${IN_STAGE_SINCE}) AS INTEGER) AS days, ${stalledSql(store, now)} AS stalled,
      (SELECT json_array(k.subject, k.due) FROM tasks k WHERE k.deal = t.id AND k.deleted IS NOT 1 AND coalesce(k.status, 'open') = 'open' ORDER BY k.due IS NULL, k.due LIMIT 1) AS task,
      coalesce((SELECT f.next_contact FROM follow_ups f WHERE f.deal = t.id AND f.deleted IS NOT 1 AND f.next_contact IS NOT NULL ORDER BY f.rid DESC LIMIT 1), c.next_contact) AS contact
    FROM (SELECT t.rid FROM deals t WHERE t.stage = ? AND ${sql} ORDER BY ${isClosed(stage) ? CLOSED_ORDER : ORDERS[order]} LIMIT ? OFFSET ?) p
    JOIN deals t ON t.rid = p.rid LEFT JOIN customers c ON c.id = t.customer LEFT JOIN members m ON m.id = t.owner
    ORDER BY ${isClosed(stage) ? CLOSED_ORDER : ORDERS[order]}`, [new Date(now).toISOString(), stage, ...bindings, Math.max(0, end - start), start]);
  return rows.map(({ task, contact, stalled, ...card }) => ({ ...card, stalled: stalled === 1, late: !isClosed(stage) && card.close !== null && String(card.close) < today, next: nextStep(task, contact) }));
}

function nextStep(task: string | null, contact: string | null): Card['next'] {
  if (task !== null) {
    const [text, due] = JSON.parse(task) as [string | null, string | null];
    return { kind: 'task', text: text ?? '', due };
  }
  return contact === null ? null : { kind: 'contact', text: '', due: contact };
}

function boardWhere(store: Store, { owner, search, stalledOnly, closedDays }: BoardFilter, now: number): { readonly sql: string; readonly bindings: readonly (string | number)[] } {
  const parts = ['t.deleted IS NOT 1', "(t.stage NOT IN ('won', 'lost') OR t.closed_on IS NULL OR t.closed_on >= ?)"];
  const bindings: (string | number)[] = [localDay(now - closedDays * 86_400_000)];
  if (owner !== null) {
    parts.push('t.owner = ?');
    bindings.push(owner);
  }
  if (stalledOnly) parts.push(stalledSql(store, now));
  const deals = matchingRids(store.db, store.registry.object('deals'), search);
  const customers = matchingRids(store.db, store.registry.object('customers'), search);
  if (deals && customers) {
    parts.push(`(t.rid IN (${deals.sql}) OR t.customer IN (SELECT id FROM customers WHERE rid IN (${customers.sql})))`);
    bindings.push(...deals.bindings, ...customers.bindings);
  }
  return { sql: parts.join(' AND '), bindings };
}
