import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { beforeEach, expect, test } from 'vitest';
import { safeText } from '../../../db/values/spreadsheet-text.ts';
import { sheetName, writeList } from '../../../db/documents/workbook.ts';
import type { Field, Value } from '../../../db/model/types.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'workbook-'));
});

const field = (id: string, type: Field['type'], zh: string): Field => ({ id, type, label: { zh, en: id } });
const FIELDS: readonly Field[] = [
  field('name', 'text', '名称'), field('amount', 'money', '金额'), field('price', 'decimal', '单价'), field('rate', 'percent', '税率'),
  field('due', 'date', '日期'), field('done', 'boolean', '完成'), field('owner', 'link', '负责人'),
];

async function roundTrip(values: Record<string, Value>[], titles: Record<string, string> = {}) {
  const file = path.join(folder, '导出.xlsx');
  const written = await writeList(file, { name: '客户', fields: FIELDS, language: 'zh', records: values.map((each) => ({ values: each, titles })) });
  const workbook = await readXlsx(readFileSync(file), { readStyles: true });
  return { written, sheet: workbook.sheets[0], rows: workbook.sheets[0]?.rows ?? [] };
}

test('numbers are numbers, dates are dates, links are names', async () => {
  const { written, sheet, rows } = await roundTrip(
    [{ name: '宏远', amount: 123_450, price: '8.426', rate: '13', due: '2026-11-23', done: 1, owner: '01938b9c-a840-7563-a1fd-bbb331fb175c' }], { owner: '李晓雯' });
  expect(written).toEqual({ rows: 1 });
  expect(sheet?.name).toBe('客户');
  expect(rows[0]).toEqual(['名称', '金额', '单价', '税率', '日期', '完成', '负责人']);
  expect(rows[1]).toEqual(['宏远', 1234.5, 8.426, 0.13, new Date('2026-11-23T00:00:00.000Z'), '是', '李晓雯']);
  expect(sheet?.cells?.get('0,0')?.style?.font?.bold).toBe(true);
  expect(sheet?.cells?.get('1,1')?.style?.numFmt).toBe('#,##0.00');
  expect(sheet?.cells?.get('1,0')?.style?.font?.bold).not.toBe(true);
});

test('what does not fit goes out as it was kept', async () => {
  const { rows } = await roundTrip([{ name: '甲', amount: '三十万', price: '1234567890123456.5', due: '1850-01-01', done: null }]);
  expect(rows[1]?.slice(0, 5)).toEqual(['甲', '三十万', '1234567890123456.5', null, '1850-01-01']);
});

test.each([
  ['=HYPERLINK("x")', '\'=HYPERLINK("x")'],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-cmd|calc', "'-cmd|calc"],
  ["-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0"],
  ['-1-名称', "'-1-名称"],
  ['+86 138 0000 1234', '+86 138 0000 1234'],
  ['-5℃', '-5℃'],
  ['a\u0000b\ud800', 'ab\ufffd'],
  ['正常', '正常'],
])('%j is written as %j', (text, safe) => expect(safeText(text)).toBe(safe));

test('text longer than a cell is cut visibly', () => {
  const cut = safeText('长'.repeat(40_000));
  expect(cut).toHaveLength(32_767);
  expect(cut.endsWith('…（已截断）')).toBe(true);
});

test.each([['客户', '客户'], ['a/b:c*d', 'a b c d'], ['', 'Sheet1'], ["'''", 'Sheet1'], ['名'.repeat(50), '名'.repeat(28)]])('the sheet of %j is called %j', (name, sheet) =>
  expect(sheetName(name)).toBe(sheet),
);

test('a failure leaves no file behind', async () => {
  async function* broken() {
    yield { values: { name: '甲' }, titles: {} };
    throw new Error('the disk went away');
  }
  await expect(writeList(path.join(folder, 'a.xlsx'), { name: '客户', fields: FIELDS, language: 'zh', records: broken() })).rejects.toThrow('the disk went away');
  expect(readdirSync(folder)).toEqual([]);
  await expect(writeList(path.join(folder, 'no', 'a.xlsx'), { name: '客户', fields: FIELDS, language: 'zh', records: [] })).rejects.toMatchObject({ code: 'file.notWritable' });
});
