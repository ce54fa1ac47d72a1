import type { CellClassParams, ColDef } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { ChoiceCell, NumberCell, OpeningCell } from './cells.ts';
import { ROW_NUMBER, shownFields, startWidth } from './column-layout.ts';
import type { SheetContext } from './context.ts';
import { FieldEditor } from './editor.ts';
import { FieldHeader, NumberHeader } from './header.ts';
import { FIGURE_TYPES, shownText, valueOf } from './row.ts';
import { covers, rectangleOf, sizeOf } from './selection.ts';

/** The grid's columns, made from the fields of the object. */
export function columnsFor(context: SheetContext): ColDef<GridRow>[] {
  return [numberColumn(), ...shownFields(context.object.fields).map((field) => fieldColumn(context, field))];
}

function fieldColumn(context: SheetContext, field: FieldDescription): ColDef<GridRow> {
  return {
    colId: field.id,
    headerName: field.label[context.language] || field.label.zh,
    context: field,
    width: startWidth(field, context.language),
    minWidth: 56,
    valueGetter: ({ data }) => valueOf(data, field.id),
    valueFormatter: ({ data }) => shownText(data, field, context.language),
    editable: ({ data }) => data !== undefined && field.readonly !== true && !context.readonly,
    cellEditor: FieldEditor,
    headerComponent: FieldHeader,
    suppressHeaderKeyboardEvent: ({ event, column }) => {
      if (event.type !== 'keydown') return false;
      if (event.key === 'Enter' && !event.altKey) {
        context.events.sort(field.id, event.shiftKey);
        return true;
      }
      if (event.key !== 'ContextMenu' && !(event.key === 'ArrowDown' && event.altKey)) return false;
      const heading = document.activeElement?.getBoundingClientRect();
      if (heading !== undefined && 'getColId' in column) context.events.headerMenu(field, { x: heading.left + 8, y: heading.bottom });
      event.preventDefault();
      return true;
    },
    cellRenderer: rendererFor(context, field),
    cellClass: FIGURE_TYPES.has(field.type) ? 'cell-figures' : field.type === 'date' || field.type === 'instant' || field.type === 'phone' ? 'cell-even' : '',
    cellClassRules: {
      'cell-selected': (params) => edgesOf(context, params) !== null,
      'cell-edge-top': (params) => edgesOf(context, params)?.top === true,
      'cell-edge-bottom': (params) => edgesOf(context, params)?.bottom === true,
      'cell-edge-left': (params) => edgesOf(context, params)?.left === true,
      'cell-edge-right': (params) => edgesOf(context, params)?.right === true,
      'cell-cut': (params) => {
        if (context.cut === null || params.node.rowPinned != null) return false;
        const column = columnIndex(params.api.getAllDisplayedColumns(), params.column.getColId());
        return covers(rectangleOf(context.cut.range), params.rowIndex, column);
      },
      'cell-flagged': ({ data }) => data?.problems[field.id] !== undefined,
      'cell-readonly': () => field.readonly === true,
    },
    tooltipValueGetter: ({ data }) => {
      const problem = data?.problems[field.id];
      return problem === undefined ? null : context.words.problem(problem);
    },
  };
}

interface Edges {
  readonly top: boolean;
  readonly bottom: boolean;
  readonly left: boolean;
  readonly right: boolean;
}

/** Which edges of the selected rectangle a cell carries; null outside of it, and while it is a single cell. */
function edgesOf(context: SheetContext, { node, rowIndex, column, api }: CellClassParams<GridRow>): Edges | null {
  const [range] = context.ranges;
  if (range === undefined || node.rowPinned != null) return null;
  const rectangle = rectangleOf(range);
  if (rowIndex < rectangle.top || rowIndex > rectangle.bottom || sizeOf(rectangle) === 1) return null;
  const index = columnIndex(api.getAllDisplayedColumns(), column.getColId());
  if (!covers(rectangle, rowIndex, index)) return null;
  return { top: rowIndex === rectangle.top, bottom: rowIndex === rectangle.bottom, left: index === rectangle.left, right: index === rectangle.right };
}

/** Where a column stands among the shown fields; the row numbers do not count. */
export function columnIndex(columns: readonly { getColId(): string }[], id: string): number {
  return columns.findIndex((column) => column.getColId() === id) - 1;
}

function rendererFor(context: SheetContext, field: FieldDescription): unknown {
  if (field.type === 'choice') return ChoiceCell;
  return field.id === context.object.title || field.type === 'link' || field.type === 'url' || field.type === 'email' ? OpeningCell : undefined;
}

function numberColumn(): ColDef<GridRow> {
  return {
    colId: ROW_NUMBER,
    pinned: 'left',
    lockPinned: true,
    lockPosition: 'left',
    width: 56,
    resizable: false,
    suppressMovable: true,
    suppressNavigable: true,
    editable: false,
    cellClass: 'cell-number',
    headerComponent: NumberHeader,
    cellRenderer: NumberCell,
    valueGetter: ({ node }) => node?.rowIndex ?? 0,
  };
}
