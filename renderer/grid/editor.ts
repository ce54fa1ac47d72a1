import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { Entry } from '../inputs/entry.ts';
import type { SheetContext } from './context.ts';
import { currencyOf, valueOf } from './row.ts';

type Params = ICellEditorParams<GridRow, unknown, SheetContext>;

/**
 * AG Grid's side of an editor. The input itself is one of ours, drawn by React through the outlet (so it has
 * language, colours and queries) but synchronously: an input method starts composing within the very key press, and
 * the input must have the focus by then.
 */
export class FieldEditor implements ICellEditorComp<GridRow> {
  private readonly box = document.createElement('div');
  private params: Params | null = null;
  private entry: Entry | null = null;
  private start: string | undefined;
  /** An input method began the entry and has not given a word yet. */
  private composing = false;

  init(params: Params): void {
    const field = this.fieldOf(params);
    this.params = params;
    this.box.className = field.type === 'longtext' ? 'cell-editor cell-editor-area' : 'cell-editor';
    this.start = startText(params);
    const cleared = params.context.startBy === 'clear';
    this.composing = params.context.startBy === 'ime';
    params.context.startBy = this.start === undefined ? null : 'key';
    // The first key already is an entry: Enter straight after it must not be taken for "nothing typed".
    if (this.start !== undefined && this.start !== '') this.entry = { kind: 'text', text: this.start };
    if (cleared) this.entry = { kind: 'value', value: null };
  }

  getGui(): HTMLElement {
    return this.box;
  }

  afterGuiAttached(): void {
    const params = this.params;
    if (params === null) return;
    const field = this.fieldOf(params);
    if (field.type === 'longtext') this.box.style.width = `${Math.max(320, params.column.getActualWidth())}px`;
    const written = ({ isComposing, data }: { readonly isComposing?: boolean; readonly data: string | null }): void => {
      if (isComposing !== true && data !== null && data !== '') this.composing = false;
    };
    this.box.addEventListener('compositionend', written);
    this.box.addEventListener('input', (event) => event instanceof InputEvent && written(event));
    params.context.outlet?.show(this.box, {
      field,
      value: valueOf(params.data, field.id),
      title: params.data.titles[field.id] ?? null,
      currency: currencyOf(params.data),
      start: this.start,
      autoFocus: true,
      makesLater: true,
      label: field.label[params.context.language] || field.label.zh,
      onEntry: (entry) => {
        // A composition that was given up leaves nothing: it is no wish to empty the cell.
        this.entry = this.composing && entry.kind === 'value' && entry.value === null ? null : entry;
      },
      onPicked: (by) => {
        params.stopEditing();
        if (by === 'Enter') params.context.onEntered();
      },
    });
  }

  isPopup(): boolean {
    return this.params !== null && this.fieldOf(this.params).type === 'longtext';
  }

  getPopupPosition(): 'over' {
    return 'over';
  }

  /** The entry itself: `cellEditRequest` hands it on. */
  getValue(): Entry | null {
    return this.entry;
  }

  isCancelAfterEnd(): boolean {
    return this.entry === null;
  }

  destroy(): void {
    if (this.params !== null) this.params.context.startBy = null;
    this.params?.context.outlet?.hide(this.box);
  }

  private fieldOf(params: Params): FieldDescription {
    return params.colDef.context as FieldDescription;
  }
}

/** The text that replaces the cell's value: '' for an input method and Backspace, the key for a typed one, nothing for F2 and double click. */
function startText(params: Params): string | undefined {
  const { startBy } = params.context;
  if (startBy === 'ime' || startBy === 'clear') return '';
  if (startBy !== null && typeof startBy === 'object') return startBy.text;
  const key = params.eventKey;
  return key !== null && [...key].length === 1 ? key : undefined;
}
