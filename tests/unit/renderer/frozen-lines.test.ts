import { describe, expect, it } from 'vitest';
import { frozenLines } from '../../../renderer/grid/frozen-lines.ts';

describe('how many first lines stay in sight', () => {
  it('is as many as were asked for', () => {
    expect(frozenLines(3, 400, 640, 32)).toBe(3);
    expect(frozenLines(0, 400, 640, 32)).toBe(0);
  });

  it('is not more than the list has', () => {
    expect(frozenLines(5, 2, 640, 32)).toBe(2);
    expect(frozenLines(5, 0, 640, 32)).toBe(0);
  });

  it('leaves half of the room to what scrolls, also with tall rows in a low window', () => {
    expect(frozenLines(10, 400, 640, 32)).toBe(10);
    expect(frozenLines(10, 400, 600, 56)).toBe(5);
    expect(frozenLines(10, 400, 40, 56)).toBe(0);
    // Before the grid has drawn itself there is less than no room.
    expect(frozenLines(10, 400, -70, 32)).toBe(0);
  });
});
