/** What the team agreed on for leads and stages. */
import { derivedId } from '../../changes/index.ts';
import { addDays } from '../../store/local-days.ts';
import type { Dice } from '../dice.ts';
import { draft } from '../draft.ts';
import type { Draft } from '../draft.ts';
import type { Around } from './told.ts';

const STAGES = [
  ['contact', '10', [], [], 14], ['need', '30', ['need'], ['关键联系人已确认'], 14], ['quote', '50', ['amount'], ['技术方案已确认'], 12],
  ['negotiate', '75', ['amount', 'close_date'], [], 12], ['won', '100', ['amount'], ['合同已盖章'], null], ['lost', '0', ['lost_kind'], [], null],
] as const;

/** Who gets new leads, and what a deal needs to enter a stage. */
export function makeRules(dice: Dice, { team, today }: Around): Draft[] {
  const since = addDays(today, -200);
  const [me = '', first = '', second = '', third = '', fourth = ''] = team.members;
  const assign = (position: number, name: string, way: string, members: readonly string[], conditions: object[]): Draft => draft(dice, 'assignment_rules', since, me, {
    name, object: 'leads', active: 1, position, way, members: JSON.stringify(members), condition: JSON.stringify({ match: 'all', conditions, groups: [] }),
  });
  const stage = ([key, probability, required, checklist, stalled_days]: (typeof STAGES)[number]): Draft => ({
    ...draft(dice, 'stage_rules', since, me, { stage: key, probability, required: JSON.stringify(required), checklist: JSON.stringify(checklist), may_skip: 0, stalled_days }),
    record: derivedId('stage_rules', key),
  });
  return [
    assign(1, '机器人与视觉：林佳怡', 'fixed', [third], [{ field: 'interest', op: 'in', values: ['机器人', '视觉检测'] }]),
    assign(2, '江浙沪轮流', 'round_robin', [first, second], [{ field: 'region', op: 'in', values: ['31', '32', '33'] }]),
    assign(3, '其他地区给最空闲的人', 'least_busy', [first, second, third, fourth], []),
    ...STAGES.map(stage),
  ];
}
