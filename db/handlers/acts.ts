import { countActs, listActs, type ActsQuery } from '../process/acts/list.ts';
import { takeActBack } from '../process/acts/take-back.ts';
import { checkTakeBack } from '../process/gates.ts';
import type { CoreContext } from './context.ts';
import { presentUndo } from './undo-result.ts';

/** What the program did by itself: told, and taken back one by one. */
export function actHandlers({ store, work }: CoreContext) {
  return {
    'acts.list': (query: ActsQuery) => ({ ...listActs(store, query), kinds: countActs(store, query) }),
    'acts.undo': async ({ id }: { id: string }) => {
      const { plan, batch } = await work.commit('undo', 1, function* () {
        const ready = yield* takeActBack(store, id);
        checkTakeBack(store, ready.plan);
        return ready;
      });
      return presentUndo(store, plan, batch);
    },
  };
}
