import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../../preload/contract/grids.ts';
import { call } from '../../api/bridge.ts';
import { isTextEntry } from '../../ui/text-entry.ts';
import { columnIndex } from '../column-index.ts';
import type { SheetContext } from '../context.ts';
import type { Rectangle } from '../selection.ts';
import type { SelectionControl } from '../selection-control.ts';
import { payloadInSlices, payloadOf, rowsFetched, rowsHere } from './copy.ts';
import type { Payload } from './copy.ts';
import { shapeOf, shapeSize } from './copy-shape.ts';
import { MOST_PASTED } from './limits.ts';
import { createPace } from './pace.ts';
import { paste as pasteInto } from './paste.ts';
import type { PasteOptions } from './paste-options.ts';

/** The clipboard of one grid, for keys and menus. */
export interface Clipboard {
  copy(headings: boolean): void;
  cut(): void;
  /** Asks the system for its clipboard, as Ctrl+V does, and pastes it in this way. */
  paste(options: PasteOptions): void;
  stop(): void;
}

/** So many cells are put together at once; more of them with rests in between. */
const AT_ONCE = 5000;
/** After this a paste that was asked for will not come any more. */
const ANSWER_MS = 2000;

/** Copy, cut and paste through the page's own clipboard events: Electron gives windows no clipboard module. */
export function listenToClipboard(root: HTMLElement, api: GridApi<GridRow>, context: SheetContext, selection: SelectionControl): Clipboard {
  let prepared: Payload | null = null;
  let headings = false;
  let asked: PasteOptions = {};
  /** One paste after the other, in the order of the keys. */
  let pasting: Promise<void> = Promise.resolve();

  const concerns = (): boolean => root.contains(document.activeElement) && !isTextEntry(document.activeElement) && api.getEditingCells().length === 0;
  // An empty list has no cell to focus: whatever is pasted while it is shown becomes its first rows.
  const concernsEmpty = (): boolean => context.source?.count() === 0 && !isTextEntry(document.activeElement) && document.activeElement?.closest('[role="dialog"]') == null;

  const take = (event: ClipboardEvent, cutting: boolean): void => {
    if (prepared !== null) return put(event, prepared);
    if (!concerns()) return;
    const rectangles = selection.rectangles();
    if (rectangles.length === 0) return;
    event.preventDefault();
    const moving = selection.moving();
    if (moving !== null) {
      // Ctrl+Shift+arrow is still looking for the end of the block: what it selects is what is meant.
      const withHeadings = headings;
      return void moving.then(() => {
        headings = withHeadings;
        document.execCommand(cutting ? 'cut' : 'copy');
        headings = false;
      });
    }
    if (cutting && rectangles.length > 1) return context.events.notice('rangesCut', 0);
    const shape = shapeOf(rectangles);
    if (shape === null) return context.events.notice('rangesCopy', 0);
    const size = shapeSize(shape);
    if (size > MOST_PASTED) return context.events.notice('tooManyCopied', MOST_PASTED);
    const fields = shape.columns.flatMap((column) => selection.fields()[column] ?? []);
    const done = (payload: Payload, rows: readonly GridRow[]): void => {
      const range = selection.range();
      context.cut = cutting && range !== null && !context.readonly ? { text: payload.text, range, rows, fields } : null;
      selection.repaint();
      context.events.notice('copied', rows.length * fields.length);
    };
    const rows = size > AT_ONCE ? null : rowsHere(api, context, shape);
    if (rows !== null) {
      const payload = payloadOf(rows, fields, context, headings);
      put(event, payload);
      return done(payload, rows);
    }
    // Rows that were never on the screen are fetched first; the event is then raised again with what they hold.
    const wanted = headings;
    void (async () => {
      try {
        const fetched = await rowsFetched(context, shape);
        prepared = await payloadInSlices(fetched, fields, context, wanted, createPace());
        document.execCommand(cutting ? 'cut' : 'copy');
        done(prepared, fetched);
      } catch (error) {
        context.events.failed(error);
      } finally {
        prepared = null;
      }
    })();
  };

  const copy = (event: ClipboardEvent): void => take(event, false);
  const cut = (event: ClipboardEvent): void => take(event, true);
  const paste = (event: ClipboardEvent): void => {
    const options = asked;
    asked = {};
    if (!concerns() && !concernsEmpty()) return;
    event.preventDefault();
    if (context.readonly) return context.events.notice('bin', 0);
    const carried = { text: event.clipboardData?.getData('text/plain') ?? '', html: event.clipboardData?.getData('text/html') ?? '' };
    const moving = selection.moving();
    const targetsNow = moving === null ? pasteTargets(api, context, selection) : null;
    pasting = pasting.then(() => moving).then(() => targetsNow ?? pasteTargets(api, context, selection)).then((targets) => pasteInto(carried, targets, options, context, selection)).catch((error: unknown) => context.events.failed(error));
  };

  const clipboard: Omit<Clipboard, 'stop'> = {
    copy: (withHeadings) => {
      headings = withHeadings;
      document.execCommand('copy');
      headings = false;
    },
    cut: () => void document.execCommand('cut'),
    paste: (options) => {
      asked = options;
      setTimeout(() => {
        if (asked === options) asked = {};
      }, ANSWER_MS);
      call('shell.paste', {}).catch((error: unknown) => context.events.failed(error));
    },
  };
  const key = (event: KeyboardEvent): void => {
    if (!event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey) || (event.code !== 'KeyC' && event.code !== 'KeyV') || !(concerns() || concernsEmpty())) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.code === 'KeyC') clipboard.copy(true);
    else clipboard.paste({ textOnly: true });
  };

  document.addEventListener('copy', copy);
  document.addEventListener('cut', cut);
  document.addEventListener('paste', paste);
  document.addEventListener('keydown', key, true);
  return {
    ...clipboard,
    stop: () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', cut);
      document.removeEventListener('paste', paste);
      document.removeEventListener('keydown', key, true);
    },
  };
}

function put(event: ClipboardEvent, payload: Payload): void {
  event.clipboardData?.setData('text/plain', payload.text);
  event.clipboardData?.setData('text/html', payload.html);
  event.preventDefault();
}

/** Where a paste goes: the selection, or below the last row from an empty list and from the line for a new record. */
function pasteTargets(api: GridApi<GridRow>, context: SheetContext, selection: SelectionControl): readonly Rectangle[] {
  const count = context.source?.count() ?? 0;
  const focused = api.getFocusedCell();
  if (count > 0 && focused?.rowPinned !== 'bottom') return selection.rectangles();
  const column = focused?.rowPinned === 'bottom' ? Math.max(0, columnIndex(api.getAllDisplayedColumns(), focused.column.getColId())) : 0;
  return [{ top: count, bottom: count, left: column, right: column }];
}
