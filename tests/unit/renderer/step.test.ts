import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disjoint } from '../../../renderer/grid/ranges.ts';
import { focusOf, rectangleOf, single, sizeOf } from '../../../renderer/grid/selection.ts';
import type { Range } from '../../../renderer/grid/selection.ts';
import { cycled, stepOf, stepped } from '../../../renderer/grid/step.ts';
import type { TabRun } from '../../../renderer/grid/step.ts';
import { startOf } from '../../../renderer/grid/typing.ts';

const SHEET = { rows: 5, columns: 4 };
const TAB = { axis: 'column', by: 1 } as const;
const ENTER = { axis: 'row', by: 1 } as const;

describe('steps from a single cell', () => {
  it('are asked for by Enter and Tab, back with Shift', () => {
    expect(stepOf({ key: 'Enter', shift: true })).toEqual({ axis: 'row', by: -1 });
    expect(stepOf({ key: 'Tab', shift: false })).toEqual(TAB);
    expect(stepOf({ key: 'a', shift: false })).toBeNull();
  });
  it('Enter after a run of Tabs returns to the column where the run began', () => {
    let at = { row: 1, column: 1 };
    let run: TabRun | null = null;
    for (const step of [TAB, TAB, { axis: 'column', by: -1 } as const, TAB, ENTER]) {
      const next = stepped(at, step, run, SHEET);
      at = next?.to ?? at;
      run = next?.run ?? null;
    }
    expect(at).toEqual({ row: 2, column: 1 });
  });
  it('a run ends when the focus went elsewhere', () => {
    const next = stepped({ row: 0, column: 0 }, TAB, null, SHEET);
    expect(stepped({ row: 3, column: 3 }, ENTER, next?.run ?? null, SHEET)?.to).toEqual({ row: 4, column: 3 });
  });
  it('Tab goes on in the next line, and leads out of the sheet at its end', () => {
    expect(stepped({ row: 1, column: 3 }, TAB, null, SHEET)?.to).toEqual({ row: 2, column: 0 });
    expect(stepped({ row: 4, column: 3 }, TAB, null, SHEET)).toBeNull();
    expect(stepped({ row: 4, column: 3 }, ENTER, null, SHEET)).toBeNull();
    expect(stepped({ row: 0, column: 0 }, { axis: 'column', by: -1 }, null, SHEET)).toBeNull();
  });
});

describe('steps inside a selection', () => {
  const range: Range = { anchor: { row: 3, column: 2 }, head: { row: 2, column: 1 } };
  const walk = (ranges: readonly Range[], step: Parameters<typeof cycled>[1], count: number): string[] => {
    const seen: string[] = [];
    let now = ranges;
    for (let index = 0; index < count; index += 1) {
      now = cycled(now, step);
      const { row, column } = focusOf(now.at(-1) ?? range);
      seen.push(`${row}${column}`);
    }
    return seen;
  };
  it('Enter goes down its columns, Tab along its rows, round and round', () => {
    expect(walk([range], ENTER, 4)).toEqual(['21', '31', '22', '32']);
    expect(walk([range], TAB, 4)).toEqual(['21', '22', '31', '32']);
    expect(walk([range], { axis: 'column', by: -1 }, 4)).toEqual(['31', '22', '21', '32']);
  });
  it('visits every cell of several ranges once before it comes again, and keeps what is selected', () => {
    const place = fc.record({ row: fc.nat(4), column: fc.nat(3) });
    fc.assert(fc.property(fc.array(fc.record({ anchor: place, head: place }), { minLength: 1, maxLength: 3 }), fc.constantFrom(ENTER, TAB, { axis: 'row', by: -1 } as const), (ranges, step) => {
      const total = ranges.reduce((sum, each) => sum + sizeOf(rectangleOf(each)), 0);
      const seen = walk(ranges, step, total);
      const cells = new Set(disjoint(ranges.map(rectangleOf)).flatMap(({ top, bottom, left, right }) => Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, at) => `${top + Math.floor(at / (right - left + 1))}${left + (at % (right - left + 1))}`)));
      expect(new Set(seen)).toEqual(cells);
      expect(walk(ranges, step, total * 2).slice(total)).toEqual(seen);
    }));
  });
  it('a single cell stays', () => expect(walk([single({ row: 1, column: 1 })], TAB, 1)).toEqual(['11']));
});

describe('how a key opens the editor', () => {
  const press = (key: string, held: Partial<{ keyCode: number; ctrlKey: boolean; altKey: boolean; metaKey: boolean; graph: boolean }> = {}, mac = false) =>
    startOf({ key, keyCode: 0, ctrlKey: false, altKey: false, metaKey: false, ...held, getModifierState: () => held.graph === true }, mac);
  it('letters and signs type', () => {
    expect(press('a')).toBe('key');
    expect(press('上')).toBe('key');
    expect(press('é')).toBe('key');
  });
  it('what is still to be composed opens it empty: input methods, dead keys, AltGr, Option on a Mac', () => {
    expect(press('Process', { keyCode: 229 })).toBe('ime');
    expect(press('Dead')).toBe('ime');
    expect(press('€', { ctrlKey: true, altKey: true, graph: true })).toBe('ime');
    expect(press('å', { altKey: true }, true)).toBe('ime');
  });
  it('Backspace empties it, but on a Mac it clears the selection', () => {
    expect(press('Backspace')).toBe('clear');
    expect(press('Backspace', {}, true)).toBeNull();
    expect(press('Backspace', { ctrlKey: true })).toBeNull();
  });
  it('shortcuts, spaces and named keys do not', () => {
    for (const key of [' ', 'F2', 'Enter', 'ArrowDown', 'Shift']) expect(press(key)).toBeNull();
    expect(press('c', { ctrlKey: true })).toBeNull();
    expect(press('f', { altKey: true })).toBeNull();
  });
});
