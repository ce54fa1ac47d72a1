import type { Store } from '../../store/open.ts';
import { isClosed, stageRules } from './rules.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Since when a deal `t` is in its stage: one that was taken over, since it is in the book. */
export const IN_STAGE_SINCE = 'coalesce(t.stage_since, t.created_at)';

/** From which moment on deals of each stage are stalled at `now`, for stages that say so. */
export function stallCutoffs(store: Store, now: number): readonly { readonly stage: string; readonly before: string }[] {
  return stageRules(store).flatMap(({ stage, stalledDays }) =>
    stalledDays === null || isClosed(stage) ? [] : [{ stage, before: new Date(now - stalledDays * DAY_MS).toISOString() }]);
}

/** A condition over deals `t` that is true for those that are longer in their stage than its rule says. */
export function stalledSql(store: Store, now: number): string {
  const cases = stallCutoffs(store, now).map(({ stage, before }) => `WHEN '${stage.replaceAll("'", "''")}' THEN '${before}'`);
  return cases.length === 0 ? '0' : `coalesce(${IN_STAGE_SINCE} < CASE t.stage ${cases.join(' ')} END, 0)`;
}
