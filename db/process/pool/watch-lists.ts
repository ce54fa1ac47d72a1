import { addDays, daysBetween, localDay } from '../../store/local-days.ts';
import type { Store } from '../../store/open.ts';

/** A customer that deserves a look, with what makes it so. */
export interface WatchedCustomer {
  readonly id: string;
  readonly name: string;
  readonly ownerName: string;
  readonly grade: string | null;
  readonly lastContact: string | null;
  /** Days since the last contact; null when there was none. */
  readonly days: number | null;
  /** Won deals in yuan, in minor units. */
  readonly won: number;
  /** Open deals in yuan, in minor units. */
  readonly open: number;
  readonly part: string;
  /** Why it is in the list: codes that the window puts into words. */
  readonly why: readonly ('key' | 'won' | 'open' | 'contract' | 'silent' | 'never' | 'co_owned')[];
}

export type WatchList = 'key' | 'dormant' | 'mine';

/** Days without contact after which a customer is dormant, by grade; the better the customer, the sooner. */
export const DORMANT_DAYS: Readonly<Record<string, number>> = { key: 30, a: 45, b: 60, c: 90, '': 90 };
/** Won deals of two years from which a customer is a key one: 500,000 yuan. */
const KEY_WON = 50_000_000;
/** An open deal from which a customer is a key one: 300,000 yuan. */
const KEY_OPEN = 30_000_000;

interface Raw {
  readonly id: string;
  readonly name: string | null;
  readonly ownerName: string;
  readonly grade: string | null;
  readonly last_contact: string | null;
  readonly won: number;
  readonly open: number;
  readonly contract: number;
  readonly part: string | null;
}

/**
 * Key customers (graded so, or by what they bought in two years, or by what is open), dormant ones (not contacted for the days of
 * their grade), or those that a member works on beside the owner. One statement; yuan only, because currencies are not added up.
 */
export function watchList(store: Store, list: WatchList, member: string | null, now: number, limit: number): { readonly customers: readonly WatchedCustomer[]; readonly more: boolean } {
  const today = localDay(now);
  const owned = list !== 'mine' && member !== null ? 'AND c.owner = ?' : '';
  const bindings = [addDays(today, -730), ...(list === 'mine' ? [member ?? ''] : []), ...(owned === '' ? [] : [member ?? '']), ...(list === 'dormant' ? dormantBindings(today) : [])];
  const rows = store.db.all<Raw>(
    `WITH sums AS (
      SELECT customer, coalesce(sum(amount) FILTER (WHERE stage = 'won' AND closed_on >= ?), 0) AS won, coalesce(sum(amount) FILTER (WHERE coalesce(stage, '') NOT IN ('won', 'lost')), 0) AS open
      FROM deals WHERE deleted IS NOT 1 AND typeof(amount) = 'integer' AND coalesce(currency, 'CNY') = 'CNY' AND customer IS NOT NULL GROUP BY customer)
    SELECT c.id, c.name, coalesce(m.name, '') AS ownerName, c.grade, c.last_contact, coalesce(s.won, 0) AS won, coalesce(s.open, 0) AS open,
      EXISTS (SELECT 1 FROM contracts k WHERE k.customer = c.id AND k.status = 'active' AND k.deleted IS NOT 1) AS contract, ${list === 'mine' ? 'o.part' : 'NULL'} AS part
    FROM ${list === 'mine' ? 'co_owners o JOIN customers c ON c.id = o.customer AND o.member = ? AND o.deleted IS NOT 1' : 'customers c'}
    LEFT JOIN sums s ON s.customer = c.id LEFT JOIN members m ON m.id = c.owner
    WHERE c.deleted IS NOT 1 AND c.merged_into IS NULL ${owned} ${CONDITIONS[list]} ORDER BY ${ORDERS[list]}, c.rid LIMIT ${limit + 1}`,
    bindings,
  );
  return { customers: rows.slice(0, limit).map((row) => present(row, list, today)), more: rows.length > limit };
}

const CONDITIONS: Readonly<Record<WatchList, string>> = {
  key: `AND (c.grade = 'key' OR s.won >= ${KEY_WON} OR s.open >= ${KEY_OPEN})`,
  dormant: "AND c.owner IS NOT NULL AND coalesce(c.status, '') <> 'lost' AND coalesce(c.last_contact, '') <= CASE coalesce(c.grade, '') WHEN 'key' THEN ? WHEN 'a' THEN ? WHEN 'b' THEN ? ELSE ? END",
  mine: '',
};
const ORDERS: Readonly<Record<WatchList, string>> = { key: "c.grade = 'key' DESC, coalesce(s.won, 0) + coalesce(s.open, 0) DESC", dormant: "coalesce(c.last_contact, '')", mine: 'coalesce(c.last_contact, \'\')' };

function dormantBindings(today: string): string[] {
  return ['key', 'a', 'b', ''].map((grade) => addDays(today, -(DORMANT_DAYS[grade] ?? 90)));
}

function present(row: Raw, list: WatchList, today: string): WatchedCustomer {
  const { id, name, ownerName, grade, won, open, part } = row;
  const contact = row.last_contact;
  const days = contact !== null && !Number.isNaN(Date.parse(contact)) ? daysBetween(contact.slice(0, 10), today) : null;
  const why: WatchedCustomer['why'] = [
    ...(grade === 'key' ? ['key' as const] : []),
    ...(list !== 'dormant' && won >= KEY_WON ? ['won' as const] : []),
    ...(open > 0 && (list === 'dormant' || open >= KEY_OPEN) ? ['open' as const] : []),
    ...(row.contract === 1 ? ['contract' as const] : []),
    ...(list === 'mine' ? ['co_owned' as const] : []),
    ...(list === 'dormant' ? [days === null ? ('never' as const) : ('silent' as const)] : []),
  ];
  return { id, name: name ?? '', ownerName, grade, lastContact: contact, days, won, open, part: part ?? '', why };
}
