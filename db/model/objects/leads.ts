import { ARCHIVED } from '../archived.ts';
import { LEAD_STATUS, REGIONS, SOURCES } from '../choices.ts';
import { SCORE_FORMULA } from '../lead-score.ts';
import type { ObjectType } from '../types.ts';

export const leads: ObjectType = {
  id: 'leads',
  label: { zh: '线索', en: 'Leads' },
  one: { zh: '线索', en: 'Lead' },
  title: 'company',
  fields: [
    { id: 'company', type: 'text', label: { zh: '公司名称', en: 'Company' }, required: true, key: true, search: true, width: 220,
      synonyms: ['线索名称', '公司', '单位', '企业名称', '潜在客户', 'lead', 'organization'] },
    { id: 'contact', type: 'text', label: { zh: '联系人', en: 'Contact' }, search: true, width: 100, synonyms: ['姓名', '联系人姓名', 'name', 'contact name'] },
    { id: 'phone', type: 'phone', label: { zh: '电话', en: 'Phone' }, key: true, search: true, width: 140,
      synonyms: ['手机', '手机号', '联系电话', '联系方式', 'mobile', 'tel'] },
    { id: 'email', type: 'email', label: { zh: '邮箱', en: 'Email' }, search: true, width: 170, synonyms: ['电子邮件', 'e-mail'] },
    { id: 'wechat', type: 'text', label: { zh: '微信', en: 'WeChat' }, search: true, width: 120, synonyms: ['微信号'] },
    { id: 'status', type: 'choice', label: { zh: '状态', en: 'Status' }, options: LEAD_STATUS, initial: 'new', width: 100, synonyms: ['线索状态', '跟进状态'] },
    { id: 'source', type: 'choice', label: { zh: '来源', en: 'Source' }, options: SOURCES, width: 90, synonyms: ['线索来源', '渠道', 'lead source', 'channel'] },
    { id: 'interest', type: 'text', label: { zh: '意向产品', en: 'Interest' }, search: true, width: 150, synonyms: ['感兴趣产品', '咨询产品', '需求产品', 'product'] },
    { id: 'region', type: 'choice', label: { zh: '地区', en: 'Region' }, options: REGIONS, width: 90, synonyms: ['省份', '区域', 'province'] },
    { id: 'owner', type: 'link', to: 'members', label: { zh: '负责人', en: 'Owner' }, width: 100, synonyms: ['跟进人', '业务员', '销售', 'salesperson'] },
    { id: 'score', type: 'integer', label: { zh: '评分', en: 'Score' }, readonly: true, width: 80, derived: { kind: 'formula', expression: SCORE_FORMULA } },
    { id: 'title', type: 'text', label: { zh: '职务', en: 'Job title' }, width: 110, synonyms: ['职位'] },
    { id: 'industry', type: 'text', label: { zh: '行业', en: 'Industry' }, width: 110, synonyms: ['所属行业'] },
    { id: 'city', type: 'text', label: { zh: '城市', en: 'City' }, width: 90, synonyms: ['所在城市'] },
    { id: 'address', type: 'text', label: { zh: '地址', en: 'Address' }, width: 200, synonyms: ['公司地址', '详细地址'] },
    { id: 'budget', type: 'money', label: { zh: '预算', en: 'Budget' }, width: 120, synonyms: ['预算金额', '预计金额'] },
    { id: 'last_contact', type: 'date', label: { zh: '最近跟进', en: 'Last contact' }, width: 120, synonyms: ['最后跟进时间', '上次跟进'] },
    { id: 'next_contact', type: 'date', label: { zh: '下次跟进', en: 'Next contact' }, width: 120, synonyms: ['下次联系', '下次跟进时间'] },
    { id: 'customer', type: 'link', to: 'customers', label: { zh: '转化客户', en: 'Converted to' }, width: 180, readonly: true },
    { id: 'converted_contact', type: 'link', to: 'contacts', label: { zh: '转化联系人', en: 'Contact made' }, width: 110, readonly: true },
    { id: 'converted_deal', type: 'link', to: 'deals', label: { zh: '转化商机', en: 'Deal made' }, width: 180, readonly: true },
    { id: 'converted_at', type: 'instant', label: { zh: '转化时间', en: 'Converted at' }, width: 150, readonly: true },
    { id: 'follow_count', type: 'integer', label: { zh: '跟进次数', en: 'Follow-ups' }, readonly: true, width: 90, derived: { kind: 'rollup', object: 'follow_ups', through: 'lead', op: 'count' } },
    { id: 'assigned_by', type: 'link', to: 'assignment_rules', label: { zh: '分配规则', en: 'Assigned by' }, readonly: true, width: 130 },
    { id: 'assigned_turn', type: 'integer', label: { zh: '轮次', en: 'Turn' }, readonly: true, hidden: true },
    { id: 'merged_into', type: 'link', to: 'leads', label: { zh: '已并入', en: 'Merged into' }, readonly: true, hidden: true },
    { id: 'invalid_reason', type: 'text', label: { zh: '无效原因', en: 'Why invalid' }, width: 150 },
    { id: 'notes', type: 'longtext', label: { zh: '备注', en: 'Notes' }, search: true, width: 220, synonyms: ['需求描述', '说明', '留言', 'message', 'remark'] },
    ARCHIVED,
  ],
};
