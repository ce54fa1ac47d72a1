import { describe, expect, it } from 'vitest';
import { bookName } from '../../bench/grid/cache.ts';
import { GRID_GOALS } from '../../bench/grid/goals.ts';
import { PARTS } from '../../bench/grid.ts';
import { worstFirst } from '../../bench/grid/worst.ts';
import { result } from '../../bench/harness.ts';

describe('the grid bench', () => {
  it('holds the grid to what issue 3 promises', () => {
    expect(GRID_GOALS).toEqual({
      'grid.open': 2, 'grid.window': 3, 'grid.depth': 1.2, 'grid.search': 0.05, 'grid.edit': 2, 'grid.paste': 3, 'grid.undo': 3, 'grid.memory': 1.5, 'grid.frames': 1,
    });
  });

  it('measures every promise once', () => {
    expect(PARTS.flatMap((part) => part.ids).filter((id) => id !== 'grid.wait').sort()).toEqual(Object.keys(GRID_GOALS).sort());
  });

  it('reports the worst of several measures under the promised id, and all of them after it', () => {
    const parts = [result({ id: 'grid.open.name', what: 'by name', goal: 2 }, 3, 2), result({ id: 'grid.open.date', what: 'by date', goal: 2 }, 9, 2)];
    expect(worstFirst('grid.open', parts).map(({ id, ratio, holds }) => ({ id, ratio, holds }))).toEqual([
      { id: 'grid.open', ratio: 4.5, holds: false }, { id: 'grid.open.name', ratio: 1.5, holds: true }, { id: 'grid.open.date', ratio: 4.5, holds: false },
    ]);
  });

  it('keeps one cached book per version and size', () => {
    expect(bookName(2, 1_000_000)).toBe('customers-v2-1000000.db');
  });
});
