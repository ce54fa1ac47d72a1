import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { tellRepainted, tickBox } from './cell-tools.ts';
import { isChecked } from './checked.ts';
import type { SheetContext } from './context.ts';
import { DRAFT } from './draft.ts';
import { openingOf } from './opening.ts';
import { SUMMARY } from './summary-line.ts';
import { headingOf } from './heading-row.ts';
import { shownText, valueOf } from './row.ts';
import { Painted } from './painted.ts';
import { wraps } from './row-height.ts';

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
    if (colour === null) return this.box.removeAttribute('style');
    this.box.style.setProperty('--tag-ink', `var(--tag-${colour}-ink, var(--tag-grey-ink))`);
    this.box.style.setProperty('--tag-ground', `var(--tag-${colour}-ground, var(--tag-grey-ground))`);
  }
}

/**
 * A cell behind which something opens: the record it names, the record it links to, an address. A click selects the
 * cell as everywhere and Ctrl+click adds it to the selection; the button that `cell-tools.ts` brings opens, and so does
 * Alt+Enter.
 */
export class OpeningCell extends Painted<Params> implements ICellRendererComp<GridRow> {
  private readonly text = document.createElement('span');
  protected box: HTMLElement = this.text;

  protected override build({ context }: Params): void {
    if (!wraps(context.display)) return;
    this.box = document.createElement('div');
    this.box.className = 'text-cell';
    this.box.append(this.text);
  }

  protected paint({ data, context, colDef }: Params): void {
    const field = colDef?.context as FieldDescription;
    const names = field.id === context.object.title;
    const text = shownText(data, field, context.language);
    // Every record can be pointed at, also one without a name yet.
    const draft = data?.id === DRAFT;
    this.text.textContent = names && text === '' && data !== undefined ? (draft ? context.words.newRow : '—') : text;
    const hint = draft && names && text === '';
    const link = !names && openingOf(context, data, field) !== null;
    this.text.className = `opening-text${hint ? ' opening-hint' : ''}${link ? ' opening-link' : ''}`;
  }

  override refresh(params: Params): boolean {
    this.paint(params);
    tellRepainted(this.box);
    return true;
  }
}

/** Row number, which selects the row; beside it, when ticked or under the pointer (`cell-tools.ts`), a box that ticks it. */
export class NumberCell extends Painted<Params> implements ICellRendererComp<GridRow> {
  protected readonly box = document.createElement('div');

  protected paint({ context, data, node }: Params): void {
    const index = context.source?.recordAt(node.rowIndex ?? 0) ?? node.rowIndex ?? 0;
    const foot = data?.id === DRAFT || data?.id === SUMMARY;
    const ticked = data !== undefined && !foot && isChecked(context.checked, data.id);
    this.box.className = `number-cell${foot ? ' number-draft' : ''}${ticked ? ' number-ticked' : ''}`;
    this.box.hidden = headingOf(data) !== null;
    this.box.textContent = data?.id === SUMMARY ? 'Σ' : foot ? '+' : String(index + 1);
    if (ticked) this.box.append(tickBox(context.words.row(index + 1), true));
  }

  override refresh(params: Params): boolean {
    this.paint(params);
    tellRepainted(this.box);
    return true;
  }
}
