import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { SheetContext } from './context.ts';
import { shownText, valueOf } from './row.ts';

type Params = ICellRendererParams<GridRow, unknown, SheetContext>;

/** The field of a column: columns carry it as their own context. */
function fieldOf(params: Params): FieldDescription {
  return params.colDef?.context as FieldDescription;
}

/** A choice as a quiet coloured tag; a kept text that is no option stays plain. */
export class ChoiceCell implements ICellRendererComp<GridRow> {
  private readonly box = document.createElement('span');

  init(params: Params): void {
    this.paint(params);
  }

  getGui(): HTMLElement {
    return this.box;
  }

  refresh(params: Params): boolean {
    this.paint(params);
    return true;
  }

  private paint(params: Params): void {
    const field = fieldOf(params);
    const value = valueOf(params.data, field.id);
    const option = field.options?.find((each) => each.key === value);
    this.box.textContent = shownText(params.data, field, params.context.language);
    // Options without a colour, such as provinces, stay plain words: colour is for states.
    const colour = option?.colour !== undefined && /^[a-z]+$/.test(option.colour) ? option.colour : null;
    this.box.className = colour === null ? '' : 'tag';
    this.box.style.setProperty('--tag-ink', `var(--tag-${colour ?? 'grey'}-ink, var(--tag-grey-ink))`);
    this.box.style.setProperty('--tag-ground', `var(--tag-${colour ?? 'grey'}-ground, var(--tag-grey-ground))`);
  }
}

/** A link to a record, or an address: its text opens it, the rest of the cell is a cell. */
export class LinkCell implements ICellRendererComp<GridRow> {
  private readonly box = document.createElement('span');
  private readonly link = document.createElement('a');
  private params: Params | null = null;

  init(params: Params): void {
    this.link.className = 'cell-link';
    this.link.addEventListener('mousedown', (event) => event.button === 0 && !event.shiftKey && event.stopPropagation());
    this.link.addEventListener('click', (event) => {
      event.stopPropagation();
      this.open();
    });
    this.paint(params);
  }

  getGui(): HTMLElement {
    return this.box;
  }

  refresh(params: Params): boolean {
    this.paint(params);
    return true;
  }

  private paint(params: Params): void {
    this.params = params;
    const field = fieldOf(params);
    const text = shownText(params.data, field, params.context.language);
    const opens = text !== '' && params.data?.problems[field.id] === undefined && (field.type !== 'link' || params.data?.titles[field.id] != null);
    this.link.textContent = opens ? text : '';
    if (opens) this.box.replaceChildren(this.link);
    else this.box.textContent = text;
  }

  private open(): void {
    const params = this.params;
    if (params === null) return;
    const field = fieldOf(params);
    const value = valueOf(params.data, field.id);
    if (typeof value !== 'string') return;
    if (field.type === 'link') params.context.events.openRecord(field.to ?? '', value);
    else params.context.events.openAddress(field.type === 'email' ? `mailto:${value}` : /^https?:/i.test(value) ? value : `https://${value}`);
  }
}

/** Parsed once: cells are made by the hundred while scrolling. */
const OPEN_SIGN = document.createElement('template');
OPEN_SIGN.innerHTML = '<svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" stroke-width="1.4"><path d="M8 2h4v4M12 2 7.5 6.5M6 12H2V8M2 12l4.5-4.5"/></svg>';

/** The cell that names the record: a button at its end opens it. */
export class TitleCell implements ICellRendererComp<GridRow> {
  private readonly box = document.createElement('div');
  private readonly text = document.createElement('span');
  private readonly button = document.createElement('button');
  private params: Params | null = null;

  init(params: Params): void {
    this.box.className = 'title-cell';
    this.text.className = 'title-text';
    this.button.className = 'plain title-open';
    this.button.type = 'button';
    this.button.tabIndex = -1;
    this.button.title = params.context.words.open;
    this.button.setAttribute('aria-label', params.context.words.open);
    this.button.append(OPEN_SIGN.content.cloneNode(true));
    this.button.addEventListener('mousedown', (event) => event.stopPropagation());
    this.button.addEventListener('click', (event) => {
      event.stopPropagation();
      const { context, data } = this.params ?? {};
      if (data !== undefined && context !== undefined) context.events.openRecord(context.object.id, data.id);
    });
    this.box.append(this.text, this.button);
    this.paint(params);
  }

  getGui(): HTMLElement {
    return this.box;
  }

  refresh(params: Params): boolean {
    this.paint(params);
    return true;
  }

  private paint(params: Params): void {
    this.params = params;
    const text = shownText(params.data, fieldOf(params), params.context.language);
    // Every record can be pointed at, also one without a name yet.
    this.text.textContent = text === '' && params.data !== undefined ? '—' : text;
    this.button.hidden = params.data === undefined;
  }
}

/** Row number; under the pointer or when ticked, a box to tick. */
export class NumberCell implements ICellRendererComp<GridRow> {
  private readonly box = document.createElement('div');
  private readonly number = document.createElement('span');
  private readonly tick = document.createElement('input');

  init(params: Params): void {
    this.box.className = 'number-cell';
    this.tick.type = 'checkbox';
    this.tick.tabIndex = -1;
    this.box.append(this.number, this.tick);
    this.paint(params);
  }

  getGui(): HTMLElement {
    return this.box;
  }

  refresh(params: Params): boolean {
    this.paint(params);
    return true;
  }

  private paint(params: Params): void {
    const { checked, words } = params.context;
    const index = params.node.rowIndex ?? 0;
    const ticked = params.data !== undefined && (checked.all || checked.ids.has(params.data.id));
    this.number.textContent = String(index + 1);
    this.tick.checked = ticked;
    this.tick.setAttribute('aria-label', words.row(index + 1));
    this.box.classList.toggle('number-ticked', ticked);
  }
}
