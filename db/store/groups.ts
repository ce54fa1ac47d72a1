import type { Value } from '../model/types.ts';
import { groupKeySql } from './group-keys.ts';
import type { Store } from './open.ts';
import type { LiveObject } from './registry.ts';
import { titlesOf } from './read.ts';
import { quoted } from './tables.ts';
import type { View } from './view-query.ts';

/** One group of the innermost level: what its records have in common, level by level, and how many they are. */
export interface Group {
  readonly keys: readonly Value[];
  /** Names of linked records; null for other kinds of keys, and for a record that is not here. */
  readonly titles: readonly (string | null)[];
  readonly count: number;
}

/** More groups than this are not made. */
export const MAX_GROUPS = 5000;
/** A key goes to the window as the begin of what is written there: it is a heading, not the value. */
const MAX_KEY = 300;

type Keys = readonly Value[];

/** Neighbours in a list with the same keys, unshortened. */
export interface Stretch {
  readonly keys: Keys;
  readonly count: number;
}

/**
 * The groups of a list, in order; null when there are too many. The list stands in the order of its groups, so their ends
 * are found by leaps and halving: a few dozen rows are read for each group, however many records it has.
 */
export function groupsOf(store: Store, view: View, now: number): Group[] | null {
  const found = stretchesOf(store, view, now);
  return found === null ? null : withTitles(store, store.registry.object(view.query.object), view, found);
}

/** The stretches of a list whose records have the same keys. */
export function stretchesOf(store: Store, view: View, now: number): Stretch[] | null {
  return stretches(view.rids, keyReader(store, store.registry.object(view.query.object), view, now));
}

/** The key expressions of the levels a list is grouped by, over table `t`. */
export function groupSql(store: Store, object: LiveObject, view: View, now: number): string[] {
  return levelsOf(view).map(({ field, by }) => groupKeySql({ registry: store.registry, object, now }, field, by));
}

function levelsOf(view: View) {
  return view.query.sort.flatMap(({ field, by }) => (by === undefined ? [] : [{ field, by }]));
}

function keyReader(store: Store, object: LiveObject, view: View, now: number): (rid: number) => Keys {
  const levels = groupSql(store, object, view, now);
  const sql = `SELECT ${levels.map((key, i) => `${key} AS g${i}`).join(', ')} FROM ${quoted(object.id)} t WHERE t.rid = ?`;
  return (rid) => {
    if (levels.length === 0) return [];
    const row = store.db.get<Record<string, Value>>(sql, [rid]) ?? {};
    return levels.map((_level, i) => row[`g${i}`] ?? null);
  };
}

function stretches(rids: Uint32Array, keysOf: (rid: number) => Keys): Stretch[] | null {
  const found: Stretch[] = [];
  for (let start = 0; start < rids.length;) {
    if (found.length === MAX_GROUPS) return null;
    const keys = keysOf(rids[start] ?? 0);
    const end = endOf(start, rids.length, (at) => sameKeys(keysOf(rids[at] ?? 0), keys));
    found.push({ keys, count: end - start });
    start = end;
  }
  return found;
}

/** The first place after `start` that no longer belongs: leaps that double, then halving between the last two. */
function endOf(start: number, length: number, belongs: (at: number) => boolean): number {
  let [inside, leap] = [start, 1];
  while (inside + leap < length && belongs(inside + leap)) {
    inside += leap;
    leap *= 2;
  }
  let outside = Math.min(inside + leap, length);
  while (outside - inside > 1) {
    const middle = (inside + outside) >>> 1;
    if (belongs(middle)) inside = middle;
    else outside = middle;
  }
  return outside;
}

function sameKeys(one: Keys, other: Keys): boolean {
  return one.every((key, level) => key === other[level]);
}

function withTitles(store: Store, object: LiveObject, view: View, found: readonly Stretch[]): Group[] {
  const titles = levelsOf(view).map(({ field }, level) => {
    const link = object.fieldsById.get(field);
    if (link?.type !== 'link' || link.to === undefined) return null;
    return titlesOf(store, link.to, [...new Set(found.flatMap(({ keys }) => (typeof keys[level] === 'string' ? [keys[level]] : [])))]);
  });
  return found.map(({ keys, count }) => ({
    keys: keys.map((key) => (typeof key === 'string' ? key.slice(0, MAX_KEY) : key)),
    titles: keys.map((key, level) => titles[level]?.get(String(key)) ?? null),
    count,
  }));
}
