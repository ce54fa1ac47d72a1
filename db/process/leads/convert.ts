import { derivedId, type RecordWrite } from '../../changes/index.ts';
import { appError } from '../../errors.ts';
import type { Field, Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { titlesOf } from '../../store/read.ts';
import { readRows, type Row } from '../../store/rows.ts';
import { carryFields, noteText, type Target, type Targets } from './carry.ts';
import { followers } from './followers.ts';

/** What a lead is to become. */
export interface ConvertWish {
  readonly lead: string;
  /** A customer that it already is; null makes a new one. */
  readonly customer: string | null;
  readonly contact: boolean;
  readonly deal: { readonly name: string; readonly amount: number | null; readonly close_date: string | null } | null;
}

/** What a conversion writes, and the records that it is about. */
export interface Conversion {
  readonly writes: readonly RecordWrite[];
  readonly customer: string;
  readonly contact: string | null;
  readonly deal: string | null;
}

/**
 * A lead becomes a customer, a contact and a deal, which link back to it; what hung on it follows. Reads only. The ids are
 * made from the lead's, so two desks that convert it apart make one customer, one contact and one deal. Throws
 * `lead.converted` when it is one already, `record.notFound` for what is not here.
 */
export function planConversion(store: Store, wish: ConvertWish, now: number, member: string): Conversion {
  const lead = present(store, 'leads', wish.lead);
  refuseConverted(store, lead);
  const customer = wish.customer ?? idOf(lead, 'customers');
  const deal = wish.deal ? idOf(lead, 'deals') : null;
  // Somebody to talk to needs something to be called by.
  const named = ['contact', 'phone', 'email', 'wechat'].some((field) => lead.values.has(field));
  const contact = wish.contact && named ? idOf(lead, 'contacts') : null;
  const owner = lead.values.get('owner') ?? (member || null);
  const targets: Targets = {
    customer: wish.customer === null ? fresh(store, 'customers', customer, { lead: lead.id, status: 'active', ...owned(owner) }) : { object: store.registry.object('customers'), existing: present(store, 'customers', wish.customer).values, set: {} },
    ...(contact === null ? {} : { contact: fresh(store, 'contacts', contact, { lead: lead.id, customer, ...(wish.customer === null ? { is_primary: 1 } : {}) }) }),
    ...(deal === null || !wish.deal ? {} : { deal: fresh(store, 'deals', deal, { lead: lead.id, customer, name: wish.deal.name, ...(contact === null ? {} : { contact }), ...owned(owner), ...given(wish.deal) }) }),
  };
  carryFields(store.registry.object('leads'), lead.values, targets, (field, value) => shownText(store, field, value));
  if (targets.contact && (targets.contact.set['name'] ?? targets.contact.existing?.get('name') ?? null) === null) targets.contact.set['name'] = String(lead.values.get('company') ?? '');
  const writes = [
    ...written(store, 'customers', customer, targets.customer), ...written(store, 'contacts', contact, targets.contact), ...written(store, 'deals', deal, targets.deal),
    { object: 'leads', record: lead.id, set: { status: 'converted', customer, converted_contact: contact, converted_deal: deal, converted_at: new Date(now).toISOString() } },
    ...followers(store, lead.id, { customer, contact, deal }),
  ];
  return { writes, customer, contact, deal };
}

/** The id of what a lead becomes: the same on every desk. */
function idOf(lead: Row, object: string): string {
  return derivedId('convert', lead.id, object);
}

function present(store: Store, object: string, id: string): Row {
  const row = readRows(store.db, store.registry.object(object), [id]).get(id);
  if (!row || row.values.get('deleted') === 1) throw appError('record.notFound', 'The record is not here.', { object, id });
  return row;
}

/** A lead whose customer went into the recycle bin may be converted again. */
function refuseConverted(store: Store, lead: Row): void {
  const customer = lead.values.get('customer');
  if (typeof customer !== 'string') return;
  const title = titlesOf(store, 'customers', [customer]).get(customer);
  if (title !== undefined) throw appError('lead.converted', 'The lead was converted already.', { title, customer });
}

function owned(owner: Value): Record<string, Value> {
  return owner === null ? {} : { owner };
}

function given({ amount, close_date }: NonNullable<ConvertWish['deal']>): Record<string, Value> {
  return { ...(amount === null ? {} : { amount }), ...(close_date === null ? {} : { close_date }) };
}

/**
 * A record that the lead becomes. One that a former conversion made and that still lives (its customer alone went into the bin) has been worked
 * with since: it keeps what it says and gets the links of this conversion, and what it lacks.
 */
function fresh(store: Store, object: string, id: string, set: Record<string, Value>): Target {
  const type = store.registry.object(object);
  const former = readRows(store.db, type, [id]).get(id);
  if (former && former.values.get('deleted') !== 1) {
    const given = Object.entries(set).filter(([field, value]) => value !== null && (former.values.get(field) ?? null) === null);
    const links = Object.entries(set).filter(([field]) => type.storedById.get(field)?.type === 'link' && field !== 'owner');
    return { object: type, existing: former.values, set: Object.fromEntries([...given, ...links]) };
  }
  const initial = Object.fromEntries(type.storedFields.flatMap((field): [string, Value][] => (field.initial === undefined ? [] : [[field.id, field.initial]])));
  return { object: type, existing: null, set: { ...initial, ...set } };
}

/** A record that a former conversion made and an undo took away comes back as this one says, in every field. */
function written(store: Store, object: string, id: string | null, target: Target | undefined): RecordWrite[] {
  if (id === null || !target) return [];
  const former = target.existing === null ? readRows(store.db, target.object, [id]).get(id) : undefined;
  const cleared = former ? Object.fromEntries([...former.values.keys()].filter((field) => field !== 'created_at' && field !== 'created_by').map((field) => [field, null])) : {};
  const set = { ...cleared, ...target.set };
  return Object.keys(set).length > 0 ? [{ object, record: id, set }] : [];
}

function shownText(store: Store, field: Field, value: Value): string {
  if (field.type === 'link' && field.to && typeof value === 'string') return titlesOf(store, field.to, [value], true).get(value) ?? value;
  return noteText(field, value);
}
