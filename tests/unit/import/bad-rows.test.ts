import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { safeText } from '../../../db/values/spreadsheet-text.ts';
import { openBook, textFile } from './book.ts';

it('exports flagged rows with their reasons, ready to be corrected and imported again', async () => {
  const book = openBook();
  const { session } = await book.sessions.open([textFile('客户.csv', '客户名称,下次跟进,地址\n甲有限公司,下周,=HYPERLINK("x")\n乙有限公司,2024-1-5,路1号\n,2024-1-5,-1+1\n')]);
  await book.sessions.plan(session);
  const { bytes, rows } = await book.sessions.badRows(session);
  expect(rows).toBe(2);
  const workbook = await readXlsx(bytes);
  expect(workbook.sheets.map((sheet) => sheet.rows)).toEqual([[
    ['行号', '结果', '原因', '客户名称', '下次跟进', '地址'],
    [2, '已导入，保留原文', '下次跟进: 看不出日期 / not a date (下周)', '甲有限公司', '下周', '\'=HYPERLINK("x")'],
    [4, '没有导入', '客户: 缺少名称 / the name is missing', '', '2024-1-5', "'-1+1"],
  ]]);
  book.close();
});

it.each([['=1+1', "'=1+1"], ['+cmd|x', "'+cmd|x"], ['-2+3*x', "'-2+3*x"], ['@sum', "'@sum"], ['\t=1', "'\t=1"], ['＝1', "'＝1"], ['-12.5', '-12.5'], ['+86 138', '+86 138'], ['-15%', '-15%'], ['a=b', 'a=b']])('%j is written as %j', (text, safe) => {
  expect(safeText(text)).toBe(safe);
});
