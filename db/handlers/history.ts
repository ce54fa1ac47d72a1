import type { UndoResult } from '../../preload/contract/history.ts';
import { pace, type UndoPlan } from '../changes/index.ts';
import type { BatchHeader } from '../changes/log.ts';
import { countChanges } from '../changes/history.ts';
import { nextRedo, nextUndo, refuseUndone, rootOf } from '../changes/steps.ts';
import { planUndo, takeBackAction } from '../changes/undo.ts';
import { appError, isAppError } from '../errors.ts';
import { checkTakeBack } from '../process/gates.ts';
import type { CoreContext } from './context.ts';
import { historyLists } from './history-lists.ts';
import { presentUndo } from './undo-result.ts';

/** What a rule keeps from being taken back. */
const PROTECTED: ReadonlySet<string> = new Set(['quote.locked', 'contract.locked', 'approval.locked', 'quote.kept', 'contract.kept', 'invoice.kept', 'delivery.tooMuch']);

/** Undo and redo of any step, and the lists of what was done. */
export function historyHandlers(context: CoreContext) {
  const { store, desk, work } = context;
  /** Steps that Ctrl+Z met and could not take back: the next press goes past them, until something new is done. */
  let skipped = new Set<string>();
  context.changes.onApplied(({ batch }) => {
    if (batch.kind !== 'undo') skipped = new Set();
  });

  const origin = (batch: BatchHeader): BatchHeader => rootOf(store.db, batch);

  /** A merge moves links of issued quotes, never what they say; taking it apart, or doing it again, is as harmless. */
  function refuseProtected(plan: UndoPlan): void {
    if (origin(plan.batch).kind !== 'merge') checkTakeBack(store, plan);
  }

  async function takeBack(id: string, kind: 'undo' | 'redo', named: (batch: BatchHeader) => BatchHeader, check: (plan: UndoPlan) => void = () => undefined): Promise<UndoResult> {
    const { plan, batch } = await work.commit(kind, countChanges(store.db, id), function* () {
      const plan = yield* planUndo(store, id);
      check(plan);
      refuseProtected(plan);
      return { plan, action: takeBackAction(plan) };
    });
    // Ctrl+Y brings back a paste, not the undo of it; the panel lists undos as steps of their own.
    return presentUndo(store, plan, batch, named(plan.batch));
  }

  /** A step that a rule protects must not stand in the way of those before it for ever: it is named, and passed by next time. */
  async function undo(): Promise<UndoResult> {
    const step = nextUndo(store.db, desk, skipped);
    if (!step) throw appError('history.nothingToUndo', 'There is nothing to undo.');
    try {
      return await takeBack(step.id, 'undo', origin);
    } catch (error) {
      if (!isAppError(error) || !PROTECTED.has(error.code)) throw error;
      skipped.add(step.id);
      const next = nextUndo(store.db, desk, skipped);
      throw appError('history.protected', 'This step cannot be taken back: it wrote a quote that was issued. The next undo takes the step before it.', {
        batch: step.id, kind: step.kind, label: step.label, nextKind: next?.kind ?? '', nextLabel: next?.label ?? '',
      });
    }
  }

  async function redo(): Promise<UndoResult> {
    const step = nextRedo(store.db, desk);
    if (!step) throw appError('history.nothingToRedo', 'There is nothing to redo.');
    return takeBack(step.id, 'redo', origin);
  }

  async function undoBatch({ batch: id, preview }: { batch: string; preview: boolean }): Promise<UndoResult> {
    refuseUndone(store.db, id);
    if (preview) {
      const plan = await pace(planUndo(store, id), {}, () => undefined);
      refuseProtected(plan);
      return presentUndo(store, plan, null);
    }
    return takeBack(id, 'undo', (batch) => batch, (plan) => {
      if (plan.writes.length === 0) throw appError('history.nothingLeft', 'Everything in this step was edited since.', { batch: id });
    });
  }

  return { 'history.undo': undo, 'history.redo': redo, 'history.undoBatch': undoBatch, ...historyLists(context) };
}
