import { companyKey, companyStem } from '../values/text.ts';
import { settledLink } from './diff.ts';
import type { Dictionary } from './dictionary.ts';
import type { Draft, Entity } from './drafts.ts';
import { titleOf } from './merge-draft.ts';
import type { ImportOptions, PlanWarning, RowRef } from './types.ts';

/** What a person should know of the plan as a whole: rows that became one, people added, names that look alike. */
export function* warningsOf(dictionary: Dictionary, entities: ReadonlyMap<string, readonly Entity[]>, drafts: ReadonlyMap<string, readonly Draft[]>, options: ImportOptions): Generator<number, PlanWarning[]> {
  const parts = [
    () => mergedRows(dictionary, entities),
    () => secondContacts(dictionary, entities),
    () => linksMade(dictionary, entities, drafts),
    () => unresolved(dictionary, entities, options),
    () => similarNames(dictionary, entities),
  ];
  const warnings: PlanWarning[] = [];
  for (const part of parts) {
    for (const warning of part()) warnings.push(warning);
    yield warnings.length;
  }
  return warnings;
}

function mergedRows(dictionary: Dictionary, entities: ReadonlyMap<string, readonly Entity[]>): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  for (const id of ['customers', 'leads', 'products', 'deals']) {
    const object = dictionary.object(id);
    if (!object) continue;
    for (const entity of entities.get(id) ?? []) {
      if (entity.sources.length < 2) continue;
      const tables = new Set(entity.sources.map((source) => `${source.file}/${source.sheet}`));
      if (tables.size > 1) warnings.push({ code: 'plan.mergedRows', object: id, title: titleOf(object, entity), sources: entity.sources });
    }
  }
  return warnings;
}

/** A customer that several files know under different contacts gets them all. */
function secondContacts(dictionary: Dictionary, entities: ReadonlyMap<string, readonly Entity[]>): PlanWarning[] {
  const contacts = dictionary.object('contacts');
  if (!contacts) return [];
  const firsts = new Map<string, Entity>();
  const warnings: PlanWarning[] = [];
  for (const entity of entities.get('contacts') ?? []) {
    const customer = String(entity.cells.get('customer')?.value ?? '');
    const first = firsts.get(customer);
    if (customer === '') continue;
    if (!first) firsts.set(customer, entity);
    else if (first.sources[0]?.file !== entity.sources[0]?.file) {
      warnings.push({ code: 'plan.secondContact', object: 'contacts', title: titleOf(contacts, entity), kept: titleOf(contacts, first), other: titleOf(contacts, entity), sources: entity.sources });
    }
  }
  return warnings;
}

/** Records that only a link named. */
function linksMade(dictionary: Dictionary, entities: ReadonlyMap<string, readonly Entity[]>, drafts: ReadonlyMap<string, readonly Draft[]>): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  for (const [id, list] of entities) {
    const object = dictionary.object(id);
    if (!object) continue;
    const told = new Set((drafts.get(id) ?? []).filter((draft) => !draft.implicit).map((draft) => draft.entity));
    for (const entity of list) if (!entity.existing && !told.has(entity)) warnings.push({ code: 'plan.linkCreated', object: id, title: titleOf(object, entity), kept: titleOf(object, entity), sources: entity.sources.slice(0, 1) });
  }
  return warnings;
}

/** Names in link columns that no record has: one warning per name, with every row. */
function unresolved(dictionary: Dictionary, entities: ReadonlyMap<string, readonly Entity[]>, options: ImportOptions): PlanWarning[] {
  const byName = new Map<string, { object: string; field: string; name: string; sources: RowRef[] }>();
  for (const [id, list] of entities) {
    const links = (dictionary.object(id)?.fields ?? []).filter((field) => field.type === 'link');
    for (const entity of list) {
      for (const field of links) {
        const cell = entity.cells.get(field.id);
        if (!cell || settledLink(cell, options).problem?.code !== 'link.unresolved') continue;
        const key = `${id}.${field.id}.${cell.raw}`;
        const known = byName.get(key) ?? { object: id, field: field.id, name: cell.raw, sources: [] };
        known.sources.push(...entity.sources.slice(0, 1));
        byName.set(key, known);
      }
    }
  }
  return [...byName.values()].map(({ object, field, name, sources }) => ({ code: 'plan.linkUnresolved' as const, object, field, title: name, kept: name, sources }));
}

const SIMILAR = 500;

/** Different customers whose names differ only in place and legal form: kept apart, but shown. */
function similarNames(dictionary: Dictionary, entities: ReadonlyMap<string, readonly Entity[]>): PlanWarning[] {
  const customers = dictionary.object('customers');
  if (!customers) return [];
  const byStem = new Map<string, Entity>();
  const warnings: PlanWarning[] = [];
  for (const entity of entities.get('customers') ?? []) {
    const title = titleOf(customers, entity);
    const stem = companyStem(title);
    const other = byStem.get(stem);
    if (!other) byStem.set(stem, entity);
    else if (companyKey(titleOf(customers, other)) !== companyKey(title) && warnings.length < SIMILAR) {
      warnings.push({ code: 'plan.similarName', object: 'customers', title, other: titleOf(customers, other), sources: [...entity.sources.slice(0, 1), ...other.sources.slice(0, 1)] });
    }
  }
  return warnings;
}
