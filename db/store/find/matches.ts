import { everyCell, type Cell, type Scan } from './scan.ts';

/** Every cell of a list that fits, in order. */
export interface Matches {
  readonly version: number;
  readonly count: number;
  /** Counting ended early: there are more. */
  readonly capped: boolean;
  at(index: number): Cell;
  /** How many come before a cell. */
  before(cell: Cell): number;
}

/** So many cells are remembered: four megabytes. */
const MOST = 1_000_000;

/** Collects the cells that fit; null when told to stop, or when the list changed on the way. */
export async function collectMatches(scan: Scan): Promise<Matches | null> {
  const { view, test } = scan;
  const version = view.version;
  const width = test.fields.length;
  const found: number[] = [];
  let capped = false;
  const done = await everyCell(scan, ({ row, place }) => {
    capped = found.length >= MOST;
    if (!capped) found.push(row * width + place);
    return !capped;
  });
  if (!done || view.version !== version) return null;
  const ordinals = Uint32Array.from(found);
  return {
    version,
    count: ordinals.length,
    capped,
    at: (index) => {
      const ordinal = ordinals[index] ?? 0;
      return { row: Math.floor(ordinal / width), place: ordinal % width };
    },
    // A column that is not looked at stands before all that are.
    before: (cell) => lowerBound(ordinals, cell.row * width + Math.max(0, cell.place)),
  };
}

function lowerBound(ordinals: Uint32Array, wanted: number): number {
  let [low, high] = [0, ordinals.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ordinals[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
