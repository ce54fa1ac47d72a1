import { describe, expect, it } from 'vitest';
import { MOST_COLOUR_RULES, MOST_FROZEN_ROWS, PLAIN_DISPLAY, displayOf, sameDisplay } from '../../../renderer/views/view-display.ts';
import type { ViewDisplay } from '../../../renderer/views/view-display.ts';

const FULL: ViewDisplay = {
  rowHeight: 'tall', wrap: true, group: [{ field: 'stage', dir: 'desc', by: 'value' }, { field: 'due', dir: 'asc', by: 'month' }], collapsed: true,
  colours: [{ field: 'amount', op: 'gte', values: [100], colour: 'gold', whole: true }], summaryRow: true, summaries: { amount: 'avg', name: 'filled' }, frozenRows: 2,
};

describe('the stored display of a list', () => {
  it('comes back as it was written', () => {
    expect(displayOf(JSON.parse(JSON.stringify(FULL)))).toEqual(FULL);
  });

  it('is the plain one when there is none or it is damaged', () => {
    for (const stored of [undefined, null, 7, 'tall', [], [FULL], {}]) expect(displayOf(stored)).toEqual(PLAIN_DISPLAY);
  });

  it('leaves out what is not understood and keeps the rest', () => {
    const read = displayOf({
      rowHeight: 'enormous', wrap: 'yes', group: [null, { field: 3 }, { field: 'stage', dir: 'up', by: 'week' }, { field: 'stage' }], collapsed: 1,
      colours: [7, { field: 'a', op: 'resembles', colour: 'red' }, { field: 'a', op: 'empty', colour: 'ultraviolet' }, { field: 'a', op: 'in', values: ['x', {}, null], colour: 'red' }],
      summaries: { a: 'sum', b: 'median' }, frozenRows: 1.5, later: { version: 9 },
    });
    expect(read).toEqual({
      ...PLAIN_DISPLAY, group: [{ field: 'stage', dir: 'asc', by: 'value' }],
      colours: [{ field: 'a', op: 'in', values: ['x', null], colour: 'red', whole: false }], summaries: { a: 'sum' },
    });
  });

  it('has bounds', () => {
    const read = displayOf({
      frozenRows: 1e9, group: ['a', 'b', 'c', 'd'].map((field) => ({ field })),
      colours: Array.from({ length: 500 }, () => ({ field: 'a', op: 'empty', values: [], colour: 'red' })),
    });
    expect([read.frozenRows, read.group.length, read.colours.length]).toEqual([MOST_FROZEN_ROWS, 3, MOST_COLOUR_RULES]);
    expect(displayOf({ frozenRows: -4 }).frozenRows).toBe(0);
  });

  it('is the same display in whatever order it was written, and another after any change', () => {
    expect(sameDisplay({ ...FULL, summaries: { name: 'filled', amount: 'avg' } }, FULL)).toBe(true);
    const changes: Partial<ViewDisplay>[] = [
      { rowHeight: 'normal' }, { wrap: false }, { group: [] }, { collapsed: false }, { colours: [] }, { summaryRow: false }, { summaries: {} }, { frozenRows: 0 },
    ];
    for (const change of changes) expect(sameDisplay({ ...FULL, ...change }, FULL)).toBe(false);
  });
});
