import type { ColDef } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { ChoiceCell, NumberCell, OpeningCell } from './cells.ts';
import { classesOf } from './cell-classes.ts';
import { columnIndex } from './column-index.ts';
import { ROW_NUMBER, numberWidth, shownFields, startWidth } from './column-layout.ts';
import type { SheetContext } from './context.ts';
import { FieldEditor } from './editor.ts';
import { FieldHeader, NumberHeader } from './header.ts';
import { wraps } from './row-height.ts';
import { TextCell, WRAPPED_TYPES } from './text-cell.ts';
import { DRAFT } from './draft.ts';
import { SummaryCell } from './summary-cell.ts';
import { SUMMARY } from './summary-line.ts';
import { HeadingCell } from './heading-cell.ts';
import { headingOf } from './heading-row.ts';
import { isRecord, shownText, valueOf } from './row.ts';
import { columnSpans, rowSpans, within } from './ranges.ts';
import { selectedRectangles } from './selection-marks.ts';

/** The grid's columns, made from the fields of the object. */
export function columnsFor(context: SheetContext): ColDef<GridRow>[] {
  return [numberColumn(context), ...shownFields(context.object.fields).map((field) => fieldColumn(context, field))];
}

function fieldColumn(context: SheetContext, field: FieldDescription): ColDef<GridRow> {
  const usual = rendererFor(context, field);
  return {
    colId: field.id,
    headerName: field.label[context.language] || field.label.zh,
    context: field,
    width: startWidth(field, context.language),
    minWidth: 56,
    valueGetter: ({ data }) => valueOf(data, field.id),
    valueFormatter: ({ data }) => shownText(data, field, context.language),
    editable: ({ data }) => data !== undefined && (isRecord(data) || data.id === DRAFT) && field.readonly !== true && !context.readonly,
    cellEditor: FieldEditor,
    headerComponent: FieldHeader,
    headerClass: ({ api }) => (within(columnSpans(selectedRectangles(context)), columnIndex(api.getAllDisplayedColumns(), field.id)) ? 'head-selected' : ''),
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
    cellRendererSelector: ({ data }) => {
      if (headingOf(data) !== null) return { component: HeadingCell };
      if (data?.id === SUMMARY) return { component: SummaryCell };
      // A row that is not here yet has nothing to show: while the scrollbar is dragged, its cells stay as plain as can be.
      if (data === undefined) return undefined;
      if (usual !== undefined) return { component: usual };
      return WRAPPED_TYPES.has(field.type) && wraps(context.display) ? { component: TextCell } : undefined;
    },
    cellClass: classesOf(context, field),
  };
}

function rendererFor(context: SheetContext, field: FieldDescription): unknown {
  // Options without colours are plain words.
  if (field.type === 'choice') return field.options?.some(({ colour }) => colour !== undefined) === true ? ChoiceCell : undefined;
  return field.id === context.object.title || field.type === 'link' || field.type === 'url' || field.type === 'email' ? OpeningCell : undefined;
}

function numberColumn(context: SheetContext): ColDef<GridRow> {
  return {
    colId: ROW_NUMBER,
    pinned: 'left',
    lockPinned: true,
    lockPosition: 'left',
    width: numberWidth(0),
    resizable: false,
    suppressMovable: true,
    suppressNavigable: true,
    editable: false,
    cellClass: 'cell-number',
    cellClassRules: { 'number-selected': ({ node, rowIndex }) => node.rowPinned == null && within(rowSpans(selectedRectangles(context)), rowIndex) },
    headerComponent: NumberHeader,
    cellRenderer: NumberCell,
    valueGetter: ({ node }) => node?.rowIndex ?? 0,
  };
}
