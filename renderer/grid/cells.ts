import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { SheetContext } from './context.ts';
import { DRAFT } from './draft.ts';
import { openingOf } from './opening.ts';
import { SUMMARY } from './summary-line.ts';
import { headingOf } from './heading-row.ts';
import { shownText, valueOf } from './row.ts';
import { Painted } from './painted.ts';

type Params = ICellRendererParams<GridRow, unknown, SheetContext>;

/** The field of a column: columns carry it as their own context. */
function fieldOf(params: Params): FieldDescription {
  return params.colDef?.context as FieldDescription;
}

/** A choice as a quiet coloured tag; a kept text that is no option stays plain. */
export class ChoiceCell extends Painted<Params> implements ICellRendererComp<GridRow> {
  protected readonly box = document.createElement('span');

  protected paint(params: Params): void {
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

/** Parsed once: cells are made by the hundred while scrolling. */
const OPEN_SIGN = document.createElement('template');
OPEN_SIGN.innerHTML = '<svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" stroke-width="1.4"><path d="M8 2h4v4M12 2 7.5 6.5M6 12H2V8M2 12l4.5-4.5"/></svg>';

/**
 * A cell behind which something opens: the record it names, the record it links to, an address. A click selects the
 * cell as everywhere and Ctrl+click adds it to the selection; the button at its end opens, and so does Alt+Enter.
 */
export class OpeningCell extends Painted<Params> implements ICellRendererComp<GridRow> {
  protected readonly box = document.createElement('div');
  private readonly text = document.createElement('span');
  private readonly button = document.createElement('button');
  private params: Params | null = null;

  protected override build(): void {
    this.box.className = 'opening-cell';
    this.text.className = 'opening-text';
    this.button.className = 'plain opening-button';
    this.button.type = 'button';
    this.button.tabIndex = -1;
    this.button.append(OPEN_SIGN.content.cloneNode(true));
    this.button.addEventListener('mousedown', (event) => event.stopPropagation());
    this.button.addEventListener('click', (event) => this.open(event));
    this.box.append(this.text, this.button);
  }

  protected paint(params: Params): void {
    this.params = params;
    const { data, context } = params;
    const field = fieldOf(params);
    const names = field.id === context.object.title;
    const text = shownText(data, field, context.language);
    // Every record can be pointed at, also one without a name yet.
    const draft = data?.id === DRAFT;
    this.text.textContent = names && text === '' && data !== undefined ? (draft ? context.words.newRow : '—') : text;
    this.text.classList.toggle('opening-hint', draft && names && text === '');
    const opens = openingOf(context, data, field) !== null;
    this.text.classList.toggle('opening-link', opens && !names);
    this.button.hidden = !opens;
    this.button.title = names ? context.words.open : context.words.openLink;
    this.button.setAttribute('aria-label', this.button.title);
  }

  private open(event: MouseEvent): void {
    event.stopPropagation();
    if (this.params !== null) openingOf(this.params.context, this.params.data, fieldOf(this.params))?.();
  }
}

/** Row number, which selects the row; beside it, under the pointer or when ticked, a box that ticks it. */
export class NumberCell extends Painted<Params> implements ICellRendererComp<GridRow> {
  protected readonly box = document.createElement('div');
  private readonly number = document.createElement('span');
  private readonly tick = document.createElement('input');

  protected override build(): void {
    this.box.className = 'number-cell';
    this.tick.type = 'checkbox';
    this.tick.tabIndex = -1;
    this.box.append(this.tick, this.number);
  }

  protected paint(params: Params): void {
    const { context } = params;
    const { checked, words } = context;
    const index = context.source?.recordAt(params.node.rowIndex ?? 0) ?? params.node.rowIndex ?? 0;
    const ticked = params.data !== undefined && params.data.id !== DRAFT && (checked.all || checked.ids.has(params.data.id));
    const draft = params.data?.id === DRAFT;
    this.box.hidden = headingOf(params.data) !== null;
    this.number.textContent = params.data?.id === SUMMARY ? 'Σ' : draft ? '+' : String(index + 1);
    this.box.classList.toggle('number-draft', draft || params.data?.id === SUMMARY);
    this.tick.checked = ticked;
    this.tick.setAttribute('aria-label', words.row(index + 1));
    this.box.classList.toggle('number-ticked', ticked);
  }
}
