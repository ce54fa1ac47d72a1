import type { ObjectType } from '../model/index.ts';
import { phoneKey } from '../values/phone.ts';
import { companyKey, personKey, textKey } from '../values/text.ts';
import type { Value } from '../values/types.ts';

/**
 * When two descriptions are the same record. Each rule is a list of fields that must all be filled; equal normal forms
 * of all of them mean the same record. Conservative on purpose: two records can be merged later, one torn apart cannot.
 */
interface Rule {
  readonly fields: readonly string[];
  /** Only when these are blank: a product with a code is not known by its name. */
  readonly unless?: readonly string[];
}

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  customers: [{ fields: ['credit_code'] }, { fields: ['name'] }],
  leads: [{ fields: ['company'] }, { fields: ['phone'] }],
  contacts: [{ fields: ['customer', 'name'] }, { fields: ['customer', 'mobile'] }, { fields: ['name', 'mobile'], unless: ['customer'] }, { fields: ['name'], unless: ['customer', 'mobile'] }],
  deals: [{ fields: ['customer', 'name'] }, { fields: ['name'], unless: ['customer'] }],
  products: [{ fields: ['code'] }, { fields: ['name', 'spec'], unless: ['code'] }, { fields: ['name'], unless: ['code', 'spec'] }],
  quotes: [{ fields: ['number'] }],
  contracts: [{ fields: ['number'] }],
  deliveries: [{ fields: ['number'] }, { fields: ['customer', 'planned_on', 'content'], unless: ['number'] }],
  payment_plans: [{ fields: ['contract', 'name', 'due'] }, { fields: ['customer', 'name', 'due', 'amount'], unless: ['contract'] }],
  payments: [{ fields: ['number'] }, { fields: ['customer', 'paid_on', 'amount'], unless: ['number'] }],
  follow_ups: [{ fields: ['customer', 'happened_at', 'content'] }, { fields: ['happened_at', 'content'], unless: ['customer'] }, { fields: ['customer', 'content'], unless: ['happened_at'] }],
  tasks: [{ fields: ['customer', 'subject', 'due'] }, { fields: ['subject', 'due'], unless: ['customer'] }, { fields: ['subject'], unless: ['customer', 'due'] }],
  members: [{ fields: ['name'] }],
};

/** How each field is compared; the rest by `textKey`. */
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  'customers.name': companyKey, 'leads.company': companyKey, 'contacts.name': personKey, 'members.name': personKey,
  'customers.credit_code': (text) => text.replace(/\s/g, '').toUpperCase(),
};

export type ValueOf = (field: string) => Value;

/** Normal forms that identify a record, strongest first. Equal key = same record. Empty when nothing identifies it. */
export function keysOf(object: ObjectType, valueOf: ValueOf): string[] {
  const rules = RULES[object.id] ?? defaultRules(object);
  const filled = (field: string): boolean => form(object, field, valueOf(field)) !== '';
  return rules
    .filter((rule) => rule.fields.every(filled) && !(rule.unless ?? []).some(filled))
    .map((rule) => rule.fields.map((field) => `${field}=${form(object, field, valueOf(field))}`).join('|'));
}

/** The fields that `keysOf` looks at. */
export function keyFieldsOf(object: ObjectType): string[] {
  const rules = RULES[object.id] ?? defaultRules(object);
  return [...new Set(rules.flatMap((rule) => [...rule.fields, ...(rule.unless ?? [])]))].filter((id) => object.fields.some((field) => field.id === id));
}

/** The key under which a link cell looks for a record by its title (or, for a customer, its short name). */
export function titleKey(object: ObjectType, title: Value): string {
  return `${object.title}=${form(object, object.title, title)}`;
}

function form(object: ObjectType, field: string, value: Value): string {
  if (value === null || value === '') return '';
  const own = FORMS[`${object.id}.${field}`];
  if (own) return own(String(value));
  return object.fields.find((one) => one.id === field)?.type === 'phone' ? phoneKey(String(value)) : textKey(String(value));
}

function defaultRules(object: ObjectType): Rule[] {
  const keyed = object.fields.filter((field) => field.key === true).map((field) => ({ fields: [field.id] }));
  return keyed.length > 0 ? keyed : [{ fields: [object.title] }];
}

/** The order in which objects are settled: what others link to comes first. */
export const SETTLE_ORDER = ['members', 'customers', 'contacts', 'leads', 'products', 'deals', 'quotes', 'contracts', 'deliveries', 'payment_plans', 'payments', 'follow_ups', 'tasks'];

/** Objects that a link may bring into being when nothing is found under the name. */
export const CREATED_BY_LINK: ReadonlySet<string> = new Set(['customers', 'contacts', 'members']);
