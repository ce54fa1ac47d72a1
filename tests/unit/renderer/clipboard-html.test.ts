import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isShortened, isYearless, textFor } from '../../../renderer/grid/clipboard/cell-text.ts';
import { LONGEST_CELL } from '../../../renderer/grid/clipboard/limits.ts';
import { createPace } from '../../../renderer/grid/clipboard/pace.ts';
import type { PastedCell } from '../../../renderer/grid/clipboard/pasted-cell.ts';
import { readHtml } from '../../../renderer/grid/clipboard/read-html.ts';
import type { HtmlBlock } from '../../../renderer/grid/clipboard/read-html.ts';
import { toHtmlRow, toHtmlTable } from '../../../renderer/grid/clipboard/write-html.ts';

const EXCEL = '<html xmlns:x="urn:schemas-microsoft-com:office:excel">';
const read = (html: string): Promise<HtmlBlock | null> => readHtml(html, createPace());
const texts = async (html: string): Promise<string[][] | null> => (await read(html))?.rows.map((row) => row.map((cell) => cell.text)) ?? null;
const fixture = (name: string): string => readFileSync(new URL(`../../fixtures/clipboard/${name}`, import.meta.url), 'utf8');

describe('tables in HTML', () => {
  it('merged cells hold their text at the top left and are empty elsewhere', async () => {
    expect(await texts('<table><tr><td rowspan=2>a<td colspan=2>b<td>c<tr><td>d<td>e<td rowspan=2>f<tr><td>g<td>h</table>')).toEqual([
      ['a', 'b', '', 'c'],
      ['', 'd', 'e', 'f'],
      ['g', 'h', '', ''],
    ]);
  });
  it('a row that merged cells fill alone is a row all the same, as Excel writes a heading merged over two', async () => {
    expect(await texts('<table><tr><td colspan=2 rowspan=2>a</td></tr><tr></tr><tr><td>b</td><td>c</td></tr><tr></tr></table>')).toEqual([['a', ''], ['', ''], ['b', 'c']]);
  });
  it('line breaks stay, white space is the page’s own', async () => {
    expect(await texts('<table><tr><td> 第一行<br>第二行 </td><td>a\n   b&nbsp; c</td><td><p>甲</p><p>乙</p></td><td style="white-space:pre">x  y\tz</td></tr></table>')).toEqual([['第一行\n第二行', 'a b  c', '甲\n乙', 'x  y\tz']]);
    expect(await texts('<table><tr><td>上海鑫源\r\n  贸易有限公司</td><td>Acme\r\n  Trading</td></tr></table>')).toEqual([['上海鑫源贸易有限公司', 'Acme Trading']]);
  });
  it('hidden rows and columns are left out and counted; what Excel hides of a long text is not', async () => {
    const block = await read(`${EXCEL}<table><col><col style='display:none'><tr><td>a<span style='display:none'>bc</span></td><td>no</td></tr><tr style='display:none'><td>x</td></tr><![if supportMisalignedColumns]><tr style='display:none'><td></td></tr><![endif]></table>`);
    expect(block?.rows.map((row) => row.map((cell) => cell.text))).toEqual([['abc']]);
    expect(block?.hiddenRows).toBe(1);
  });
  it('several tables stand one below the other; frames around tables do not count', async () => {
    expect(await texts('<table><tr><td>a</td></tr></table><p></p><table><tr><td>b</td><td>c</td></tr></table>')).toEqual([['a'], ['b', 'c']]);
    expect(await texts('<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>')).toEqual([['a', 'b']]);
    expect(await texts('<table><tr><td>x</td><td>y<table><tr><td>a</td><td>b</td></tr></table></td></tr></table>')).toEqual([['x', 'y\na b']]);
  });
  it('a list is a column; text around a table is left out and told', async () => {
    expect(await texts('<ul><li>王伟</li><li>李娜</ul>')).toEqual([['王伟'], ['李娜']]);
    expect(await texts('<p>名单</p><ul><li>王伟</li><li>李娜</ul>')).toBeNull();
    expect((await read('<p>名单如下：</p><table><tr><td>王伟</td></tr></table>'))?.aside).toBe(true);
  });
  it('a cell that is too long is not read to its end', async () => {
    const [[cell = '', next = ''] = []] = (await texts(`<table><tr><td>${'一二三四五六七八九十<br>'.repeat(20_000)}</td><td>短</td></tr></table>`)) ?? [];
    expect(cell.length).toBeGreaterThan(LONGEST_CELL);
    expect(cell.length).toBeLessThan(LONGEST_CELL + 100);
    expect(next).toBe('短');
  });
  it('nothing in it runs or is fetched, and broken markup comes out as text', async () => {
    expect(await texts('<table><tr><td><script>alert("<td>")</script><img src=x onerror=alert(1)>ok</td><td title="a>b">5 < 6 &amp; &unknown; &#65;&#x4e2d;&#0;</td></tr>')).toEqual([['ok', '5 < 6 & &unknown; A中\ufffd']]);
    expect(await texts('<table><tr><td title="never closed>a</td></tr></table>')).not.toBeUndefined();
    expect(await read('<table')).toBeNull();
  });
  it('never throws and never hangs, whatever it is given', async () => {
    const piece = fc.constantFrom('<table>', '</table>', '<tr>', '<td>', '<td rowspan=3>', '<td colspan=2 hidden>', '</td>', '<li>', '<br>', 'x', '"', "='", '<!--', '-->', '<', '>', '&', '<span style="display:none">', '</span>', '<script>', '</script>');
    await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      const block = await read(pieces.join(''));
      expect(block === null || block.rows.length > 0).toBe(true);
    }));
  });
});

describe('what spreadsheets tell beside the text', () => {
  const cell = async (td: string): Promise<PastedCell> => (await read(`${EXCEL}<table><tr>${td}</tr></table>`))?.rows[0]?.[0] ?? { text: '?' };
  it.each([
    ['<td x:num="13800138000">1.38E+10</td>', 'phone', '13800138000'],
    ['<td sdval="13800138000" sdnum="1033;0;0.00E+00">1.38E+10</td>', 'text', '13800138000'],
    [`<td data-sheets-value='{"1":3,"3":13800138000}'>1.38E+10</td>`, 'phone', '13800138000'],
    ['<td sdval="9.12345678901235E+017" sdnum="1033;">9.12E+17</td>', 'text', '9.12E+17'],
    ['<td sdval="1234.56" sdnum="1033;0;&quot;￥&quot;#,##0">￥1,235</td>', 'money', '1234.56'],
    ['<td x:num="1234.56">US$1,235</td>', 'money', 'USD1234.56'],
    ['<td sdval="1234.56" sdnum="1033;0;&quot;￥&quot;#,##0">￥1,235</td>', 'text', '￥1,235'],
    ['<td sdval="45296" sdnum="1033;0;YYYY&quot;年&quot;M&quot;月&quot;">2024年1月</td>', 'date', '2024-01-05'],
    ['<td sdval="45351.4375" sdnum="1033;0;YYYY-MM-DD">2024-02-29</td>', 'instant', '2024-02-29 10:30:00'],
    ['<td sdval="45296" sdnum="1033;0;YYYY-MM-DD">###</td>', 'text', '2024-01-05'],
    ['<td sdval="45296" sdnum="1033;0;YYYY-MM-DD">2024-01-05</td>', 'money', '2024-01-05'],
    ['<td sdval="0.1278" sdnum="1033;0;0%">13%</td>', 'percent', '12.78%'],
    ['<td sdval="0.1278" sdnum="1033;0;0%">13%</td>', 'decimal', '0.1278'],
    ['<td sdval="1" sdnum="1033;0;BOOLEAN">TRUE</td>', 'boolean', 'TRUE'],
    [`<td x:num="0.35" style='mso-number-format:Percent'>35.00%</td>`, 'percent', '35%'],
    [`<td x:num="46086" style='mso-number-format:"Short Date"'>2026/3/5</td>`, 'date', '2026-03-05'],
    [`<td x:num="3" style='mso-number-format:Standard'>3.00</td>`, 'percent', '3'],
    [`<td x:num="45721" style='mso-number-format:"m\\0022月\\0022d\\0022日\\0022\\;\\@"'>3月5日</td>`, 'date', '2025-03-05'],
    ['<td x:num="45721">3月5日</td>', 'date', '2025-03-05'],
    ['<td sdval="0" sdnum="1033;">#DIV/0!</td>', 'money', '#DIV/0!'],
    ['<td sdval="0" sdnum="1033;">Err:502</td>', 'integer', 'Err:502'],
    ['<td x:num="0.5">1/2</td>', 'decimal', '0.5'],
    ['<td x:num>12</td>', 'integer', '12'],
    ['<td sdnum="1033;0;@">00123</td>', 'text', '00123'],
  ] as const)('%s in a field of type %s is %s', async (td, type, text) => {
    expect(textFor(await cell(td), type)).toBe(text);
  });
  it('tells days that name no year', () => {
    expect(['3月5日', '3/5', '5-Mar', '2月29日', '2026-03-05', '待定'].map((text) => isYearless(text, 'date'))).toEqual([true, true, true, true, false, false]);
    expect(isYearless('3/5', 'text')).toBe(false);
  });
  it('tells when the source showed less than it holds', () => {
    expect(isShortened('1.38E+10', 'phone')).toBe(true);
    expect(isShortened('1.38E+10', 'money')).toBe(false);
    expect(isShortened('#####', 'date')).toBe(true);
    expect(isShortened('#1', 'text')).toBe(false);
  });
});

describe('blocks as programs write them', () => {
  it('LibreOffice Calc', async () => {
    const block = await read(fixture('calc.html'));
    expect(block?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['客户名称', '电话', '金额', '日期', '折扣', '备注', '编号'],
      ['上海鑫源贸易有限公司', '1.38E+10', '￥1,235', '2024年1月5日', '13%', '第一行\n第  二"行"', '00123'],
      ['王 & <李> 商行', '021-55667788', '-3', '1', '', '=1+1', '😀 مرحبا'],
      ['', '合并', '', '2024年2月29日', '\t制表\t符', '', ''],
      ['末行', '9.12345678901235E+017', '', '', '', '', ''],
    ]);
    expect(textFor(block?.rows[1]?.[1] ?? { text: '' }, 'phone')).toBe('13800138000');
    expect(textFor(block?.rows[1]?.[3] ?? { text: '' }, 'date')).toBe('2024-01-05');
  });
  it.each(['excel.html', 'wps.html', 'sheets.html'])('%s', async (name) => {
    const block = await read(fixture(name));
    const as = (row: number, column: number, type: 'text' | 'phone' | 'money' | 'date'): string => textFor(block?.rows[row]?.[column] ?? { text: '?' }, type);
    expect([as(1, 0, 'text'), as(1, 1, 'phone'), as(1, 2, 'money'), as(1, 3, 'date'), as(1, 4, 'text')]).toEqual(['上海鑫源贸易有限公司', '13800138000', '1234.56', '2024-01-05', '第一行\n第二行']);
  });
});

describe('a copy of our own', () => {
  it('comes back as it was, whatever stands in the cells', async () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.stringMatching(/^[<>&"' \t\n中é]*$/)).map((each) => each.replace(/\r\n?/g, '\n').toWellFormed());
    const cell = fc.record({ text });
    await fc.assert(fc.asyncProperty(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 }), async (rows) => {
      expect(await texts(toHtmlTable(rows.map(toHtmlRow)))).toEqual(rows.map((row) => row.map((each) => each.text)));
    }));
  });
  it('keeps the record that a cell links to, numbers for spreadsheets, and codes as text', async () => {
    const html = toHtmlTable([toHtmlRow([{ text: '王伟', link: { object: 'contacts', id: 'abc' } }, { text: '1,234.50', number: '1234.5', format: '#,##0.00' }, { text: '<b>0012' }])]);
    expect((await read(html))?.rows[0]).toEqual([{ text: '王伟', link: { object: 'contacts', id: 'abc' } }, { text: '1,234.50' }, { text: '<b>0012' }]);
    expect(html).toContain('x:num="1234.5"');
    expect(html).toContain(`mso-number-format:"\\#\\,\\#\\#0\\.00"`);
    expect(html).toContain(`mso-number-format:"\\@"'>&#60;b&#62;0012`);
  });
});
