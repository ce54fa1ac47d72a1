import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import { guessOf } from '../inputs/entry.ts';
import type { SheetContext } from './context.ts';
import type { FillJob } from './fill.ts';
import { planFill, stretchTo } from './fill-plan.ts';
import type { Stretch } from './fill-plan.ts';
import { isRecord, shownText } from './row.ts';
import type { Rectangle } from './selection.ts';
import type { SelectionControl } from './selection-control.ts';
import type { FillMode } from './series/continuation.ts';
import type { SheetPlaces } from './sheet-places.ts';
import { rowAt, rowsOf } from './sheet-rows.ts';

/** How often the sheet moves on while the pointer is held beyond its edge. */
const SCROLL_MS = 40;
/** Sources higher than this give no hint: it is only a hint. */
const MOST_HINTED_ROWS = 1000;

/**
 * Dragging the handle: a dashed outline shows what will be filled and a hint its last value; beyond the edges the sheet
 * moves on; Ctrl turns copying into counting and back; Esc gives it up. Returns the function that stops listening.
 */
export function dragFill(
  square: HTMLElement, layer: HTMLElement, api: GridApi<GridRow>, context: SheetContext, selection: SelectionControl, places: SheetPlaces,
  sourceNow: () => Rectangle | null, fill: (job: FillJob, mode: FillMode) => void,
): () => void {
  const outline = document.createElement('div');
  outline.className = 'fill-outline';
  const hint = document.createElement('div');
  hint.className = 'fill-hint';
  let end: (() => void) | null = null;

  const begin = (event: PointerEvent): void => {
    const source = sourceNow();
    if (event.button !== 0 || source === null || end !== null) return;
    event.preventDefault();
    event.stopPropagation();
    square.setPointerCapture(event.pointerId);
    let at = { x: event.clientX, y: event.clientY, ctrl: event.ctrlKey || event.metaKey };
    let rows: readonly GridRow[] | null = null;
    if (source.bottom - source.top < MOST_HINTED_ROWS) void rowsOf(context, source.top, source.bottom + 1).then((found) => {
      rows = found.filter(isRecord);
    });

    const stretch = (): Stretch | null => {
      const place = places.under(at.x, at.y);
      return place === null ? null : stretchTo(source, place);
    };
    const modeOf = (wanted: Stretch): FillMode => {
      if (!at.ctrl || rows === null) return 'auto';
      return planFill(fillSource(rows), wanted, 'auto').counts ? 'copy' : 'series';
    };
    const fillSource = (found: readonly GridRow[]): Parameters<typeof planFill>[0] => ({ rectangle: source, rows: found, fields: selection.fields(), language: context.language });

    const show = (): void => {
      const wanted = stretch();
      const box = wanted === null ? null : places.seen(wanted.target);
      if (wanted === null || box === null) {
        outline.remove();
        return hint.remove();
      }
      const origin = layer.getBoundingClientRect();
      outline.className = wanted.to === 'clear' ? 'fill-outline fill-clearing' : 'fill-outline';
      outline.style.transform = `translate(${box.left - origin.left}px, ${box.top - origin.top}px)`;
      outline.style.width = `${box.right - box.left}px`;
      outline.style.height = `${box.bottom - box.top}px`;
      hint.textContent = rows === null || rows.length === 0 || wanted.to === 'clear' ? '' : lastText(wanted, rows);
      hint.style.transform = `translate(${Math.max(4, Math.min(at.x - origin.left + 14, origin.width - 260))}px, ${Math.max(4, Math.min(at.y - origin.top + 16, origin.height - 30))}px)`;
      layer.append(outline);
      if (hint.textContent === '') hint.remove();
      else layer.append(hint);
    };
    /** What the cell farthest from the source will show. */
    const lastText = (wanted: Stretch, found: readonly GridRow[]): string => {
      const { target, to } = wanted;
      const index = to === 'up' ? target.top : target.bottom;
      const across = to === 'left' || to === 'right';
      const row = across ? found[0] : rowAt(api, context, index) ?? found[0];
      if (row === undefined) return '';
      const edits = planFill(fillSource(found), wanted, modeOf(wanted)).rowEdits(row, index, target.bottom - target.top + 1);
      const edit = to === 'right' ? edits.at(-1) : edits[0];
      if (edit === undefined) return '';
      const { value, title } = guessOf(edit.field, edit.entry);
      return shownText({ ...row, values: { ...row.values, [edit.field.id]: value }, titles: { ...row.titles, [edit.field.id]: title }, problems: {} }, edit.field, context.language);
    };

    const move = (moved: PointerEvent): void => {
      at = { x: moved.clientX, y: moved.clientY, ctrl: moved.ctrlKey || moved.metaKey };
      show();
    };
    const key = (pressed: KeyboardEvent): void => {
      if (pressed.key === 'Escape') {
        pressed.preventDefault();
        pressed.stopPropagation();
        end?.();
      } else if (pressed.key === 'Control' || pressed.key === 'Meta') {
        at = { ...at, ctrl: pressed.type === 'keydown' };
        show();
      }
    };
    const up = (): void => {
      const wanted = stretch();
      const mode = wanted === null ? 'auto' : modeOf(wanted);
      end?.();
      if (wanted !== null) fill({ source, stretch: wanted }, mode);
    };
    const scrolling = setInterval(() => {
      if (scrollOn(api, places, at)) show();
    }, SCROLL_MS);

    square.addEventListener('pointermove', move);
    square.addEventListener('pointerup', up);
    window.addEventListener('keydown', key, true);
    window.addEventListener('keyup', key, true);
    end = () => {
      end = null;
      clearInterval(scrolling);
      outline.remove();
      hint.remove();
      square.removeEventListener('pointermove', move);
      square.removeEventListener('pointerup', up);
      window.removeEventListener('keydown', key, true);
      window.removeEventListener('keyup', key, true);
    };
    square.addEventListener('lostpointercapture', () => end?.(), { once: true });
  };

  // The press is the handle's alone: neither grid nor selection may take it for a click on the cell behind it.
  const mine = (event: Event): void => event.stopPropagation();
  const hold = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  square.addEventListener('pointerdown', begin);
  square.addEventListener('mousedown', hold);
  square.addEventListener('click', mine);
  return () => end?.();
}

/** Moves the sheet on when a point lies beyond its edge, faster the farther out; answers whether it did. */
function scrollOn(api: GridApi<GridRow>, places: SheetPlaces, { x, y }: { readonly x: number; readonly y: number }): boolean {
  const area = places.body();
  const out = y > area.bottom ? y - area.bottom : y < area.top ? y - area.top : 0;
  const aside = x > area.right ? 1 : x < area.left + 8 ? -1 : 0;
  if (out === 0 && aside === 0) return false;
  const place = places.under(x, y);
  if (place === null) return false;
  const row = Math.max(0, Math.min(api.getDisplayedRowCount() - 1, place.row + Math.sign(out) * Math.ceil(Math.abs(out) / 24)));
  if (out !== 0) api.ensureIndexVisible(row, out > 0 ? 'bottom' : 'top');
  const column = aside === 0 ? undefined : api.getAllDisplayedColumns()[Math.max(1, place.column + 1 + aside)];
  if (column !== undefined) api.ensureColumnVisible(column);
  return true;
}
