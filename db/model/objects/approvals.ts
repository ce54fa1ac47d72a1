import { APPROVAL_STATE } from '../choices-process.ts';
import { CURRENCIES } from '../choices.ts';
import type { ObjectType } from '../types.ts';

/** Which documents need whom: the first active rule whose condition (a filter with figures, as JSON) matches. `steps` is its flow. */
export const approvalRules: ObjectType = {
  id: 'approval_rules',
  label: { zh: '审批规则', en: 'Approval rules' },
  one: { zh: '审批规则', en: 'Approval rule' },
  title: 'name',
  system: true,
  fields: [
    { id: 'name', type: 'text', label: { zh: '名称', en: 'Name' }, required: true },
    { id: 'object', type: 'text', label: { zh: '单据', en: 'Document' } },
    { id: 'active', type: 'boolean', label: { zh: '启用', en: 'On' }, initial: 1 },
    { id: 'position', type: 'integer', label: { zh: '次序', en: 'Order' } },
    { id: 'condition', type: 'json', label: { zh: '条件', en: 'Condition' } },
    { id: 'steps', type: 'json', label: { zh: '步骤', en: 'Steps' } },
  ],
};

/**
 * One request. The flow is frozen when it is asked for; where it stands is the fold of its acts, so that two desks that act
 * apart agree. `status`, `step` and `waiting_for` repeat that fold for lists.
 */
export const approvals: ObjectType = {
  id: 'approvals',
  label: { zh: '审批', en: 'Approvals' },
  one: { zh: '审批', en: 'Approval' },
  title: 'subject',
  fields: [
    { id: 'subject', type: 'text', label: { zh: '单据', en: 'Document' }, search: true, readonly: true, width: 240 },
    { id: 'status', type: 'choice', label: { zh: '状态', en: 'Status' }, options: APPROVAL_STATE, readonly: true, width: 100 },
    { id: 'step', type: 'text', label: { zh: '当前步骤', en: 'Step' }, readonly: true, width: 120 },
    { id: 'waiting_for', type: 'link', to: 'members', label: { zh: '等待', en: 'Waiting for' }, readonly: true, width: 100 },
    { id: 'customer', type: 'link', to: 'customers', label: { zh: '客户', en: 'Customer' }, readonly: true, width: 200 },
    { id: 'amount', type: 'money', label: { zh: '金额', en: 'Amount' }, readonly: true, width: 130 },
    { id: 'asked_by', type: 'link', to: 'members', label: { zh: '申请人', en: 'Asked by' }, readonly: true, width: 100 },
    { id: 'asked_at', type: 'instant', label: { zh: '申请时间', en: 'Asked at' }, readonly: true, width: 150 },
    { id: 'urgent', type: 'boolean', label: { zh: '加急', en: 'Urgent' }, readonly: true, width: 80 },
    { id: 'urgent_reason', type: 'text', label: { zh: '加急原因', en: 'Reason' }, readonly: true, width: 160 },
    { id: 'done_at', type: 'instant', label: { zh: '完成时间', en: 'Done at' }, readonly: true, width: 150 },
    { id: 'object', type: 'text', label: { zh: '对象', en: 'Object' }, readonly: true, hidden: true },
    { id: 'record', type: 'text', label: { zh: '记录', en: 'Record' }, readonly: true, hidden: true },
    { id: 'rule', type: 'link', to: 'approval_rules', label: { zh: '规则', en: 'Rule' }, readonly: true, hidden: true },
    { id: 'flow', type: 'json', label: { zh: '流程', en: 'Flow' }, readonly: true, hidden: true },
    { id: 'facts', type: 'json', label: { zh: '依据', en: 'Facts' }, readonly: true, hidden: true },
    { id: 'currency', type: 'choice', label: { zh: '币种', en: 'Currency' }, options: CURRENCIES, readonly: true, hidden: true },
    { id: 'since', type: 'instant', label: { zh: '本步开始', en: 'Step began' }, readonly: true, width: 150 },
    { id: 'waiting', type: 'json', label: { zh: '等待的成员', en: 'All who are waited for' }, readonly: true, hidden: true },
  ],
};

/** One thing somebody (or a time limit) did about a request. Only ever added. */
export const approvalActs: ObjectType = {
  id: 'approval_acts',
  label: { zh: '审批记录', en: 'Approval acts' },
  one: { zh: '审批记录', en: 'Approval act' },
  title: 'kind',
  system: true,
  fields: [
    { id: 'approval', type: 'link', to: 'approvals', label: { zh: '审批', en: 'Approval' }, required: true },
    { id: 'kind', type: 'text', label: { zh: '动作', en: 'Act' }, required: true },
    { id: 'step', type: 'integer', label: { zh: '步骤', en: 'Step' } },
    { id: 'member', type: 'link', to: 'members', label: { zh: '成员', en: 'Member' } },
    { id: 'for_member', type: 'link', to: 'members', label: { zh: '代', en: 'On behalf of' } },
    { id: 'target', type: 'link', to: 'members', label: { zh: '对象成员', en: 'Target' } },
    { id: 'text', type: 'longtext', label: { zh: '意见', en: 'Text' } },
    { id: 'at', type: 'instant', label: { zh: '时间', en: 'When' } },
    { id: 'details', type: 'json', label: { zh: '细节', en: 'Details' } },
    { id: 'key', type: 'text', label: { zh: '步骤标识', en: 'Step key' } },
    { id: 'round', type: 'integer', label: { zh: '轮次', en: 'Round' } },
    { id: 'step_name', type: 'text', label: { zh: '步骤名称', en: 'Step name' } },
    { id: 'waited', type: 'integer', label: { zh: '等待秒数', en: 'Seconds waited' } },
  ],
};
