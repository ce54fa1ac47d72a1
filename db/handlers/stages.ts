import { derivedId } from '../changes/index.ts';
import type { Value } from '../model/types.ts';
import { boardCards, boardColumns, type BoardFilter, type BoardOrder } from '../process/stages/board.ts';
import { dealPath } from '../process/stages/deal-path.ts';
import { askFor, prepareMove } from '../process/stages/move.ts';
import { ruleProblems } from '../process/stages/problems.ts';
import { stageRules, type StageRule } from '../process/stages/rules.ts';
import { tickWrite } from '../process/stages/ticks.ts';
import { resolveText } from '../process/resolve.ts';
import type { CoreContext } from './context.ts';
import { presentRefused } from './refused.ts';

const MOST_CARDS = 200;

interface MoveInput {
  readonly deals: string[];
  readonly stage: string;
  readonly set: Record<string, Value>;
  readonly text: Record<string, string>;
  readonly ticked: string[];
  readonly note: string;
}

/** Stages of deals: rules, moves, the way of one deal, the board. */
export function stageHandlers(context: CoreContext) {
  const { store, changes, desk, now } = context;

  const problems = () => ruleProblems(stageRules(store), store.registry.object('deals').fieldsById);

  function move({ text, ...wanted }: MoveInput) {
    const set: Record<string, Value> = { ...wanted.set };
    for (const [field, typed] of Object.entries(text)) set[field] = resolveText(store, store.registry.field('deals', field), typed).value;
    const { writes, refused } = prepareMove(store, { ...wanted, set }, desk.member, now());
    const batch = writes.length === 0 ? null : changes.commit({ kind: 'stage', writes });
    const moved = writes.filter((write) => write.object === 'deals' && 'stage' in write.set).length;
    return { batch: batch?.id ?? null, moved, ...presentRefused(store, refused) };
  }

  function saveRule(rule: StageRule) {
    changes.commit({ kind: 'settings', label: labelOf(rule.stage), writes: [{ object: 'stage_rules', record: derivedId('stage_rules', rule.stage), set: {
      stage: rule.stage, probability: String(rule.probability), required: JSON.stringify(rule.required), checklist: JSON.stringify(rule.checklist),
      may_skip: rule.maySkip ? 1 : 0, stalled_days: rule.stalledDays,
    } }] });
    return { problems: problems() };
  }

  const labelOf = (stage: string) => store.registry.field('deals', 'stage').options?.find(({ key }) => key === stage)?.label.zh ?? stage;

  return {
    'stages.rules': () => ({ rules: stageRules(store), problems: problems() }),
    'stages.saveRule': saveRule,
    'stages.needs': ({ deals, stage }: { deals: string[]; stage: string }) => {
      const { skipped, ...rest } = askFor(store, deals, stage);
      return { ...rest, skipped: skipped.map(({ key, label }) => ({ key, label })) };
    },
    'stages.move': move,
    'stages.tick': ({ deal, stage, item, done }: { deal: string; stage: string; item: string; done: boolean }) =>
      ({ batch: changes.commit({ kind: 'stage', writes: [tickWrite(deal, stage, item, done, desk.member)] })?.id ?? null }),
    'stages.deal': ({ deal }: { deal: string }) => dealPath(store, deal, now()),
    'board.columns': (filter: BoardFilter) => ({ columns: boardColumns(store, filter, now()) }),
    'board.cards': ({ stage, order, start, end, ...filter }: BoardFilter & { stage: string; order: BoardOrder; start: number; end: number }) =>
      ({ start, cards: boardCards(store, stage, filter, order, start, Math.min(end, start + MOST_CARDS), now()) }),
  };
}
