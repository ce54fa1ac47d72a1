import type { Database } from './connection.ts';
import type { LiveObject } from './registry.ts';
import { createSearchQueue } from './search-waiting.ts';
import { quoted, type AddedColumn } from './tables.ts';

/**
 * Notes the records whose search text is behind because definitions changed: a text that became worked out, or of another
 * type, is no longer to be found by what it held, and may be one day again. Columns that were just `added` are empty.
 */
export function reindexDefined(db: Database, before: readonly LiveObject[], after: readonly LiveObject[], added: readonly AddedColumn[]): void {
  for (const object of after) {
    const former = before.find(({ id }) => id === object.id);
    const changed = former ? changedFields(former, object, added) : [];
    if (changed.length === 0) continue;
    const search = createSearchQueue(db, object);
    const filled = changed.map((field) => `${quoted(field)} IS NOT NULL`).join(' OR ');
    for (const rid of db.pluck<number>(`SELECT rid FROM ${quoted(object.id)} WHERE ${filled}`)) search.add(rid);
    search.flush();
  }
}

/** The fields that are searched by one of the two and not by the other, as far as their columns can hold anything. */
function changedFields(before: LiveObject, after: LiveObject, added: readonly AddedColumn[]): string[] {
  const fresh = new Set(added.flatMap(({ object, field }) => (object === after.id ? [field] : [])));
  return [...missingIn(after, before), ...missingIn(before, after)].filter((id) => !fresh.has(id));
}

function missingIn(one: LiveObject, other: LiveObject): string[] {
  const known = new Set(one.searchFields.map(({ id }) => id));
  return other.searchFields.flatMap(({ id }) => (known.has(id) ? [] : [id]));
}
