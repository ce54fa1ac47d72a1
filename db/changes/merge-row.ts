import type { Field, Value } from '../model/types.ts';
import { columnValue } from '../store/column-value.ts';
import type { LiveObject } from '../store/registry.ts';
import type { Row } from '../store/rows.ts';
import type { Change } from './change.ts';
import { wins } from './merge.ts';

/**
 * Merges what this version knows of a change into a row, in place; names the fields it took and those it does not know.
 * Fields that are worked out take nothing, whoever sends it: they count as unknown.
 */
export function mergeIntoRow(object: LiveObject, row: Row, change: Pick<Change, 'at' | 'set'>): { taken: string[]; unknown: string[] } {
  const taken: string[] = [];
  const unknown: string[] = [];
  for (const name of Object.keys(change.set)) {
    const field = object.storedById.get(name);
    if (!field) unknown.push(name);
    else if (mergeCell(row, field, change.at, change.set[name] ?? null)) taken.push(name);
  }
  return { taken, unknown };
}

function mergeCell(row: Row, field: Field, at: string, raw: Value): boolean {
  const value = columnValue(field, raw);
  const held = row.stamps.get(field.id);
  if (!wins({ at, value }, held === undefined ? undefined : { at: held, value: row.values.get(field.id) ?? null })) return false;
  row.stamps.set(field.id, at);
  if (value === null) row.values.delete(field.id);
  else row.values.set(field.id, value);
  return true;
}
