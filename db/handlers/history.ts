import type { UndoResult } from '../../preload/contract/history.ts';
import { pace, type UndoPlan } from '../changes/index.ts';
import { countChanges } from '../changes/history.ts';
import { nextRedo, nextUndo, refuseUndone } from '../changes/steps.ts';
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

  async function takeBack(id: string, kind: 'undo' | 'redo', check: (plan: UndoPlan) => void = () => undefined): Promise<UndoResult> {
    const { plan, batch } = await work.commit(kind, countChanges(store.db, id), function* () {
      const plan = yield* planUndo(store, id);
      check(plan);
      // A merge moves links of issued quotes, never what they say; taking it apart is as harmless.
      if (plan.batch.kind !== 'merge') checkTakeBack(store, plan);
      return { plan, action: takeBackAction(plan) };
    });
    return presentUndo(store, plan, batch);
  }

  /** A step that a rule protects must not stand in the way of those before it for ever: it is named, and passed by next time. */
  async function undo(): Promise<UndoResult> {
    const step = nextUndo(store.db, desk, skipped);
    if (!step) throw appError('history.nothingToUndo', 'There is nothing to undo.');
    try {
      return await takeBack(step.id, 'undo');
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
    return takeBack(step.id, 'redo');
  }

  async function undoBatch({ batch: id, preview }: { batch: string; preview: boolean }): Promise<UndoResult> {
    refuseUndone(store.db, id);
    if (preview) return presentUndo(store, await pace(planUndo(store, id), {}, () => undefined), null);
    return takeBack(id, 'undo', (plan) => {
      if (plan.writes.length === 0) throw appError('history.nothingLeft', 'Everything in this step was edited since.', { batch: id });
    });
  }

  return { 'history.undo': undo, 'history.redo': redo, 'history.undoBatch': undoBatch, ...historyLists(context) };
}
