import type { CellClassParams } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { signsOf } from './cell-signs.ts';
import { columnIndex } from './column-index.ts';
import type { SheetContext } from './context.ts';
import { FIGURE_TYPES } from './row.ts';
import { MARKS, MARK_CLASSES, cutRectangle, marksOf, paintedRectangles } from './selection-marks.ts';

/**
 * The classes of a column's cells, as one list: what its type asks for, the colour by rules, the selection, what is wrong
 * with the value, the signs. The grid would apply a rule for each class to every cell that scrolls in, by the thousand,
 * though nearly all of them say no.
 */
export function classesOf(context: SheetContext, field: FieldDescription): (params: CellClassParams<GridRow>) => string[] {
  const always = [...lookOf(field), ...(field.readonly === true ? ['cell-readonly'] : [])];
  return (params) => {
    const { data } = params;
    const classes = [...always];
    const colour = data === undefined ? null : context.painter?.(data, field.id) ?? null;
    if (colour !== null) classes.push(`paint-${colour}`);
    const marks = marksAt(context, params);
    if (marks !== 0) for (const name of MARK_CLASSES) if ((marks & MARKS[name]) !== 0) classes.push(name);
    if (data?.problems[field.id] !== undefined) classes.push('cell-flagged');
    if (data !== undefined) classes.push(...signsOf(context.signs, data, field));
    return classes;
  };
}

function lookOf(field: FieldDescription): readonly string[] {
  if (FIGURE_TYPES.has(field.type)) return ['cell-figures'];
  return field.type === 'date' || field.type === 'instant' || field.type === 'phone' ? ['cell-even'] : [];
}

/** What a cell that the grid draws now shows of the selection; `selection-paint.ts` keeps it up to date afterwards. */
function marksAt(context: SheetContext, { node, rowIndex, column, api }: CellClassParams<GridRow>): number {
  if (node.rowPinned != null || (context.ranges.length === 0 && context.cut === null)) return 0;
  return marksOf(paintedRectangles(context), cutRectangle(context), rowIndex, columnIndex(api.getAllDisplayedColumns(), column.getColId()));
}
