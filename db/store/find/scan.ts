import type { View } from '../view-query.ts';
import type { CellTest } from './cell-test.ts';

/** A cell of a list: row and place of the field among the fields that are looked at. */
export interface Cell {
  readonly row: number;
  readonly place: number;
}

/** Rows start ≤ i < end, in these places only. */
export interface ScanArea {
  readonly start: number;
  readonly end: number;
  readonly places: ReadonlySet<number>;
}

/** What a scan goes over, and how it lets others in. */
export interface Scan {
  readonly view: View;
  readonly test: CellTest;
  /** Null: everywhere. */
  readonly within: readonly ScanArea[] | null;
  /** Gives way to other calls; answers whether to go on. */
  goOn(): Promise<boolean>;
}

/** A first slice is small, because most finds end within a screen; a large one is some 20 ms of work. */
const FIRST_SLICE = 250;
const LARGEST_SLICE = 1000;

/** The first cell that fits from a row on, or backwards. `accepts` leaves out what lies on the wrong side within the row. */
export async function firstCell(scan: Scan, rows: readonly [start: number, end: number], direction: 1 | -1, accepts: (cell: Cell) => boolean): Promise<Cell | null | 'stopped'> {
  for (const [start, end] of slicesOf(rowsWithin(scan, rows), direction)) {
    const cells = cellsBetween(scan, start, end).filter(accepts);
    const cell = direction === 1 ? cells[0] : cells.at(-1);
    if (cell !== undefined) return cell;
    if (!(await scan.goOn())) return 'stopped';
  }
  return null;
}

/** Every cell that fits, in order, slice by slice until `take` has had enough. False when the scan was told to stop. */
export async function everyCell(scan: Scan, take: (cell: Cell) => boolean): Promise<boolean> {
  for (const [start, end] of slicesOf(rowsWithin(scan, [0, scan.view.rids.length]), 1)) {
    for (const cell of cellsBetween(scan, start, end)) if (!take(cell)) return true;
    if (!(await scan.goOn())) return false;
  }
  return true;
}

function cellsBetween({ view, test, within }: Scan, start: number, end: number): Cell[] {
  const rids = view.rids.subarray(start, end);
  const found = test.cells([...rids]);
  if (found.size === 0) return [];
  const cells: Cell[] = [];
  rids.forEach((rid, offset) => {
    for (const place of found.get(rid) ?? []) {
      const cell = { row: start + offset, place };
      if (within === null || within.some((area) => covers(area, cell))) cells.push(cell);
    }
  });
  return cells;
}

function covers(area: ScanArea, { row, place }: Cell): boolean {
  return row >= area.start && row < area.end && area.places.has(place);
}

/** The stretches of rows to look at, none twice, from top to bottom. */
function rowsWithin({ within }: Scan, [start, end]: readonly [number, number]): (readonly [number, number])[] {
  if (within === null) return [[start, end]];
  const stretches: [number, number][] = [];
  for (const area of within.toSorted((one, other) => one.start - other.start)) {
    const from = Math.max(area.start, start, stretches.at(-1)?.[1] ?? 0);
    const to = Math.min(area.end, end);
    if (from < to) stretches.push([from, to]);
  }
  return stretches;
}

function* slicesOf(stretches: readonly (readonly [number, number])[], direction: 1 | -1): Iterable<readonly [number, number]> {
  let size = FIRST_SLICE;
  for (const [start, end] of direction === 1 ? stretches : stretches.toReversed()) {
    for (let done = 0; done < end - start; ) {
      const length = Math.min(size, end - start - done);
      const at = direction === 1 ? start + done : end - done - length;
      yield [at, at + length];
      done += length;
      size = Math.min(LARGEST_SLICE, size * 2);
    }
  }
}
