/** Series of the fill handle: whatever is continued forwards and then backwards gives the source, to the last digit. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, fromScaled, mul } from '../../db/values/decimal.ts';
import { continueLine } from '../../renderer/grid/series/continuation.ts';
import { writeHan } from '../../renderer/grid/series/han-number.ts';
import type { Sample } from '../../renderer/grid/series/reading.ts';

const textOf = (sample: Sample | undefined): string => (sample === undefined || sample.kind === 'fixed' ? '' : sample.value);

/** The cells from place `start` on, as the fill writes them. */
function cells(samples: readonly Sample[], start: number, count: number): string[] {
  const line = continueLine(samples, 'auto');
  return Array.from({ length: count }, (_, index) => {
    const { from, value } = line.at(start + index);
    return value ?? textOf(samples[from]);
  });
}

/** Fills `far` cells forward, takes the last ones as a new source and fills back to where the first source stood. */
function thereAndBack(samples: readonly Sample[], far: number): string[] {
  const kinds = samples.map(({ kind }) => kind);
  const count = samples.length;
  const source = cells(samples, far, count).map((value, index): Sample => {
    const kind = kinds[(far + index) % count] ?? 'text';
    return kind === 'fixed' ? { kind } : { kind, value };
  });
  return cells(source, -far, count);
}

const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 9 })).map(([units, places]) => fromScaled(units, places));
const far = fc.integer({ min: 2, max: 500 });
const length = fc.integer({ min: 2, max: 6 });
const line = (count: number, kind: 'number' | 'date' | 'text', at: (index: number) => string): Sample[] => Array.from({ length: count }, (_, index) => ({ kind, value: at(index) }));
const same = (samples: readonly Sample[], distance: number): void => expect(thereAndBack(samples, distance)).toEqual(samples.map(textOf));

test('numbers with a constant step', () => {
  fc.assert(fc.property(decimal, decimal, length, far, (first, step, count, distance) => {
    const samples = line(count, 'number', (index) => add(first, mul(step, String(index))));
    expect(cells(samples, distance, 1)).toEqual([add(first, mul(step, String(distance)))]);
    same(samples, distance);
  }));
});

test('days with a constant step', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: -40, max: 40 }), fc.integer({ min: 3, max: 6 }), fc.integer({ min: 3, max: 100 }), (first, step, count, distance) => {
    const samples = line(count, 'date', (index) => new Date((first + step * index) * 86_400_000).toISOString().slice(0, 10));
    // Steps of about a month may read as months: then the ends of short months differ, the count of months does not.
    fc.pre(Math.abs(step) < 28);
    same(samples, distance);
  }));
});

test('months on a day that every month has, and on their last day', () => {
  fc.assert(fc.property(fc.integer({ min: 1950 * 12, max: 2050 * 12 }), fc.integer({ min: -14, max: 14 }).filter((step) => step !== 0), fc.integer({ min: 1, max: 28 }), length, far, (first, step, day, count, distance) => {
    const at = (index: number): string => new Date(Date.UTC(0, first + step * index, day)).toISOString().slice(0, 10);
    same(line(count, 'date', at), Math.min(distance, 100));
  }));
});

test('codes, Chinese ordinals, quarters with their year', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 9 }), length, far, fc.constantFrom('HT-2026-', '编号', 'A'), (first, step, count, distance, before) => {
    same(line(count, 'text', (index) => `${before}${String(first + step * index).padStart(6, '0')}`), distance);
    same(line(count, 'text', (index) => `第${writeHan(first + step * index) ?? ''}期`), distance);
    same(line(count, 'text', (index) => `${2000 + Math.floor((first + step * index) / 4)}年第${'一二三四'[(first + step * index) % 4] ?? ''}季度`), distance);
  }));
});

test('whatever stands there, a line repeats or continues: it never fails and keeps its source', () => {
  const sample = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }).map((value): Sample => ({ kind: 'text', value })),
    fc.stringMatching(/^[一二第期周0-9A年月季度Q/.-]{1,8}$/).map((value): Sample => ({ kind: 'text', value })),
    decimal.map((value): Sample => ({ kind: 'number', value })),
    fc.constant<Sample>({ kind: 'fixed' }),
  );
  fc.assert(fc.property(fc.array(sample, { minLength: 1, maxLength: 6 }), fc.integer({ min: -50, max: 50 }), (samples, start) => {
    const made = continueLine(samples, 'auto');
    for (let position = start; position < start + 12; position += 1) {
      const { from, value } = made.at(position);
      expect(from).toBe(((position % samples.length) + samples.length) % samples.length);
      if (position >= 0 && position < samples.length) expect(value).toBeNull();
      if (value !== null) expect(value).not.toContain('undefined');
    }
  }));
});
