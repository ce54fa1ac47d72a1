import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { SheetContext } from './context.ts';
import { SUMMARY } from './summary-line.ts';

type Params = ICellRendererParams<GridRow, unknown, SheetContext>;

/** What a column comes to; a click offers the other ways to sum it up. */
export class SummaryCell implements ICellRendererComp<GridRow> {
  private readonly box = document.createElement('button');
  private readonly label = document.createElement('span');
  private readonly text = document.createElement('strong');

  init(params: Params): void {
    const field = params.colDef?.context as FieldDescription;
    this.box.type = 'button';
    this.box.tabIndex = -1;
    this.box.className = 'plain summary-cell';
    this.box.append(this.label, this.text);
    this.box.addEventListener('click', () => {
      const at = this.box.getBoundingClientRect();
      params.context.events.summaryMenu(field.id, { x: at.left, y: at.top });
    });
    this.paint(params);
  }

  getGui(): HTMLElement {
    return this.box;
  }

  refresh(params: Params): boolean {
    if (params.data?.id !== SUMMARY) return false;
    this.paint(params);
    return true;
  }

  private paint({ context, colDef }: Params): void {
    const field = colDef?.context as FieldDescription;
    const summary = context.summaries?.get(field.id);
    this.label.textContent = summary?.label ?? context.words.summary;
    this.text.textContent = summary?.text ?? '';
    this.box.classList.toggle('summary-none', summary === undefined);
    this.box.title = `${this.label.textContent} ${this.text.textContent}`.trim();
  }
}
