import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { rowAt } from './sheet-rows.ts';
import type { SheetContext } from './context.ts';
import { isRecord, valueOf } from './row.ts';

/** A linked record to be shown at a glance, and the cell text that it belongs to. */
export interface LinkGlance {
  readonly object: string;
  readonly id: string;
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

/** The pointer rests this long before a card shows, and may leave this long on its way into the card. */
const REST = 400;
const WAY = 250;

/** Shows a card of the linked record while the pointer rests on a link's text. Never touches the focus. */
export function followLinks(host: HTMLElement, api: GridApi<GridRow>, context: SheetContext): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over: Element | null = null;
  const later = (wait: number, work: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(work, wait);
  };

  const move = (event: MouseEvent): void => {
    const text = event.target instanceof Element ? event.target.closest('.opening-link') : null;
    if (text === over) return;
    over = text;
    if (text === null) return later(WAY, () => context.events.linkCard(null));
    // A button that is held down selects cells; a card would stand in the way.
    if (event.buttons !== 0) return clearTimeout(timer);
    later(REST, () => {
      const glance = text.isConnected && api.getEditingCells().length === 0 ? glanceAt(text, api, context) : null;
      if (glance !== null) context.events.linkCard(glance);
    });
  };
  const leave = (): void => {
    over = null;
    later(WAY, () => context.events.linkCard(null));
  };
  const press = (): void => clearTimeout(timer);

  host.addEventListener('mouseover', move);
  host.addEventListener('mouseleave', leave);
  host.addEventListener('mousedown', press, true);
  host.addEventListener('keydown', press, true);
  return () => {
    clearTimeout(timer);
    host.removeEventListener('mouseover', move);
    host.removeEventListener('mouseleave', leave);
    host.removeEventListener('mousedown', press, true);
    host.removeEventListener('keydown', press, true);
  };
}

function glanceAt(text: Element, api: GridApi<GridRow>, context: SheetContext): LinkGlance | null {
  const cell = text.closest<HTMLElement>('.ag-cell[col-id]');
  const index = cell?.closest('[row-index]')?.getAttribute('row-index') ?? '';
  const field = context.object.fields.find((each) => each.id === cell?.getAttribute('col-id'));
  return /^\d+$/.test(index) ? glanceOf(rowAt(api, context, Number(index)), field, text) : null;
}

/** The record that a cell links to, if it does and the record is here. */
export function glanceOf(row: GridRow | undefined, field: FieldDescription | undefined, element: Element): LinkGlance | null {
  if (row === undefined || field?.type !== 'link' || !isRecord(row) || row.titles[field.id] == null) return null;
  const id = valueOf(row, field.id);
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return typeof id === 'string' ? { object: field.to ?? '', id, box: { left, top, right, bottom } } : null;
}
