import type { Value } from '../../model/types.ts';
import { formatMoney } from '../../values/money.ts';
import { SETTLEMENT } from '../receivables/settlement.ts';
import type { Store } from '../../store/open.ts';

/** One thing that passes on. */
export interface HandedOver {
  readonly object: string;
  readonly record: string;
  /** As people recognise it: title, customer, amount. */
  readonly label: string;
  /** Who has it now; null in the pool. */
  readonly from: string | null;
  /** The field that names who has it; null for what only follows (a receivable of somebody else's contract). */
  readonly ownerField: string | null;
}

/** Whose things pass on: those of some customers, or everything that a member has. */
export type Wanted = { readonly customers: readonly string[] } | { readonly member: string };

interface Source {
  readonly object: string;
  readonly owner: string;
  readonly customer: string | null;
  /** Conditions of what is still open, over table `t`. */
  readonly open: string;
  readonly title: string;
  readonly amount?: string;
}

const SOURCES: readonly Source[] = [
  { object: 'customers', owner: 'owner', customer: 'id', open: '1', title: 't.name' },
  { object: 'leads', owner: 'owner', customer: null, open: "coalesce(t.status, '') NOT IN ('converted', 'invalid')", title: 't.company' },
  { object: 'deals', owner: 'owner', customer: 'customer', open: "coalesce(t.stage, '') NOT IN ('won', 'lost')", title: 't.name', amount: 'amount' },
  { object: 'quotes', owner: 'owner', customer: 'customer', open: "coalesce(t.status, 'draft') IN ('draft', 'issued')", title: 't.number', amount: 'total' },
  { object: 'contracts', owner: 'owner', customer: 'customer', open: "coalesce(t.status, 'draft') IN ('draft', 'active')", title: "coalesce(t.number, '') || ' ' || coalesce(t.name, '')", amount: 'amount' },
  { object: 'tasks', owner: 'assignee', customer: 'customer', open: "coalesce(t.status, 'open') = 'open'", title: 't.subject' },
];

interface Raw {
  readonly id: string;
  readonly title: Value;
  readonly owner: Value;
  readonly customer_name: Value;
  readonly amount: Value;
  readonly currency: Value;
}

/** What passes on, object by object: one statement each. */
export function gather(store: Store, wanted: Wanted): HandedOver[] {
  return [...SOURCES.flatMap((source) => rowsOf(store, source, wanted)), ...receivables(store, wanted)];
}

function rowsOf(store: Store, source: Source, wanted: Wanted): HandedOver[] {
  const { object, owner, customer, open, title, amount } = source;
  if ('customers' in wanted && customer === null) return [];
  const which = 'member' in wanted ? `t.${owner} = ?` : `t.${customer ?? 'id'} IN (SELECT value FROM json_each(?))`;
  const named = customer === null || customer === 'id' ? 'NULL' : '(SELECT c.name FROM customers c WHERE c.id = t.customer)';
  const rows = store.db.all<Raw>(
    `SELECT t.id, ${title} AS title, t.${owner} AS owner, ${named} AS customer_name, ${amount ? `t.${amount}` : 'NULL'} AS amount, ${amount ? 't.currency' : 'NULL'} AS currency
     FROM ${object} t WHERE t.deleted IS NOT 1 AND ${open} AND ${which} ORDER BY t.rid`,
    ['member' in wanted ? wanted.member : JSON.stringify(wanted.customers)],
  );
  return rows.map((row) => ({ object, record: row.id, label: labelOf(row), from: typeof row.owner === 'string' ? row.owner : null, ownerField: owner }));
}

/** Instalments that are not paid: they pass on with their owner, or follow their customer's. */
function receivables(store: Store, wanted: Wanted): HandedOver[] {
  const which = 'member' in wanted ? 's.owner = ?' : 's.customer IN (SELECT value FROM json_each(?))';
  const rows = store.db.all<Raw & { own: Value }>(
    `WITH ${SETTLEMENT} SELECT s.id, coalesce(s.due, '') || ' ' || coalesce(s.name, '') AS title, coalesce(p.owner, s.owner) AS owner, p.owner AS own, c.name AS customer_name, s.remaining AS amount, s.currency
     FROM settled s JOIN payment_plans p ON p.id = s.id LEFT JOIN customers c ON c.id = s.customer WHERE (s.remaining IS NULL OR s.remaining > 0) AND ${which} ORDER BY s.due, s.rid`,
    ['member' in wanted ? wanted.member : JSON.stringify(wanted.customers)],
  );
  return rows.map((row) => ({ object: 'payment_plans', record: row.id, label: labelOf(row), from: typeof row.owner === 'string' ? row.owner : null, ownerField: row.own === null ? null : 'owner' }));
}

function labelOf({ title, customer_name: customer, amount, currency }: Raw): string {
  const money = typeof amount === 'number' ? formatMoney(amount, typeof currency === 'string' ? currency : 'CNY') : '';
  return [String(title ?? '').trim() || '—', String(customer ?? ''), money].filter((part) => part !== '').join(' · ');
}
