import { describe, expect, it } from 'vitest';
import { headingId, layGroups } from '../../../renderer/grid/group-rows.ts';
import type { Heading, LeafGroup } from '../../../renderer/grid/group-rows.ts';

function leaf(keys: readonly (string | null)[], count: number): LeafGroup {
  return { keys, titles: keys.map(() => null), count };
}

/** Numbers that look thrown, the same for the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

/** Groups in order, nested by chance, without two alike side by side. */
function throwGroups(seed: number): { leaves: LeafGroup[]; isFolded: (id: string) => boolean } {
  const die = dice(seed);
  const levels = 1 + die(3);
  const leaves: LeafGroup[] = [];
  const grow = (prefix: readonly (string | null)[]): void => {
    const children = 1 + die(4);
    for (let child = 0; child < children; child += 1) {
      const keys = [...prefix, child === children - 1 && die(2) === 0 ? null : `k${child}`];
      if (keys.length === levels) leaves.push(leaf(keys, 1 + die(5)));
      else grow(keys);
    }
  };
  grow([]);
  const shut = 1 + die(4);
  return { leaves, isFolded: (id) => [...id].reduce((sum, letter) => sum + letter.charCodeAt(0) * 7, seed) % (shut + 2) === 0 };
}

/** The same sheet, laid out line by line. */
function naive(leaves: readonly LeafGroup[], isFolded: (id: string) => boolean): (string | number)[] {
  const lines: (string | number)[] = [];
  let record = 0;
  let above: readonly (string | number | null)[] = [];
  for (const { keys, count } of leaves) {
    let hidden = false;
    keys.forEach((_key, depth) => {
      const id = headingId(keys.slice(0, depth + 1));
      const opened = above.length > 0 && JSON.stringify(above.slice(0, depth + 1)) === JSON.stringify(keys.slice(0, depth + 1));
      if (!hidden && !opened) lines.push(id);
      hidden ||= isFolded(id);
    });
    for (let each = 0; each < count; each += 1, record += 1) if (!hidden) lines.push(record);
    above = keys;
  }
  return lines;
}

describe('headings between records', () => {
  const leaves = [leaf(['a', 'x'], 2), leaf(['a', 'y'], 1), leaf(['b', 'x'], 3)];

  it('stand above their records, outer ones above inner ones', () => {
    const rows = layGroups(leaves, () => false);
    const shown = Array.from({ length: rows.count }, (_each, line) => rows.at(line)).map((line) => (line === null ? null : 'record' in line ? line.record : `${line.heading.key} ${line.heading.count}`));
    expect(shown).toEqual(['a 3', 'x 2', 0, 1, 'y 1', 2, 'b 3', 'x 3', 3, 4, 5]);
    expect(rows.records).toBe(6);
    expect([rows.at(-1), rows.at(11)]).toEqual([null, null]);
  });

  it('hide what is below them when folded; a hidden record is found at its heading', () => {
    const rows = layGroups(leaves, (id) => id === headingId(['a']) || id === headingId(['b', 'x']));
    expect(rows.headings.map((heading: Heading) => heading.id)).toEqual([headingId(['a']), headingId(['b']), headingId(['b', 'x'])]);
    expect(rows.count).toBe(3);
    expect([0, 2, 3, 5].map((record) => rows.lineOf(record))).toEqual([0, 0, 2, 2]);
    expect(rows.lineOfHeading(headingId(['a', 'x']))).toBeNull();
    expect(rows.spans(0, 3)).toEqual([]);
  });

  it('are none in an empty list', () => {
    const rows = layGroups([], () => false);
    expect([rows.count, rows.records, rows.at(0), rows.spans(0, 10)]).toEqual([0, 0, null, []]);
  });

  it('keep ids of their own when two long keys were cut to the same begin', () => {
    const rows = layGroups([leaf(['same'], 1), leaf(['b'], 1), leaf(['same'], 1)], () => false);
    expect(new Set(rows.headings.map((heading) => heading.id)).size).toBe(3);
  });

  it.each(Array.from({ length: 60 }, (_each, i) => 100 + i))('are where a list laid out line by line has them (seed %i)', (seed) => {
    const { leaves: thrown, isFolded } = throwGroups(seed);
    const lines = naive(thrown, isFolded);
    const rows = layGroups(thrown, isFolded);
    expect(rows.count).toBe(lines.length);
    lines.forEach((expected, line) => {
      const found = rows.at(line);
      expect(found !== null && 'record' in found ? found.record : found?.heading.id).toBe(expected);
      if (typeof expected === 'number') expect(rows.lineOf(expected)).toBe(line);
      else expect(rows.lineOfHeading(expected)).toBe(line);
    });
    const die = dice(seed);
    for (let round = 0; round < 8; round += 1) {
      const start = die(lines.length + 1);
      const end = start + die(lines.length + 3 - start);
      const records = rows.spans(start, end).flatMap((span) => Array.from({ length: span.end - span.start }, (_each, i) => span.start + i));
      expect(records).toEqual(lines.slice(start, end).filter((line) => typeof line === 'number'));
    }
    const spans = rows.spans(0, rows.count);
    expect(spans.every((span, i) => i === 0 || span.start > (spans[i - 1]?.end ?? 0))).toBe(true);
  });
});
