import type { ObjectType } from '../types.ts';

export const contacts: ObjectType = {
  id: 'contacts',
  label: { zh: '联系人', en: 'Contacts' },
  one: { zh: '联系人', en: 'Contact' },
  title: 'name',
  fields: [
    { id: 'name', type: 'text', label: { zh: '姓名', en: 'Name' }, required: true, key: true, search: true, width: 110,
      synonyms: ['联系人', '联系人姓名', '客户联系人', '对接人', '采购联系人', 'contact', 'contact name', 'full name', 'person'] },
    { id: 'customer', type: 'link', to: 'customers', label: { zh: '所属客户', en: 'Customer' }, width: 220,
      synonyms: ['公司', '单位', '客户', '公司名称', '客户名称', '单位名称', 'company', 'account'] },
    { id: 'title', type: 'text', label: { zh: '职务', en: 'Job title' }, search: true, width: 110,
      synonyms: ['职位', '岗位', '头衔', '称呼', 'position', 'role'] },
    { id: 'department', type: 'text', label: { zh: '部门', en: 'Department' }, width: 110, synonyms: ['所在部门', 'dept'] },
    { id: 'mobile', type: 'phone', label: { zh: '手机', en: 'Mobile' }, key: true, search: true, width: 140,
      synonyms: ['手机号', '手机号码', '联系方式', '联系电话', '电话', '移动电话', 'cell', 'mobile phone', 'phone'] },
    { id: 'phone', type: 'phone', label: { zh: '座机', en: 'Phone' }, search: true, width: 140, synonyms: ['固话', '办公电话', '固定电话', 'office phone'] },
    { id: 'email', type: 'email', label: { zh: '邮箱', en: 'Email' }, key: true, search: true, width: 180,
      synonyms: ['电子邮箱', '电子邮件', 'e-mail', 'mail', 'email address'] },
    { id: 'wechat', type: 'text', label: { zh: '微信', en: 'WeChat' }, search: true, width: 120, synonyms: ['微信号', 'weixin', 'wechat id'] },
    { id: 'qq', type: 'text', label: { zh: 'QQ', en: 'QQ' }, width: 110, synonyms: ['qq号', 'qq号码'] },
    { id: 'birthday', type: 'date', label: { zh: '生日', en: 'Birthday' }, width: 110, synonyms: ['出生日期', 'date of birth', 'dob'] },
    { id: 'is_primary', type: 'boolean', label: { zh: '主要联系人', en: 'Primary' }, width: 100, synonyms: ['首要联系人', '是否主联系人'] },
    { id: 'lead', type: 'link', to: 'leads', label: { zh: '来自线索', en: 'From lead' }, readonly: true, width: 160 },
    { id: 'merged_into', type: 'link', to: 'contacts', label: { zh: '已并入', en: 'Merged into' }, readonly: true, hidden: true },
    { id: 'notes', type: 'longtext', label: { zh: '备注', en: 'Notes' }, search: true, width: 200, synonyms: ['说明', 'remark', 'remarks'] },
  ],
};
