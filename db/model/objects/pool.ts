import { HANDOVER_STATUS, POOL_REASONS } from '../choices-process.ts';
import type { ObjectType } from '../types.ts';

/**
 * The pool (公海) is the customers without an owner. A rule says whose customers go there by themselves: those that its
 * condition (a filter, as JSON) matches, after so many days without contact or without a deal.
 */
export const poolRules: ObjectType = {
  id: 'pool_rules',
  label: { zh: '公海规则', en: 'Pool rules' },
  one: { zh: '公海规则', en: 'Pool rule' },
  title: 'name',
  system: true,
  fields: [
    { id: 'name', type: 'text', label: { zh: '名称', en: 'Name' }, required: true },
    { id: 'active', type: 'boolean', label: { zh: '启用', en: 'On' }, initial: 0 },
    { id: 'position', type: 'integer', label: { zh: '次序', en: 'Order' } },
    { id: 'condition', type: 'json', label: { zh: '条件', en: 'Condition' } },
    { id: 'contact_days', type: 'integer', label: { zh: '未跟进天数', en: 'Days without contact' } },
    { id: 'deal_days', type: 'integer', label: { zh: '未成交天数', en: 'Days without a deal' } },
    { id: 'notice_days', type: 'integer', label: { zh: '提前提醒天数', en: 'Days of notice' }, initial: 3 },
    { id: 'spare_contract', type: 'boolean', label: { zh: '有执行中合同的不退回', en: 'Spare customers under contract' }, initial: 1 },
    { id: 'spare_open_deal', type: 'boolean', label: { zh: '有进行中商机的不退回', en: 'Spare customers with an open deal' }, initial: 1 },
    { id: 'spare_co_owned', type: 'boolean', label: { zh: '有协作人的不退回', en: 'Spare customers with co-owners' }, initial: 1 },
  ],
};

/** How the pool is used by the whole team: one record with a fixed id. */
export const poolTerms: ObjectType = {
  id: 'pool_terms',
  label: { zh: '公海约定', en: 'Pool terms' },
  one: { zh: '公海约定', en: 'Pool terms' },
  title: 'name',
  system: true,
  fields: [
    { id: 'name', type: 'text', label: { zh: '名称', en: 'Name' } },
    { id: 'capacity', type: 'integer', label: { zh: '每人客户上限', en: 'Customers per member' } },
    { id: 'claims_per_day', type: 'integer', label: { zh: '每人每天领取上限', en: 'Claims per member and day' } },
    { id: 'cool_down_days', type: 'integer', label: { zh: '原负责人冷却天数', en: 'Days before the last owner may claim again' }, initial: 7 },
    { id: 'protect_days', type: 'integer', label: { zh: '领取后保护天数', en: 'Days a claimed customer is protected' }, initial: 30 },
  ],
};

/** A member who works on a customer beside its owner. The id is made from the two. */
export const coOwners: ObjectType = {
  id: 'co_owners',
  label: { zh: '协作人', en: 'Co-owners' },
  one: { zh: '协作人', en: 'Co-owner' },
  title: 'member',
  system: true,
  fields: [
    { id: 'customer', type: 'link', to: 'customers', label: { zh: '客户', en: 'Customer' }, required: true },
    { id: 'member', type: 'link', to: 'members', label: { zh: '成员', en: 'Member' }, required: true },
    { id: 'part', type: 'text', label: { zh: '分工', en: 'Part' } },
  ],
};

/** One coming and going of a customer: claimed, returned, recycled, transferred. Never changed afterwards. */
export const ownerMoves: ObjectType = {
  id: 'owner_moves',
  label: { zh: '归属变更', en: 'Owner changes' },
  one: { zh: '归属变更', en: 'Owner change' },
  title: 'customer',
  system: true,
  fields: [
    { id: 'customer', type: 'link', to: 'customers', label: { zh: '客户', en: 'Customer' }, required: true },
    { id: 'from_member', type: 'link', to: 'members', label: { zh: '原负责人', en: 'From' } },
    { id: 'to_member', type: 'link', to: 'members', label: { zh: '新负责人', en: 'To' } },
    { id: 'reason', type: 'choice', label: { zh: '原因', en: 'Reason' }, options: POOL_REASONS },
    { id: 'remark', type: 'text', label: { zh: '说明', en: 'Remark' } },
    { id: 'at', type: 'instant', label: { zh: '时间', en: 'When' } },
    { id: 'rule', type: 'link', to: 'pool_rules', label: { zh: '规则', en: 'Rule' } },
  ],
};

/** A hand-over pack: everything of some customers passes from one member to another, who signs it off item by item. */
export const handovers: ObjectType = {
  id: 'handovers',
  label: { zh: '交接', en: 'Handovers' },
  one: { zh: '交接', en: 'Handover' },
  title: 'subject',
  system: true,
  fields: [
    { id: 'subject', type: 'text', label: { zh: '主题', en: 'Subject' }, required: true },
    { id: 'from_member', type: 'link', to: 'members', label: { zh: '移交人', en: 'From' } },
    { id: 'to_member', type: 'link', to: 'members', label: { zh: '接收人', en: 'To' }, required: true },
    { id: 'status', type: 'choice', label: { zh: '状态', en: 'Status' }, options: HANDOVER_STATUS, initial: 'open' },
    { id: 'remark', type: 'longtext', label: { zh: '交接说明', en: 'Remark' } },
    { id: 'signed_at', type: 'instant', label: { zh: '签收时间', en: 'Signed off at' } },
  ],
};

export const handoverItems: ObjectType = {
  id: 'handover_items',
  label: { zh: '交接事项', en: 'Handover items' },
  one: { zh: '交接事项', en: 'Handover item' },
  title: 'label',
  system: true,
  fields: [
    { id: 'handover', type: 'link', to: 'handovers', label: { zh: '交接', en: 'Handover' }, required: true },
    { id: 'object', type: 'text', label: { zh: '对象', en: 'Object' } },
    { id: 'record', type: 'text', label: { zh: '记录', en: 'Record' } },
    { id: 'label', type: 'text', label: { zh: '事项', en: 'Item' } },
    { id: 'status', type: 'choice', label: { zh: '状态', en: 'Status' }, options: HANDOVER_STATUS, initial: 'open' },
    { id: 'remark', type: 'text', label: { zh: '备注', en: 'Remark' } },
    { id: 'signed_at', type: 'instant', label: { zh: '签收时间', en: 'Signed off at' } },
  ],
};
