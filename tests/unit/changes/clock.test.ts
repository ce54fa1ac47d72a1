import { describe, expect, it } from 'vitest';
import { MAX_AHEAD_MS, above, formatStamp, isStamp, readStamp, receive, tick, ZERO_CLOCK } from '../../../db/changes/clock.ts';

const DEVICE = 'abcdefghij';

describe('clock', () => {
  it('reads back what it writes, at a fixed width', () => {
    const stamp = formatStamp({ ms: 1_795_000_000_000, counter: 7 }, DEVICE);
    expect(stamp).toHaveLength(23);
    expect(readStamp(stamp)).toEqual({ ms: 1_795_000_000_000, counter: 7, device: DEVICE });
  });

  it('carries into the milliseconds when the counter is full', () => {
    const full = { ms: 1000, counter: 36 ** 4 - 1 };
    expect(tick(full, 500)).toEqual({ ms: 1001, counter: 0 });
  });

  it('ticks above a cell from the far future without moving its own clock there', () => {
    const future = formatStamp({ ms: Date.UTC(2400, 0, 1), counter: 3 }, 'zzzzzzzzzz');
    const now = Date.UTC(2026, 0, 1);
    expect(receive(ZERO_CLOCK, future, now)).toEqual(ZERO_CLOCK);
    expect(above({ ms: now, counter: 0 }, DEVICE, [future]) > future).toBe(true);
  });

  it('follows a clock that is at most a day ahead', () => {
    const now = Date.UTC(2026, 0, 1);
    const ahead = formatStamp({ ms: now + MAX_AHEAD_MS, counter: 9 }, 'zzzzzzzzzz');
    expect(receive(ZERO_CLOCK, ahead, now)).toEqual({ ms: now + MAX_AHEAD_MS, counter: 9 });
  });

  it.each(['', 'short', 'zzzzzzzzz0000abcdefghij', '0mabc12300001ABCDEFGHIJ', 42, null])('refuses %j as a stamp', (text) => {
    expect(isStamp(text)).toBe(false);
  });
});
