import { LEAD_STATUS, REGIONS, SOURCES } from '../choices.ts';
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
    { id: 'next_contact', type: 'date', label: { zh: '下次跟进', en: 'Next contact' }, width: 120, synonyms: ['下次联系', '下次跟进时间'] },
    { id: 'customer', type: 'link', to: 'customers', label: { zh: '转化客户', en: 'Converted to' }, width: 180, readonly: true },
    { id: 'notes', type: 'longtext', label: { zh: '备注', en: 'Notes' }, search: true, width: 220, synonyms: ['需求描述', '说明', '留言', 'message', 'remark'] },
  ],
};
