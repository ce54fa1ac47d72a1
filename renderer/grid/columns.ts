import type { CellClassParams, CellClassRules, ColDef } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { ChoiceCell, NumberCell, OpeningCell } from './cells.ts';
import { signRules } from './cell-signs.ts';
import { ROW_NUMBER, numberWidth, shownFields, startWidth } from './column-layout.ts';
import type { SheetContext } from './context.ts';
import { FieldEditor } from './editor.ts';
import { FieldHeader, NumberHeader } from './header.ts';
import { COLOUR_NAMES } from '../views/view-display.ts';
import { wraps } from './row-height.ts';
import { TextCell, WRAPPED_TYPES } from './text-cell.ts';
import { DRAFT } from './draft.ts';
import { SummaryCell } from './summary-cell.ts';
import { SUMMARY } from './summary-line.ts';
import { HeadingCell } from './heading-cell.ts';
import { headingOf } from './heading-row.ts';
import { FIGURE_TYPES, isRecord, shownText, valueOf } from './row.ts';
import { columnSpans, rowSpans, within } from './ranges.ts';
import { MARKS, MARK_CLASSES, cutRectangle, marksOf, paintedRectangles, selectedRectangles } from './selection-marks.ts';

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
    cellRenderer: usual,
    cellRendererSelector: ({ data }) => {
      if (headingOf(data) !== null) return { component: HeadingCell };
      if (data?.id === SUMMARY) return { component: SummaryCell };
      return usual === undefined && WRAPPED_TYPES.has(field.type) && wraps(context.display) ? { component: TextCell } : undefined;
    },
    cellClass: FIGURE_TYPES.has(field.type) ? 'cell-figures' : field.type === 'date' || field.type === 'instant' || field.type === 'phone' ? 'cell-even' : '',
    cellClassRules: {
      ...paintRules(context, field),
      ...Object.fromEntries(MARK_CLASSES.map((name) => [name, (params: CellClassParams<GridRow>) => (marksAt(context, params) & MARKS[name]) !== 0])),
      'cell-flagged': ({ data }) => data?.problems[field.id] !== undefined,
      'cell-readonly': () => field.readonly === true,
      ...signRules(context, field),
    },
  };
}

/** What a cell that the grid draws now shows of the selection; `selection-paint.ts` keeps it up to date afterwards. */
function marksAt(context: SheetContext, { node, rowIndex, column, api }: CellClassParams<GridRow>): number {
  if (node.rowPinned != null || (context.ranges.length === 0 && context.cut === null)) return 0;
  return marksOf(paintedRectangles(context), cutRectangle(context), rowIndex, columnIndex(api.getAllDisplayedColumns(), column.getColId()));
}

/** Where a column stands among the shown fields; the row numbers do not count. */
export function columnIndex(columns: readonly { getColId(): string }[], id: string): number {
  return columnIndexes(columns).get(id) ?? -2;
}

const indexes = new WeakMap<readonly { getColId(): string }[], ReadonlyMap<string, number>>();

/** Where all columns stand, by id. The grid keeps one list of them until they change, and so is this kept with it. */
export function columnIndexes(columns: readonly { getColId(): string }[]): ReadonlyMap<string, number> {
  const known = indexes.get(columns);
  if (known !== undefined) return known;
  const made = new Map(columns.map((column, index) => [column.getColId(), index - 1]));
  indexes.set(columns, made);
  return made;
}

/** One class for each colour that a rule may give the cell. */
function paintRules(context: SheetContext, field: FieldDescription): CellClassRules<GridRow> {
  return Object.fromEntries(COLOUR_NAMES.map((colour) => [`paint-${colour}`, ({ data }: CellClassParams<GridRow>) => context.painter !== null && data !== undefined && context.painter(data, field.id) === colour]));
}

function rendererFor(context: SheetContext, field: FieldDescription): unknown {
  if (field.type === 'choice') return ChoiceCell;
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
