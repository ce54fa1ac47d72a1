/** Reproducible chance: the same seed gives the same book on every machine. */
import { newId } from '../changes/index.ts';

export interface Dice {
  /** 0 ≤ x < 1 */
  next(): number;
  /** Both ends included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** By weight; the second of each pair. */
  weighted<T>(list: readonly (readonly [T, number])[]): T;
  /** A UUIDv7 of that moment. */
  id(ms: number): string;
  /** Dice of their own for one thing, so that what happens to it does not depend on how many others there are. */
  fork(name: number | string): Dice;
}

export function createDice(seed: number): Dice {
  const step = mulberry32(seed);
  const next = () => step() / 4_294_967_296;
  const dice: Dice = {
    next,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => {
      const item = list[Math.floor(next() * list.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    weighted: (list) => {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of list) if ((left -= weight) < 0) return item;
      return dice.pick(list)[0];
    },
    id: (ms) => newId({ now: () => ms, random: (n) => Uint8Array.from({ length: n }, () => step() & 0xff) }),
    fork: (name) => createDice(hash(`${seed}/${name}`)),
  };
  return dice;
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
