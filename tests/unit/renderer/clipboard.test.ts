import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeadings } from '../../../renderer/grid/headings.ts';
import { toHtmlTable } from '../../../renderer/grid/html-table.ts';
import { planPaste } from '../../../renderer/grid/paste-plan.ts';
import { fromTsv, toTsv } from '../../../renderer/grid/tsv.ts';

describe('text tables on the clipboard', () => {
  it('reads what Excel writes', () => {
    expect(fromTsv('a\tb\r\n"x\ny"\t"say ""hi"""\r\n')).toEqual([['a', 'b'], ['x\ny', 'say "hi"']]);
  });
  it('keeps empty cells, inches and a quote that never closes', () => {
    expect(fromTsv('\t\n5" pipe\t"open')).toEqual([['', ''], ['5" pipe', '"open']]);
  });
  it('reads back what it writes', () => {
    const cell = fc.stringMatching(/^[ab"\t\n 中]*$/);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 })), (rows) => {
        // One empty cell at the end is what a trailing line end looks like; no spreadsheet tells them apart.
        fc.pre(!(rows.length > 1 && rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === ''));
        expect(fromTsv(toTsv(rows))).toEqual(rows);
      }),
    );
  });
  it('keeps markup and codes harmless in HTML', () => {
    const html = toHtmlTable([[{ text: '<b>&"\n0012', plain: true }]]);
    expect(html).toContain('&#60;b&#62;&#38;&#34;<br');
    expect(html).toContain("mso-number-format:'\\@'");
  });
});

describe('where a paste goes', () => {
  const sheet = { rows: 5, columns: 4 };
  it('one cell fills the selection', () => {
    const plan = planPaste([['x']], { top: 1, bottom: 2, left: 0, right: 1 }, sheet);
    expect(plan.cells).toHaveLength(4);
    expect(plan.newRows).toBe(0);
  });
  it('a block grows the sheet and stops at the last column', () => {
    const plan = planPaste([['a', 'b'], ['c', 'd']], { top: 4, bottom: 4, left: 3, right: 3 }, sheet);
    expect(plan.cells).toEqual([{ row: 4, column: 3, text: 'a' }, { row: 5, column: 3, text: 'c' }]);
    expect(plan).toMatchObject({ newRows: 1, cutOff: 2, covered: { top: 4, bottom: 5, left: 3, right: 3 } });
  });
  it('a block repeats when the selection is a multiple of it', () => {
    const plan = planPaste([['a'], ['b']], { top: 0, bottom: 3, left: 0, right: 0 }, sheet);
    expect(plan.cells.map((cell) => cell.text)).toEqual(['a', 'b', 'a', 'b']);
  });
  it('ragged rows leave the missing cells alone', () => {
    expect(planPaste([['a', 'b'], ['c']], { top: 0, bottom: 0, left: 0, right: 0 }, sheet).cells).toHaveLength(3);
  });
});

describe('headings of a pasted table', () => {
  const fields = [{ id: 'name', type: 'text' as const, label: { zh: '客户名称', en: 'Customer' } }, { id: 'city', type: 'text' as const, label: { zh: '城市', en: 'City' } }];
  it('are read in either language, in any order', () => {
    expect(readHeadings([['City', '', ' 客户名称 '], ['a', 'b', 'c']], fields)?.fields.map((field) => field?.id ?? null)).toEqual(['city', null, 'name']);
  });
  it('are data when one of them names no field, or one twice', () => {
    expect(readHeadings([['城市', '张三'], ['a', 'b']], fields)).toBeNull();
    expect(readHeadings([['城市', 'City'], ['a', 'b']], fields)).toBeNull();
    expect(readHeadings([['城市']], fields)).toBeNull();
  });
});
