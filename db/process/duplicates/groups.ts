import { derivedId } from '../../changes/index.ts';
import type { Value } from '../../model/types.ts';
import { KINDS, matchFields, matchKeys, matchTable, MATCH_KINDS, type MatchKey, type MatchKind } from '../../store/match-keys.ts';
import type { Store } from '../../store/open.ts';
import { catchUp } from '../../store/search.ts';
import { quoted } from '../../store/tables.ts';
import { personKey } from '../../values/text.ts';
import { shared } from './alike.ts';

/** Records that look like one, with what makes them so. */
export interface DuplicateGroup {
  readonly ids: readonly string[];
  readonly reasons: readonly { readonly kind: MatchKind | 'person'; readonly value: string }[];
}

/** Keys held by more records than this (a switchboard's number) join each to the next only. */
const MOST_PAIRED = 12;
const MOST_KEYS = 5000;
const MOST_ROWS = 30_000;

/**
 * Everything that looks double among the records of an object: one pass over the index of keys, then the few records behind
 * keys that several have. Pairs that somebody found to be different ones are left out. Surest first.
 */
export function findGroups(store: Store, object: string): DuplicateGroup[] {
  const rows = sharedRows(store, object);
  const apart = new Set(store.db.pluck<string>('SELECT id FROM not_duplicates WHERE object = ? AND deleted IS NOT 1', [object]));
  const groups = createGroups();
  for (const holders of byKey(rows)) {
    for (const [one, other] of pairsOf(holders)) {
      if (!apart.has(apartId(object, one.id, other.id))) groups.join(one.id, other.id, shared(one.keys, other.keys));
    }
  }
  if (object === 'contacts') {
    for (const [one, other] of namesakes(store)) if (!apart.has(apartId(object, one.id, other.id))) groups.join(one.id, other.id, [{ kind: 'person', value: personKey(one.name) }]);
  }
  return groups.all();
}

/** The record that says "these two are different ones": the same whoever says it. */
export function apartId(object: string, one: string, other: string): string {
  return derivedId('not_duplicates', object, ...[one, other].sort());
}

interface Holder {
  readonly id: string;
  readonly keys: readonly MatchKey[];
}

function sharedRows(store: Store, object: string): Holder[] {
  catchUp(store.db, store.registry.object(object));
  const table = quoted(matchTable(object));
  const fields = matchFields(object);
  const stem = MATCH_KINDS.indexOf('stem');
  const rows = store.db.all<Record<string, Value> & { readonly id: string }>(
    `WITH double AS MATERIALIZED (SELECT key FROM ${table} GROUP BY key HAVING count(*) > 1 AND key % ${KINDS} <> ${stem} ORDER BY key % ${KINDS} LIMIT ${MOST_KEYS}),
       held AS MATERIALIZED (SELECT DISTINCT k.rid FROM double d CROSS JOIN ${table} k ON k.key = d.key LIMIT ${MOST_ROWS})
     SELECT t.id, ${fields.map((field) => `t.${quoted(field)}`).join(', ')} FROM held h CROSS JOIN ${quoted(object)} t ON t.rid = h.rid
     WHERE t.deleted IS NOT 1${object === 'leads' ? ' AND t.customer IS NULL' : ''} ORDER BY t.id`);
  return rows.map((row) => ({ id: row.id, keys: matchKeys(object, (field) => row[field]) }));
}

/** The records under each key that several have, surest keys first. */
function byKey(rows: readonly Holder[]): Holder[][] {
  const held = new Map<number, Holder[]>();
  for (const row of rows) {
    for (const { key, kind } of row.keys) {
      if (kind === 'stem') continue;
      const known = held.get(key);
      if (known) known.push(row);
      else held.set(key, [row]);
    }
  }
  return [...held].filter(([, list]) => list.length > 1).sort(([a], [b]) => (a % KINDS) - (b % KINDS)).map(([, list]) => list);
}

function pairsOf<T>(list: readonly T[]): (readonly [T, T])[] {
  const every = list.length <= MOST_PAIRED;
  return list.flatMap((one, at) => list.slice(at + 1, every ? undefined : at + 2).map((other) => [one, other] as const));
}

/** Contacts of one customer who bear one name. */
function namesakes(store: Store): (readonly [{ readonly id: string; readonly name: string }, { readonly id: string; readonly name: string }])[] {
  const rows = store.db.all<{ id: string; customer: string; name: string }>(
    `SELECT t.id, t.customer, t.name FROM contacts t WHERE t.customer IN (SELECT customer FROM contacts WHERE customer IS NOT NULL AND deleted IS NOT 1 GROUP BY customer, replace(name, ' ', '') HAVING count(*) > 1)
     AND t.deleted IS NOT 1 AND t.name IS NOT NULL ORDER BY t.id LIMIT ${MOST_ROWS}`);
  const same = new Map<string, typeof rows>();
  for (const row of rows) same.set(`${row.customer} ${personKey(row.name)}`, [...(same.get(`${row.customer} ${personKey(row.name)}`) ?? []), row]);
  return [...same.values()].flatMap((list) => pairsOf(list));
}

type Reason = DuplicateGroup['reasons'][number];

/** Joins pairs into groups, each with the reasons of its pairs. */
function createGroups(): { join(one: string, other: string, reasons: readonly Reason[]): void; all(): DuplicateGroup[] } {
  const parent = new Map<string, string>();
  const reasons: (readonly [string, readonly Reason[]])[] = [];
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    return root;
  };
  return {
    join: (one, other, why) => {
      for (const id of [one, other]) if (!parent.has(id)) parent.set(id, id);
      parent.set(rootOf(other), rootOf(one));
      reasons.push([one, why]);
    },
    all: () => {
      const groups = new Map<string, { ids: string[]; reasons: Map<string, Reason> }>();
      for (const id of parent.keys()) {
        const root = rootOf(id);
        const group = groups.get(root) ?? { ids: [], reasons: new Map<string, Reason>() };
        groups.set(root, group);
        group.ids.push(id);
      }
      for (const [id, why] of reasons) for (const reason of why) groups.get(rootOf(id))?.reasons.set(`${reason.kind} ${reason.value}`, reason);
      return [...groups.values()].map((group) => ({ ids: group.ids, reasons: [...group.reasons.values()] }));
    },
  };
}
