import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { SheetContext } from './context.ts';
import { fillStretch } from './fill.ts';
import type { FillJob } from './fill.ts';
import { dragFill } from './fill-drag.ts';
import { extentBelow } from './fill-extent.ts';
import { fillOptions } from './fill-options.ts';
import type { Rectangle } from './selection.ts';
import type { SelectionControl } from './selection-control.ts';
import type { FillMode } from './series/continuation.ts';
import { sheetPlaces } from './sheet-places.ts';

/** After any of these the corner of the selection may stand elsewhere. */
const MOVES = ['modelUpdated', 'viewportChanged', 'displayedColumnsChanged', 'columnResized', 'gridSizeChanged', 'cellEditingStarted', 'cellEditingStopped', 'pinnedRowDataChanged', 'rowDataUpdated'] as const;

/**
 * The small square at the lower right corner of the selection: dragged it fills, double clicked it fills down beside
 * its neighbour. It lies on a layer of its own over the grid and is placed by what stands on the screen, so it follows
 * whatever moves the cells. Returns the function that takes it away.
 */
export function attachFillHandle(host: HTMLElement, api: GridApi<GridRow>, context: SheetContext, selection: SelectionControl): () => void {
  const layer = document.createElement('div');
  layer.className = 'fill-layer';
  const square = document.createElement('div');
  square.className = 'fill-handle';
  square.title = context.words.fill.handle;
  square.hidden = true;
  layer.append(square);
  host.append(layer);
  const places = sheetPlaces(host, api);
  let waiting = 0;

  const source = (): Rectangle | null => {
    const rectangles = selection.rectangles();
    return context.readonly || rectangles.length !== 1 || api.getEditingCells().length > 0 ? null : rectangles[0] ?? null;
  };
  const place = (): void => {
    cancelAnimationFrame(waiting);
    waiting = 0;
    const rectangle = source();
    const box = rectangle === null ? null : places.corner({ row: rectangle.bottom, column: rectangle.right });
    square.hidden = box === null;
    if (box === null) return options.place(rectangle, null);
    const origin = layer.getBoundingClientRect();
    const corner = { x: box.right - origin.left, y: box.bottom - origin.top };
    square.style.transform = `translate(${corner.x}px, ${corner.y}px)`;
    options.place(rectangle, corner);
  };
  // The grid draws within the same frame as it tells of a change, but after it. Measuring at each scroll event would lay
  // the page out once more in every frame.
  const placeSoon = (): void => {
    if (waiting === 0) waiting = requestAnimationFrame(place);
  };

  const fill = async (job: FillJob, mode: FillMode): Promise<void> => {
    try {
      options.offer(await fillStretch(context, selection, job, mode));
    } catch (error) {
      context.events.failed(error);
    }
    placeSoon();
  };
  const options = fillOptions(layer, context, ({ job }, mode) => void fill(job, mode));
  const stopDrag = dragFill(square, layer, api, context, selection, places, source, (job, mode) => void fill(job, mode));
  const fillDown = async (): Promise<void> => {
    const rectangle = source();
    const extent = rectangle === null ? null : await extentBelow(context, selection, rectangle);
    if (rectangle === null || extent === null) return;
    await fill({ source: rectangle, stretch: { to: 'down', target: extent.target } }, 'auto');
    if (extent.cut) context.events.notice('filledOff', extent.target.bottom - extent.target.top + 1);
  };
  square.addEventListener('dblclick', () => void fillDown().catch((error: unknown) => context.events.failed(error)));

  context.onSelected.add(placeSoon);
  host.addEventListener('scroll', placeSoon, true);
  for (const event of MOVES) api.addEventListener(event, placeSoon);
  return () => {
    stopDrag();
    for (const event of MOVES) api.removeEventListener(event, placeSoon);
    cancelAnimationFrame(waiting);
    context.onSelected.delete(placeSoon);
    host.removeEventListener('scroll', placeSoon, true);
    layer.remove();
  };
}
