import type { Value } from '../model/types.ts';
import { canonical, type Change } from './change.ts';
import type { Stamp } from './clock.ts';

/** A cell of the derived tables: its value and the stamp of the change that put it there. */
export interface Cell {
  readonly at: Stamp;
  readonly value: Value;
}

/**
 * The whole merge rule: the later stamp wins; equal stamps (a cloned device) are decided by the value's canonical
 * text. It is a total order on (stamp, value), so the outcome depends neither on the order of arrival nor on repeats.
 */
export function wins(challenger: Cell, holder: Cell | undefined): boolean {
  if (!holder) return true;
  if (challenger.at !== holder.at) return challenger.at > holder.at;
  return canonical(challenger.value) > canonical(holder.value);
}

export type Cells = Map<string, Cell>;

/** Merges one change into a record's cells, in place; answers the fields that changed hands. */
export function mergeChange(cells: Cells, change: Pick<Change, 'at' | 'set'>): string[] {
  const taken: string[] = [];
  for (const field of Object.keys(change.set)) {
    const cell: Cell = { at: change.at, value: change.set[field] ?? null };
    if (!wins(cell, cells.get(field))) continue;
    cells.set(field, cell);
    taken.push(field);
  }
  return taken;
}

/**
 * True when neither author knew of the other: the later change replaced something older than the earlier change.
 * Plain later edits (the author saw what they replaced) are not conflicts.
 */
export function inConflict(later: Change, earlier: Change, field: string): boolean {
  return later.at > earlier.at && (later.seen[field] ?? '') < earlier.at && canonical(later.set[field] ?? null) !== canonical(earlier.set[field] ?? null);
}
