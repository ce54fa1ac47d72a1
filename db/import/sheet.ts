import type { RawValue } from '../values/raw.ts';
import { isBlank } from '../values/raw.ts';
import type { FileFormat, ImportNote } from './types.ts';

/** A cell is its plain value when that says it all, else a small object (date, percentage, error). */
export type Cell = RawValue;

/** Inclusive, 0-based. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet as the file has it. Rows may be shorter than `width`; missing cells are blank. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly Cell[])[];
  readonly width: number;
  readonly merges: readonly Merge[];
  readonly hiddenRows: readonly number[];
  readonly date1904: boolean;
  readonly notes: readonly ImportNote[];
}

export interface RawWorkbook {
  readonly format: FileFormat;
  readonly encoding?: string;
  readonly sheets: readonly Sheet[];
  readonly notes: readonly ImportNote[];
}

/** The cell at a place, blank outside. */
export function cellAt(sheet: Pick<Sheet, 'rows'>, row: number, column: number): Cell {
  return sheet.rows[row]?.[column] ?? null;
}

const byTop = new WeakMap<readonly Merge[], Map<number, Merge[]>>();

/** The merges whose first row is `row`; looked up in an index, because sheets with ten thousand merges exist. */
export function mergesFrom(sheet: Pick<Sheet, 'merges'>, row: number): readonly Merge[] {
  let index = byTop.get(sheet.merges);
  if (!index) {
    index = Map.groupBy(sheet.merges, (merge) => merge.top);
    byTop.set(sheet.merges, index);
  }
  return index.get(row) ?? [];
}

/** Puts together a sheet from a reader's cells: trailing blank rows and cells dropped, errors counted. */
export function makeSheet(name: string, rows: Cell[][], extra: Partial<Omit<Sheet, 'name' | 'rows' | 'width'>> = {}): Sheet {
  let width = 0;
  let errors = 0;
  for (const row of rows) {
    while (row.length > 0 && isBlank(row[row.length - 1] ?? null)) row.pop();
    width = Math.max(width, row.length);
    for (const cell of row) if (cell !== null && typeof cell === 'object' && cell.kind === 'error') errors += 1;
  }
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  const notes: ImportNote[] = [...(extra.notes ?? [])];
  if (errors > 0) notes.push({ code: 'note.errorCells', details: { count: errors } });
  if (extra.date1904 === true) notes.push({ code: 'note.date1904' });
  return {
    name, rows, width,
    hidden: extra.hidden ?? false,
    merges: extra.merges ?? [],
    hiddenRows: extra.hiddenRows ?? [],
    date1904: extra.date1904 ?? false,
    notes,
  };
}
