import { derivedId, type RecordWrite } from '../../changes/index.ts';
import { readSetting } from '../../changes/desk.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import type { Row } from '../../store/rows.ts';
import { stageRules, stagesOf } from './rules.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What entering a stage brings with it: since when the deal is there, how far it ever came, the probability of the stage unless one was typed along,
 * and a record of the move from which conversion and cycle times are counted. Of several writes to one deal the last stage counts.
 */
export function stageEffects(store: Store, writes: readonly RecordWrite[], rows: ReadonlyMap<string, Row>, now: number): RecordWrite[] {
  const entered = new Map<string, Record<string, Value>>();
  for (const { object, record, set } of writes) if (object === 'deals' && ('stage' in set || entered.has(record))) entered.set(record, { ...entered.get(record), ...set });
  if (entered.size === 0) return [];
  const order = new Map<Value, number>(stagesOf(store).map(({ key }, place) => [key, key === 'lost' ? 0 : place]));
  const probability = new Map(stageRules(store).map((rule) => [rule.stage, String(rule.probability)]));
  const at = new Date(now).toISOString();
  const member = readSetting(store.db, 'member');
  return [...entered].flatMap(([record, set]): RecordWrite[] => {
    const row = rows.get(record);
    const from = row?.values.get('stage') ?? null;
    const to = set['stage'] ?? null;
    if (to === null || to === from || !order.has(to)) return [];
    const reached = [row?.values.get('reached') ?? null, from, to === 'lost' ? null : to].reduce((far, each) => ((order.get(each) ?? -1) > (order.get(far) ?? -1) ? each : far));
    const typed = 'probability' in set && set['probability'] !== null;
    return [
      { object: 'deals', record, set: { reached, ...('stage_since' in set ? {} : { stage_since: at }), ...(typed ? {} : { probability: probability.get(String(to)) ?? null }) } },
      { object: 'stage_moves', record: derivedId('stage_moves', record, String(to), at), set: {
        deal: record, from_stage: from, to_stage: to, at, member, days: daysBetween(row?.values.get('stage_since'), now), skip_reason: row ? (set['stage_note'] ?? null) : null,
      } },
    ];
  });
}

/** Whole days from an instant to now; null when it is unknown. */
function daysBetween(since: Value | undefined, now: number): number | null {
  const from = typeof since === 'string' ? Date.parse(since) : Number.NaN;
  return Number.isNaN(from) ? null : Math.max(0, Math.floor((now - from) / DAY_MS));
}
