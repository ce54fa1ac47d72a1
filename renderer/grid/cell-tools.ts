import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import { isChecked } from './checked.ts';
import { ROW_NUMBER } from './column-layout.ts';
import type { SheetContext } from './context.ts';
import { openingOf } from './opening.ts';
import { isRecord } from './row.ts';
import { rowAt } from './sheet-rows.ts';

/** A cell of ours was painted anew: what it offered may be gone or wrong. */
const REPAINTED = 'cellrepainted';

/** To be told by cells that bring their own contents. */
export function tellRepainted(box: HTMLElement): void {
  box.dispatchEvent(new Event(REPAINTED, { bubbles: true }));
}

/** The box beside a row's number. A press on it is answered by the sheet (`pointer.ts`). */
export function tickBox(label: string, ticked: boolean): HTMLInputElement {
  const tick = document.createElement('input');
  tick.type = 'checkbox';
  tick.tabIndex = -1;
  tick.checked = ticked;
  tick.setAttribute('aria-label', label);
  return tick;
}

/** Parsed once. */
const OPEN_SIGN = document.createElement('template');
OPEN_SIGN.innerHTML = '<svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" stroke-width="1.4"><path d="M8 2h4v4M12 2 7.5 6.5M6 12H2V8M2 12l4.5-4.5"/></svg>';

/**
 * What the row under the pointer and the cell with the focus offer: a button that opens what lies behind the cell, a box
 * that ticks the row. They are brought when they are wanted: made with each cell that scrolls in, by the hundred, they
 * cost more than the cells.
 */
export function offerTools(host: HTMLElement, api: GridApi<GridRow>, context: SheetContext): () => void {
  const buttons = new Map<HTMLElement, HTMLButtonElement>();
  let boxed: { readonly cell: HTMLElement; readonly tick: HTMLInputElement } | null = null;
  let over: HTMLElement | null = null;

  const offer = (): void => {
    const row = over?.closest<HTMLElement>('.ag-row') ?? null;
    const focused = host.querySelector<HTMLElement>('.ag-cell-focus[col-id]');
    offerBox(row);
    const wanted = new Set([over, row?.querySelector<HTMLElement>('.ag-cell-last-left-pinned') ?? null, focused].filter((cell) => cell !== null));
    for (const [cell, button] of buttons) if (!wanted.has(cell) || !button.isConnected) withdraw(cell, button);
    for (const cell of wanted) offerButton(cell);
  };

  const offerButton = (cell: HTMLElement): void => {
    const opens = openingAt(cell, api, context);
    const button = buttons.get(cell);
    if (opens === null) return button === undefined ? undefined : withdraw(cell, button);
    if (button !== undefined) return;
    const made = openButton(opens.label, () => openingAt(cell, api, context)?.open());
    buttons.set(cell, made);
    cell.classList.add('cell-offers');
    cell.append(made);
  };
  const withdraw = (cell: HTMLElement, button: HTMLButtonElement): void => {
    buttons.delete(cell);
    cell.classList.remove('cell-offers');
    button.remove();
  };

  const offerBox = (row: HTMLElement | null): void => {
    const cell = row?.querySelector<HTMLElement>(`.ag-cell[col-id="${ROW_NUMBER}"] .number-cell`) ?? null;
    if (boxed !== null && (boxed.cell !== cell || !boxed.tick.isConnected)) {
      boxed.tick.remove();
      boxed = null;
    }
    const index = row === null ? null : lineOf(row);
    const data = index === null ? undefined : rowAt(api, context, index);
    if (cell === null || boxed !== null || index === null || data === undefined || !isRecord(data) || isChecked(context.checked, data.id)) return;
    boxed = { cell, tick: tickBox(context.words.row((context.source?.recordAt(index) ?? index) + 1), false) };
    cell.append(boxed.tick);
  };

  const cellOf = (target: EventTarget | null): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>('.ag-cell[col-id]') : null);
  const enter = ({ target }: Event): void => {
    const cell = cellOf(target);
    if (cell === over) return;
    over = cell;
    offer();
  };
  const leave = (): void => {
    over = null;
    offer();
  };
  const repainted = ({ target }: Event): void => {
    const cell = cellOf(target);
    if (cell !== null && (cell.classList.contains('ag-cell-focus') || cell.closest('.ag-row') === over?.closest('.ag-row'))) offer();
  };

  host.addEventListener('mouseover', enter);
  host.addEventListener('mouseleave', leave);
  host.addEventListener('focusin', offer);
  host.addEventListener(REPAINTED, repainted);
  return () => {
    host.removeEventListener('mouseover', enter);
    host.removeEventListener('mouseleave', leave);
    host.removeEventListener('focusin', offer);
    host.removeEventListener(REPAINTED, repainted);
  };
}

function openButton(label: string, open: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.className = 'plain opening-button';
  button.type = 'button';
  button.tabIndex = -1;
  button.title = label;
  button.setAttribute('aria-label', label);
  button.append(OPEN_SIGN.content.cloneNode(true));
  // The press is not the sheet's: it would begin a selection.
  button.addEventListener('mousedown', (event) => event.stopPropagation());
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    open();
  });
  return button;
}

/** What opens behind a cell, and what its button says. */
function openingAt(cell: HTMLElement, api: GridApi<GridRow>, context: SheetContext): { readonly open: () => void; readonly label: string } | null {
  const index = lineOf(cell);
  const field = context.object.fields.find((each) => each.id === cell.getAttribute('col-id'));
  if (index === null || field === undefined || !cell.isConnected) return null;
  const open = openingOf(context, rowAt(api, context, index), field);
  return open === null ? null : { open, label: field.id === context.object.title ? context.words.open : context.words.openLink };
}

/** The line of the list that something stands in; null in the lines under it. */
function lineOf(element: HTMLElement): number | null {
  const index = element.closest('[row-index]')?.getAttribute('row-index') ?? '';
  return /^\d+$/.test(index) ? Number(index) : null;
}
