import { createChanges, type Changes } from '../../db/changes/index.ts';
import { loadDesk, type Desk } from '../../db/changes/desk.ts';
import type { Entropy } from '../../db/changes/id.ts';
import { openStore, type Store } from '../../db/store/open.ts';

/** A whole book in memory (or in a file) with its own clock and dice, so that many desks fit in one test. */
export interface Book {
  readonly store: Store;
  readonly desk: Desk;
  readonly changes: Changes;
  /** Milliseconds; tests move it as they like. */
  readonly clock: { now: number };
  close(): void;
}

export interface BookOptions {
  readonly file?: string;
  readonly seed?: number;
  readonly now?: number;
  readonly member?: string;
}

export const TEST_NOW = Date.UTC(2026, 10, 23, 2, 0, 0);

export function openBook({ file = ':memory:', seed = 1, now = TEST_NOW, member = 'member-test-1' }: BookOptions = {}): Book {
  const clock = { now };
  const store = openStore(file);
  const desk = loadDesk(store.db, seededEntropy(seed, clock));
  desk.member = member;
  return { store, desk, changes: createChanges(store, desk), clock, close: () => store.db.close() };
}

/** Reproducible randomness (mulberry32) over a movable clock. */
export function seededEntropy(seed: number, clock: { now: number }): Entropy {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  return { now: () => clock.now, random: (n) => Uint8Array.from({ length: n }, () => next() & 0xff) };
}
