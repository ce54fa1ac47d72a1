import type { Field, Value } from '../../model/types.ts';
import type { LiveObject } from '../../store/registry.ts';
import { formatValue } from '../../values/format.ts';
import { isMobile } from '../../values/phone.ts';

/** The records that a lead becomes. */
export type Part = 'customer' | 'contact' | 'deal';

type Homes = readonly (readonly [part: Part, field: string])[];

/** Where each field of a lead goes on living; of several homes every one that is made. What has none is told in a note. */
const HOMES: Readonly<Record<string, Homes>> = {
  company: [['customer', 'name']],
  contact: [['contact', 'name']],
  email: [['contact', 'email'], ['customer', 'email']],
  wechat: [['contact', 'wechat']],
  title: [['contact', 'title']],
  source: [['customer', 'source'], ['deal', 'source']],
  interest: [['deal', 'need']],
  region: [['customer', 'region']],
  industry: [['customer', 'industry']],
  city: [['customer', 'city']],
  address: [['customer', 'address']],
  budget: [['deal', 'amount']],
  owner: [['customer', 'owner'], ['deal', 'owner']],
  last_contact: [['customer', 'last_contact']],
  next_contact: [['customer', 'next_contact']],
};
/** What the lead was on its way; it stays with the lead, to which all its records link back. */
const OF_THE_LEAD: ReadonlySet<string> = new Set(['status', 'customer', 'converted_contact', 'converted_deal', 'converted_at', 'merged_into', 'assigned_by', 'assigned_turn', 'created_at', 'created_by', 'deleted']);

/** A record to be made or added to: `existing` holds what it has, null for a new one. */
export interface Target {
  readonly object: LiveObject;
  readonly existing: ReadonlyMap<string, Value> | null;
  readonly set: Record<string, Value>;
}

export type Targets = Readonly<Partial<Record<Part, Target>>>;

/**
 * Carries every field of a lead: into its homes where these are empty, and what finds none, or finds another value there, as a
 * line of the notes of the deal, the customer or the contact. Nothing that was written down about a lead is lost.
 */
export function carryFields(lead: LiveObject, values: ReadonlyMap<string, Value>, targets: Targets, nameOf: (field: Field, value: Value) => string): void {
  const left: string[] = [];
  for (const field of lead.storedFields) {
    const value = values.get(field.id) ?? null;
    if (value === null || OF_THE_LEAD.has(field.id)) continue;
    const homes = homesOf(field, value, targets);
    const housed = homes.filter(([part, home]) => settle(targets[part], home, value));
    // An owner of a customer stays the owner; that the lead was another's is in its own record.
    if (housed.length === 0 && field.id !== 'owner') left.push(`${field.label.zh}：${nameOf(field, value)}`);
  }
  if (left.length === 0) return;
  const home = targets.deal ?? targets.customer ?? targets.contact;
  if (!home) return;
  const before = home.set['notes'] ?? home.existing?.get('notes') ?? null;
  const known = new Set(String(before ?? '').split('\n'));
  home.set['notes'] = [...(before === null ? [] : [String(before)]), ...left.filter((line) => !known.has(line))].join('\n');
}

function homesOf(field: Field, value: Value, targets: Targets): Homes {
  if (field.id === 'phone') return [['contact', isMobile(String(value)) ? 'mobile' : 'phone'], ['customer', 'phone']];
  if (field.id === 'notes') return [[targets.customer?.existing === null ? 'customer' : 'deal', 'notes']];
  // A field that the team added goes into the field of the same name and type, where there is one.
  return HOMES[field.id] ?? (['customer', 'deal', 'contact'] as const).flatMap((part) => {
    const same = targets[part]?.object.storedFields.find((each) => each.custom === true && field.custom === true && each.label.zh === field.label.zh && each.type === field.type);
    return same ? [[part, same.id] as const] : [];
  });
}

/** True when the value stands there now: put there, or there already. */
function settle(target: Target | undefined, field: string, value: Value): boolean {
  if (!target) return false;
  const held = target.set[field] ?? target.existing?.get(field) ?? null;
  if (held !== null) return held === value;
  target.set[field] = value;
  return true;
}

/** A value as a note tells it. */
export function noteText(field: Field, value: Value): string {
  return formatValue(field, value, 'zh', { offsetMinutes: -new Date().getTimezoneOffset() });
}
