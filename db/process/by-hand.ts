import type { Action, Batch, Changes } from '../changes/index.ts';
import type { Store } from '../store/open.ts';
import { withEffects } from './effects.ts';
import { checkWrites } from './gates.ts';

/**
 * Writes what a person did: through the gates, with what it brings along, as one batch. The one way for a cell, a
 * paste, a fill and a bulk edit. Throws what `checkWrites` throws, and then nothing is written.
 */
export function commitByHand(store: Store, changes: Changes, action: Action, now: number): Batch | null {
  checkWrites(store, action.writes);
  return changes.commit({ ...action, writes: withEffects(store, action.writes, now) });
}
