import type { Option, Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { stageRules, stagesOf, type StageRule } from './rules.ts';

/** A deal that is to move, and where it stands. */
export interface Moving {
  readonly id: string;
  /** The stage it is in; null for none. */
  readonly from: Value;
}

/** What moves of some deals are judged by, read at once however many they are, and only when it is asked for. */
export interface MoveFacts {
  readonly stages: readonly Option[];
  /** One per stage, in the order of the process. */
  readonly rules: readonly StageRule[];
  /** The ticked items of a stage's checklist. */
  ticked(deal: string, stage: string): ReadonlySet<string>;
  /** The stage in which a lost deal was lost. */
  lostAt(deal: string): string | null;
}

const NONE: ReadonlySet<string> = new Set();

/** The facts about these deals. */
export function createMoveFacts(store: Store, deals: readonly Moving[]): MoveFacts {
  let ticks: ReadonlyMap<string, ReadonlySet<string>> | null = null;
  let losses: ReadonlyMap<string, string | null> | null = null;
  return {
    stages: stagesOf(store),
    rules: stageRules(store),
    ticked: (deal, stage) => (ticks ??= readTicks(store, deals.map(({ id }) => id))).get(`${deal} ${stage}`) ?? NONE,
    lostAt: (deal) => (losses ??= readLosses(store, deals.filter(({ from }) => from === 'lost').map(({ id }) => id))).get(deal) ?? null,
  };
}

function readTicks(store: Store, deals: readonly string[]): Map<string, Set<string>> {
  const ticks = new Map<string, Set<string>>();
  const rows = store.db.all<{ deal: string; stage: string; item: string }>(
    'SELECT deal, stage, item FROM stage_checks WHERE deal IN (SELECT value FROM json_each(?)) AND done = 1 AND deleted IS NOT 1', [JSON.stringify(deals)]);
  for (const { deal, stage, item } of rows) {
    const key = `${deal} ${stage}`;
    ticks.set(key, (ticks.get(key) ?? new Set()).add(item));
  }
  return ticks;
}

/** The last loss counts. */
function readLosses(store: Store, deals: readonly string[]): Map<string, string | null> {
  const rows = store.db.all<{ deal: string; stage: string | null }>(
    `SELECT deal, from_stage AS stage FROM stage_moves WHERE deal IN (SELECT value FROM json_each(?)) AND to_stage = 'lost' AND deleted IS NOT 1 ORDER BY at, rid`, [JSON.stringify(deals)]);
  return new Map(rows.map(({ deal, stage }) => [deal, stage]));
}
