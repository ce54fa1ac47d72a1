import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepIdleMemory } from '../../../db/idle-memory.ts';

const MB = 1024 * 1024;
const IDLE_MS = 1000;
let held = 0;
let steps: string[] = [];
const hands = {
  held: () => held,
  collect: () => {
    steps.push('collect');
    held = 15 * MB;
  },
};
const begin = (): ReturnType<typeof keepIdleMemory> => keepIdleMemory(() => void steps.push('before'), hands, IDLE_MS);

beforeEach(() => {
  vi.useFakeTimers();
  held = 35 * MB;
  steps = [];
});
afterEach(() => vi.useRealTimers());

test('memory is given back once nothing was asked for a while, caches first', () => {
  const memory = begin();
  for (let call = 0; call < 5; call += 1) {
    vi.advanceTimersByTime(IDLE_MS - 1);
    memory.busy();
  }
  expect(steps).toEqual([]);
  vi.advanceTimersByTime(IDLE_MS * 2);
  expect(steps).toEqual(['before', 'collect']);
});

test('it is given back again only when it has grown', () => {
  const memory = begin();
  vi.advanceTimersByTime(IDLE_MS * 2);
  memory.busy();
  vi.advanceTimersByTime(IDLE_MS * 3);
  expect(steps).toEqual(['before', 'collect']);
  held = 30 * MB;
  memory.busy();
  vi.advanceTimersByTime(IDLE_MS * 3);
  expect(steps).toEqual(['before', 'collect', 'before', 'collect']);
});

test('what the process did by itself is followed by a look, grown or not', () => {
  const memory = begin();
  vi.advanceTimersByTime(IDLE_MS);
  memory.worked();
  vi.advanceTimersByTime(IDLE_MS);
  expect(steps).toEqual(['before', 'collect', 'before', 'collect']);
});

test('a process that ends gives nothing back', () => {
  const memory = begin();
  memory.stop();
  memory.busy();
  memory.worked();
  vi.advanceTimersByTime(IDLE_MS * 5);
  expect(steps).toEqual([]);
});

test('the real collector hands pages back', async () => {
  vi.useRealTimers();
  let ballast: unknown[] | null = Array.from({ length: 1_000_000 }, (_, at) => ({ at }));
  const before = process.memoryUsage().heapTotal;
  expect(ballast.length).toBe(1_000_000);
  ballast = null;
  const done = Promise.withResolvers<void>();
  const memory = keepIdleMemory(() => setImmediate(done.resolve), undefined, 1);
  await done.promise;
  memory.stop();
  expect(process.memoryUsage().heapTotal).toBeLessThan(before);
});
