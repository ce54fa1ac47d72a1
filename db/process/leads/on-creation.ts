import type { RecordWrite } from '../../changes/index.ts';
import type { Store } from '../../store/open.ts';
import type { Row } from '../../store/rows.ts';
import { createPlanner, type Assigned, type Given } from './assign.ts';
import { ASSIGNED } from './rules.ts';

/** Gives new records their owners, in the very batch that makes them. */
export interface Assigner {
  /** Whether a write may make a record that rules give to somebody. */
  concerns(write: RecordWrite): boolean;
  /** For some writes, one per record, whole; `rows` are those of them that are here already. Whom one step gave something counts for the next. */
  assign(writes: readonly RecordWrite[], rows: ReadonlyMap<string, Row>): RecordWrite[];
}

/** The owners of new records of an object: by hand, by paste and by import alike. What names an owner keeps it. */
export function createAssigner(store: Store, object: string, now: number): Assigner {
  const { title } = store.registry.object(object);
  let plan: ((given: readonly Given[]) => Assigned[]) | null = null;
  // Leads that are customers already go to whom those belong to, without any rule.
  let asked: boolean | null = null;
  const isAsked = (): boolean => (asked ??= object === 'leads' || hasRules(store, object));
  return {
    concerns: ({ set }) => title in set && (set['owner'] ?? null) === null && isAsked(),
    assign: (writes, rows) => {
      const given = writes.filter(({ record, set }) => title in set && (set['owner'] ?? null) === null && !rows.has(record)).map(({ record, set }) => ({ id: record, values: set }));
      if (given.length === 0) return [];
      plan ??= createPlanner(store, object, now);
      return plan(given).flatMap((each) => assignmentWrite(object, each) ?? []);
    },
  };
}

/** Whether rules decide who gets new records of an object: then whoever makes one is not its owner by that alone. */
export function hasRules(store: Store, object: string): boolean {
  return ASSIGNED.includes(object) && store.db.get('SELECT 1 FROM assignment_rules WHERE object = ? AND active = 1 AND deleted IS NOT 1 LIMIT 1', [object]) !== undefined;
}

/** What is written for one record; null where nobody was found. */
export function assignmentWrite(object: string, { record, owner, rule, turn }: Assigned): RecordWrite | null {
  return owner === null ? null : { object, record, set: { owner, assigned_by: rule, ...(turn === null ? {} : { assigned_turn: turn }) } };
}
