import { fieldsOf } from '../changes/index.ts';
import { canUndoRedoAfter } from '../changes/steps.ts';
import type { CoreContext } from './context.ts';

/** More ids than this are not worth naming: the window asks again. */
const MAX_NAMED = 1000;

/** Tells the window what a durable batch changed, in terms of what it shows. */
export function relayChanges(context: CoreContext): void {
  context.changes.onApplied(({ batch, touched }) => {
    const states = context.views.refresh(touched, fieldsOf(batch));
    for (const [object, ids] of touched) {
      context.emit('records.changed', { object, ids: ids.size > MAX_NAMED ? null : [...ids] });
    }
    if (states.length > 0) context.emit('views.changed', { views: states });
    if (touched.has('fields')) context.emit('model.changed', {});
    context.emit('history.changed', canUndoRedoAfter(context.store.db, context.desk, batch));
  });
}
