import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import { textEntry } from '../inputs/entry.ts';
import { isTextEntry } from '../ui/text-entry.ts';
import { MOST_CELLS, rowAt, rowsOf } from './commands.ts';
import type { CellEdit, SheetContext } from './context.ts';
import { shownFields } from './column-layout.ts';
import { columnIndex } from './columns.ts';
import { readHeadings } from './headings.ts';
import { toHtmlTable } from './html-table.ts';
import { planPaste } from './paste-plan.ts';
import { FIGURE_TYPES, copiedText, valueOf } from './row.ts';
import { covers, rectangleOf, sizeOf } from './selection.ts';
import type { Rectangle } from './selection.ts';
import type { SelectionControl } from './selection-control.ts';
import { fromTsv, toTsv } from './tsv.ts';

interface Payload {
  readonly text: string;
  readonly html: string;
}

/**
 * Copy, cut and paste through the page's own clipboard events (Electron gives windows no clipboard module). Returns
 * the function that stops listening.
 */
export function listenToClipboard(root: HTMLElement, api: GridApi<GridRow>, context: SheetContext, selection: SelectionControl): () => void {
  let prepared: Payload | null = null;

  const concerns = (): boolean => root.contains(document.activeElement) && !isTextEntry(document.activeElement) && api.getEditingCells().length === 0;

  const put = (event: ClipboardEvent, payload: Payload): void => {
    event.clipboardData?.setData('text/plain', payload.text);
    event.clipboardData?.setData('text/html', payload.html);
    event.preventDefault();
  };

  const take = (event: ClipboardEvent, cutting: boolean): void => {
    if (prepared !== null) {
      put(event, prepared);
      return;
    }
    const rectangle = selection.rectangle();
    if (!concerns() || rectangle === null) return;
    if (sizeOf(rectangle) > MOST_CELLS) {
      event.preventDefault();
      return context.events.notice('tooMany', MOST_CELLS);
    }
    const rows = rowsHere(api, context, rectangle);
    if (rows === null) {
      // Rows that were never on the screen are fetched first; the event is then raised again with what they hold.
      event.preventDefault();
      void rowsOf(context, rectangle.top, rectangle.bottom + 1).then((fetched) => {
        prepared = payloadOf(fetched, rectangle, context, selection);
        document.execCommand(cutting ? 'cut' : 'copy');
        prepared = null;
      });
      return;
    }
    const payload = payloadOf(rows, rectangle, context, selection);
    put(event, payload);
    const range = selection.range();
    context.cut = cutting && range !== null && !context.readonly ? { text: payload.text, range } : null;
    selection.repaint();
    context.events.notice('copied', sizeOf(rectangle));
  };

  const copy = (event: ClipboardEvent): void => take(event, false);
  const cut = (event: ClipboardEvent): void => take(event, true);
  // An empty list has no cell to focus: whatever is pasted while it is shown becomes its first rows.
  const concernsEmpty = (): boolean => context.source?.count() === 0 && !isTextEntry(document.activeElement) && document.activeElement?.closest('[role="dialog"]') == null;
  const paste = (event: ClipboardEvent): void => {
    if ((!concerns() && !concernsEmpty()) || context.readonly) return;
    event.preventDefault();
    void pasteText(event.clipboardData?.getData('text/plain') ?? '', pasteTarget(api, context, selection), context, selection);
  };

  document.addEventListener('copy', copy);
  document.addEventListener('cut', cut);
  document.addEventListener('paste', paste);
  return () => {
    document.removeEventListener('copy', copy);
    document.removeEventListener('cut', cut);
    document.removeEventListener('paste', paste);
  };
}

/** Where a paste goes: the selection, or below the last row from an empty list and from the line for a new record. */
function pasteTarget(api: GridApi<GridRow>, context: SheetContext, selection: SelectionControl): Rectangle | null {
  const count = context.source?.count() ?? 0;
  const focused = api.getFocusedCell();
  if (count > 0 && focused?.rowPinned !== 'bottom') return selection.rectangle();
  const column = focused?.rowPinned === 'bottom' ? Math.max(0, columnIndex(api.getAllDisplayedColumns(), focused.column.getColId())) : 0;
  return { top: count, bottom: count, left: column, right: column };
}

function rowsHere(api: GridApi<GridRow>, context: SheetContext, rectangle: Rectangle): readonly GridRow[] | null {
  const rows: GridRow[] = [];
  for (let index = rectangle.top; index <= rectangle.bottom; index += 1) {
    const row = rowAt(api, context, index);
    if (row === undefined) return null;
    rows.push(row);
  }
  return rows;
}

function payloadOf(rows: readonly GridRow[], rectangle: Rectangle, context: SheetContext, selection: SelectionControl): Payload {
  const fields = selection.fields().slice(rectangle.left, rectangle.right + 1);
  const cells = rows.map((row) => fields.map((field) => ({ text: copiedText(row, field, context.language), plain: !FIGURE_TYPES.has(field.type) && field.type !== 'date' })));
  return { text: toTsv(cells.map((row) => row.map((cell) => cell.text))), html: toHtmlTable(cells) };
}

/** Writes a pasted block as one batch: known rows are changed, rows below the last are added. */
async function pasteText(text: string, rectangle: Rectangle | null, context: SheetContext, selection: SelectionControl): Promise<void> {
  const { source } = context;
  if (text === '' || rectangle === null || source === null) return;
  const block = fromTsv(text);
  // Only where all of the block becomes new records may its first row be headings.
  const headed = rectangle.top === source.count() ? readHeadings(block, shownFields(context.object.fields)) : null;
  const fields = headed?.fields ?? selection.fields();
  const plan = planPaste(headed?.rows ?? block, rectangle, { rows: source.count(), columns: fields.length });
  if (plan.cells.length > MOST_CELLS) return context.events.notice('tooMany', MOST_CELLS);
  const rows = await rowsOf(context, plan.covered.top, plan.covered.bottom + 1);
  const edits: CellEdit[] = [];
  let readonly = 0;
  for (const cell of plan.cells) {
    const field = fields[cell.column];
    if (field == null) continue;
    const row = rows[cell.row - plan.covered.top] ?? null;
    if (field.readonly === true) readonly += 1;
    // An empty cell of a row that is being added is just not there.
    else if (row !== null || cell.text.trim() !== '') edits.push({ index: cell.row, row, field, entry: textEntry(cell.text) });
  }
  if (context.cut?.text === text) edits.push(...(await clearedByCut(context, selection.fields(), plan.covered)));
  context.cut = null;
  if (edits.length > 0) context.events.write(edits);
  if (plan.cutOff > 0) context.events.notice('pastedOff', plan.cutOff);
  if (readonly > 0) context.events.notice('readonly', readonly);
  if (rectangle.top < source.count()) selection.set({ anchor: { row: plan.covered.top, column: plan.covered.left }, head: { row: plan.covered.bottom, column: plan.covered.right } });
}

/** The cells that a cut leaves empty once it is pasted elsewhere. */
async function clearedByCut(context: SheetContext, fields: ReturnType<SelectionControl['fields']>, covered: Rectangle): Promise<CellEdit[]> {
  if (context.cut === null) return [];
  const source = rectangleOf(context.cut.range);
  const rows = await rowsOf(context, source.top, source.bottom + 1);
  return rows.flatMap((row, offset) =>
    fields
      .slice(source.left, source.right + 1)
      .flatMap((field, across) =>
        field.readonly === true || covers(covered, source.top + offset, source.left + across) || valueOf(row, field.id) === null
          ? []
          : [{ index: source.top + offset, row, field, entry: { kind: 'value', value: null } } satisfies CellEdit],
      ),
  );
}
