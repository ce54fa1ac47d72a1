// Measures ours against a base in one run, A B A B, so that a busy machine slows both alike.
import { performance } from 'node:perf_hooks';

/** One line of the table and of the JSON file. Times in the unit given; ratio = ours / base, so smaller is better. */
export interface Result {
  readonly id: string;
  readonly what: string;
  readonly ours: number;
  readonly base: number;
  readonly unit: string;
  readonly ratio: number;
  /** what the ratio must not exceed; null when there is no goal for it yet */
  readonly goal: number | null;
  readonly holds: boolean;
}

export interface Comparison {
  /** 'grid.page': the file's name, a dot, what is measured */
  readonly id: string;
  /** both sides in words: "page at row 900,000 / page at row 10" */
  readonly what: string;
  /** one run of what we ship; may return its own measure in `unit`, else it is timed in ms */
  readonly ours: () => Measured;
  /** one run of what it is held against */
  readonly base: () => Measured;
  readonly goal?: number;
  readonly unit?: string;
  /** rounds of A and B each, at least 5 (the default) */
  readonly rounds?: number;
}

type Measured = void | number | Promise<void | number>;

const FEWEST_ROUNDS = 5;

/** Runs both sides once to warm up, then in turns, and compares their medians. */
export async function compare(comparison: Comparison): Promise<Result> {
  const rounds = Math.max(comparison.rounds ?? FEWEST_ROUNDS, FEWEST_ROUNDS);
  await measure(comparison.ours);
  await measure(comparison.base);
  const ours: number[] = [];
  const base: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await measure(comparison.ours));
    base.push(await measure(comparison.base));
  }
  return result(comparison, median(ours), median(base));
}

/** A result from two numbers that were measured elsewhere, such as sizes or counts. */
export function result(about: Pick<Comparison, 'id' | 'what' | 'goal' | 'unit'>, ours: number, base: number): Result {
  const ratio = base === 0 ? Number.POSITIVE_INFINITY : ours / base;
  const goal = about.goal ?? null;
  return { id: about.id, what: about.what, ours, base, unit: about.unit ?? 'ms', ratio, goal, holds: goal === null || ratio <= goal };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

async function measure(side: Comparison['ours']): Promise<number> {
  const from = performance.now();
  const own = await side();
  return typeof own === 'number' ? own : performance.now() - from;
}
