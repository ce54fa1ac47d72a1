import type { GridRow } from '../../../preload/contract/grids.ts';
import type { FieldDescription } from '../../../preload/contract/model.ts';
import type { CellEdit } from '../context.ts';
import { valueOf } from '../row.ts';
import type { Range } from '../selection.ts';

/** Cells marked by cut. They are kept by record and field: where they stand may change before the paste. */
export interface CutCells {
  /** What was put on the clipboard; another text there means that the cut was given up. */
  readonly text: string;
  readonly range: Range;
  readonly rows: readonly GridRow[];
  readonly fields: readonly FieldDescription[];
}

/** The edits that empty the cells of a cut once it is pasted, except those that the paste itself has filled. */
export function clearedByCut({ rows, fields }: CutCells, pasted: readonly CellEdit[]): CellEdit[] {
  const filled = new Set(pasted.map(({ row, field }) => `${row?.id ?? ''} ${field.id}`));
  return rows.flatMap((row) =>
    fields.flatMap((field): CellEdit[] =>
      field.readonly === true || filled.has(`${row.id} ${field.id}`) || valueOf(row, field.id) === null ? [] : [{ index: 0, row, field, entry: { kind: 'value', value: null } }],
    ),
  );
}
