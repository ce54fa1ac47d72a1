import { drain, type RecordWrite, type Steps } from '../../changes/index.ts';
import { planUndo, takeBackAction, takePartBackAction, type UndoPlan } from '../../changes/undo.ts';
import { changesAt, countRecords, findBatchByNumber } from '../../changes/log.ts';
import type { Action } from '../../changes/index.ts';
import { appError } from '../../errors.ts';
import type { Store } from '../../store/open.ts';
import { readRows, type Row } from '../../store/rows.ts';

/** What taking one act back would write. */
export interface ActTakeBack {
  readonly plan: UndoPlan;
  readonly action: Action;
}

/**
 * Takes one act back, whatever else was written in its batch: the records that it touched and the record of the act itself, which
 * goes to the bin, so that the act does not come again. Reads only. Throws `record.notFound`, `history.alreadyUndone`, and
 * `history.nothingLeft` when what the act did was edited since, so that there is nothing of it to put back.
 */
export function* takeActBack(store: Store, id: string): Steps<ActTakeBack> {
  const act = readRows(store.db, store.registry.object('acts'), [id]).get(id);
  if (!act) throw appError('record.notFound', 'The act is not here.', { object: 'acts', id });
  if (act.values.get('deleted') === 1) throw appError('history.alreadyUndone', 'This act was taken back already.', { batch: id });
  const batch = batchOf(store, act);
  const touched = touchedBy(act);
  const plan = yield* planUndo(store, batch.id, (object, record) => touched.has(`${object} ${record}`));
  if (!bringsSomethingBack(plan, act)) throw appError('history.nothingLeft', 'Everything of this act was edited since.', { batch: batch.id });
  const whole = touched.size >= countRecords(store.db, batch.num);
  return { plan, action: whole ? takeBackAction(plan) : takePartBackAction(plan) };
}

/**
 * What taking back acts of one kind about some records would write, as a part of something larger: what was edited since stays, and the acts
 * go to the bin.
 */
export function takenBackWith(store: Store, kind: string, object: string, records: readonly string[]): RecordWrite[] {
  const ids = store.db.pluck<string>('SELECT id FROM acts WHERE kind = ? AND object = ? AND record IN (SELECT value FROM json_each(?)) AND deleted IS NOT 1 ORDER BY id', [kind, object, JSON.stringify(records)]);
  const acts = [...readRows(store.db, store.registry.object('acts'), ids).values()];
  const byBatch = Map.groupBy(acts, (act) => batchOf(store, act).id);
  return [...byBatch].flatMap(([batch, own]) => {
    const touched = new Set(own.flatMap((act) => [...touchedBy(act)]));
    return drain(planUndo(store, batch, (of, record) => touched.has(`${of} ${record}`))).writes;
  });
}

/** The batch that wrote the act: two desks may have done the same, and the one in force counts. */
function batchOf(store: Store, act: Row) {
  const stamp = act.stamps.get('kind') ?? '';
  const batch = changesAt(store.db, 'acts', act.id, stamp).map((change) => findBatchByNumber(store.db, change.batch)).find((found) => found !== undefined);
  if (!batch) throw appError('history.unknownBatch', 'The step of this act is not here.', { batch: act.id });
  return batch;
}

function touchedBy(act: Row): ReadonlySet<string> {
  const own = `acts ${act.id}`;
  try {
    const pairs: unknown = JSON.parse(String(act.values.get('touched') ?? '[]'));
    return new Set([own, ...(Array.isArray(pairs) ? pairs.map((pair: unknown) => (Array.isArray(pair) ? pair.join(' ') : '')) : [])]);
  } catch {
    return new Set([own]);
  }
}

/** An act that changed the very record it is about is taken back only as long as something of that stands. */
function bringsSomethingBack({ writes, kept }: UndoPlan, act: Row): boolean {
  const subject = ({ object, record }: { readonly object: string; readonly record: string }): boolean => object === act.values.get('object') && record === act.values.get('record');
  if (kept.some(subject)) return writes.some(subject);
  return writes.some(({ object }) => object !== 'acts');
}
