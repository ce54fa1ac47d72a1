import { appError } from '../../errors.ts';
import type { RecordWrite } from '../../changes/index.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';

/** Companies above one another; beyond this it is no group but a mistake. */
const MOST_DEEP = 50;
const MOST_SHOWN = 300;

/** The parents that writes of one action give to customers: a paste may set several that only together make a loop. */
export function parentsOf(writes: readonly RecordWrite[]): Map<string, Value> {
  const parents = new Map<string, Value>();
  for (const { object, record, set } of writes) if (object === 'customers' && 'parent' in set) parents.set(record, set['parent'] ?? null);
  return parents;
}

/** Who stands above these companies as stored, all the way up, in one statement; a loop that two desks made ends it. */
export function storedAbove(store: Store, customers: readonly Value[]): Map<string, Value> {
  const rows = store.db.all<{ id: string; parent: Value }>(
    `WITH RECURSIVE above (id, parent) AS (
       SELECT id, parent FROM customers WHERE id IN (SELECT value FROM json_each(?))
       UNION
       SELECT c.id, c.parent FROM above a JOIN customers c ON c.id = a.parent
     )
     SELECT id, parent FROM above`, [JSON.stringify(customers)]);
  return new Map(rows.map(({ id, parent }) => [id, parent]));
}

/** Throws `customer.parentLoop` when a customer would stand above itself, once all `parents` of the action are written over those `stored`. */
export function refuseParentLoop(record: string, parents: ReadonlyMap<string, Value>, stored: ReadonlyMap<string, Value>): void {
  const seen = new Set([record]);
  for (let at = parents.get(record) ?? null, steps = 0; typeof at === 'string' && steps < MOST_DEEP; steps++) {
    if (at === record) throw appError('customer.parentLoop', 'A company cannot stand above itself.', { id: record });
    if (seen.has(at)) return;
    seen.add(at);
    at = (parents.has(at) ? parents.get(at) : stored.get(at)) ?? null;
  }
}

/** One company of a group. */
export interface FamilyNode {
  readonly id: string;
  readonly title: string;
  readonly parent: string | null;
  readonly depth: number;
  readonly hint: string;
}

/** The whole group that a customer belongs to, from the top down, each below its parent. Two desks may have made a loop: it is cut. */
export function familyOf(store: Store, id: string): { readonly nodes: readonly FamilyNode[]; readonly loop: boolean; readonly more: boolean } {
  const { top, loop } = topOf(store, id);
  const rows = store.db.all<FamilyNode & { path: string }>(
    `WITH RECURSIVE family (id, depth, path) AS (
       SELECT ?, 0, '/' || ?
       UNION ALL
       SELECT c.id, f.depth + 1, f.path || '/' || coalesce(c.title_key, '') || ' ' || c.id FROM family f JOIN customers c ON c.parent = f.id
       WHERE c.deleted IS NOT 1 AND f.depth < ${MOST_DEEP} AND instr(f.path, c.id) = 0
     )
     SELECT f.id, coalesce(c.name, '') AS title, CASE WHEN f.depth = 0 THEN NULL ELSE c.parent END AS parent, f.depth, coalesce(c.city, '') AS hint, f.path
     FROM family f JOIN customers c ON c.id = f.id LIMIT ${MOST_SHOWN + 1}`, [top, top]);
  const nodes = rows.slice(0, MOST_SHOWN).sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ id: node, title, parent, depth, hint }) => ({ id: node, title, parent, depth, hint }));
  return { nodes, loop, more: rows.length > MOST_SHOWN };
}

function topOf(store: Store, id: string): { readonly top: string; readonly loop: boolean } {
  const seen = new Set([id]);
  for (let at = id; ; ) {
    const parent = store.db.pluck<Value>('SELECT p.id FROM customers c JOIN customers p ON p.id = c.parent AND p.deleted IS NOT 1 WHERE c.id = ?', [at])[0];
    if (typeof parent !== 'string' || seen.size > MOST_DEEP) return { top: at, loop: false };
    if (seen.has(parent)) return { top: id, loop: true };
    seen.add(parent);
    at = parent;
  }
}
