import { newId, type Action, type Changes, type Desk, type RecordWrite } from '../../changes/index.ts';
import type { Store } from '../../store/open.ts';
import { actId } from './act-id.ts';
import type { Act, Pass, PassContext } from './pass.ts';

/** How many acts are one batch at most: a pass after a long holiday must not be one giant step. */
const ACTS_PER_BATCH = 500;

export interface PassRun {
  /** Acts written, by pass. */
  readonly acts: Readonly<Record<string, number>>;
  /** Passes that failed, with why; the others went on. */
  readonly failures: readonly { readonly pass: string; readonly error: unknown }[];
}

/**
 * Does what is due, pass by pass. Every act is written with a record of `acts` that says why, in one batch of the kind
 * `auto`, so one undo takes act and reason back together. A pass that fails leaves nothing half done and does not stop others.
 */
export function runPasses({ store, changes, desk }: { readonly store: Store; readonly changes: Changes; readonly desk: Desk }, passes: readonly Pass[]): PassRun {
  const acts: Record<string, number> = {};
  const failures: { pass: string; error: unknown }[] = [];
  for (const pass of passes) {
    const context: PassContext = { store, now: desk.entropy.now(), newId: () => newId(desk.entropy) };
    try {
      const due = withoutTakenBack(store, [...pass.due(context)]);
      for (let start = 0; start < due.length; start += ACTS_PER_BATCH) changes.commit(actionOf(pass, due.slice(start, start + ACTS_PER_BATCH), context));
      acts[pass.id] = due.length;
    } catch (error) {
      failures.push({ pass: pass.id, error });
    }
  }
  return { acts, failures };
}

function actionOf(pass: Pass, acts: readonly Act[], context: PassContext): Action {
  return { kind: 'auto', label: pass.id, writes: acts.flatMap((act) => [...act.writes, noteOf(act, context)]) };
}

/** Why, and what it touched, so that this one act can be taken back. */
function noteOf(act: Act, { now, newId: fresh }: PassContext): RecordWrite {
  const { kind, object, record, rule, reason, writes } = act;
  const touched = new Map(writes.map((write) => [`${write.object} ${write.record}`, [write.object, write.record]]));
  return {
    object: 'acts', record: actId(act) ?? fresh(),
    set: { kind, object, record, rule, reason: JSON.stringify(reason), at: new Date(now).toISOString(), touched: JSON.stringify([...touched.values()]) },
  };
}

/** What a person took back does not come again: its record lies in the bin. */
function withoutTakenBack(store: Store, due: readonly Act[]): readonly Act[] {
  const ids = due.flatMap((act) => actId(act) ?? []);
  if (ids.length === 0) return due;
  const gone = new Set(store.db.pluck<string>('SELECT id FROM acts WHERE deleted IS 1 AND id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)]));
  return gone.size === 0 ? due : due.filter((act) => !gone.has(actId(act) ?? ''));
}
