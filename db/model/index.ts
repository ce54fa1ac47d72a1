import { comments, attachments, taggings, tags } from './objects/around.ts';
import { contacts } from './objects/contacts.ts';
import { customers } from './objects/customers.ts';
import { deals } from './objects/deals.ts';
import { followUps, tasks } from './objects/activities.ts';
import { contracts, deliveries, paymentPlans, payments } from './objects/fulfilment.ts';
import { fields, imports, views } from './objects/machinery.ts';
import { leads } from './objects/leads.ts';
import { products } from './objects/products.ts';
import { quoteLines, quotes } from './objects/quotes.ts';
import { company, members } from './objects/team.ts';
import type { ObjectType } from './types.ts';

/** Every object of the product, in the order people meet them. Custom fields are added by `store/registry.ts`. */
export const OBJECTS: readonly ObjectType[] = [
  leads, customers, contacts, followUps, tasks, deals, products, quotes, quoteLines, contracts, deliveries,
  paymentPlans, payments, members, tags, taggings, comments, attachments, company, fields, views, imports,
];

export { SYSTEM_FIELDS, UPDATED_AT } from './system-fields.ts';
export { FIELD_TYPES } from './choices.ts';
export type { Colour, DataClass, Field, FieldType, Label, ObjectType, Option, Value } from './types.ts';
