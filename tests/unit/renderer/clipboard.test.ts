import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeOf, shapeSize } from '../../../renderer/grid/clipboard/copy-shape.ts';
import { readHeadings } from '../../../renderer/grid/clipboard/headings.ts';
import { MOST_PASTED, TooManyCells } from '../../../renderer/grid/clipboard/limits.ts';
import { createPace } from '../../../renderer/grid/clipboard/pace.ts';
import { transposed } from '../../../renderer/grid/clipboard/paste-options.ts';
import { dividesEvenly, pasteSize, planPaste } from '../../../renderer/grid/clipboard/paste-plan.ts';
import { readClipboard } from '../../../renderer/grid/clipboard/read-clipboard.ts';
import { newRecordId } from '../../../renderer/inputs/record-id.ts';
import { fromTsv, toTsv } from '../../../renderer/grid/clipboard/tsv.ts';
import { checkValue } from '../../../db/values/format.ts';

const texts = async (carried: { text?: string; html?: string }): Promise<string[][] | null> =>
  (await readClipboard({ text: '', html: '', ...carried }, createPace()))?.rows.map((row) => row.map((cell) => cell.text)) ?? null;

describe('text tables on the clipboard', () => {
  it('reads what Excel writes', () => {
    expect(fromTsv('a\tb\r\n"x\ny"\t"say ""hi"""\r\n')).toEqual([['a', 'b'], ['x\ny', 'say "hi"']]);
  });
  it('keeps empty cells, inches and a quote that never closes', () => {
    expect(fromTsv('\t\n5" pipe\t"open')).toEqual([['', ''], ['5" pipe', '"open']]);
  });
  it('a stray quote does not swallow the table below it', () => {
    const lines = Array.from({ length: 30_000 }, (_, index) => (index === 0 ? '"stray' : `row ${index}`));
    expect(fromTsv(`${lines.join('\n')}\nend"`)).toHaveLength(30_001);
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
});

describe('odd clipboards', () => {
  it('nothing but a picture, or nothing but spaces, is nothing', async () => {
    expect(await texts({})).toBeNull();
    expect(await texts({ text: ' \n\t\n' })).toBeNull();
    expect(await texts({ text: '\u0000\u0000' })).toBeNull();
    expect(await texts({ html: '<img src="https://example.com/a.png">' })).toBeNull();
  });
  it('a whole column brings a million empty lines, and they are left out', async () => {
    expect(await texts({ text: `甲\r\n乙${'\r\n'.repeat(1_048_574)}` })).toEqual([['甲'], ['乙']]);
  });
  it('more cells than a paste takes are refused, not cut off', async () => {
    await expect(readClipboard({ text: 'a\tb\n'.repeat(MOST_PASTED / 2 + 1), html: '' }, createPace())).rejects.toThrow(TooManyCells);
    await expect(readClipboard({ text: '', html: `<table>${'<tr><td colspan=1000 rowspan=1000>x'.repeat(1000)}</table>` }, createPace())).rejects.toThrow(TooManyCells);
  });
  it('one line of 5 MB, 10,000 columns, control signs, halves of emoji and right-to-left text stay what they are', async () => {
    expect((await texts({ text: 'x'.repeat(5_000_000) }))?.[0]?.[0]).toHaveLength(5_000_000);
    expect((await texts({ text: Array.from({ length: 10_000 }, (_, index) => String(index)).join('\t') }))?.[0]).toHaveLength(10_000);
    expect(await texts({ text: 'a\u0000b\tمرحبا\t😀\t\ud83dx' })).toEqual([['a\u0000b', 'مرحبا', '😀', '\ufffdx']]);
  });
});

describe('where a paste goes', () => {
  it('one cell fills the selection', () => {
    expect(planPaste([['x']], { top: 1, bottom: 2, left: 0, right: 1 }, 4).cells).toHaveLength(4);
  });
  it('a block grows the sheet and stops at the last column', () => {
    const plan = planPaste([['a', 'b'], ['c', 'd']], { top: 4, bottom: 4, left: 3, right: 3 }, 4);
    expect(plan.cells).toEqual([{ row: 4, column: 3, cell: 'a' }, { row: 5, column: 3, cell: 'c' }]);
    expect(plan).toMatchObject({ cutOff: 2, covered: { top: 4, bottom: 5, left: 3, right: 3 } });
  });
  it('a block repeats when the selection is a multiple of it', () => {
    expect(planPaste([['a'], ['b']], { top: 0, bottom: 3, left: 0, right: 0 }, 4).cells.map(({ cell }) => cell)).toEqual(['a', 'b', 'a', 'b']);
  });
  it('ragged rows leave the missing cells alone', () => {
    expect(planPaste([['a', 'b'], ['c']], { top: 0, bottom: 0, left: 0, right: 0 }, 4).cells).toHaveLength(3);
  });
  it('a million rows selected are counted before anything is planned', () => {
    expect(pasteSize([['a']], { top: 0, bottom: 999_999, left: 0, right: 0 })).toBe(1_000_000);
    expect(pasteSize([['a'], ['b'], ['c']], { top: 0, bottom: 999_999, left: 0, right: 0 })).toBe(3);
    expect(dividesEvenly([['a', 'b']], { top: 0, bottom: 0, left: 0, right: 2 })).toBe(false);
  });
  it('rows become columns', () => {
    expect(transposed([[{ text: 'a' }, { text: 'b' }], [{ text: 'c' }]]).map((row) => row.map((cell) => cell.text))).toEqual([['a', 'c'], ['b', '']]);
  });
});

describe('copy of several ranges', () => {
  const range = (top: number, bottom: number, left: number, right: number) => ({ top, bottom, left, right });
  it('the same columns go one below the other, the same rows side by side, each cell once', () => {
    expect(shapeOf([range(5, 6, 1, 2), range(0, 1, 1, 2), range(1, 2, 1, 2)])).toEqual({ rows: [{ from: 0, to: 2 }, { from: 5, to: 6 }], columns: [1, 2] });
    expect(shapeOf([range(0, 1, 4, 4), range(0, 1, 1, 2)])).toEqual({ rows: [{ from: 0, to: 1 }], columns: [1, 2, 4] });
  });
  it('anything else is no table', () => {
    expect(shapeOf([range(0, 0, 0, 0), range(1, 1, 1, 1)])).toBeNull();
    expect(shapeOf([])).toBeNull();
  });
  it('is counted without being made', () => {
    expect(shapeSize({ rows: [{ from: 0, to: 999_999 }], columns: [0, 1] })).toBe(2_000_000);
  });
});

describe('headings of a pasted table', () => {
  const fields = [{ id: 'name', type: 'text' as const, label: { zh: '客户名称', en: 'Customer' } }, { id: 'city', type: 'text' as const, label: { zh: '城市', en: 'City' } }];
  const block = (...rows: string[][]) => rows.map((row) => row.map((text) => ({ text })));
  it('are read in either language, in any order', () => {
    expect(readHeadings(block(['City', '', ' 客户名称 '], ['a', 'b', 'c']), fields)?.fields.map((field) => field?.id ?? null)).toEqual(['city', null, 'name']);
  });
  it('are data when one of them names no field, or one twice', () => {
    expect(readHeadings(block(['城市', '张三'], ['a', 'b']), fields)).toBeNull();
    expect(readHeadings(block(['城市', 'City'], ['a', 'b']), fields)).toBeNull();
    expect(readHeadings(block(['城市']), fields)).toBeNull();
  });
});

describe('ids for records that a paste makes', () => {
  it('are what a link field takes, and sort by time', () => {
    const [first, second] = [newRecordId(1_700_000_000_000), newRecordId(1_700_000_000_001)];
    expect(checkValue({ type: 'link' }, first)).toBeNull();
    expect(first[14]).toBe('7');
    expect(first < second).toBe(true);
  });
});
