import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GridRow } from '../../../preload/contract/grids.ts';
import type { FieldDescription } from '../../../preload/contract/model.ts';
import { ALL, NONE, checkedCount, isChecked, withRows } from '../../../renderer/grid/checked.ts';
import { commandFor } from '../../../renderer/grid/keyboard.ts';
import { covers, extend, rectangleOf, single, sizeOf } from '../../../renderer/grid/selection.ts';
import { statsOf } from '../../../renderer/grid/selection-stats.ts';

const key = (name: string, held: Partial<{ ctrl: boolean; shift: boolean; alt: boolean }> = {}) => commandFor({ key: name, ctrl: false, shift: false, alt: false, ...held });

describe('a range of cells', () => {
  it('has its anchor and its head in its rectangle wherever they lie, and never leaves the sheet', () => {
    const place = fc.record({ row: fc.nat(9), column: fc.nat(4) });
    fc.assert(
      fc.property(place, place, fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }), (anchor, head, rows, columns) => {
        const moved = extend({ anchor, head }, rows, columns, { rows: 10, columns: 5 });
        const rectangle = rectangleOf(moved);
        expect(moved.anchor).toEqual(anchor);
        expect(covers(rectangle, anchor.row, anchor.column) && covers(rectangle, moved.head.row, moved.head.column)).toBe(true);
        expect(rectangle.top >= 0 && rectangle.bottom < 10 && rectangle.left >= 0 && rectangle.right < 5).toBe(true);
      }),
    );
  });
  it('is one cell to begin with', () => expect(sizeOf(rectangleOf(single({ row: 3, column: 2 })))).toBe(1));
});

describe('what keys mean', () => {
  it('extends, jumps, clears and opens', () => {
    expect(key('ArrowDown', { shift: true })).toEqual({ do: 'extend', rows: 1, columns: 0 });
    expect(key('ArrowLeft', { shift: true, ctrl: true })).toEqual({ do: 'jump', rows: 0, columns: -1, extend: true });
    expect(key('ArrowDown', { ctrl: true })).toEqual({ do: 'jump', rows: 1, columns: 0, extend: false });
    expect(key('PageUp', { shift: true })).toEqual({ do: 'page', down: -1, extend: true });
    expect(key(' ', { shift: true })).toEqual({ do: 'selectRows' });
    expect(key(' ', { ctrl: true })).toEqual({ do: 'selectColumns' });
    expect(key(' ', { ctrl: true, shift: true })).toEqual({ do: 'tick' });
    expect(key('End', { ctrl: true })).toEqual({ do: 'move', to: 'last', extend: false });
    expect(key('Delete')).toEqual({ do: 'clear' });
    expect(key('；', { ctrl: true })).toEqual({ do: 'today' });
    expect(key(':', { ctrl: true, shift: true })).toEqual({ do: 'time' });
    expect(key('d', { ctrl: true })).toEqual({ do: 'fillDown' });
    expect(key('r', { ctrl: true })).toEqual({ do: 'fillRight' });
    expect(key('Enter', { alt: true })).toEqual({ do: 'open' });
    expect(key('F2', { shift: true })).toEqual({ do: 'card' });
  });
  it('leaves the rest to the grid and the window', () => {
    for (const name of ['ArrowDown', 'Tab', 'Enter', 'F2', 'a', '上']) expect(key(name)).toBeNull();
    for (const name of ['z', 'y', 'c', 'v', 'f', 'n']) expect(key(name, { ctrl: true })).toBeNull();
  });
});

describe('ticked rows', () => {
  it('are counted over the view when all are ticked', () => {
    expect(checkedCount(ALL, 311)).toBe(311);
    expect(isChecked(ALL, 'x')).toBe(true);
    expect(checkedCount(withRows(withRows(NONE, ['a', 'b'], true), ['a'], false), 311)).toBe(1);
  });
});

describe('what a selection adds up to', () => {
  const label = { zh: '', en: '' };
  const money = { id: 'amount', type: 'money' as const, label };
  const row = (amount: string | number | null, currency = 'CNY', problem = false): GridRow => ({ id: 'x', values: { amount, currency }, titles: {}, problems: problem ? { amount: 'number.unreadable' } : {} });
  const under = (rows: readonly GridRow[], fields: readonly FieldDescription[]) => rows.flatMap((each) => fields.map((field) => ({ row: each, field })));
  it('sums exactly and leaves out what was not understood', () => {
    expect(statsOf(under([row(10), row(20), row('待定', 'CNY', true), row(null)], [money]))).toEqual({ filled: 3, figures: 2, sum: '30', min: '10', max: '20', field: money, currency: 'CNY' });
  });
  it('gives no sum over two currencies or two kinds of figures, and passes over words', () => {
    expect(statsOf(under([row(10), row(20, 'USD')], [money])).sum).toBeNull();
    expect(statsOf([...under([row(10)], [money]), ...under([{ ...row(null), values: { count: 2 } }], [{ id: 'count', type: 'integer', label }])]).sum).toBeNull();
    expect(statsOf(under([row(10)], [{ id: 'currency', type: 'choice', label }, money]))).toMatchObject({ filled: 2, figures: 1, sum: '10', field: money });
  });
});
