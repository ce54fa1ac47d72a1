import { REMINDERS } from '../choices-process.ts';
import { FOLLOW_UP_WAYS, TASK_STATUS } from '../choices.ts';
import type { ObjectType } from '../types.ts';

export const followUps: ObjectType = {
  id: 'follow_ups',
  label: { zh: '跟进记录', en: 'Follow-ups' },
  one: { zh: '跟进记录', en: 'Follow-up' },
  title: 'content',
  fields: [
    { id: 'content', type: 'longtext', label: { zh: '跟进内容', en: 'What happened' }, required: true, search: true, width: 320,
      synonyms: ['内容', '跟进情况', '沟通内容', '跟进记录', 'notes', 'content'] },
    { id: 'way', type: 'choice', label: { zh: '方式', en: 'Way' }, options: FOLLOW_UP_WAYS, initial: 'call', width: 90, synonyms: ['跟进方式', '联系方式', 'type'] },
    { id: 'happened_at', type: 'instant', label: { zh: '跟进时间', en: 'When' }, width: 150, synonyms: ['跟进日期', '时间', '日期', 'date'] },
    { id: 'customer', type: 'link', to: 'customers', label: { zh: '客户', en: 'Customer' }, width: 200, synonyms: ['客户名称', '公司名称', 'account'] },
    { id: 'contact', type: 'link', to: 'contacts', label: { zh: '联系人', en: 'Contact' }, width: 110 },
    { id: 'deal', type: 'link', to: 'deals', label: { zh: '商机', en: 'Deal' }, width: 180 },
    { id: 'lead', type: 'link', to: 'leads', label: { zh: '线索', en: 'Lead' }, width: 180 },
    { id: 'member', type: 'link', to: 'members', label: { zh: '跟进人', en: 'By' }, width: 100, synonyms: ['业务员', '销售', 'salesperson'] },
    { id: 'next_contact', type: 'date', label: { zh: '下次跟进', en: 'Next contact' }, width: 120, synonyms: ['下次跟进时间', '下次联系'] },
  ],
};

export const tasks: ObjectType = {
  id: 'tasks',
  label: { zh: '任务', en: 'Tasks' },
  one: { zh: '任务', en: 'Task' },
  title: 'subject',
  fields: [
    { id: 'subject', type: 'text', label: { zh: '任务', en: 'Task' }, required: true, search: true, width: 280, synonyms: ['任务名称', '待办', '事项', 'todo'] },
    { id: 'due', type: 'date', label: { zh: '截止日期', en: 'Due' }, width: 120, synonyms: ['到期日', '完成日期', 'due date'] },
    { id: 'status', type: 'choice', label: { zh: '状态', en: 'Status' }, options: TASK_STATUS, initial: 'open', width: 90 },
    { id: 'assignee', type: 'link', to: 'members', label: { zh: '执行人', en: 'Assignee' }, width: 100, synonyms: ['负责人', '责任人'] },
    { id: 'customer', type: 'link', to: 'customers', label: { zh: '客户', en: 'Customer' }, width: 200 },
    { id: 'deal', type: 'link', to: 'deals', label: { zh: '商机', en: 'Deal' }, width: 180 },
    { id: 'reminder', type: 'choice', label: { zh: '来自提醒', en: 'Reminder' }, options: REMINDERS, readonly: true, width: 110 },
    { id: 'object', type: 'text', label: { zh: '对象', en: 'Object' }, readonly: true, hidden: true },
    { id: 'record', type: 'text', label: { zh: '记录', en: 'Record' }, readonly: true, hidden: true },
    { id: 'occasion', type: 'text', label: { zh: '由头', en: 'Occasion' }, readonly: true, hidden: true },
    { id: 'reason', type: 'json', label: { zh: '原因', en: 'Reason' }, readonly: true, hidden: true },
    { id: 'snoozed_until', type: 'instant', label: { zh: '推迟到', en: 'Snoozed until' }, width: 150 },
    { id: 'done_at', type: 'instant', label: { zh: '完成时间', en: 'Done at' }, readonly: true, width: 150 },
    { id: 'notes', type: 'longtext', label: { zh: '备注', en: 'Notes' }, width: 200 },
  ],
};

/** What a customer wanted, and what they want now: added to, never overwritten. */
export const needChanges: ObjectType = {
  id: 'need_changes',
  label: { zh: '需求变更', en: 'Requirement changes' },
  one: { zh: '需求变更', en: 'Requirement change' },
  title: 'change',
  fields: [
    { id: 'change', type: 'longtext', label: { zh: '变更内容', en: 'What changes' }, required: true, search: true, width: 280 },
    { id: 'deal', type: 'link', to: 'deals', label: { zh: '商机', en: 'Deal' }, width: 180 },
    { id: 'customer', type: 'link', to: 'customers', label: { zh: '客户', en: 'Customer' }, width: 200 },
    { id: 'contact', type: 'link', to: 'contacts', label: { zh: '提出人', en: 'Asked by' }, width: 110 },
    { id: 'before', type: 'longtext', label: { zh: '原需求', en: 'Before' }, width: 200 },
    { id: 'impact', type: 'text', label: { zh: '影响', en: 'Impact' }, width: 160 },
    { id: 'happened_on', type: 'date', label: { zh: '日期', en: 'Date' }, width: 120 },
    { id: 'member', type: 'link', to: 'members', label: { zh: '记录人', en: 'Noted by' }, width: 100 },
  ],
};
