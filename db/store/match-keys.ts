import { createHash } from 'node:crypto';
import type { Value } from '../model/types.ts';
import { isPhone, phoneKey } from '../values/phone.ts';
import { companyCore, companyKey, companyStem, hasHan, textKey } from '../values/text.ts';
import type { Database } from './connection.ts';
import { syllables } from './search-text.ts';

/**
 * By what two records look like one, strongest first. `core`: the name without its legal form; `sound`: the same in pinyin;
 * `stem`: without its place, too, which is a hint for whoever types and proves nothing.
 */
export const MATCH_KINDS = ['code', 'name', 'phone', 'email', 'wechat', 'core', 'sound', 'stem'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** One normal form of a record, and the number under which it is found. */
export interface MatchKey {
  readonly kind: MatchKind;
  readonly text: string;
  readonly key: number;
}

type Sources = Readonly<Record<string, readonly MatchKind[]>>;

const COMPANY: readonly MatchKind[] = ['name', 'core', 'sound', 'stem'];

/** Which fields say who a record is. All of them are searched, so a change of one puts the record among the waiting texts. */
const SOURCES: Readonly<Record<string, Sources>> = {
  customers: { name: COMPANY, short_name: ['core'], credit_code: ['code'], phone: ['phone'] },
  leads: { company: COMPANY, phone: ['phone'], email: ['email'], wechat: ['wechat'] },
  contacts: { mobile: ['phone'], phone: ['phone'], email: ['email'], wechat: ['wechat'] },
};

/** The fields of an object by which its records are matched; none for objects that are not. */
export function matchFields(object: string): readonly string[] {
  return Object.keys(SOURCES[object] ?? {});
}

/** Where the keys of an object's records are kept. */
export function matchTable(object: string): string {
  return `${object}_keys`;
}

/** The normal forms of a record, each once. Texts too short to tell anything give none. */
export function matchKeys(object: string, valueOf: (field: string) => Value | undefined): MatchKey[] {
  const found = new Map<number, MatchKey>();
  for (const [field, kinds] of Object.entries(SOURCES[object] ?? {})) {
    const value = valueOf(field);
    if (value === null || value === undefined || value === '') continue;
    for (const kind of kinds) {
      const text = FORMS[kind](String(value));
      if (text === '') continue;
      const key = numberOf(kind, text);
      found.set(key, { kind, text, key });
    }
  }
  return [...found.values()];
}

const FORMS: Readonly<Record<MatchKind, (text: string) => string>> = {
  code: (text) => atLeast(8, textKey(text).replace(/\s/g, '').toUpperCase()),
  name: (text) => atLeast(2, companyKey(text)),
  phone: (text) => (isPhone(text) ? phoneKey(text) : ''),
  email: (text) => (text.includes('@') ? textKey(text) : ''),
  wechat: (text) => atLeast(4, textKey(text)),
  core: (text) => atLeast(2, companyCore(text)),
  sound: (text) => (hasHan(text) ? atLeast(4, syllables(companyCore(text)).join(' ')) : ''),
  stem: (text) => atLeast(2, companyStem(text)),
};

function atLeast(letters: number, text: string): string {
  return text.length >= letters ? text : '';
}

/** 48 bits of a hash with the kind in the lowest three: small in an index. Whoever finds by it compares the texts. */
function numberOf(kind: MatchKind, text: string): number {
  const hash = createHash('sha1').update(text).digest().readUIntBE(0, 6);
  return hash * KINDS + MATCH_KINDS.indexOf(kind);
}

/** A key modulo this is its kind's place in `MATCH_KINDS`. */
export const KINDS = 8;

/** Puts the keys of these rows in place of what was kept of them. */
export function writeMatchKeys(db: Database, object: string, rids: readonly number[]): void {
  const fields = matchFields(object);
  if (fields.length === 0) return;
  const list = JSON.stringify(rids);
  const rows = db.all<Record<string, Value> & { readonly rid: number }>(
    `SELECT rid, ${fields.map((field) => `"${field}"`).join(', ')} FROM "${object}" WHERE rid IN (SELECT value FROM json_each(?))`, [list]);
  const pairs = rows.flatMap((row) => matchKeys(object, (field) => row[field]).map(({ key }) => [key, row.rid]));
  const table = `"${matchTable(object)}"`;
  db.run(`DELETE FROM ${table} WHERE rid IN (SELECT value FROM json_each(?))`, [list]);
  db.run(`INSERT OR IGNORE INTO ${table} (key, rid) SELECT value ->> 0, value ->> 1 FROM json_each(?)`, [JSON.stringify(pairs)]);
}
