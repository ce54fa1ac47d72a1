import { derivedId, type RecordWrite } from '../../changes/index.ts';
import type { Store } from '../../store/open.ts';
import type { LiveObject } from '../../store/registry.ts';
import { readRows } from '../../store/rows.ts';
import { quoted } from '../../store/tables.ts';
import { likeId } from '../activity/comment.ts';
import { coOwnerId } from '../pool/co-owners.ts';

/** What points at a record and will point at another one. */
export interface Pointing {
  readonly writes: readonly RecordWrite[];
  /** How many records of each object. */
  readonly counts: ReadonlyMap<string, number>;
}

/** They tell what was done with that very record, so they stay with it. */
const STAYING: ReadonlySet<string> = new Set(['acts', 'merges', 'not_duplicates']);
/** How it was once merged is no link of business. */
const OWN_LINKS: ReadonlySet<string> = new Set(['merged_into']);

/**
 * Records that say "this one has that" exist once for each pair: the field that tells one from the next, how the id of a pair is made, so that
 * whoever says it again says it of the same record, and what else they say. They do not move: the pair is said of the other record, too.
 */
const SETS: Readonly<Record<string, { readonly by: string; readonly id: (object: string, record: string, other: string) => string; readonly more?: readonly string[] }>> = {
  taggings: { by: 'tag', id: derivedId },
  likes: { by: 'member', id: likeId },
  co_owners: { by: 'member', id: (_object, customer, member) => coOwnerId(customer, member), more: ['part'] },
};

/**
 * The writes that make everything that points at `from` point at `to`: links, and what names its subject. What is in the recycle bin, too. With `late`,
 * when the merge is long over, what was taken away from `to` since is not said of it again.
 */
export function pointElsewhere(store: Store, object: string, from: string, to: string, late = false): Pointing {
  const writes: RecordWrite[] = [];
  const counts = new Map<string, number>();
  for (const type of store.registry.objects()) {
    const before = writes.length;
    for (const { field, where } of placesOf(type, object)) {
      const ids = store.db.pluck<string>(`SELECT id FROM ${quoted(type.id)} WHERE ${quoted(field)} = @from${where} ORDER BY rid`, [{ from, object }]);
      writes.push(...moved(store, type, field, ids, object, to, late));
    }
    if (writes.length > before) counts.set(type.id, writes.length - before);
  }
  return { writes, counts };
}

/** Of these records, those that something points at: one question per link, however many they are. */
export function pointedAt(store: Store, object: string, records: readonly string[]): Set<string> {
  const bindings = [{ records: JSON.stringify(records), object }];
  return new Set(store.registry.objects().flatMap((type) => placesOf(type, object).flatMap(({ field, where }) =>
    store.db.pluck<string>(`SELECT DISTINCT ${quoted(field)} FROM ${quoted(type.id)} WHERE ${quoted(field)} IN (SELECT value FROM json_each(@records))${where}`, bindings))));
}

/** Where records of a type point at those of an object: by links, or by naming their subject, as comments, tags and files do. */
function placesOf(type: LiveObject, object: string): { readonly field: string; readonly where: string }[] {
  if (STAYING.has(type.id)) return [];
  const links = type.linkFields.filter((field) => field.to === object && !OWN_LINKS.has(field.id)).map(({ id }) => ({ field: id, where: '' }));
  return type.storedById.has('object') && type.storedById.has('record') ? [...links, { field: 'record', where: ' AND object = @object' }] : links;
}

function moved(store: Store, type: LiveObject, field: string, ids: readonly string[], object: string, to: string, late: boolean): RecordWrite[] {
  const set = SETS[type.id];
  if (!set) return ids.map((record) => ({ object: type.id, record, set: { [field]: to } }));
  if (ids.length === 0) return [];
  const by = quoted(set.by);
  const there = new Set(store.db.pluck<string>(`SELECT ${by} FROM ${quoted(type.id)} WHERE ${quoted(field)} = ?${late ? '' : ' AND deleted IS NOT 1'}`, [to]));
  const rows = readRows(store.db, type, ids);
  return ids.flatMap((id): RecordWrite[] => {
    const values = rows.get(id)?.values;
    const other = values?.get(set.by);
    if (!values || values.get('deleted') === 1 || typeof other !== 'string' || there.has(other)) return [];
    const more = Object.fromEntries((set.more ?? []).map((name) => [name, values.get(name) ?? null]));
    return [{ object: type.id, record: set.id(object, to, other), set: { ...(field === 'record' ? { object, record: to } : { [field]: to }), [set.by]: other, ...more, deleted: null } }];
  });
}
