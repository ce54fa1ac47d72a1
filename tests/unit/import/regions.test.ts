import { describe, expect, it } from 'vitest';
import { createDictionary } from '../../../db/import/dictionary.ts';
import { readForm } from '../../../db/import/forms.ts';
import { findRegions, regionCell, regionWithHeader } from '../../../db/import/regions.ts';
import type { Region } from '../../../db/import/regions.ts';
import { makeSheet } from '../../../db/import/sheet.ts';
import type { Cell, Merge, Sheet } from '../../../db/import/sheet.ts';
import { OBJECTS } from '../../../db/model/index.ts';

const { known } = createDictionary(OBJECTS);
const sheetOf = (rows: Cell[][], merges: Merge[] = []): Sheet => makeSheet('S', rows.map((row) => [...row]), { merges });
const find = (rows: Cell[][], merges: Merge[] = []): Region[] => findRegions(sheetOf(rows, merges), known);
const merge = (top: number, left: number, bottom: number, right: number): Merge => ({ top, left, bottom, right });
const noted = (region: Region | undefined): Record<string, readonly number[] | undefined> => Object.fromEntries((region?.notes ?? []).map((note) => [note.code, note.rows]));

describe('one table', () => {
  it('starts under title rows and skips blank rows, totals, repeated headers and notes, each with a note', () => {
    const [region, ...more] = find([
      ['2024年客户汇总表'], [null, '单位：元'], [],
      ['客户名称', '联系人', '电话'],
      ['上海鑫源有限公司', '王伟', '13800138000'], [], ['宁波海天', '李强', '13900139000'], ['小 计', null, '2 家'],
      ['客户名称', '联系人', '电话'],
      ['合计科技有限公司', '周涛', '13700137000'], ['总计：', null, 3], [],
      ['备注：以上数据截至三月'], ['制表人：张三', null, '审核：李四'],
    ]);
    expect(more).toEqual([]);
    expect(region?.range).toMatchObject({ headerTop: 3, headerBottom: 3, firstRow: 4, lastRow: 9 });
    expect(region?.labels).toEqual(['客户名称', '联系人', '电话']);
    expect(region?.rows).toEqual([4, 6, 9]);
    expect(noted(region)).toMatchObject({ 'note.titleRows': [0, 1], 'note.blankRows': [5], 'note.totalRows': [7, 10], 'note.repeatedHeader': [8], 'note.trailingNotes': [12, 13] });
  });

  it('joins a two-row merged header', () => {
    const [region] = find([
      ['客户名称', '联系方式', null, '备注'], [null, '联系人', '电话', null], ['上海鑫源有限公司', '王伟', '13800138000', '老客户'],
    ], [merge(0, 0, 1, 0), merge(0, 1, 0, 2), merge(0, 3, 1, 3)]);
    expect(region?.labels).toEqual(['客户名称', '联系方式/联系人', '联系方式/电话', '备注']);
    expect(region?.rows).toEqual([2]);
  });

  it('joins a two-row header whose merges a CSV lost', () => {
    const [region] = find([['客户名称', '联系方式', '', '备注'], ['', '联系人', '电话', ''], ['上海鑫源有限公司', '王伟', '13800138000', '老客户']]);
    expect(region?.labels).toEqual(['客户名称', '联系方式/联系人', '联系方式/电话', '备注']);
  });

  it('fills merged data cells down', () => {
    const rows = [['客户名称', '联系人'], ['上海鑫源有限公司', '王伟'], [null, '赵敏'], ['宁波海天', '吴刚']];
    const sheet = sheetOf(rows, [merge(1, 0, 2, 0)]);
    const [region] = findRegions(sheet, known);
    expect(region?.rows.map((row) => regionCell(sheet, region, row, 0))).toEqual(['上海鑫源有限公司', '上海鑫源有限公司', '宁波海天']);
  });

  it('leaves out section rows that span the table', () => {
    const [region] = find([['客户名称', '联系人', '电话'], ['华东区'], ['上海鑫源有限公司', '王伟', '13800138000'], ['仅有名称的公司']], [merge(1, 0, 1, 2)]);
    expect(region?.rows).toEqual([2, 3]);
    expect(noted(region)['note.sectionRows']).toEqual([1]);
  });

  it('starts where the table starts, blank columns before it', () => {
    const [region] = find([[], [null, null, '公司', '手机'], [null, null, '上海鑫源有限公司', 13_800_138_000]]);
    expect(region?.labels).toEqual(['', '', '公司', '手机']);
    expect(region?.rows).toEqual([2]);
  });

  it('takes unknown words over typed rows for a header', () => {
    const [region] = find([['甲项', '乙项', '丙项'], ['x', 1, 2.5], ['y', 3, 4.5]]);
    expect(region?.range.headerTop).toBe(0);
  });

  it('has no header when every row looks alike', () => {
    const [region] = find([['上海鑫源有限公司', '王伟', '13800138000'], ['宁波海天有限公司', '吴刚', '13900139000']]);
    expect(region?.range.headerTop).toBe(-1);
    expect(region?.rows).toEqual([0, 1]);
    expect(noted(region)).toHaveProperty('note.noHeader');
  });

  it('believes a person about the header', () => {
    const region = regionWithHeader(sheetOf([['a', 'b'], ['客户名称', '电话'], ['x', '1']]), 0, 0);
    expect(region.labels).toEqual(['a', 'b']);
    expect(region.rows).toEqual([1, 2]);
    expect(regionWithHeader(sheetOf([['a'], ['b']]), -1, -1).rows).toEqual([0, 1]);
  });
});

describe('several tables in one sheet', () => {
  it('below each other', () => {
    const regions = find([
      ['客户名称', '联系人', '电话'], ['上海鑫源有限公司', '王伟', '13800138000'], ['合计', null, 1], [],
      ['商机一览'],
      ['商机名称', '客户', '预计金额', '阶段'], ['二期', '上海鑫源有限公司', 1000, '报价'],
    ]);
    expect(regions.map((region) => [region.range.headerTop, region.rows])).toEqual([[0, [1]], [5, [6]]]);
    expect(noted(regions[1])['note.titleRows']).toEqual([4]);
  });

  it('next to each other', () => {
    const regions = find([
      ['客户名称', '电话', null, '客户名称', '电话'], ['甲有限公司', '13800138000', null, '乙有限公司', '13900139000'], ['丙有限公司', '13700137000'],
    ]);
    expect(regions.map((region) => [region.range.firstColumn, region.range.lastColumn, region.rows])).toEqual([[0, 1, [1, 2]], [3, 4, [1]]]);
  });

  it('one table with a blank column stays one', () => {
    expect(find([['客户名称', null, '电话'], ['甲有限公司', null, '13800138000']])).toHaveLength(1);
  });
});

describe('forms', () => {
  it('turns labels beside values into one row', () => {
    const form = readForm(sheetOf([
      ['客户信息登记表'], ['客户名称：', '上海鑫源贸易有限公司', null, '等级', 'A级'], ['联系人', '王伟', null, '手机', 13_800_138_000], ['地址', '张杨路', '500号'], ['备注', null],
    ]), known);
    expect(form?.rows).toEqual([['客户名称', '等级', '联系人', '手机', '地址', '备注'], ['上海鑫源贸易有限公司', 'A级', '王伟', 13_800_138_000, '张杨路 500号']]);
  });

  it('turns a list on its side upright', () => {
    const form = readForm(sheetOf([['客户名称', '甲有限公司', '乙有限公司'], ['联系人', '王伟', null], ['电话', '13800138000', '021-55667788'], ['地址', '路1号', '路2号']]), known);
    expect(form?.rows).toEqual([['客户名称', '联系人', '电话', '地址'], ['甲有限公司', '王伟', '13800138000', '路1号'], ['乙有限公司', null, '021-55667788', '路2号']]);
  });

  it.each([
    ['an ordinary table', [['客户名称', '联系人', '电话'], ['甲', '王伟', '13800138000'], ['乙', '李强', '1'], ['丙', '赵敏', '2'], ['丁', '孙丽', '3']]],
    ['a table whose values are words of headings', [['客户名称', '来源'], ['甲公司', '电话'], ['乙公司', '网站'], ['丙公司', '电话'], ['丁公司', '微信']]],
    ['a list of names', [['客户名称'], ['甲公司'], ['乙公司'], ['丙公司']]],
  ])('leaves %s alone', (_name, rows) => {
    expect(readForm(sheetOf(rows), known)).toBeNull();
  });
});

it('gives up quickly on ten thousand merges', () => {
  const rows: Cell[][] = [['客户名称', '联系人'], ...Array.from({ length: 20_000 }, (_unused, at): Cell[] => [at % 2 === 0 ? `第${at}公司` : null, `联系人${at}`])];
  const merges = Array.from({ length: 10_000 }, (_unused, at) => merge(1 + at * 2, 0, 2 + at * 2, 0));
  expect(find(rows, merges)[0]?.rows).toHaveLength(20_000);
});
