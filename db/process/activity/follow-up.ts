import type { RecordWrite } from '../../changes/index.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { readRows } from '../../store/rows.ts';

/** A conversation as a person notes it. */
export interface NotedFollowUp {
  readonly content: string;
  readonly way?: string | undefined;
  readonly happenedAt?: string | undefined;
  readonly next: string | null;
  readonly customer?: string | undefined;
  readonly contact?: string | undefined;
  readonly deal?: string | undefined;
  readonly lead?: string | undefined;
}

/** The record of a conversation. What a deal or a contact knows (their customer) is not asked for again. */
export function followUpWrite(store: Store, record: string, noted: NotedFollowUp, member: string, now: number): RecordWrite {
  const { content, way, happenedAt, next, contact, deal, lead } = noted;
  const customer = noted.customer ?? customerOf(store, 'deals', deal) ?? customerOf(store, 'contacts', contact);
  const set: Record<string, Value> = { content, way: way ?? 'call', happened_at: happenedAt ?? new Date(now).toISOString(), next_contact: next };
  for (const [field, value] of Object.entries({ customer, contact, deal, lead, member: member || undefined })) if (value !== undefined) set[field] = value;
  return { object: 'follow_ups', record, set };
}

/** The customer that a deal or a contact belongs to. */
export function customerOf(store: Store, object: 'deals' | 'contacts', id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  const value = readRows(store.db, store.registry.object(object), [id]).get(id)?.values.get('customer');
  return typeof value === 'string' ? value : undefined;
}
