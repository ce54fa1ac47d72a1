import type { SheetContext } from './context.ts';
import type { Filled } from './fill.ts';
import { selectedAfter } from './fill-plan.ts';
import type { Rectangle } from './selection.ts';

/** The button beside a fill that was just done, with which it is done the other way: copied, or counted on. */
export interface FillOptions {
  /** Offers the choice for this fill; null takes the offer away. */
  offer(filled: Filled | null): void;
  /** Where the corner of the selection is now; the offer stands only while what was filled is what is selected. */
  place(selected: Rectangle | null, corner: { readonly x: number; readonly y: number } | null): void;
}

const SIGN = '<svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" stroke-width="1.3"><rect x="1.5" y="1.5" width="7" height="7"/><path d="M11.5 4v7.5H4M9.5 10l2 1.8 2-1.8"/></svg>';

/** The options on the handle's layer; `redo` does a fill again in another way. */
export function fillOptions(layer: HTMLElement, context: SheetContext, redo: (filled: Filled, mode: 'copy' | 'series') => void): FillOptions {
  let filled: Filled | null = null;
  const box = document.createElement('div');
  box.className = 'fill-options';
  box.hidden = true;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain fill-options-button';
  button.innerHTML = SIGN;
  button.title = context.words.fill.options;
  button.setAttribute('aria-label', context.words.fill.options);
  button.setAttribute('aria-haspopup', 'menu');
  const menu = document.createElement('div');
  menu.className = 'fill-options-menu';
  menu.setAttribute('role', 'menu');
  const items = (['copy', 'series'] as const).map((mode) => {
    const item = document.createElement('button');
    item.type = 'button';
    item.className = 'plain fill-option';
    item.setAttribute('role', 'menuitemradio');
    item.textContent = context.words.fill[mode];
    item.addEventListener('click', () => {
      open(false);
      if (filled !== null && filled.mode !== mode) redo(filled, mode);
    });
    return { mode, item };
  });
  menu.append(...items.map(({ item }) => item));
  box.append(button, menu);
  layer.append(box);

  const open = (shown: boolean): void => {
    menu.hidden = !shown;
    button.setAttribute('aria-expanded', String(shown));
    if (shown) items.find(({ mode }) => mode === filled?.mode)?.item.focus();
  };
  open(false);
  button.addEventListener('click', () => open(menu.hidden === true));
  box.addEventListener('keydown', (event) => {
    const at = items.findIndex(({ item }) => item === document.activeElement);
    if (event.key === 'Escape') open(false);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') items[(at + 1) % items.length]?.item.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) open(false);
  });
  // A press here is no press on the sheet.
  for (const type of ['pointerdown', 'mousedown', 'click', 'dblclick']) box.addEventListener(type, (event) => event.stopPropagation());

  return {
    offer: (next) => {
      filled = next !== null && next.choice && next.job.stretch.to !== 'clear' ? next : null;
      open(false);
      for (const { mode, item } of items) item.setAttribute('aria-checked', String(filled?.mode === mode));
    },
    place: (selected, corner) => {
      if (filled !== null && selected !== null && !same(selectedAfter(filled.job.source, filled.job.stretch), selected)) filled = null;
      box.hidden = filled === null || corner === null;
      if (corner === null) return;
      // Near the window's edge the menu opens the other way.
      box.classList.toggle('fill-options-end', corner.x > layer.clientWidth - 140);
      box.classList.toggle('fill-options-up', corner.y > layer.clientHeight - 110);
      box.style.transform = `translate(${Math.min(corner.x + 6, layer.clientWidth - 40)}px, ${Math.min(corner.y + 6, layer.clientHeight - 34)}px)`;
    },
  };
}

function same(one: Rectangle, other: Rectangle): boolean {
  return one.top === other.top && one.bottom === other.bottom && one.left === other.left && one.right === other.right;
}
