import { ASSIGN_WAYS, REMINDERS } from '../choices-process.ts';
import type { ObjectType } from '../types.ts';

/**
 * What the program did by itself and why. Written in the very batch of the act, so that taking that batch back takes the
 * act back, whole. `reason` is facts; the window puts them into words by the kind. `touched` names the records that the act
 * wrote (`[[object, id], …]`), so that one act of many in a batch can be taken back.
 */
export const acts: ObjectType = {
  id: 'acts',
  label: { zh: '自动操作', en: 'Automated acts' },
  one: { zh: '自动操作', en: 'Automated act' },
  title: 'kind',
  system: true,
  fields: [
    { id: 'kind', type: 'text', label: { zh: '种类', en: 'Kind' }, required: true },
    { id: 'object', type: 'text', label: { zh: '对象', en: 'Object' } },
    { id: 'record', type: 'text', label: { zh: '记录', en: 'Record' } },
    { id: 'rule', type: 'text', label: { zh: '规则', en: 'Rule' } },
    { id: 'reason', type: 'json', label: { zh: '原因', en: 'Reason' } },
    { id: 'at', type: 'instant', label: { zh: '时间', en: 'When' } },
    { id: 'touched', type: 'json', label: { zh: '涉及记录', en: 'Records' }, hidden: true },
  ],
};

/** Who gets a new lead or customer: the first active rule whose condition (a filter, as JSON) matches. */
export const assignmentRules: ObjectType = {
  id: 'assignment_rules',
  label: { zh: '分配规则', en: 'Assignment rules' },
  one: { zh: '分配规则', en: 'Assignment rule' },
  title: 'name',
  system: true,
  fields: [
    { id: 'name', type: 'text', label: { zh: '名称', en: 'Name' }, required: true },
    { id: 'object', type: 'text', label: { zh: '对象', en: 'Object' } },
    { id: 'active', type: 'boolean', label: { zh: '启用', en: 'On' }, initial: 1 },
    { id: 'position', type: 'integer', label: { zh: '次序', en: 'Order' } },
    { id: 'condition', type: 'json', label: { zh: '条件', en: 'Condition' } },
    { id: 'way', type: 'choice', label: { zh: '方式', en: 'Way' }, options: ASSIGN_WAYS, initial: 'round_robin' },
    { id: 'members', type: 'json', label: { zh: '成员', en: 'Members' } },
  ],
};

/** When a reminder becomes a task. One record per kind and grade with a fixed id, so that every desk edits the same one. */
export const reminderRules: ObjectType = {
  id: 'reminder_rules',
  label: { zh: '提醒规则', en: 'Reminder rules' },
  one: { zh: '提醒规则', en: 'Reminder rule' },
  title: 'kind',
  system: true,
  fields: [
    { id: 'kind', type: 'choice', label: { zh: '提醒', en: 'Reminder' }, options: REMINDERS, required: true },
    { id: 'grade', type: 'text', label: { zh: '客户等级', en: 'Grade' } },
    { id: 'active', type: 'boolean', label: { zh: '启用', en: 'On' }, initial: 1 },
    { id: 'days', type: 'integer', label: { zh: '天数', en: 'Days' } },
  ],
};
