import type { Filter } from '../../../preload/contract/grids.ts';
import type { Value } from '../../model/types.ts';
import { localDay } from '../../store/local-days.ts';
import type { Store } from '../../store/open.ts';
import { readCondition } from '../conditions.ts';

/** How somebody is chosen among several. */
export type AssignWay = 'round_robin' | 'least_busy' | 'fixed';

/** A rule that is switched on, read. */
export interface AssignRule {
  readonly id: string;
  readonly name: string;
  readonly way: AssignWay;
  /** Null: damaged, or about a field that is gone. It never holds. */
  readonly condition: Filter | null;
  /** Those who work here today, in the rule's order. */
  readonly members: readonly string[];
}

/** Objects whose new records are given to somebody by rules. */
export const ASSIGNED: readonly string[] = ['leads', 'customers'];

/** The rules for new records of an object that are switched on, in their order; of the same place, by id, so that two desks agree. */
export function assignRules(store: Store, object: string, now: number): AssignRule[] {
  const rows = store.db.all<Readonly<Record<'id' | 'name' | 'way' | 'condition' | 'members', Value>>>(
    'SELECT id, name, way, condition, members FROM assignment_rules WHERE object = ? AND active = 1 AND deleted IS NOT 1 ORDER BY coalesce(position, 9e9), id', [object]);
  const here = new Set(availableMembers(store, rows.flatMap(({ members }) => listOf(members)), now));
  return rows.map((row) => ({
    id: String(row.id), name: String(row.name ?? ''), way: wayOf(row.way), condition: readCondition(store.registry.object(object), row.condition),
    members: listOf(row.members).filter((member) => here.has(member)),
  }));
}

/** Of these, those who work here and are not away today. */
export function availableMembers(store: Store, members: readonly string[], now: number): string[] {
  const today = localDay(now);
  return store.db.pluck<string>(
    `SELECT id FROM members WHERE id IN (SELECT value FROM json_each(?)) AND active IS NOT 0 AND deleted IS NOT 1
     AND NOT (away_from IS NOT NULL AND away_from <= ? AND (away_until IS NULL OR away_until >= ?))`, [JSON.stringify(members), today, today]);
}

function wayOf(value: Value): AssignWay {
  return value === 'least_busy' || value === 'fixed' ? value : 'round_robin';
}

function listOf(stored: Value): string[] {
  try {
    const list: unknown = JSON.parse(String(stored ?? '[]'));
    return Array.isArray(list) ? [...new Set(list.filter((member): member is string => typeof member === 'string'))] : [];
  } catch {
    return [];
  }
}
