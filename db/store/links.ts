import type { Value } from '../model/types.ts';
import { companyCore, companyKey, companyStem, personKey } from '../values/text.ts';
import type { Store } from './open.ts';
import { matchingRids } from './search.ts';
import type { LiveObject } from './registry.ts';
import { quoted } from './tables.ts';

export interface LinkOption {
  readonly id: string;
  readonly title: string;
  /** A word that tells namesakes apart: the customer of a contact, the city of a customer. */
  readonly hint: string;
}

/** Records to link to, best first: titles that begin with the text, then any match. Empty text gives the latest. */
export function searchLinks(store: Store, objectId: string, text: string, limit: number): LinkOption[] {
  const object = store.registry.object(objectId);
  const found = matchingRids(store.db, object, text);
  const title = quoted(object.title);
  const where = `t.deleted IS NOT 1 AND t.${title} IS NOT NULL${found ? ` AND t.rid IN (${found.sql})` : ''}`;
  const rows = store.db.all<{ id: string; title: Value; hint: Value }>(
    `SELECT t.id, t.${title} AS title, ${hintSql(store, object)} AS hint FROM ${quoted(object.id)} t WHERE ${where}
     ORDER BY t.${title} LIKE ? ESCAPE '\\' DESC, ${found ? `length(t.${title}), ` : ''}t.rid DESC LIMIT ?`,
    [...(found?.bindings ?? []), `${text.trim().replace(/[\\%_]/g, '\\$&')}%`, limit],
  );
  return rows.map((row) => ({ id: row.id, title: String(row.title), hint: String(row.hint ?? '') }));
}

function hintSql(store: Store, object: LiveObject): string {
  const link = object.fields.find((field) => field.id === 'customer' && field.to);
  const target = link?.to ? store.registry.find(link.to) : undefined;
  if (target) return `(SELECT x.${quoted(target.title)} FROM ${quoted(target.id)} x WHERE x.id = t.customer)`;
  const plain = ['city', 'code', 'department', 'subject'].find((id) => object.fieldsById.has(id) && id !== object.title);
  return plain ? `t.${quoted(plain)}` : "''";
}

/** Ids of the records that a typed or pasted name means: exactly as written first, then by its comparison form. */
export function resolveTitle(store: Store, objectId: string, text: string, limit = 2): string[] {
  const object = store.registry.object(objectId);
  const title = quoted(object.title);
  const exact = store.db.pluck<string>(`SELECT id FROM ${quoted(object.id)} WHERE ${title} = ? AND deleted IS NOT 1 ORDER BY rid LIMIT ?`, [text, limit]);
  if (exact.length > 0) return exact;
  const key = keyOf(object.id, text);
  const sameName = (asked: string): string[] => searchLinks(store, objectId, asked, 50).filter((option) => keyOf(object.id, option.title) === key).map((option) => option.id);
  const found = sameName(text);
  // "有限责任公司" stands nowhere in "有限公司": the distinctive part finds what the whole name does not.
  return found.length > 0 || object.id !== 'customers' ? found : sameName(companyCore(text));
}

/** What a name could mean. */
export interface TitleMatch {
  /** Records of that very name, at most `MOST_NAMESAKES` of them. */
  readonly same: readonly LinkOption[];
  /** When there is none: a few that look like it. */
  readonly similar: readonly LinkOption[];
}

const MOST_NAMESAKES = 20;
const MOST_SIMILAR = 5;

/** The records that a name could mean, by the rules of `resolveTitle`, each with what tells it from its namesakes. */
export function matchTitle(store: Store, objectId: string, text: string): TitleMatch {
  const object = store.registry.object(objectId);
  const ids = new Set(resolveTitle(store, objectId, text, MOST_NAMESAKES));
  if (ids.size === 0) return { same: [], similar: similarTo(store, object, text) };
  const rows = store.db.all<{ id: string; title: Value; hint: Value }>(
    `SELECT t.id, t.${quoted(object.title)} AS title, ${namesakeHintSql(store, object)} AS hint FROM ${quoted(object.id)} t WHERE t.id IN (SELECT value FROM json_each(?)) ORDER BY t.rid`,
    [JSON.stringify([...ids])],
  );
  return { same: rows.map((row) => ({ id: row.id, title: String(row.title), hint: String(row.hint ?? '') })), similar: [] };
}

function similarTo(store: Store, object: LiveObject, text: string): LinkOption[] {
  const found = searchLinks(store, object.id, text, MOST_SIMILAR);
  return found.length > 0 || object.id !== 'customers' ? found : searchLinks(store, object.id, companyStem(text), MOST_SIMILAR);
}

/** Company, telephone and place, as far as the object has them. */
function namesakeHintSql(store: Store, object: LiveObject): string {
  const plain = ['mobile', 'phone', 'city', 'code', 'department', 'subject'].filter((id) => object.fieldsById.has(id) && id !== object.title).slice(0, 3).map((id) => `t.${quoted(id)}`);
  const parts = [...(object.fieldsById.get('customer')?.to === undefined ? [] : [hintSql(store, object)]), ...plain].map((part) => `coalesce(nullif(${part}, '') || ' · ', '')`);
  return parts.length === 0 ? "''" : `rtrim(${parts.join(' || ')}, ' ·')`;
}

function keyOf(object: string, text: string): string {
  return object === 'customers' ? companyKey(text) : personKey(text);
}
