import { appError } from '../../errors.ts';
import type { Action, Changes, KeptCell, RecordWrite } from '../../changes/index.ts';
import { changesOfRecord, findBatch, type LoggedChange } from '../../changes/log.ts';
import { forceOf } from '../../changes/steps.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { readRows } from '../../store/rows.ts';
import { takenBackWith } from '../acts/take-back.ts';
import { FOLLOWED } from './merge-pass.ts';

/** What taking a merge apart would do. */
export interface UnmergePlan {
  readonly action: Action;
  /** Records that come back, by id. */
  readonly returning: readonly string[];
  /** How many links go back to them. */
  readonly links: number;
  /** What was edited since and stays as it is. */
  readonly kept: readonly KeptCell[];
}

/**
 * Takes a merge apart, however old, whatever was edited since: the records come back as they were, links that nobody
 * re-pointed since go back to them, the kept record loses what it took unless somebody edited that since. What came after
 * the merge stays with the kept one. Throws `merge.nested` when the kept record went into another one since: that merge
 * comes first; `record.notFound`, `history.alreadyUndone`.
 */
export function planUnmerge(store: Store, changes: Pick<Changes, 'previewUndo'>, merge: string): UnmergePlan {
  const record = readRows(store.db, store.registry.object('merges'), [merge]).get(merge);
  if (!record) throw appError('record.notFound', 'The merge is not here.', { object: 'merges', id: merge });
  const object = String(record.values.get('object'));
  const kept = String(record.values.get('kept'));
  const batch = batchOf(store, merge);
  if (batch === null || record.values.get('deleted') === 1) throw appError('history.alreadyUndone', 'The merge was taken apart already.', { batch: batch ?? '' });
  refuseNested(store, object, kept);
  const plan = changes.previewUndo(batch);
  const writes = plan.writes.map((write) => (write.object === object && write.record === kept ? { ...write, set: withoutUndoneMerges(store, write, batch) } : write));
  const returning = plan.writes.filter((write) => write.object === object && write.set['merged_into'] === null).map((write) => write.record);
  // What another desk linked to them after the merge followed it by itself, and goes back with them.
  const followed = takenBackWith(store, FOLLOWED, object, returning);
  return {
    action: { kind: 'undo', label: plan.batch.label, writes: [...followed, ...writes], undoes: batch },
    returning,
    links: [...followed, ...plan.writes].filter((write) => write.object !== 'merges' && write.object !== 'acts' && !(write.object === object && (write.record === kept || returning.includes(write.record)))).length,
    kept: plan.kept.filter((cell) => cell.object !== 'merges'),
  };
}

/** The batch in which a merge was written. */
export function batchOf(store: Store, merge: string): string | null {
  return store.db.pluck<string>("SELECT b.id FROM change_log l JOIN batches b ON b.num = l.batch WHERE l.record = ? AND l.object = 'merges' ORDER BY l.at LIMIT 1", [merge])[0] ?? null;
}

function refuseNested(store: Store, object: string, kept: string): void {
  const row = readRows(store.db, store.registry.object(object), [kept]).get(kept);
  const into = row?.values.get('merged_into');
  if (typeof into !== 'string') return;
  const outer = readRows(store.db, store.registry.object(object), [into]).get(into);
  throw appError('merge.nested', 'The record went into another one since; that merge is to be taken apart first.', { title: String(outer?.values.get(store.registry.object(object).title) ?? '') });
}

/**
 * What a cell held before a merge may be what an older merge put there; where that one was taken apart meanwhile, its
 * value went with it, so the one before counts.
 */
function withoutUndoneMerges(store: Store, { object, record, set }: RecordWrite, batch: string): Record<string, Value> {
  const log = changesOfRecord(store.db, object, record);
  const num = findBatch(store.db, batch)?.num;
  const inForce = forceOf(store.db);
  const headers = new Map(store.db.all<{ num: number; id: string; kind: string }>('SELECT num, id, kind FROM batches WHERE num IN (SELECT value FROM json_each(?))', [JSON.stringify([...new Set(log.map((change) => change.batch))])]).map((header) => [header.num, header]));
  const isGone = (change: LoggedChange): boolean => {
    const header = headers.get(change.batch);
    return header?.kind === 'merge' && !inForce(header.id);
  };
  return Object.fromEntries(Object.entries(set).map(([field, value]) => {
    const own = log.find((change) => change.batch === num && field in change.set);
    let before = log.find((change) => change.at === own?.seen[field] && field in change.set);
    if (!before || !isGone(before)) return [field, value];
    while (before && isGone(before)) {
      const stamp: string | undefined = before.seen[field];
      before = stamp === undefined ? undefined : log.find((change) => change.at === stamp && field in change.set);
    }
    return [field, before?.set[field] ?? null];
  }));
}
