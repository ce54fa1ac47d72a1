import type { Column, GridApi, RowClassParams } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { SheetContext } from './context.ts';
import { applyRules, frozenCell } from './frozen-cell.ts';
import { frozenNow } from './frozen-lines.ts';
import { ROW_HEIGHTS } from './row-height.ts';
import type { ViewSource } from './view-source.ts';

/** The first lines of the list, which stay in sight. */
export interface FrozenRows {
  /** What they show may have changed. */
  update(): void;
  stop(): void;
}

/** After any of these the lines may look different. */
const CHANGES = ['modelUpdated', 'displayedColumnsChanged', 'columnResized', 'gridSizeChanged', 'pinnedRowDataChanged', 'bodyScrollEnd'] as const;

/**
 * Shows the first lines again over the upper edge of the list as soon as it is scrolled. They are copies to look at and
 * to press: the list itself keeps all its lines where they are, so that nothing else has to know of them. At its very
 * top the true lines stand in the same place, and the copies are not there.
 */
export function attachFrozenRows(host: HTMLElement, api: GridApi<GridRow>, context: SheetContext): FrozenRows {
  const strip = document.createElement('div');
  strip.className = 'frozen-rows';
  strip.hidden = true;
  // Whoever hears the list instead of seeing it has these lines in their place.
  strip.setAttribute('aria-hidden', 'true');
  // Before the grid: who looks for a cell finds the one that can be seen.
  host.prepend(strip);
  let known: { readonly source: ViewSource; readonly rows: (GridRow | undefined)[] } | null = null;
  let asking: ViewSource | null = null;
  let waiting = 0;

  const view = (): HTMLElement | null => host.querySelector<HTMLElement>('.ag-grid-viewport');

  /** The rows of the lines. Those that are being fetched anew stay as they were meanwhile. */
  const rowsOf = (source: ViewSource, lines: number): readonly (GridRow | undefined)[] => {
    const before = known?.source === source ? known.rows : [];
    const here = Array.from({ length: lines }, (_, line) => source.row(line));
    known = { source, rows: here.map((row, line) => row ?? before[line]) };
    if (here.includes(undefined) && asking !== source) {
      asking = source;
      source.rows(0, lines).then(
        () => {
          asking = null;
          updateSoon();
        },
        (error: unknown) => {
          asking = null;
          context.events.failed(error);
        },
      );
    }
    return known.rows;
  };

  const lineOf = (line: number, data: GridRow | undefined, height: number): HTMLElement => {
    const row = document.createElement('div');
    row.className = 'ag-row ag-row-position-absolute ag-row-level-0';
    row.setAttribute('row-index', String(line));
    row.style.cssText = `top: ${line * height}px; height: ${height}px`;
    applyRules(row, api.getGridOption('rowClassRules'), { data, api, context, rowIndex: line } as unknown as RowClassParams<GridRow>);
    const part = (name: string, columns: readonly Column[]): HTMLElement => {
      const box = document.createElement('div');
      box.className = `frozen-part ${name}`;
      box.style.width = `${columns.reduce((sum, column) => sum + column.getActualWidth(), 0)}px`;
      box.append(...columns.map((column) => frozenCell(api, context, column, line, data)));
      return box;
    };
    row.append(part('frozen-scrolling', api.getDisplayedCenterColumns()), part('frozen-left', api.getDisplayedLeftColumns()), part('frozen-right', api.getDisplayedRightColumns()));
    return row;
  };

  const scroll = (): void => {
    const box = view();
    const shown = box !== null && !strip.hidden && box.scrollTop > 0;
    if (shown !== strip.classList.contains('frozen-shown')) return update();
    if (shown) strip.style.setProperty('--scrolled', `${-box.scrollLeft}px`);
  };

  const update = (): void => {
    cancelAnimationFrame(waiting);
    waiting = 0;
    const box = view();
    const source = context.source;
    const lines = box === null ? 0 : frozenNow(host, context);
    strip.hidden = lines === 0 || source === null;
    const shown = !strip.hidden && box !== null && box.scrollTop > 0;
    strip.classList.toggle('frozen-shown', shown);
    if (box === null || source === null || lines === 0) return strip.replaceChildren();
    const height = ROW_HEIGHTS[context.display.rowHeight];
    const header = box.querySelector<HTMLElement>('.ag-grid-pinned-top-rows')?.offsetHeight ?? 0;
    const scrollbar = host.querySelector<HTMLElement>('.ag-body-vertical-scroll')?.offsetWidth ?? 0;
    strip.style.top = `${header}px`;
    strip.style.right = `${scrollbar}px`;
    strip.style.height = `${lines * height}px`;
    strip.style.setProperty('--scrolled', `${-box.scrollLeft}px`);
    strip.style.setProperty('--left-end', `${api.getDisplayedLeftColumns().reduce((sum, column) => sum + column.getActualWidth(), 0)}px`);
    if (!shown) return strip.replaceChildren();
    const inner = themed(host, strip);
    inner.at(-1)?.append(...rowsOf(source, lines).map((row, line) => lineOf(line, row, height)));
    strip.replaceChildren(...inner.slice(0, 1));
    focus();
  };

  /** A single cell has the ring of the focus, as in the list. */
  const focus = (): void => {
    const cell = api.getFocusedCell();
    for (const each of strip.querySelectorAll('.ag-cell')) {
      const here = cell != null && cell.rowPinned == null && each.getAttribute('col-id') === cell.column.getColId() && each.parentElement?.parentElement?.getAttribute('row-index') === String(cell.rowIndex);
      each.classList.toggle('ag-cell-focus', here);
    }
  };

  const updateSoon = (): void => {
    if (waiting === 0) waiting = requestAnimationFrame(update);
  };
  // The strip lies over the list; turning the wheel above it means the list.
  const wheel = (event: WheelEvent): void => {
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? ROW_HEIGHTS[context.display.rowHeight] : 1;
    const sideways = event.shiftKey && event.deltaX === 0;
    view()?.scrollBy({ left: (sideways ? event.deltaY : event.deltaX) * unit, top: sideways ? 0 : event.deltaY * unit });
    event.preventDefault();
  };

  strip.addEventListener('wheel', wheel, { passive: false });
  context.onSelected.add(focus);
  host.addEventListener('scroll', scroll, true);
  for (const event of CHANGES) api.addEventListener(event, updateSoon);
  return {
    update: updateSoon,
    stop: () => {
      for (const event of CHANGES) api.removeEventListener(event, updateSoon);
      cancelAnimationFrame(waiting);
      context.onSelected.delete(focus);
      host.removeEventListener('scroll', scroll, true);
      strip.remove();
    },
  };
}

/** Boxes with the classes that the grid gives to those around its rows, from the outermost: its theme hangs on them. */
function themed(host: HTMLElement, strip: HTMLElement): HTMLElement[] {
  const boxes = [...host.querySelectorAll<HTMLElement>('.ag-styled-root')].filter((box) => !strip.contains(box)).map((box) => box.cloneNode(false) as HTMLElement);
  boxes.forEach((box, at) => {
    box.classList.add('frozen-theme');
    boxes[at - 1]?.append(box);
  });
  return boxes;
}
