import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { summarizeBlocks } from '../../../db/store/range-summary.ts';
import { seekCell } from '../../../db/store/seek.ts';
import { createViews } from '../../../db/store/views.ts';
import type { View } from '../../../db/store/views.ts';
import { openBook } from '../../support/book.ts';
import type { Book } from '../../support/book.ts';

const NO_FILTER = { match: 'all' as const, conditions: [], groups: [] };

let book: Book;
beforeEach(() => void (book = openBook()));
afterEach(() => book.close());

/** A list of deals in the order of their names, "000" first. */
function deals(rows: readonly { readonly amount?: string | number | null; readonly currency?: string }[]): Promise<View> {
  book.changes.commit({ kind: 'edit', writes: rows.map((row, index) => ({
    object: 'deals', record: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`, set: { name: String(index).padStart(3, '0'), ...row },
  })) });
  return createViews(book.store, () => book.clock.now).open({ object: 'deals', filter: NO_FILTER, sort: [{ field: 'name', dir: 'asc' }], search: '', deleted: false });
}

describe('blocks of a list', () => {
  it('are counted, summed exactly and compared; kept texts count as filled and as no figure', async () => {
    const view = await deals([{ amount: 9_007_199_254_740_991 }, { amount: 2 }, { amount: '面议' }, {}, { amount: 5, currency: 'USD' }]);
    const { fields, currencies } = summarizeBlocks(book.store, view, [{ start: 0, end: 4, fields: ['amount', 'name'] }], book.clock.now);
    expect(fields[0]).toEqual({ field: 'amount', figures: { filled: 3, figures: 2, sum: '9007199254740993', min: 2, max: 9_007_199_254_740_991 } });
    expect(fields[1]?.figures).toEqual({ filled: 4, figures: 0, sum: null, min: null, max: null });
    expect(currencies).toEqual(['CNY']);
    expect(summarizeBlocks(book.store, view, [{ start: 3, end: 9, fields: ['amount'] }], book.clock.now).currencies).toEqual(['CNY', 'USD']);
  });
});

describe('the next filled or empty cell', () => {
  it('is the one that walking cell by cell finds, in both directions', async () => {
    const view = await deals(Array.from({ length: 40 }, (_, index) => (index % 7 < 3 || index > 30 ? { amount: index } : {})));
    const filledAt = (place: number): boolean => place % 7 < 3 || place > 30;
    fc.assert(
      fc.property(fc.nat(39), fc.nat(60), fc.boolean(), (from, to, filled) => {
        const step = to >= from ? 1 : -1;
        let expected: number | null = null;
        for (let place = from; place >= 0 && place < 40 && (to - place) * step >= 0 && expected === null; place += step) if (filledAt(place) === filled) expected = place;
        expect(seekCell(book.store, view, 'amount', from, to, filled, book.clock.now)).toBe(expected);
      }),
    );
  });
  it('is null in an empty list', async () => expect(seekCell(book.store, await deals([]), 'amount', 0, 100, true, book.clock.now)).toBeNull());
});
