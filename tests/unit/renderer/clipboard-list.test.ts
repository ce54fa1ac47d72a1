import { describe, expect, it } from 'vitest';
import { readListed } from '../../../renderer/grid/clipboard/listed.ts';

const CONTACTS = [
  { id: 'name', type: 'text' as const, label: { zh: '姓名', en: 'Name' } },
  { id: 'customer', type: 'link' as const, to: 'customers', label: { zh: '所属客户', en: 'Customer' } },
  { id: 'mobile', type: 'phone' as const, label: { zh: '手机', en: 'Mobile' } },
  { id: 'phone', type: 'phone' as const, label: { zh: '座机', en: 'Phone' } },
  { id: 'made', type: 'text' as const, label: { zh: '创建者', en: 'Made by' }, readonly: true },
];
const read = (text: string): Record<string, string>[] | null => {
  const list = readListed(text, CONTACTS, 'name');
  return list === null ? null : list.rows.map((row) => Object.fromEntries(row.map((cell, index) => [list.fields[index]?.id ?? '', cell.text])));
};

describe('lists as people send them in a chat', () => {
  it.each([
    ['姓名：王伟  电话：13800138000\n姓名：李娜, 电话: 13900139000', [{ name: '王伟', mobile: '13800138000' }, { name: '李娜', mobile: '13900139000' }]],
    ['姓名：王伟\n手机：13800138000\n公司：上海鑫源\n\n姓名：李娜\n公司：北京华远', [{ name: '王伟', mobile: '13800138000', customer: '上海鑫源' }, { name: '李娜', mobile: '', customer: '北京华远' }]],
    ['Name: Wang Wei; Mobile: 13800138000', [{ name: 'Wang Wei', mobile: '13800138000' }]],
    ['1. 王伟\n2. 李娜', [{ name: '王伟' }, { name: '李娜' }]],
    ['1、王伟 13800138000\n2、李娜 13900139000', [{ name: '王伟', mobile: '13800138000' }, { name: '李娜', mobile: '13900139000' }]],
    ['• 王伟\n• 李娜', [{ name: '王伟' }, { name: '李娜' }]],
    ['王伟、李娜、张强', [{ name: '王伟' }, { name: '李娜' }, { name: '张强' }]],
    ['王伟\n\n李娜\n', [{ name: '王伟' }, { name: '李娜' }]],
  ])('%j', (text, rows) => expect(read(text)).toEqual(rows));

  it.each([
    ['王伟\t13800138000'],
    ['今天见了王伟、李娜，谈得不错。'],
    ['1. 王伟\n3. 李娜'],
    ['姓名：王伟\n今天下午：开会'],
    ['创建者：王伟'],
    ['姓名：王伟 名称：李娜'],
    ['王伟\n李娜'],
    [''],
  ])('%j is left as it is', (text) => expect(read(text)).toBeNull());
});
