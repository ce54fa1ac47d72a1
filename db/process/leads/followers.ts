import { derivedId, type RecordWrite } from '../../changes/index.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { quoted } from '../../store/tables.ts';

/** What a lead became. */
interface Became {
  readonly customer: string;
  readonly contact: string | null;
  readonly deal: string | null;
}

const MADE_OF_IT: ReadonlySet<string> = new Set(['leads', 'customers', 'contacts', 'deals']);

/**
 * What hung on a lead follows to what it became: follow-ups and whatever else links to it link to the customer, the contact and
 * the deal, too; tags are set and files listed on the customer as well. Comments stay where they were said: the customer's
 * timeline tells them.
 */
export function followers(store: Store, lead: string, became: Became): RecordWrite[] {
  return [...linked(store, lead, became), ...tasks(store, lead, became), ...tags(store, lead, became.customer), ...files(store, lead, became.customer)];
}

function linked(store: Store, lead: string, became: Became): RecordWrite[] {
  return store.registry.objects().flatMap((type) => {
    const link = type.linkFields.find((field) => field.to === 'leads' && field.id !== 'merged_into');
    if (!link || MADE_OF_IT.has(type.id)) return [];
    const fields = (['customer', 'contact', 'deal'] as const).filter((field) => type.storedById.get(field)?.type === 'link' && became[field] !== null);
    if (fields.length === 0) return [];
    const rows = store.db.all<Record<string, Value> & { id: string }>(`SELECT id, ${fields.join(', ')} FROM ${quoted(type.id)} WHERE ${quoted(link.id)} = ? AND deleted IS NOT 1`, [lead]);
    return rows.flatMap((row) => {
      const set = Object.fromEntries(fields.filter((field) => row[field] === null).map((field) => [field, became[field]]));
      return Object.keys(set).length > 0 ? [{ object: type.id, record: row.id, set }] : [];
    });
  });
}

function tasks(store: Store, lead: string, { customer, deal }: Became): RecordWrite[] {
  const rows = store.db.pluck<string>("SELECT id FROM tasks WHERE record = ? AND object = 'leads' AND customer IS NULL AND deleted IS NOT 1", [lead]);
  return rows.map((record) => ({ object: 'tasks', record, set: { customer, ...(deal === null ? {} : { deal }) } }));
}

function tags(store: Store, lead: string, customer: string): RecordWrite[] {
  const found = store.db.pluck<string>("SELECT tag FROM taggings WHERE record = ? AND object = 'leads' AND deleted IS NOT 1 AND tag IS NOT NULL", [lead]);
  return [...new Set(found)].map((tag) => ({ object: 'taggings', record: derivedId('customers', customer, tag), set: { object: 'customers', record: customer, tag, deleted: null } }));
}

function files(store: Store, lead: string, customer: string): RecordWrite[] {
  const rows = store.db.all<Record<'name' | 'hash' | 'size' | 'media_type', Value>>("SELECT name, hash, size, media_type FROM attachments WHERE record = ? AND object = 'leads' AND deleted IS NOT 1", [lead]);
  return rows.map((row) => ({ object: 'attachments', record: derivedId('attachments', customer, String(row.hash), String(row.name)), set: { ...row, object: 'customers', record: customer, deleted: null } }));
}
