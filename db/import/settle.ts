import type { ObjectType } from '../model/index.ts';
import { isPhone, phoneKey } from '../values/phone.ts';
import { companyCore } from '../values/text.ts';
import type { Value } from '../values/types.ts';
import { draftText } from './drafts.ts';
import type { Draft, Entity } from './drafts.ts';
import type { Existing } from './existing.ts';
import { CREATED_BY_LINK, keyFieldsOf, keysOf, titleKey } from './identity.ts';
import { mergeDraft } from './merge-draft.ts';
import type { ImportOptions, PlanWarning } from './types.ts';

export interface SettleContext {
  readonly existing: Existing;
  readonly options: ImportOptions;
  readonly newId: () => string;
  readonly warn: (warning: PlanWarning) => void;
}

/**
 * Decides, for all drafts of one object, which record each is: one that exists, or a new one shared by every draft with
 * an equal key. The objects it links to are settled already. Explicit drafts go first, so that a name in a link finds
 * the full record wherever its row is. Returns the records in order of first mention.
 */
export function* settle(object: ObjectType, drafts: readonly Draft[], context: SettleContext): Generator<number, Entity[]> {
  const ordered = yield* keyed(object, drafts);
  const known = yield* lookUp(object, ordered, context);
  const entities: Entity[] = [];
  const byKey = new Map<string, Entity>();
  const byId = new Map<string, Entity>();
  const register = (entity: Entity, keys: readonly string[]): void => { for (const key of keys) if (!byKey.has(key)) byKey.set(key, entity); };
  const make = (id: string, existing: boolean): Entity => {
    const entity: Entity = { object: object.id, id, existing, cells: new Map(), sources: [] };
    entities.push(entity);
    byId.set(id, entity);
    return entity;
  };
  for (const [done, { draft, keys, near }] of ordered.entries()) {
    if (done % 1000 === 999) yield done;
    let entity = first(keys, (key) => byKey.get(key));
    if (!entity) {
      const id = first(keys, (key) => known.strong.get(key)) ?? (draft.implicit ? first(keys, (key) => known.alias.get(key)) : undefined);
      if (id !== undefined) entity = byId.get(id) ?? make(id, true);
    }
    entity ??= looksSame(object, draft, near, byKey, known.weak, byId, make);
    if (!entity && draft.implicit && !mayCreate(draft, context.options)) continue;
    entity ??= make(context.newId(), false);
    draft.entity = entity;
    register(entity, keys);
    register(entity, near);
    mergeDraft(object, entity, draft, context.warn);
  }
  return entities;
}

/** A draft with the keys it is known by, worked out once. */
interface Keyed {
  readonly draft: Draft;
  readonly keys: readonly string[];
  readonly near: readonly string[];
}

interface Known {
  readonly strong: ReadonlyMap<string, string>;
  readonly alias: ReadonlyMap<string, string>;
  /** Weak key → id and name of an existing record. */
  readonly weak: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
}

/** The drafts with their links set and their keys, explicit ones first. */
function* keyed(object: ObjectType, drafts: readonly Draft[]): Generator<number, Keyed[]> {
  const explicit: Keyed[] = [];
  const implicit: Keyed[] = [];
  for (const [done, draft] of drafts.entries()) {
    if (done % 1000 === 999) yield done;
    wireLinks(object, draft);
    const keys = draftKeys(object, draft);
    if (draft.implicit) implicit.push({ draft, keys, near: [] });
    else explicit.push({ draft, keys, near: weakKeys(object, draft) });
  }
  for (const one of implicit) explicit.push(one);
  return explicit;
}

/** One pass over the records that exist, keeping only the keys that the import asks for. */
function* lookUp(object: ObjectType, drafts: readonly Keyed[], context: SettleContext): Generator<number, Known> {
  const wanted = new Set<string>();
  const weakWanted = new Set<string>();
  for (const { keys, near } of drafts) {
    for (const key of keys) wanted.add(key);
    for (const key of near) weakWanted.add(key);
  }
  const strong = new Map<string, string>();
  const alias = new Map<string, string>();
  const weak = new Map<string, { id: string; name: string }>();
  const names = new Map<string, string>();
  const fields = [...keyFieldsOf(object), ...(object.id === 'customers' ? ['short_name', 'phone'] : [])];
  let seen = 0;
  if (wanted.size > 0) {
    for (const { id, values } of context.existing.scan(object.id, [...new Set(fields)])) {
      if (++seen % 5000 === 0) yield seen;
      for (const key of keysOf(object, (field) => values[field] ?? null)) {
        if (!wanted.has(key)) continue;
        if (!strong.has(key)) strong.set(key, id);
        else if (strong.get(key) !== id) context.warn({ code: 'plan.ambiguousKey', object: object.id, title: String(values[object.title] ?? ''), other: key, sources: [] });
      }
      if (object.id !== 'customers') continue;
      const short = values['short_name'] ?? null;
      if (short !== null) alias.set(titleKey(object, short), id);
      if (weakWanted.size > 0) names.set(id, String(values['name'] ?? ''));
      const phone = phoneWeakKey(values['phone'] ?? null);
      if (phone !== null && weakWanted.has(phone)) weak.set(phone, { id, name: String(values['name'] ?? '') });
    }
    if (object.id === 'customers' && weakWanted.size > 0) {
      for (const { values } of context.existing.scan('contacts', ['customer', 'mobile'])) {
        const key = phoneWeakKey(values['mobile'] ?? null);
        const id = values['customer'];
        if (key !== null && weakWanted.has(key) && typeof id === 'string' && names.has(id)) weak.set(key, { id, name: names.get(id) ?? '' });
      }
    }
  }
  return { strong, alias, weak };
}

function draftKeys(object: ObjectType, draft: Draft): string[] {
  if (draft.implicit && object.id !== 'contacts') return [titleKey(object, draftText(draft, object.title))];
  return keysOf(object, (field) => draft.cells.get(field)?.value ?? null);
}

/** Phones of a customer row, its contacts' mobiles included: not proof, but telling when the names agree too. */
function weakKeys(object: ObjectType, draft: Draft): string[] {
  if (object.id !== 'customers') return [];
  const phones = [draft.cells.get('phone')?.value ?? null];
  for (const other of draft.row.drafts) if (other.object === 'contacts') phones.push(other.cells.get('mobile')?.value ?? null);
  return phones.map(phoneWeakKey).filter((key) => key !== null);
}

function phoneWeakKey(phone: Value): string | null {
  return phone !== null && isPhone(String(phone)) ? `phone~${phoneKey(String(phone))}` : null;
}

/** Same phone and a name that is the other one shortened ("鑫源贸易", "上海鑫源贸易有限公司"): the same company. */
function looksSame(object: ObjectType, draft: Draft, near: readonly string[], byKey: ReadonlyMap<string, Entity>, weak: Known['weak'], byId: ReadonlyMap<string, Entity>, make: (id: string, existing: boolean) => Entity): Entity | undefined {
  const name = draftText(draft, object.title);
  for (const key of near) {
    const entity = byKey.get(key);
    const title = String(entity?.cells.get(object.title)?.value ?? '');
    if (entity && alike(name, title)) return entity;
    const record = weak.get(key);
    if (record && alike(name, record.name)) return byId.get(record.id) ?? make(record.id, true);
  }
  return undefined;
}

/** One name is the other with its place or legal form left out; another place is another company. */
function alike(a: string, b: string): boolean {
  const [left, right] = [companyCore(a), companyCore(b)];
  return left.length >= 2 && right.length >= 2 && (left.includes(right) || right.includes(left));
}

function mayCreate(draft: Draft, options: ImportOptions): boolean {
  if (!options.createLinked || !CREATED_BY_LINK.has(draft.object)) return false;
  const name = [...draft.cells.values()][0]?.value ?? null;
  if (!/\p{L}/u.test(String(name ?? ''))) return false;
  return draft.object !== 'members' || /^(?:[\p{Script=Han}·]{2,4}|[\p{Script=Latin}][\p{Script=Latin} .'-]{1,30})$/u.test(String(name ?? ''));
}

/** Sets link cells to the records found, and links drafts of one row that are meant to be together. */
export function wireLinks(object: ObjectType, draft: Draft): void {
  for (const field of object.fields) {
    if (field.type !== 'link' || field.to === undefined) continue;
    const cell = draft.cells.get(field.id);
    if (cell?.link) {
      if (cell.link.entity) draft.cells.set(field.id, { ...cell, value: cell.link.entity.id, problem: undefined });
      continue;
    }
    if ((cell?.value ?? null) !== null || field.to === object.id || field.to === 'members' || field.readonly === true) continue;
    const beside = draft.row.drafts.find((other) => other.object === field.to && other.slot === 1) ?? linkedBeside(draft, field.to);
    if (beside?.entity) draft.cells.set(field.id, { value: beside.entity.id, raw: titleTextOf(beside), column: -1, header: field.label.zh, link: beside });
  }
}

/** A contact beside a deal belongs to the customer that the deal's link cell names. */
function linkedBeside(draft: Draft, to: string): Draft | undefined {
  if (draft.object !== 'contacts') return undefined;
  for (const other of draft.row.drafts) for (const cell of other.cells.values()) if (cell.link?.object === to) return cell.link;
  return undefined;
}

function titleTextOf(draft: Draft): string {
  return [...draft.cells.values()].find((cell) => cell.value !== null)?.raw ?? '';
}

function first<T>(keys: readonly string[], find: (key: string) => T | undefined): T | undefined {
  for (const key of keys) {
    const found = find(key);
    if (found !== undefined) return found;
  }
  return undefined;
}
