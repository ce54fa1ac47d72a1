import { DEAL_STAGES } from '../choices.ts';
import type { ObjectType } from '../types.ts';

/** What a deal needs to enter a stage, and how long it may stay. One record per stage, with a fixed id. */
export const stageRules: ObjectType = {
  id: 'stage_rules',
  label: { zh: '阶段规则', en: 'Stage rules' },
  one: { zh: '阶段规则', en: 'Stage rule' },
  title: 'stage',
  system: true,
  fields: [
    { id: 'stage', type: 'choice', label: { zh: '阶段', en: 'Stage' }, options: DEAL_STAGES, required: true },
    { id: 'probability', type: 'percent', label: { zh: '赢率', en: 'Probability' } },
    { id: 'required', type: 'json', label: { zh: '必填字段', en: 'Required fields' } },
    { id: 'checklist', type: 'json', label: { zh: '检查项', en: 'Checklist' } },
    { id: 'may_skip', type: 'boolean', label: { zh: '可跳过', en: 'May be skipped' } },
    { id: 'stalled_days', type: 'integer', label: { zh: '停滞天数', en: 'Stalled after days' } },
  ],
};

/** One move of a deal between stages. Never changed afterwards: cycle times and conversion are counted from these. */
export const stageMoves: ObjectType = {
  id: 'stage_moves',
  label: { zh: '阶段变更', en: 'Stage moves' },
  one: { zh: '阶段变更', en: 'Stage move' },
  title: 'deal',
  system: true,
  fields: [
    { id: 'deal', type: 'link', to: 'deals', label: { zh: '商机', en: 'Deal' }, required: true },
    { id: 'from_stage', type: 'choice', label: { zh: '从', en: 'From' }, options: DEAL_STAGES },
    { id: 'to_stage', type: 'choice', label: { zh: '到', en: 'To' }, options: DEAL_STAGES },
    { id: 'at', type: 'instant', label: { zh: '时间', en: 'When' } },
    { id: 'member', type: 'link', to: 'members', label: { zh: '操作人', en: 'By' } },
    { id: 'days', type: 'integer', label: { zh: '停留天数', en: 'Days in the stage before' } },
    { id: 'skip_reason', type: 'text', label: { zh: '跳过原因', en: 'Reason for skipping' } },
  ],
};

/** A ticked item of a stage's checklist. The id is made from deal, stage and item. */
export const stageChecks: ObjectType = {
  id: 'stage_checks',
  label: { zh: '检查记录', en: 'Checks' },
  one: { zh: '检查记录', en: 'Check' },
  title: 'item',
  system: true,
  fields: [
    { id: 'deal', type: 'link', to: 'deals', label: { zh: '商机', en: 'Deal' }, required: true },
    { id: 'stage', type: 'text', label: { zh: '阶段', en: 'Stage' } },
    { id: 'item', type: 'text', label: { zh: '检查项', en: 'Item' } },
    { id: 'done', type: 'boolean', label: { zh: '完成', en: 'Done' } },
    { id: 'member', type: 'link', to: 'members', label: { zh: '操作人', en: 'By' } },
  ],
};
