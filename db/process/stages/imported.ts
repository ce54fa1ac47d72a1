import type { RecordWrite } from '../../changes/index.ts';
import type { Store } from '../../store/open.ts';
import { readRows } from '../../store/rows.ts';
import { stageEffects } from './effects.ts';

/** What stages that come with an import bring along: the file is taken over as it is, but its deals are counted like any other. */
export function importedStages(store: Store, writes: readonly RecordWrite[], now: number): RecordWrite[] {
  const deals = writes.filter(({ object, set }) => object === 'deals' && 'stage' in set).map(({ record }) => record);
  return deals.length === 0 ? [] : stageEffects(store, writes, readRows(store.db, store.registry.object('deals'), deals), now);
}
