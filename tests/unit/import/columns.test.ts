import { describe, expect, it } from 'vitest';
import { matchColumns, similarity } from '../../../db/import/columns.ts';
import { createDictionary, readHeading } from '../../../db/import/dictionary.ts';
import { findRegions } from '../../../db/import/regions.ts';
import { makeSheet } from '../../../db/import/sheet.ts';
import type { Cell } from '../../../db/import/sheet.ts';
import { checkUscc } from '../../../db/import/uscc.ts';
import { OBJECTS } from '../../../db/model/index.ts';

const dictionary = createDictionary(OBJECTS);

/** "header → object.field" of a table, "-" for ignored and "…" for kept in the remark. */
function match(rows: Cell[][], names = ''): { object: string | null; columns: string[] } {
  const sheet = makeSheet('S', rows.map((row) => [...row]));
  const region = findRegions(sheet, dictionary.known)[0];
  if (!region) throw new Error('no table');
  const guess = matchColumns(sheet, region, dictionary, names);
  return {
    object: guess.object,
    columns: guess.columns.map(({ match: { target } }) => (target.kind === 'field' ? `${target.object}.${target.field}${target.slot > 1 ? `#${target.slot}` : ''}` : target.kind === 'ignore' ? '-' : '…')),
  };
}

const company = ['上海鑫源贸易有限公司', '宁波海天股份有限公司'];
const rowsOf = (header: string[], ...columns: Cell[][]): Cell[][] => [header, ...(columns[0] ?? []).map((_cell, row) => columns.map((column) => column[row] ?? null))];

describe('what a table is about', () => {
  it.each<[string, string[], Cell[][], string, string, string[]]>([
    ['customers with their contacts', ['序号', '客户名称', '联系人', '职务', '电话', '地址', '备注'], [[1, 2], company, ['王伟', '李强'], ['经理', '采购'], ['13800138000', '021-55667788'], ['路1号', '路2号'], ['', '老客户']], '', 'customers',
      ['-', 'customers.name', 'contacts.name', 'contacts.title', 'contacts.mobile', 'customers.address', 'customers.notes']],
    ['customers without contacts', ['公司', '电话', '邮箱', '城市'], [company, ['021-55667788', '13900139000'], ['a@b.cn', 'c@d.cn'], ['上海', '宁波']], '', 'customers',
      ['customers.name', 'customers.phone', 'customers.email', 'customers.city']],
    ['two contacts in a row', ['公司名称', '联系人1', '电话1', '联系人2', '电话2'], [company, ['王伟', '李强'], ['13800138000', '13900139000'], ['赵敏', '孙丽'], ['13800138001', '13900139001']], '', 'customers',
      ['customers.name', 'contacts.name', 'contacts.mobile', 'contacts.name#2', 'contacts.mobile#2']],
    ['phone and mobile of one contact', ['单位名称', '联系人', '手机', '座机'], [company, ['王伟', '李强'], ['13800138000', '13900139000'], ['021-55667788', '0574-87654321']], '', 'customers',
      ['customers.name', 'contacts.name', 'contacts.mobile', 'contacts.phone']],
    ['English', ['Company', 'Contact', 'Phone', 'E-mail', 'City', 'Remarks'], [company, ['Li Lei', 'Han Mei'], ['13800138000', '13900139000'], ['a@b.cn', 'c@d.cn'], ['Shanghai', 'Ningbo'], ['x', 'y']], '', 'customers',
      ['customers.name', 'contacts.name', 'contacts.mobile', 'contacts.email', 'customers.city', 'customers.notes']],
    ['deals', ['商机名称', '客户名称', '预计金额（万元）', '阶段', '预计成交日期', '负责人'], [['二期', '三期'], company, [12.5, 30], ['报价', '谈判'], ['2024-05-01', '2024-06-01'], ['张三', '李四']], '', 'deals',
      ['deals.name', 'deals.customer', 'deals.amount', 'deals.stage', 'deals.close_date', 'deals.owner']],
    ['products', ['产品编码', '品名', '规格型号', '单位', '单价', '税率'], [['A-01', 'A-02'], ['阀门', '法兰'], ['DN50', 'DN80'], ['只', '片'], [12.5, 8], ['13%', '13%']], '', 'products',
      ['products.code', 'products.name', 'products.spec', 'products.unit', 'products.price', 'products.tax_rate']],
    ['payments', ['客户名称', '合同编号', '收款日期', '到账金额', '付款方式'], [company, ['HT-1', 'HT-2'], ['2024-05-01', '2024-06-01'], [1000, 2000], ['银行转账', '承兑']], '2024回款明细', 'payments',
      ['payments.customer', 'payments.contract', 'payments.paid_on', 'payments.amount', 'payments.way']],
    ['follow-ups', ['跟进时间', '客户名称', '跟进内容', '跟进人'], [['2024-05-01', '2024-05-02'], company, ['电话沟通报价', '上门拜访'], ['张三', '李四']], '跟进记录', 'follow_ups',
      ['follow_ups.happened_at', 'follow_ups.customer', 'follow_ups.content', 'follow_ups.member']],
    ['leads, when the file says so', ['公司名称', '联系人', '电话', '意向产品'], [company, ['王伟', '李强'], ['13800138000', '13900139000'], ['阀门', '法兰']], '展会线索.xlsx', 'leads',
      ['leads.company', 'leads.contact', 'leads.phone', 'leads.interest']],
  ])('%s', (_name, header, columns, names, object, expected) => {
    expect(match(rowsOf(header, ...columns), names)).toEqual({ object, columns: expected });
  });

  it('keeps what it does not know in the remark, and codes out of links', () => {
    expect(match(rowsOf(['客户编号', '客户名称', '微信群', '合作意愿度'], ['0001', '0002'], company, ['已建', '未建'], ['强', '弱']))).toEqual({ object: 'customers', columns: ['…', 'customers.name', '…', '…'] });
  });

  it('recognises columns without a header by content', () => {
    expect(match([['上海鑫源有限公司', '王伟', '13800138000', 'a@b.cn'], ['宁波海天有限公司', '吴刚', '13900139000', 'c@d.cn']])).toEqual({ object: 'customers', columns: ['customers.name', 'contacts.name', 'contacts.mobile', 'contacts.email'] });
  });

  it('says so when nothing fits', () => {
    expect(match([['甲项', '乙项'], ['x', 1.5], ['y', 2.5]]).object).toBeNull();
  });
});

describe('headings', () => {
  const has = (key: string): boolean => dictionary.lookup(key).length > 0;

  it('takes a heading apart', () => {
    expect(readHeading('*联系电话（必填）', has)).toMatchObject({ slot: 1, variants: [{ key: '联系电话', weight: 1 }] });
    expect(readHeading('预计金额(万元)', has)).toMatchObject({ moneyShift: 4, variants: [{ key: '预计金额' }] });
    expect(readHeading('第二联系人', has)).toMatchObject({ slot: 2, variants: [{ key: '联系人' }] });
    expect(readHeading('联系人（2）', has)).toMatchObject({ slot: 2 });
    expect(readHeading('备用电话', has).slot).toBe(1);
    expect(readHeading('联系方式/电话', has).variants.map((variant) => variant.key)).toEqual(['联系方式电话', '电话', '联系方式']);
  });

  it('compares Chinese headings by their last noun', () => {
    expect(similarity('贵司联系电话', '联系电话')).toBeGreaterThan(0.8);
    expect(similarity('客户编号', '客户')).toBe(0);
    expect(similarity('微信群', '微信')).toBe(0);
    expect(similarity('日期', '跟进日期')).toBe(0);
    expect(similarity('code', 'creditcode')).toBe(0);
  });
});

it('knows a credit code by its check digit', () => {
  expect(checkUscc('91330100799655058B')).toBe(true);
  expect(checkUscc('9144030071526726XG')).toBe(true);
  expect(checkUscc('91330100799655058C')).toBe(false);
});
