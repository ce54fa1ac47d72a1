import type { Value } from '../../model/types.ts';
import { matchFields, matchKeys, matchTable, MATCH_KINDS, type MatchKey, type MatchKind } from '../../store/match-keys.ts';
import type { Store } from '../../store/open.ts';
import { titlesOf } from '../../store/read.ts';
import { catchUp } from '../../store/search.ts';
import { quoted } from '../../store/tables.ts';
import { personKey } from '../../values/text.ts';

/** A record that looks like the one in question, and by what. */
export interface Alike {
  readonly object: string;
  readonly id: string;
  readonly title: string;
  /** The customer of a contact, the place of a company. */
  readonly hint: string;
  readonly owner: string;
  /** Strongest first; `value` is what both have, as the record that is here writes it. */
  readonly reasons: readonly { readonly kind: MatchKind | 'person'; readonly value: string }[];
  /** Beyond doubt enough to stop and look: anything but a like sound or a like stem. */
  readonly strong: boolean;
}

/** A record in question: one that is typed has no id yet. */
export interface Subject {
  readonly id?: string | undefined;
  readonly values: Readonly<Record<string, Value | undefined>>;
}

/** Where a record of an object may have its like. A lead is often a customer already; a contact's number is often a company's. */
const LOOKED_INTO: Readonly<Record<string, readonly string[]>> = {
  customers: ['customers', 'leads', 'contacts'],
  leads: ['customers', 'leads', 'contacts'],
  contacts: ['contacts', 'customers', 'leads'],
};

/** Whether records of an object are compared at all, and by which fields. */
export function comparedFields(object: string): readonly string[] {
  return object in LOOKED_INTO ? [...matchFields(object), ...(object === 'contacts' ? ['name', 'customer'] : [])] : [];
}

const MOST_HELD = 400;
const WEAK: ReadonlySet<string> = new Set(['sound', 'stem']);

/**
 * For each subject the records that look like it, best first, at most `limit` each. One look into the index per object,
 * however many subjects; nothing is scanned. Names of leads and customers are compared with each other, numbers with all.
 */
export function findAlike(store: Store, object: string, subjects: readonly Subject[], limit: number): Alike[][] {
  const wanted = subjects.map((subject) => matchKeys(object, (field) => subject.values[field]));
  const found = subjects.map((): Alike[] => []);
  for (const target of LOOKED_INTO[object] ?? []) {
    const asked = new Map<number, number[]>();
    for (const [index, keys] of wanted.entries()) for (const { key } of keys) (asked.get(key) ?? asked.set(key, []).get(key))?.push(index);
    if (asked.size === 0) continue;
    for (const candidate of candidatesOf(store, target, [...asked.keys()])) {
      for (const index of new Set(candidate.keys.flatMap(({ key }) => asked.get(key) ?? []))) {
        if (subjects[index]?.id === candidate.id) continue;
        const reasons = shared(wanted[index] ?? [], candidate.keys);
        if (reasons.length > 0) found[index]?.push({ ...candidate.shown, reasons, strong: reasons.some(({ kind }) => !WEAK.has(kind)) });
      }
    }
  }
  if (object === 'contacts') for (const [index, subject] of subjects.entries()) found[index]?.push(...namesakes(store, subject));
  return found.map((list) => oncePerRecord(list).sort(byStrength).slice(0, limit));
}

interface Candidate {
  readonly id: string;
  readonly keys: readonly MatchKey[];
  readonly shown: Omit<Alike, 'reasons' | 'strong'>;
}

/** The records behind these keys, with their own keys worked out from what they hold: a number alone proves nothing. */
function candidatesOf(store: Store, object: string, keys: readonly number[]): Candidate[] {
  const type = store.registry.object(object);
  catchUp(store.db, type);
  const fields = matchFields(object);
  const hint = object === 'contacts' ? '(SELECT c.name FROM customers c WHERE c.id = t.customer)' : 't.city';
  const owner = object === 'contacts' ? '(SELECT c.owner FROM customers c WHERE c.id = t.customer)' : 't.owner';
  const rows = store.db.all<Record<string, Value> & { readonly id: string }>(
    `SELECT t.id, t.${quoted(type.title)} AS shown_title, ${hint} AS shown_hint, ${owner} AS shown_owner, ${fields.map((field) => `t.${quoted(field)}`).join(', ')}
     FROM (SELECT DISTINCT rid FROM ${quoted(matchTable(object))} WHERE key IN (SELECT value FROM json_each(?)) LIMIT ?) k CROSS JOIN ${quoted(object)} t ON t.rid = k.rid
     WHERE t.deleted IS NOT 1${object === 'leads' ? ' AND t.customer IS NULL' : ''}`,
    [JSON.stringify(keys), Math.max(MOST_HELD, keys.length * 4)]);
  const owners = titlesOf(store, 'members', [...new Set(rows.flatMap((row) => (typeof row['shown_owner'] === 'string' ? [row['shown_owner']] : [])))]);
  return rows.map((row) => ({
    id: row.id,
    keys: matchKeys(object, (field) => row[field]),
    shown: { object, id: row.id, title: String(row['shown_title'] ?? ''), hint: String(row['shown_hint'] ?? ''), owner: owners.get(String(row['shown_owner'])) ?? '' },
  }));
}

/** What both have, each fact once: a like name is no news where the names are the same. */
export function shared(own: readonly MatchKey[], other: readonly MatchKey[]): { kind: MatchKind; value: string }[] {
  const both = other.filter(({ kind, text }) => own.some((each) => each.kind === kind && each.text === text));
  const kinds = new Set(both.map(({ kind }) => kind));
  const told = both.filter(({ kind }) => !IMPLIED[kind]?.some((stronger) => kinds.has(stronger)));
  return told.sort((a, b) => MATCH_KINDS.indexOf(a.kind) - MATCH_KINDS.indexOf(b.kind)).map(({ kind, text }) => ({ kind, value: text }));
}

const IMPLIED: Readonly<Partial<Record<MatchKind, readonly MatchKind[]>>> = { core: ['name'], sound: ['name', 'core'], stem: ['name', 'core', 'sound'] };

/** Contacts of the same customer with the same name. */
function namesakes(store: Store, { id, values }: Subject): Alike[] {
  const { name, customer } = values;
  if (typeof name !== 'string' || name === '' || typeof customer !== 'string') return [];
  const rows = store.db.all<{ id: string; name: string }>('SELECT id, name FROM contacts WHERE customer = ? AND deleted IS NOT 1 LIMIT ?', [customer, MOST_HELD]);
  const same = rows.filter((row) => row.id !== id && personKey(String(row.name ?? '')) === personKey(name));
  if (same.length === 0) return [];
  const hint = titlesOf(store, 'customers', [customer]).get(customer) ?? '';
  return same.map((row) => ({ object: 'contacts', id: row.id, title: row.name, hint, owner: '', reasons: [{ kind: 'person' as const, value: row.name }], strong: true }));
}

function oncePerRecord(list: readonly Alike[]): Alike[] {
  const known = new Map<string, Alike>();
  for (const each of list) {
    const before = known.get(each.id);
    known.set(each.id, before ? { ...before, reasons: [...before.reasons, ...each.reasons], strong: before.strong || each.strong } : each);
  }
  return [...known.values()];
}

const RANKS: readonly string[] = ['code', 'name', 'person', 'phone', 'email', 'wechat', 'core', 'sound', 'stem'];

function byStrength(a: Alike, b: Alike): number {
  const rank = ({ reasons }: Alike): number => RANKS.indexOf(reasons[0]?.kind ?? 'stem') * 10 - Math.min(reasons.length, 9);
  return rank(a) - rank(b) || a.title.length - b.title.length || (a.id < b.id ? -1 : 1);
}
