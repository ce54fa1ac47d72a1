import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import { frameOf } from './frame.ts';
import { hitOf } from './hit.ts';
import { extendTo, samePlace } from './selection.ts';
import type { Place } from './selection.ts';
import type { SelectionControl } from './selection-control.ts';

/** What a drag selects: cells, or whole rows by their numbers, or whole columns by their headings. */
export type DragKind = 'cells' | 'rows' | 'columns';

/** Milliseconds between two steps while the pointer rests beyond an edge. */
const PACE = 40;
/** Columns are wide: they pass more slowly than rows. */
const COLUMN_EVERY = 4;
const MOST_ROWS_A_STEP = 60;

/**
 * Drags the moving end of the last range after the pointer. Beyond an edge the list scrolls, the faster the farther; over
 * frozen columns and rows it first scrolls back to its beginning, as in Excel. `start` begins one with the button down.
 */
export function createDrag(host: HTMLElement, api: GridApi<GridRow>, selection: SelectionControl): { start(kind: DragKind): void; stop(): void } {
  let kind: DragKind | null = null;
  let pointer = { x: 0, y: 0 };
  let timer: ReturnType<typeof setInterval> | undefined;
  let beat = 0;

  /** One step: the end goes to what lies under the pointer, or on beyond the edge. True while it has to go on by itself. */
  const step = (): boolean => {
    const range = selection.range();
    const frame = frameOf(host, api);
    if (range === null || frame === null || kind === null) return false;
    const { rows, columns } = selection.size();
    const frozenColumns = api.getDisplayedLeftColumns().length - 1;
    const scrolled = api.getHorizontalPixelRange().left > 0;
    const backOverFrozen = kind === 'cells' && range.anchor.column >= frozenColumns && scrolled;
    const left = backOverFrozen ? frame.frozenRight : frame.left;
    const down = kind === 'columns' ? 0 : beyond(pointer.y, frame.frozenBottom, frame.bottom);
    const across = kind === 'rows' ? 0 : beyond(pointer.x, left, frame.right);
    const x = Math.max(left + 2, Math.min(frame.right - 2, pointer.x));
    const y = Math.max(frame.frozenBottom + 2, Math.min(frame.bottom - 2, kind === 'columns' ? frame.frozenBottom + 2 : pointer.y));
    const hit = hitOf(api, document.elementFromPoint(x, y));
    const row = hit !== null && 'row' in hit ? hit.row : range.head.row;
    const column = hit?.kind === 'cell' ? hit.column : hit?.kind === 'number' ? 0 : range.head.column;
    const rowsOn = Math.sign(down) * Math.min(MOST_ROWS_A_STEP, Math.ceil(Math.abs(down) / 16));
    const columnsOn = beat % COLUMN_EVERY === 0 ? Math.sign(across) : 0;
    const limit = backOverFrozen ? frozenColumns : 0;
    const to: Place = {
      row: kind === 'columns' ? range.head.row : Math.max(0, Math.min(rows - 1, row + rowsOn)),
      column: kind === 'rows' ? range.head.column : Math.max(limit, Math.min(columns - 1, column + columnsOn)),
    };
    if (!samePlace(to, range.head)) selection.change(extendTo(range, to));
    if (down !== 0) selection.reveal({ row: to.row });
    if (across !== 0) selection.reveal({ column: to.column });
    return down !== 0 || across !== 0;
  };

  const stop = (): void => {
    kind = null;
    clearInterval(timer);
    timer = undefined;
    window.removeEventListener('mousemove', move);
    window.removeEventListener('mouseup', stop);
  };
  const move = (event: MouseEvent): void => {
    if ((event.buttons & 1) === 0) return stop();
    pointer = { x: event.clientX, y: event.clientY };
    beat = 0;
    const goesOn = step();
    if (goesOn && timer === undefined) {
      timer = setInterval(() => {
        beat += 1;
        if (!step()) {
          clearInterval(timer);
          timer = undefined;
        }
      }, PACE);
    }
  };

  return {
    start: (next) => {
      stop();
      kind = next;
      window.addEventListener('mousemove', move);
      window.addEventListener('mouseup', stop);
    },
    stop,
  };
}

/** How far a coordinate lies before or behind a stretch; 0 inside. */
function beyond(at: number, from: number, to: number): number {
  return at < from ? at - from : at > to ? at - to : 0;
}
