import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../db/import/readers/index.ts';
import type { RawWorkbook } from '../../../db/import/sheet.ts';
import { makeBiff5, makeXlsx, plainXlsx } from './make.ts';

const read = (bytes: Uint8Array, name = '客户.xlsx'): Promise<RawWorkbook> => readWorkbook(bytes, name);
const rowsOf = async (bytes: Uint8Array, name?: string): Promise<unknown> => (await read(bytes, name)).sheets[0]?.rows;
const codes = (workbook: RawWorkbook): string[] => [...workbook.notes, ...workbook.sheets.flatMap((sheet) => sheet.notes)].map((note) => note.code);
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('xlsx', () => {
  it('knows the Chinese built-in date formats, custom ones and percentages', async () => {
    const formats = [27, 31, 36, 50, 57, 58, 'yyyy"年"m"月"d"日"', 10, '0.0"%"', 14, 20];
    const cells = formats.map((_format, at) => `<c r="${String.fromCharCode(65 + at)}1" s="${at + 1}"><v>${at === 7 || at === 8 ? 0.13 : at === 10 ? 0.75 : 45296}</v></c>`).join('');
    const date = { kind: 'date', value: '2024-01-05' };
    expect(await rowsOf(makeXlsx({ S: { rows: `<row r="1">${cells}</row>` } }, { formats }))).toEqual([
      [date, date, date, date, date, date, date, { kind: 'percent', value: 0.13 }, 0.13, date, '18:00:00'],
    ]);
  });

  it('converts the 1904 system and says so', async () => {
    const book = await read(makeXlsx({ S: { rows: `<row r="1"><c r="A1" s="1"><v>${45_296 - 1462}</v></c></row>` } }, { date1904: true, formats: [14] }));
    expect(book.sheets[0]?.rows).toEqual([[{ kind: 'date', value: '2024-01-05' }]]);
    expect(codes(book)).toContain('note.date1904');
  });

  it('keeps errors apart from text, and says when formulas carry no value', async () => {
    const book = await read(makeXlsx({ S: { rows: '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="str"><f>A2</f><v>好</v></c><c r="C1"><f>1+1</f></c><c r="D1" t="inlineStr"><is><t>末</t></is></c></row>' } }));
    expect(book.sheets[0]?.rows).toEqual([[{ kind: 'error', raw: '#N/A' }, '好', null, '末']]);
    expect(codes(book)).toEqual(expect.arrayContaining(['note.errorCells', 'note.formulaWithoutValue']));
  });

  it('is not misled by a wrong or huge dimension', async () => {
    expect(await rowsOf(makeXlsx({ S: { rows: '<row r="3"><c r="B3" t="inlineStr"><is><t>x</t></is></c></row>', after: '' } }))).toEqual([[], [], [null, 'x']]);
  });

  it('keeps hidden sheets, hidden rows and merges', async () => {
    const book = await read(makeXlsx({
      一: { rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row>', after: '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>' },
      二: { rows: '<row r="1"><c r="A1"><v>1</v></c></row>', state: 'veryHidden' },
    }));
    expect(book.sheets.map((sheet) => [sheet.name, sheet.hidden, sheet.hiddenRows])).toEqual([['一', false, [1]], ['二', true, []]]);
    expect(book.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  });

  it('reads long texts whole', async () => {
    const long = '长'.repeat(32_767);
    expect(await rowsOf(await plainXlsx([{ name: 'S', rows: [[long]] }]))).toEqual([[long]]);
  });
});

describe('xls', () => {
  it('reads BIFF5 in code page 936', async () => {
    const bytes = makeBiff5([['客户名称', '电话'], ['上海鑫源贸易有限公司', 13_800_138_000]], (value) => iconv.encode(value, 'gbk'));
    const book = await read(bytes, '老客户.xls');
    expect(book).toMatchObject({ format: 'xls', notes: [] });
    expect(book.sheets[0]).toMatchObject({ name: '客户', rows: [['客户名称', '电话'], ['上海鑫源贸易有限公司', 13_800_138_000]] });
  });
});

describe('text', () => {
  const csv = '客户名称,电话,编号\r\n上海鑫源,13800138000,00123\r\n"多行\n地址",1-2,"引""号"\r\n';
  const cells = [['客户名称', '电话', '编号'], ['上海鑫源', '13800138000', '00123'], ['多行\n地址', '1-2', '引"号']];

  it.each([
    ['utf-8', text(csv)], ['utf-8', text(`\ufeff${csv}`)], ['gb18030', iconv.encode(csv, 'gbk')], ['gb18030', iconv.encode(csv, 'gb18030')],
    ['utf-16le', iconv.encode(csv, 'utf-16le', { addBOM: true })], ['utf-16le', iconv.encode(csv, 'utf-16le', { addBOM: false })], ['utf-16be', iconv.encode(csv, 'utf-16be', { addBOM: true })],
  ])('decodes %s and keeps every cell text', async (encoding, bytes) => {
    const book = await read(bytes, '客户.csv');
    expect(book).toMatchObject({ format: 'text', encoding });
    expect(book.sheets[0]?.rows).toEqual(cells);
  });

  it('finds GBK behind a long ASCII head', async () => {
    const bytes = Buffer.concat([Buffer.from('id,name\n'), Buffer.from('1,ascii only\n'.repeat(20_000)), iconv.encode('2,上海鑫源\n', 'gbk')]);
    const book = await read(bytes, 'a.csv');
    expect(book.encoding).toBe('gb18030');
    expect(book.sheets[0]?.rows.at(-1)).toEqual(['2', '上海鑫源']);
  });

  it.each([['tab', 'a\tb\n1,5\t2\n'], ['semicolon', 'a;b\n1,5;2\n'], ['named', 'sep=;\na;b\n1,5;2\n'], ['pipe', 'a|b\n1,5|2\n']])('finds the %s between cells', async (_name, value) => {
    expect(await rowsOf(text(value), 'a.txt')).toEqual([['a', 'b'], ['1,5', '2']]);
  });

  it('undoes the tricks that keep codes text, and says when quotes do not match', async () => {
    expect(await rowsOf(text('a,b\n="00123",\'0045\n'), 'a.csv')).toEqual([['a', 'b'], ['00123', '0045']]);
    const book = await read(text('名称,规格\n钢管,"3寸\n弯头,5"\n法兰,8\n'), 'a.csv');
    expect(book.sheets[0]?.rows.length).toBeGreaterThanOrEqual(3);
  });

  it('reads text after an unclosed quote instead of swallowing it', async () => {
    const book = await read(text('名称,规格\n"钢管,3\n弯头,5\n'), 'a.csv');
    expect(codes(book)).toContain('note.badQuotes');
    expect(book.sheets[0]?.rows).toEqual([['名称', '规格'], ['"钢管', '3'], ['弯头', '5']]);
  });
});

describe('html named .xls', () => {
  const html = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><style>td{}</style></head><body><table border=1>' +
    '<tr><th colspan=2>客户&nbsp;表</th></tr><tr><td rowspan=2>上海鑫源<br>贸易<td>00123<tr><td>&#x5B81;波 &amp; 海天</td></tr></table></body></html>';

  it.each([['gb18030', iconv.encode(html, 'gbk')], ['utf-8', text(html)]])('reads tables in %s with spans, entities and unclosed cells', async (encoding, bytes) => {
    const book = await read(bytes, '导出.xls');
    expect(book).toMatchObject({ format: 'html', encoding });
    expect(book.notes.map((note) => note.code)).toEqual(['note.wrongExtension']);
    expect(book.sheets[0]?.rows).toEqual([['客户\u00a0表'], ['上海鑫源\n贸易', '00123'], [null, '宁波 & 海天']]);
    expect(book.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }, { top: 1, left: 0, bottom: 2, right: 0 }]);
  });

  it.each([
    ['an unclosed head', '<html><head><meta charset=utf-8><body><table><tr><td>甲<td>乙</table>'],
    ['a fragment', '<center>报表</center><table><tbody><tr><td>甲</td><td>乙</td></tr></tbody></table>'],
    ['a style without end', '<html><style>td {}<table><tr><td>甲</td><td>乙</td></tr></table></html>'],
    ['XHTML', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><table><tr><td>甲</td><td>乙</td></tr></table></body></html>'],
  ])('reads %s', async (_name, html) => {
    expect(await rowsOf(text(html), '导出.xls')).toEqual([['甲', '乙']]);
  });

  it('reads tab-separated text under the name .xls', async () => {
    const book = await read(iconv.encode('客户\t电话\n鑫源\t010\n', 'gbk'), '导出.xls');
    expect(book).toMatchObject({ format: 'text', encoding: 'gb18030' });
    expect(book.sheets[0]?.rows).toEqual([['客户', '电话'], ['鑫源', '010']]);
  });
});
