import type { BatchView, UndoResult } from '../../preload/contract/history.ts';
import type { KeptCell, UndoOutcome, UndoPlan } from '../changes/index.ts';
import { listBatches } from '../changes/history.ts';
import { findBatch } from '../changes/log.ts';
import { canUndoRedo, nextRedo, nextUndo } from '../changes/steps.ts';
import { stampTime } from '../changes/clock.ts';
import { checkTakeBack } from '../process/gates.ts';
import type { Database } from '../store/connection.ts';
import { titlesOf } from '../store/read.ts';
import type { CoreContext } from './context.ts';
import { displayValue } from './display.ts';

const MAX_LISTED = 1000;

export function historyHandlers(context: CoreContext) {
  const { store, changes, desk } = context;

  function present(plan: UndoPlan | UndoOutcome): UndoResult {
    return {
      batch: 'done' in plan ? plan.done.id : null,
      undone: plan.batch.id,
      kind: plan.batch.kind,
      label: plan.batch.label,
      restored: plan.writes.reduce((cells, write) => cells + Object.keys(write.set).length, 0),
      records: plan.writes.slice(0, MAX_LISTED).map(({ object, record }) => ({ object, id: record })),
      kept: plan.kept.slice(0, MAX_LISTED).map(presentKept),
      keptCount: plan.kept.length,
    };
  }

  function presentKept({ object, record, field, current }: KeptCell) {
    const type = store.registry.object(object).fieldsById.get(field);
    return { object, id: record, title: titlesOf(store, object, [record]).get(record) ?? '', field, current: type ? displayValue(store, type, current) : String(current ?? '') };
  }

  /** The same gate as for writing: what was issued stays as it was sent, also when an older step is taken back. */
  function guarded(step: { readonly id: string; readonly num: number } | undefined, takeBack: () => UndoOutcome): UndoResult {
    if (step && touchesQuotes(store.db, step.num)) checkTakeBack(store, changes.previewUndo(step.id).writes);
    return present(takeBack());
  }

  return {
    'history.undo': () => guarded(nextUndo(store.db, desk), changes.undo),
    'history.redo': () => guarded(nextRedo(store.db, desk), changes.redo),
    'history.undoBatch': ({ batch, preview }: { batch: string; preview: boolean }) => (
      preview ? present(changes.previewUndo(batch)) : guarded(findBatch(store.db, batch), () => changes.undoBatch(batch))),
    'history.batches': ({ before, limit }: { before?: string | undefined; limit: number }) => {
      const batches = listBatches(store.db, limit, before);
      const members = titlesOf(store, 'members', [...new Set(batches.map((batch) => batch.member))]);
      const views = batches.map((batch): BatchView => ({
        id: batch.id, at: stampTime(batch.at), kind: batch.kind, label: batch.label, member: members.get(batch.member) ?? '', device: batch.device,
        changes: batch.changes, undone: batch.undone, undoable: !batch.undone && batch.changes > 0,
      }));
      return { batches: views, ...canUndoRedo(store.db, desk) };
    },
  };
}

function touchesQuotes(db: Database, batch: number): boolean {
  return db.get("SELECT 1 FROM change_log WHERE batch = ? AND object IN ('quotes', 'quote_lines') LIMIT 1", [batch]) !== undefined;
}
