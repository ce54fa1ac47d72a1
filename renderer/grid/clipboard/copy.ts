import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../../preload/contract/grids.ts';
import type { FieldDescription } from '../../../preload/contract/model.ts';
import type { SheetContext } from '../context.ts';
import { isRecord } from '../row.ts';
import { rowAt, rowsOf } from '../sheet-rows.ts';
import { copiedCell, copiedHeading } from './copied-cell.ts';
import type { CopiedCell } from './copied-cell.ts';
import type { CopyShape } from './copy-shape.ts';
import { walk } from './pace.ts';
import type { Pace } from './pace.ts';
import { toTsv } from './tsv.ts';
import { toHtmlRow, toHtmlTable } from './write-html.ts';

/** What a copy puts on the clipboard. */
export interface Payload {
  readonly text: string;
  readonly html: string;
}

/** The rows of a copy as far as they are here; null when one has to be fetched. */
export function rowsHere(api: GridApi<GridRow>, context: SheetContext, shape: CopyShape): readonly GridRow[] | null {
  const rows: GridRow[] = [];
  for (const { from, to } of shape.rows) {
    for (let index = from; index <= to; index += 1) {
      const row = rowAt(api, context, index);
      if (row === undefined) return null;
      if (isRecord(row)) rows.push(row);
    }
  }
  return rows;
}

/** The rows of a copy, from the core where they are not here. */
export async function rowsFetched(context: SheetContext, shape: CopyShape): Promise<readonly GridRow[]> {
  const rows: GridRow[] = [];
  for (const { from, to } of shape.rows) for (const row of await rowsOf(context, from, to + 1)) if (isRecord(row)) rows.push(row);
  return rows;
}

/** Rows and columns as text and as a table, at once. */
export function payloadOf(rows: readonly GridRow[], fields: readonly FieldDescription[], context: SheetContext, headings: boolean): Payload {
  const writer = createWriter(fields, context, headings);
  rows.forEach(writer.add);
  return writer.payload();
}

/** The same for many rows, with rests in between. */
export async function payloadInSlices(rows: readonly GridRow[], fields: readonly FieldDescription[], context: SheetContext, headings: boolean, pace: Pace): Promise<Payload> {
  const writer = createWriter(fields, context, headings);
  await walk(rows, pace, writer.add);
  return writer.payload();
}

function createWriter(fields: readonly FieldDescription[], { language }: SheetContext, headings: boolean): { add(row: GridRow): void; payload(): Payload } {
  const lines: string[] = [];
  const html: string[] = [];
  const put = (cells: readonly CopiedCell[]): void => {
    lines.push(toTsv([cells.map((cell) => cell.text)]));
    html.push(toHtmlRow(cells));
  };
  if (headings) put(fields.map((field) => copiedHeading(field, language)));
  return {
    add: (row) => put(fields.map((field) => copiedCell(row, field, language))),
    payload: () => ({ text: lines.join('\r\n'), html: toHtmlTable(html) }),
  };
}
