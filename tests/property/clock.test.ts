import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { above, formatStamp, isStamp, readStamp, receive, tick, type Clock } from '../../db/changes/clock.ts';

const device = fc.stringMatching(/^[0-9a-z]{10}$/);
const ms = fc.integer({ min: 0, max: Date.UTC(4900, 0, 1) });
const clock: fc.Arbitrary<Clock> = fc.record({ ms, counter: fc.integer({ min: 0, max: 36 ** 4 - 1 }) });
const less = (a: Clock, b: Clock) => a.ms < b.ms || (a.ms === b.ms && a.counter < b.counter);

describe('clock laws', () => {
  it('stamps sort as their clocks do', () => {
    fc.assert(fc.property(clock, clock, device, (a, b, d) => {
      expect(formatStamp(a, d) < formatStamp(b, d)).toBe(less(a, b));
    }));
  });

  it('every stamp reads back and is one', () => {
    fc.assert(fc.property(clock, device, (a, d) => {
      const stamp = formatStamp(a, d);
      expect(isStamp(stamp)).toBe(true);
      expect(readStamp(stamp)).toEqual({ ...a, device: d });
    }));
  });

  it('a tick is strictly later, whatever the wall clock does', () => {
    fc.assert(fc.property(clock, ms, (a, now) => {
      expect(less(a, tick(a, now))).toBe(true);
    }));
  });

  it('receiving never goes back and is idempotent', () => {
    fc.assert(fc.property(clock, clock, device, ms, (a, b, d, now) => {
      const once = receive(a, formatStamp(b, d), now);
      expect(less(once, a)).toBe(false);
      expect(receive(once, formatStamp(b, d), now)).toEqual(once);
    }));
  });

  it('a stamp above others is above all of them, and keeps its device', () => {
    fc.assert(fc.property(clock, device, fc.array(fc.tuple(clock, device), { maxLength: 8 }), (a, d, others) => {
      const replaced = others.map(([c, e]) => formatStamp(c, e));
      const stamp = above(a, d, replaced);
      expect(replaced.every((other) => stamp > other)).toBe(true);
      expect(readStamp(stamp).device).toBe(d);
    }));
  });
});
