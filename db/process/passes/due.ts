import type { Database } from '../../store/connection.ts';
import type { Store } from '../../store/open.ts';
import { actId } from './act-id.ts';
import type { Act, Pass } from './pass.ts';

/** What a pass found due, and where the log stood then: once it moved on, some of it may no longer be so. */
export interface Found {
  readonly acts: readonly Act[];
  readonly at: number;
}

/** What is due now, without what a person took back. */
export function findDue(store: Store, pass: Pass, now: number): Found {
  return { at: logEnd(store.db), acts: withoutTakenBack(store, [...pass.due({ store, now })]) };
}

/** Moves with everything that is written, by whomever. */
export function logEnd(db: Database): number {
  return db.pluck<number | null>('SELECT max(seq) FROM change_log')[0] ?? 0;
}

/** What a person took back does not come again: its record lies in the bin. */
function withoutTakenBack(store: Store, due: readonly Act[]): readonly Act[] {
  const ids = due.flatMap((act) => actId(act) ?? []);
  if (ids.length === 0) return due;
  const gone = new Set(store.db.pluck<string>('SELECT id FROM acts WHERE deleted IS 1 AND id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)]));
  return gone.size === 0 ? due : due.filter((act) => !gone.has(actId(act) ?? ''));
}
