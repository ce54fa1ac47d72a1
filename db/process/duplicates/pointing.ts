import { derivedId, type RecordWrite } from '../../changes/index.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import type { LiveObject } from '../../store/registry.ts';
import { quoted } from '../../store/tables.ts';

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

/** Records that say "this one has that" exist once for each pair: the field that tells one from the next, and how its id is made, where it is. */
const SETS: Readonly<Record<string, { readonly by: string; readonly id?: (object: string, record: string, other: string) => string }>> = {
  taggings: { by: 'tag', id: derivedId },
  likes: { by: 'member' },
  co_owners: { by: 'member' },
};

/** The writes that make everything that points at `from` point at `to`: links, and what names its subject. What is in the recycle bin, too. */
export function pointElsewhere(store: Store, object: string, from: string, to: string): Pointing {
  const writes: RecordWrite[] = [];
  const counts = new Map<string, number>();
  for (const type of store.registry.objects()) {
    if (STAYING.has(type.id)) continue;
    const before = writes.length;
    for (const field of type.linkFields) {
      if (field.to !== object || OWN_LINKS.has(field.id)) continue;
      const ids = store.db.pluck<string>(`SELECT id FROM ${quoted(type.id)} WHERE ${quoted(field.id)} = ? ORDER BY rid`, [from]);
      writes.push(...moved(store, type, field.id, ids, object, to));
    }
    if (isOfSubject(type)) {
      const ids = store.db.pluck<string>(`SELECT id FROM ${quoted(type.id)} WHERE record = ? AND object = ? ORDER BY rid`, [from, object]);
      writes.push(...moved(store, type, 'record', ids, object, to));
    }
    if (writes.length > before) counts.set(type.id, writes.length - before);
  }
  return { writes, counts };
}

/** Comments, tags, files: they name their record by its object and id. */
function isOfSubject(type: LiveObject): boolean {
  return type.storedById.has('object') && type.storedById.has('record');
}

function moved(store: Store, type: LiveObject, field: string, ids: readonly string[], object: string, to: string): RecordWrite[] {
  const set = SETS[type.id];
  if (!set) return ids.map((record) => ({ object: type.id, record, set: { [field]: to } }));
  if (ids.length === 0) return [];
  const by = quoted(set.by);
  const there = new Set(store.db.pluck<string>(`SELECT ${by} FROM ${quoted(type.id)} WHERE ${quoted(field)} = ? AND deleted IS NOT 1`, [to]));
  const rows = store.db.all<{ id: string; other: Value }>(`SELECT id, ${by} AS other FROM ${quoted(type.id)} WHERE id IN (SELECT value FROM json_each(?)) AND deleted IS NOT 1`, [JSON.stringify(ids)]);
  return rows.filter(({ other }) => typeof other === 'string' && !there.has(other)).map(({ id, other }) => ({
    object: type.id,
    ...(set.id ? { record: set.id(object, to, String(other)), set: { object, record: to, [set.by]: other, deleted: null } } : { record: id, set: { [field]: to } }),
  }));
}
