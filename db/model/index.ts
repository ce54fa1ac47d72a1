import { approvalActs, approvalRules, approvals } from './objects/approvals.ts';
import { attachments, comments, likes, taggings, tags } from './objects/around.ts';
import { acts, assignmentRules, reminderRules } from './objects/automation.ts';
import { contacts } from './objects/contacts.ts';
import { customers } from './objects/customers.ts';
import { deals } from './objects/deals.ts';
import { followUps, needChanges, tasks } from './objects/activities.ts';
import { contractLines, contracts, contractVersions } from './objects/contracts.ts';
import { deliveries, deliveryLines } from './objects/deliveries.ts';
import { fields, imports, views } from './objects/machinery.ts';
import { leads } from './objects/leads.ts';
import { merges, notDuplicates } from './objects/merges.ts';
import { bankLines, invoices, paymentMatches, paymentPlans, payments } from './objects/payments.ts';
import { coOwners, handoverItems, handovers, ownerMoves, poolRules, poolTerms } from './objects/pool.ts';
import { priceBooks, priceLines, templates } from './objects/pricing.ts';
import { products } from './objects/products.ts';
import { quoteLines, quotes } from './objects/quotes.ts';
import { stageChecks, stageMoves, stageRules } from './objects/stages.ts';
import { company, departments, members } from './objects/team.ts';
import type { ObjectType } from './types.ts';

/** Every object of the product, in the order people meet them. Custom fields are added by `store/registry.ts`. */
export const OBJECTS: readonly ObjectType[] = [
  leads, customers, contacts, followUps, needChanges, tasks, deals, products, priceBooks, priceLines, quotes, quoteLines, approvals,
  contracts, contractLines, deliveries, deliveryLines, paymentPlans, payments, bankLines, invoices, members, departments, tags,
  taggings, comments, likes, attachments, company, fields, views, imports, templates,
  acts, assignmentRules, reminderRules, poolRules, poolTerms, coOwners, ownerMoves, handovers, handoverItems, merges, notDuplicates,
  stageRules, stageMoves, stageChecks, contractVersions, paymentMatches, approvalRules, approvalActs,
];

export { SYSTEM_FIELDS, UPDATED_AT } from './system-fields.ts';
export { FIELD_TYPES } from './choices.ts';
export type { Colour, DataClass, Field, FieldType, Label, ObjectType, Option, Value } from './types.ts';
