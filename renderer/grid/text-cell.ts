import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { SheetContext } from './context.ts';
import { shownText, valueOf } from './row.ts';

type Params = ICellRendererParams<GridRow, unknown, SheetContext>;

/** Field types whose cells may run over several lines. */
export const WRAPPED_TYPES: ReadonlySet<string> = new Set(['text', 'longtext']);

/** A text over as many lines as the row has room for, with its own line breaks. */
export class TextCell implements ICellRendererComp<GridRow> {
  private readonly box = document.createElement('div');
  private readonly lines = document.createElement('div');

  init(params: Params): void {
    this.box.className = 'text-cell';
    this.lines.className = 'text-lines';
    this.box.append(this.lines);
    this.paint(params);
  }

  getGui(): HTMLElement {
    return this.box;
  }

  refresh(params: Params): boolean {
    this.paint(params);
    return true;
  }

  private paint({ data, colDef, context }: Params): void {
    const field = colDef?.context as FieldDescription;
    const value = field.type === 'longtext' ? valueOf(data, field.id) : null;
    this.lines.textContent = value === null ? shownText(data, field, context.language) : String(value);
  }
}
