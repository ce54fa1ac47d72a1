import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { Language } from '../i18n/setup.ts';
import type { CellEdit } from './context.ts';
import { entryFor, sampleOf } from './fill-values.ts';
import type { FilledCell } from './fill-values.ts';
import type { Place, Rectangle } from './selection.ts';
import { continueLine, hasChoice } from './series/continuation.ts';
import type { FillMode, Line } from './series/continuation.ts';

/** What a drag of the handle asks for: cells to fill in one direction, or cells of the source to clear. */
export interface Stretch {
  readonly to: 'down' | 'up' | 'right' | 'left' | 'clear';
  readonly target: Rectangle;
}

/** The stretch from a source to the cell under the pointer; null while the pointer is where the drag began. */
export function stretchTo(source: Rectangle, { row, column }: Place): Stretch | null {
  const below = row - source.bottom;
  const above = source.top - row;
  const right = column - source.right;
  const left = source.left - column;
  const farthest = Math.max(below, above, right, left);
  if (farthest > 0) {
    // The longer way wins; a fill goes along one axis, as in Excel.
    if (below === farthest) return { to: 'down', target: { ...source, top: source.bottom + 1, bottom: row } };
    if (above === farthest) return { to: 'up', target: { ...source, top: row, bottom: source.top - 1 } };
    if (right === farthest) return { to: 'right', target: { ...source, left: source.right + 1, right: column } };
    return { to: 'left', target: { ...source, left: column, right: source.left - 1 } };
  }
  if (below === 0 && right === 0) return null;
  return { to: 'clear', target: below <= right ? { ...source, top: row + 1 } : { ...source, left: column + 1 } };
}

/** The source together with what was filled, or what is left of it after clearing. */
export function selectedAfter(source: Rectangle, { to, target }: Stretch): Rectangle {
  if (to === 'clear') return target.left > source.left ? { ...source, right: target.left - 1 } : { ...source, bottom: target.top - 1 };
  return { top: Math.min(source.top, target.top), bottom: Math.max(source.bottom, target.bottom), left: Math.min(source.left, target.left), right: Math.max(source.right, target.right) };
}

/** Where the values come from. */
export interface FillSource {
  readonly rectangle: Rectangle;
  /** The records of the rectangle, from top to bottom. */
  readonly rows: readonly GridRow[];
  /** All shown fields. */
  readonly fields: readonly FieldDescription[];
  readonly language: Language;
}

export interface FillPlan {
  /** The edits of one record of the target. `step` counts its records away from the source, from 1. */
  rowEdits(row: GridRow, index: number, step: number): CellEdit[];
  /** Columns of the target that the program fills by itself: they are left as they are. */
  readonly readonly: number;
  /** Something counts on, instead of being copied. */
  readonly counts: boolean;
  /** Whether the same fill could also be done the other way: copied, or counted. */
  choice(): boolean;
}

/** How a stretch is filled. Down and up every column is a line of its own, right and left every row. */
export function planFill(source: FillSource, { to, target }: Stretch, mode: FillMode): FillPlan {
  const fields = source.fields.slice(target.left, target.right + 1);
  const open = fields.flatMap((field, offset) => (field.readonly === true ? [] : [{ field, column: target.left + offset }]));
  const across = to === 'right' || to === 'left';
  const plan = across ? planRows(source, mode, open) : planColumns(source, to === 'up' ? -1 : 1, mode, open);
  return { ...plan, readonly: fields.length - open.length };
}

const MOST_SERIES_ROWS = 10_000;
/** Whether rows count can be told from the first ones. */
const WEIGHED_ROWS = 200;

interface OpenColumn {
  readonly field: FieldDescription;
  readonly column: number;
}

function planColumns(source: FillSource, direction: 1 | -1, mode: FillMode, open: readonly OpenColumn[]): Omit<FillPlan, 'readonly'> {
  // Nobody draws a series by thousands of cells: that is a block to be repeated.
  const way = source.rows.length > MOST_SERIES_ROWS ? 'copy' : mode;
  const lines = open.map(({ field }) => {
    const samples = source.rows.map((row) => sampleOf({ row, field }));
    return { field, samples, line: continueLine(samples, way) };
  });
  return {
    counts: lines.some(({ line }) => line.counts),
    choice: () => lines.some(({ samples }) => hasChoice(samples)),
    rowEdits: (row, index, step) =>
      lines.flatMap(({ field, line }) => {
        const made = line.at(direction > 0 ? source.rows.length - 1 + step : -step);
        const from = source.rows[made.from];
        return from === undefined ? [] : [{ index, row, field, entry: entryFor({ row: from, field }, made.value, { row, field }, source.language) }];
      }),
  };
}

function planRows(source: FillSource, mode: FillMode, open: readonly OpenColumn[]): Omit<FillPlan, 'readonly'> {
  const fields = source.fields.slice(source.rectangle.left, source.rectangle.right + 1);
  const cellsOf = (row: GridRow): readonly FilledCell[] => fields.map((field) => ({ row, field }));
  const samplesOf = (row: GridRow): ReturnType<typeof sampleOf>[] => cellsOf(row).map(sampleOf);
  const lineOf = (row: GridRow): Line => continueLine(samplesOf(row), mode);
  return {
    counts: source.rows.slice(0, WEIGHED_ROWS).some((row) => lineOf(row).counts),
    choice: () => source.rows.slice(0, WEIGHED_ROWS).some((row) => hasChoice(samplesOf(row))),
    rowEdits: (row, index) => {
      const line = lineOf(row);
      const cells = cellsOf(row);
      return open.flatMap(({ field, column }) => {
        const made = line.at(column - source.rectangle.left);
        const from = cells[made.from];
        return from === undefined ? [] : [{ index, row, field, entry: entryFor(from, made.value, { row, field }, source.language) }];
      });
    },
  };
}
