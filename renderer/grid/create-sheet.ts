import { createGrid } from 'ag-grid-community';
import type { Column, GridApi, GridOptions, SuppressKeyboardEventParams } from 'ag-grid-community';
import { AG_GRID_LOCALE_CN, AG_GRID_LOCALE_EN } from '@ag-grid-community/locale';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { Entry } from '../inputs/entry.ts';
import { gridTheme } from '../theme/grid-theme.ts';
import { setSigns } from './cell-signs.ts';
import type { CellSigns } from './cell-signs.ts';
import { offerTools } from './cell-tools.ts';
import { listenToClipboard } from './clipboard/listen.ts';
import type { Clipboard } from './clipboard/listen.ts';
import { ROW_NUMBER, layoutOf } from './column-layout.ts';
import { columnIndex } from './column-index.ts';
import { columnsFor } from './columns.ts';
import { runCommand } from './commands.ts';
import type { SheetContext } from './context.ts';
import { DRAFT, commitDraft, showDraft } from './draft.ts';
import { onEditingKey } from './editing-keys.ts';
import { attachFillHandle } from './fill-handle.ts';
import { attachFrozenRows } from './frozen-rows.ts';
import type { FrozenRows } from './frozen-rows.ts';
import { uncoverFocus } from './frozen-lines.ts';
import { onHeadingKey } from './fold.ts';
import { headingOf } from './heading-row.ts';
import { SUMMARY } from './summary-line.ts';
import { onSummaryKey } from './summary-row.ts';
import { ROW_HEIGHTS } from './row-height.ts';
import { commandFor, isMove } from './keyboard.ts';
import { followLinks } from './link-hover.ts';
import { registerModules } from './modules.ts';
import { runMove } from './moves.ts';
import { followPassing } from './passing.ts';
import { followPointer } from './pointer.ts';
import { tellProblems } from './problem-tip.ts';
import { createSelectionControl } from './selection-control.ts';
import type { SelectionControl } from './selection-control.ts';
import { startEditing } from './start-editing.ts';
import { stepOf } from './step.ts';
import { createStepper } from './stepper.ts';
import type { Stepper } from './stepper.ts';
import { startOf } from './typing.ts';
import { WaitingRow, waitsWhole } from './waiting-row.ts';

export interface Sheet {
  readonly api: GridApi<GridRow>;
  readonly selection: SelectionControl;
  readonly clipboard: Clipboard;
  readonly frozen: FrozenRows;
  /** Changes the marks on cells; the others stay. */
  sign(change: Partial<CellSigns>): void;
  destroy(): void;
}

/** Rows fetched at once. */
export const BLOCK = 50;

registerModules();

/** Builds the grid into an element. What changes later goes through `context` (in place) and the api. */
export function createSheet(host: HTMLElement, context: SheetContext): Sheet {
  const parts: { sheet?: Keys } = {};
  const passing = followPassing(host);
  const options: GridOptions<GridRow> = {
    context,
    theme: gridTheme,
    localeText: context.language === 'zh' ? AG_GRID_LOCALE_CN : AG_GRID_LOCALE_EN,
    rowModelType: 'infinite',
    cacheBlockSize: BLOCK,
    maxBlocksInCache: 16,
    maxConcurrentDatasourceRequests: 2,
    // While the scrollbar is dragged through a million rows, what is passed is not fetched.
    blockLoadDebounceMillis: 50,
    infiniteInitialRowCount: 0,
    // Every row beyond the screen's edge is drawn at each jump, too.
    rowBuffer: 2,
    getRowHeight: ({ node }) => (node.rowPinned === 'bottom' ? ROW_HEIGHTS.normal : undefined),
    getRowId: ({ data }) => data.id,
    isFullWidthRow: ({ rowNode, api: grid }) => waitsWhole(rowNode, grid, passing),
    fullWidthCellRenderer: WaitingRow,
    columnDefs: columnsFor(context),
    defaultColDef: { sortable: false, resizable: true, suppressHeaderMenuButton: true, suppressKeyboardEvent: (params) => parts.sheet !== undefined && onKey(params, parts.sheet, context) },
    readOnlyEdit: true,
    stopEditingWhenCellsLoseFocus: true,
    enterNavigatesVertically: true,
    enterNavigatesVerticallyAfterEdit: true,
    suppressStartEditOnTab: true,
    suppressDragLeaveHidesColumns: true,
    suppressColumnMoveAnimation: true,
    // Rows of this list never move: a transition on each of them would only be worked out in every frame.
    animateRows: false,
    suppressContextMenu: true,
    suppressNoRowsOverlay: true,
    // The grid's own tooltips would listen on every cell that is drawn; we have none of them.
    enableBrowserTooltips: true,
    rowClassRules: {
      'row-checked': ({ data }) => data !== undefined && data.id !== DRAFT && (context.checked.all || context.checked.ids.has(data.id)),
      'row-group': ({ data }) => headingOf(data) !== null,
      'row-group-inner': ({ data }) => (headingOf(data)?.heading.depth ?? 0) > 0,
      'row-summary': ({ data }) => data?.id === SUMMARY,
      'row-waiting': ({ data }) => data === undefined,
    },
    onCellEditRequest: ({ api, data, rowIndex, rowPinned, colDef, newValue }) => {
      const entry = newValue as Entry | null | undefined;
      const field = context.object.fields.find((each) => each.id === colDef.colId);
      if (entry != null && field !== undefined && rowPinned != null) {
        if (entry.kind === 'value' && entry.value === null) context.draft.delete(field.id);
        else context.draft.set(field.id, entry);
        return showDraft(api, context);
      }
      if (entry != null && field !== undefined) context.events.write([{ index: rowIndex ?? 0, row: data, field, entry }]);
    },
    onCellFocused: ({ api, column, rowIndex, rowPinned }) => {
      if (column === null || rowIndex === null || typeof column === 'string') return;
      if (rowPinned != null) return parts.sheet?.selection.sync();
      // Leaving the line for a new record adds it, if it has a name; else it waits there.
      commitDraft(api, context);
      uncoverFocus(host, api, context);
      // Where the focus is by now: the event is late, and quick typing has moved on meanwhile.
      if (column.getColId() !== ROW_NUMBER) parts.sheet?.selection.sync();
      else if (columnIndex(api.getAllDisplayedColumns(), ROW_NUMBER) === -1) api.clearFocusedCell();
    },
    onColumnResized: ({ finished, source, api }) => finished && source !== 'api' && context.events.layout(layoutOf(api.getColumnState())),
    onColumnMoved: ({ finished, source, api }) => finished && source !== 'api' && context.events.layout(layoutOf(api.getColumnState())),
  };
  const api = createGrid(host, options);
  const selection = createSelectionControl(host, api, context);
  const stepper = createStepper(context, selection);
  parts.sheet = { host, selection, stepper };
  context.onEntered = () => (context.tab === null ? stepper.prepare({ axis: 'row', by: 1 })?.() : context.tab(1));
  const clipboard = listenToClipboard(host, api, context, selection);
  const stopProblemTips = tellProblems(host, api, context);
  const stopPointer = followPointer(host, api, context, selection);
  const stopTools = offerTools(host, api, context);
  const stopLinks = followLinks(host, api, context);
  const frozen = attachFrozenRows(host, api, context);
  const stopFillHandle = attachFillHandle(host, api, context, selection);
  return {
    api,
    selection,
    clipboard,
    frozen,
    sign: (change) => {
      setSigns(api, context, change);
      frozen.update();
    },
    destroy: () => {
      clipboard.stop();
      stopPointer();
      stopTools();
      stopLinks();
      stopProblemTips();
      stopFillHandle();
      frozen.stop();
      passing.stop();
      api.destroy();
    },
  };
}

/** What keys act on. */
interface Keys {
  readonly host: HTMLElement;
  readonly selection: SelectionControl;
  readonly stepper: Stepper;
}

/** True when the key is ours: the grid then leaves it alone. */
function onKey({ event, editing, api, column, node }: SuppressKeyboardEventParams<GridRow>, { host, selection, stepper }: Keys, context: SheetContext): boolean {
  if (event.type !== 'keydown') return false;
  const rowIndex = node.rowIndex ?? 0;
  if (node.data?.id === SUMMARY) return onSummaryKey(event, context, column.getColId());
  if (node.rowPinned != null) return onDraftKey(event, editing, api, column, context);
  if (context.tab !== null && takesTab(event, editing)) {
    event.preventDefault();
    event.stopPropagation();
    if (editing) api.stopEditing();
    context.tab(event.shiftKey ? -1 : 1);
    return true;
  }
  if (editing) return onEditingKey(event, api, context, selection, stepper);
  // What the list knows, not what is drawn: a group that was just opened is drawn a moment later.
  const heading = headingOf(context.source?.row(rowIndex) ?? node.data);
  if (heading !== null && onHeadingKey(event, api, context, heading)) return true;
  const field = selection.fields()[columnIndex(api.getAllDisplayedColumns(), column.getColId())];
  const start = startOf(event);
  if (start !== null && field?.readonly === true && !context.readonly) {
    context.events.notice('readonly', 1);
    return true;
  }
  // An input method that is on takes every key for its own; a space with Shift or Ctrl still selects rows and columns.
  const spaced = event.code === 'Space' && (event.shiftKey || event.ctrlKey);
  if (start !== null && start !== 'key' && !spaced) {
    // The letter has not arrived yet. The editor opens within this very key press, empty and with the focus, so that
    // the composition begins inside it; AG Grid itself would lose it (its #12805).
    if (start === 'clear') event.preventDefault();
    startEditing(api, context, start, { rowIndex, colKey: column });
    return true;
  }
  const step = event.ctrlKey || event.metaKey || event.altKey ? null : stepOf({ key: event.key, shift: event.shiftKey });
  const move = step === null ? null : stepper.prepare(step);
  if (move !== null) {
    event.preventDefault();
    event.stopPropagation();
    move();
    return true;
  }
  const command = commandFor({ key: spaced ? ' ' : event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey });
  if (command === null) return (event.ctrlKey || event.metaKey) && ['z', 'y', 'c', 'v', 'x'].includes(event.key.toLowerCase());
  if (command.do === 'toggle' && field?.type !== 'boolean') return false;
  // With nothing to give up here, Esc is the page's: it closes the drawer.
  if (command.do === 'escape' && context.cut === null && selection.isSingle()) return false;
  event.preventDefault();
  event.stopPropagation();
  selection.inTurn(() => (isMove(command) ? runMove(command, host, api, context, selection) : runCommand(command, api, context, selection)));
  return true;
}

/** Keys that go to the next missing cell in completion mode. */
function takesTab(event: KeyboardEvent, editing: boolean): boolean {
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return false;
  return event.key === 'Tab' || (editing && event.key === 'Enter');
}

/** Keys in the line for a new record: Enter adds it, Delete clears a cell, Esc gives the line up. */
function onDraftKey(event: KeyboardEvent, editing: boolean, api: GridApi<GridRow>, column: Column, context: SheetContext): boolean {
  if (event.isComposing) return true;
  if (!editing && startOf(event) === 'ime') {
    startEditing(api, context, 'ime', { rowIndex: 0, rowPinned: 'bottom', colKey: column });
    return true;
  }
  if (event.key === 'Enter' && !event.altKey) {
    event.preventDefault();
    api.stopEditing();
    // The grid tells of the edit a moment later, in the order of things that happened.
    setTimeout(() => {
      if (!commitDraft(api, context)) context.events.notice('nameFirst', 1);
      api.setFocusedCell(0, context.object.title, 'bottom');
    });
    return true;
  }
  if (editing || (event.key !== 'Delete' && event.key !== 'Escape')) return false;
  if (event.key === 'Escape') context.draft.clear();
  else context.draft.delete(column.getColId());
  showDraft(api, context);
  return true;
}
