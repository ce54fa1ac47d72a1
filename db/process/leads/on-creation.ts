import type { RecordWrite } from '../../changes/index.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { quoted } from '../../store/tables.ts';
import { planAssignment, type Assigned } from './assign.ts';
import { ASSIGNED } from './rules.ts';

/** The owners that new records get in the very batch that makes them: by hand, by paste and by import alike. What names an owner keeps it. */
export function assignNew(store: Store, writes: readonly RecordWrite[], now: number): RecordWrite[] {
  return ASSIGNED.flatMap((object) => {
    const records = newOnes(store, object, writes);
    if (records.size === 0) return [];
    const given = [...records].map(([id, values]) => ({ id, values }));
    return planAssignment(store, object, given, { way: 'rules' }, now).flatMap((each) => assignmentWrite(object, each) ?? []);
  });
}

/** Whether rules decide who gets new records of an object: then whoever makes one is not its owner by that alone. */
export function hasRules(store: Store, object: string): boolean {
  return ASSIGNED.includes(object) && store.db.get('SELECT 1 FROM assignment_rules WHERE object = ? AND active = 1 AND deleted IS NOT 1 LIMIT 1', [object]) !== undefined;
}

/** What is written for one record; null where nobody was found. */
export function assignmentWrite(object: string, { record, owner, rule, turn }: Assigned): RecordWrite | null {
  return owner === null ? null : { object, record, set: { owner, assigned_by: rule, ...(turn === null ? {} : { assigned_turn: turn }) } };
}

/** New records without an owner, whole, however many writes they are made of. */
function newOnes(store: Store, object: string, writes: readonly RecordWrite[]): Map<string, Record<string, Value>> {
  const title = store.registry.object(object).title;
  const records = new Map<string, Record<string, Value>>();
  for (const write of writes) if (write.object === object) records.set(write.record, { ...records.get(write.record), ...write.set });
  for (const [id, set] of records) if (!(title in set) || (set['owner'] ?? null) !== null) records.delete(id);
  if (records.size === 0) return records;
  for (const id of store.db.pluck<string>(`SELECT id FROM ${quoted(object)} WHERE id IN (SELECT value FROM json_each(?))`, [JSON.stringify([...records.keys()])])) records.delete(id);
  return records;
}
