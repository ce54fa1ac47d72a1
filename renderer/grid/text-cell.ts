import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { SheetContext } from './context.ts';
import { shownText, valueOf } from './row.ts';
import { Painted } from './painted.ts';

type Params = ICellRendererParams<GridRow, unknown, SheetContext>;

/** Field types whose cells may run over several lines. */
export const WRAPPED_TYPES: ReadonlySet<string> = new Set(['text', 'longtext']);

/** A text over as many lines as the row has room for, with its own line breaks. */
export class TextCell extends Painted<Params> implements ICellRendererComp<GridRow> {
  protected readonly box = document.createElement('div');
  private readonly lines = document.createElement('div');

  protected override build(): void {
    this.box.className = 'text-cell';
    this.lines.className = 'text-lines';
    this.box.append(this.lines);
  }

  protected paint({ data, colDef, context }: Params): void {
    const field = colDef?.context as FieldDescription;
    const value = field.type === 'longtext' ? valueOf(data, field.id) : null;
    this.lines.textContent = value === null ? shownText(data, field, context.language) : String(value);
  }
}
