import { MEMBER_ROLES } from '../choices.ts';
import type { ObjectType } from '../types.ts';

export const departments: ObjectType = {
  id: 'departments',
  label: { zh: '部门', en: 'Departments' },
  one: { zh: '部门', en: 'Department' },
  title: 'name',
  fields: [
    { id: 'name', type: 'text', label: { zh: '部门', en: 'Department' }, required: true, key: true, search: true, width: 160 },
    { id: 'head', type: 'link', to: 'members', label: { zh: '负责人', en: 'Head' }, width: 120 },
    { id: 'parent', type: 'link', to: 'departments', label: { zh: '上级部门', en: 'Parent' }, width: 160 },
    { id: 'notes', type: 'text', label: { zh: '备注', en: 'Notes' }, width: 200 },
  ],
};

export const members: ObjectType = {
  id: 'members',
  label: { zh: '成员', en: 'Members' },
  one: { zh: '成员', en: 'Member' },
  title: 'name',
  fields: [
    { id: 'name', type: 'text', label: { zh: '姓名', en: 'Name' }, required: true, key: true, search: true, width: 120, synonyms: ['员工', '员工姓名'] },
    { id: 'role', type: 'choice', label: { zh: '角色', en: 'Role' }, options: MEMBER_ROLES, initial: 'sales', width: 100 },
    { id: 'department', type: 'link', to: 'departments', label: { zh: '部门', en: 'Department' }, width: 120, synonyms: ['所在部门'] },
    { id: 'manager', type: 'link', to: 'members', label: { zh: '上级', en: 'Reports to' }, width: 100, synonyms: ['直属上级', '主管'] },
    { id: 'approval_limit', type: 'money', label: { zh: '审批额度', en: 'Approval limit' }, width: 120 },
    { id: 'deputy', type: 'link', to: 'members', label: { zh: '代理人', en: 'Deputy' }, width: 100 },
    { id: 'away_from', type: 'date', label: { zh: '外出开始', en: 'Away from' }, width: 120 },
    { id: 'away_until', type: 'date', label: { zh: '外出结束', en: 'Away until' }, width: 120 },
    { id: 'mobile', type: 'phone', label: { zh: '手机', en: 'Mobile' }, search: true, width: 140, synonyms: ['电话', '手机号'] },
    { id: 'email', type: 'email', label: { zh: '邮箱', en: 'Email' }, search: true, width: 170 },
    { id: 'active', type: 'boolean', label: { zh: '在职', en: 'Active' }, initial: 1, width: 80 },
  ],
};

/** The letterhead of one's own firm. One record with a fixed id, so that every desk edits the same one. */
export const company: ObjectType = {
  id: 'company',
  label: { zh: '本公司', en: 'Our company' },
  one: { zh: '本公司', en: 'Our company' },
  title: 'name',
  system: true,
  fields: [
    { id: 'name', type: 'text', label: { zh: '公司名称', en: 'Company name' } },
    { id: 'name_en', type: 'text', label: { zh: '英文名称', en: 'English name' } },
    { id: 'address', type: 'text', label: { zh: '地址', en: 'Address' } },
    { id: 'phone', type: 'phone', label: { zh: '电话', en: 'Phone' } },
    { id: 'email', type: 'email', label: { zh: '邮箱', en: 'Email' } },
    { id: 'website', type: 'url', label: { zh: '网址', en: 'Website' } },
    { id: 'tax_number', type: 'text', label: { zh: '税号', en: 'Tax no.' } },
    { id: 'bank', type: 'text', label: { zh: '开户行', en: 'Bank' } },
    { id: 'bank_account', type: 'text', label: { zh: '银行账号', en: 'Bank account' } },
    { id: 'logo', type: 'longtext', label: { zh: '标志', en: 'Logo' }, hidden: true },
    { id: 'seal', type: 'longtext', label: { zh: '印章', en: 'Seal' }, hidden: true },
    { id: 'quote_terms', type: 'longtext', label: { zh: '默认条款', en: 'Default terms' } },
  ],
};
