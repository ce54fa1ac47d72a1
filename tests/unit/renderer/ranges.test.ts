import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_SUMMARY_ROWS } from '../../../preload/contract/limits.ts';
import { edgeFrom, seekIn } from '../../../renderer/grid/edge-jump.ts';
import { anyCovers, cellCount, columnSpans, disjoint, rowSpans, spanLength, without } from '../../../renderer/grid/ranges.ts';
import { extend, extendTo, focusOf, single, sizeOf } from '../../../renderer/grid/selection.ts';
import type { Rectangle } from '../../../renderer/grid/selection.ts';
import { seekLines } from '../../../renderer/grid/seek-lines.ts';
import { MARKS, marksOf } from '../../../renderer/grid/selection-marks.ts';
import { questionsFor } from '../../../renderer/grid/selection-summary.ts';

const rectangle = fc
  .tuple(fc.nat(8), fc.nat(8), fc.nat(6), fc.nat(6))
  .map(([a, b, c, d]): Rectangle => ({ top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) }));

/** Every cell of rectangles, written down one by one. */
const cells = (rectangles: readonly Rectangle[]): string[] =>
  rectangles.flatMap(({ top, bottom, left, right }) =>
    Array.from({ length: bottom - top + 1 }, (_, down) => Array.from({ length: right - left + 1 }, (__, across) => `${top + down} ${left + across}`)).flat());

describe('several ranges', () => {
  it('hold each cell once, however they overlap', () => {
    fc.assert(
      fc.property(fc.array(rectangle, { maxLength: 6 }), (rectangles) => {
        const once = cells(disjoint(rectangles));
        expect(new Set(once).size).toBe(once.length);
        expect(new Set(once)).toEqual(new Set(cells(rectangles)));
        expect(cellCount(rectangles)).toBe(once.length);
      }),
    );
  });
  it('lose exactly what is taken away', () => {
    fc.assert(
      fc.property(rectangle, rectangle, (whole, taken) => {
        const left = new Set(cells(without(whole, taken)));
        for (const cell of cells([whole])) expect(left.has(cell)).toBe(!cells([taken]).includes(cell));
      }),
    );
  });
  it('touch rows and columns in stretches that neither touch nor overlap', () => {
    fc.assert(
      fc.property(fc.array(rectangle, { maxLength: 6 }), (rectangles) => {
        for (const [spans, part] of [[rowSpans(rectangles), 0], [columnSpans(rectangles), 1]] as const) {
          const touched = new Set(cells(rectangles).map((cell) => Number(cell.split(' ')[part])));
          expect(spanLength(spans)).toBe(touched.size);
          spans.forEach((span, index) => index > 0 && expect(span.from).toBeGreaterThan((spans[index - 1]?.to ?? 0) + 1));
        }
      }),
    );
  });
  it('count a million rows without walking them', () => {
    const column = { top: 0, bottom: 999_999, left: 2, right: 2 };
    expect(cellCount([column, { top: 0, bottom: 999_999, left: 0, right: 14 }])).toBe(15_000_000);
    expect(anyCovers([column], 900_000, 2)).toBe(true);
  });
});

describe('a range that grows', () => {
  it('keeps its anchor and its focus', () => {
    const column = { anchor: { row: 0, column: 1 }, head: { row: 99, column: 1 }, focus: { row: 40, column: 1 } };
    expect(extend(column, 0, 2, { rows: 100, columns: 3 })).toEqual({ ...column, head: { row: 99, column: 2 } });
    expect(focusOf(extendTo(column, { row: 7, column: 2 }))).toEqual({ row: 40, column: 1 });
    expect(focusOf(single({ row: 3, column: 2 }))).toEqual({ row: 3, column: 2 });
  });
});

describe('what a cell shows of the selection', () => {
  it('draws an edge exactly where a rectangle ends, also inside of another', () => {
    fc.assert(
      fc.property(fc.array(rectangle, { minLength: 1, maxLength: 3 }), (rectangles) => {
        for (const each of rectangles) {
          expect(marksOf(rectangles, null, each.top, each.left) & MARKS['cell-edge-top']).not.toBe(0);
          expect(marksOf(rectangles, null, each.bottom, each.right) & MARKS['cell-edge-right']).not.toBe(0);
        }
        for (const cell of cells([{ top: 0, bottom: 9, left: 0, right: 7 }])) {
          const [row = 0, column = 0] = cell.split(' ').map(Number);
          expect((marksOf(rectangles, null, row, column) & MARKS['cell-selected']) !== 0).toBe(cells(rectangles).includes(cell));
        }
      }),
    );
  });
  it('marks what a cut left waiting also outside of the selection', () => {
    const cut = { top: 1, bottom: 1, left: 1, right: 1 };
    expect(sizeOf(cut)).toBe(1);
    expect(marksOf([], cut, 1, 1)).toBe(MARKS['cell-cut']);
  });
});

describe('Ctrl+arrow', () => {
  /** As a person reads it off the cells. */
  const expected = (cells: readonly boolean[], at: number, step: 1 | -1): number => {
    const end = step > 0 ? cells.length - 1 : 0;
    if (at === end) return end;
    let to = at + step;
    if (cells[at] === true && cells[to] === true) {
      while (to !== end && cells[to + step] === true) to += step;
      return to;
    }
    while (to !== end && cells[to] !== true) to += step;
    return to;
  };
  it('goes to the end of the block, over the gap, or to the end of the list', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 14 }), fc.nat(13), fc.constantFrom(1 as const, -1 as const), async (cells, start, step) => {
        const at = Math.min(start, cells.length - 1);
        expect(await edgeFrom(at, step, cells.length - 1, seekIn((index) => cells[index] === true))).toBe(expected(cells, at, step));
      }),
    );
  });
});

describe('questions about a large selection', () => {
  it('cover each cell of the list once, and none is too large', () => {
    fc.assert(
      fc.property(fc.array(rectangle, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 30_000 }), (rectangles, factor) => {
        const tall = rectangles.map((each) => ({ ...each, top: each.top * factor, bottom: each.bottom * factor + factor - 1 }));
        const rows = 8 * factor;
        const questions = questionsFor(tall, ['a', 'b', 'c', 'd', 'e', 'f', 'g'], (start, end) => (start < rows ? [{ start, end: Math.min(end, rows) }] : []));
        const inList = tall.filter(({ top }) => top < rows).map((each) => ({ ...each, bottom: Math.min(each.bottom, rows - 1) }));
        expect(questions.flat().reduce((sum, { start, end, fields }) => sum + (end - start) * fields.length, 0)).toBe(cellCount(inList));
        for (const blocks of questions) expect(blocks.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThanOrEqual(MOST_SUMMARY_ROWS);
      }),
    );
  });
});

describe('the next filled or empty line of a grouped list', () => {
  it('is the one that walking line by line finds; headings are empty', async () => {
    const line = fc.constantFrom('#', 'filled', 'empty');
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), fc.nat(19), fc.nat(19), fc.boolean(), async (lines, one, other, filled) => {
        const [from, to] = [Math.min(one, lines.length - 1), Math.min(other, lines.length - 1)];
        const records = lines.filter((each) => each !== '#');
        const recordAt = (at: number): number | null => (lines[at] === undefined || lines[at] === '#' ? null : lines.slice(0, at).filter((each) => each !== '#').length);
        const ask = seekIn((at) => records[at] === 'filled');
        const walked = seekIn((at) => lines[at] === 'filled');
        expect(await seekLines(recordAt, (first, last) => ask(first, last, filled), from, to, filled)).toBe(await walked(from, to, filled));
      }),
    );
  });
});
