import type { IHeaderComp, IHeaderParams } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { checkedCount } from './checked.ts';
import type { SheetContext } from './context.ts';
import { FIGURE_TYPES } from './row.ts';
import { Painted } from './painted.ts';

type Params = IHeaderParams<GridRow, SheetContext>;

/** A column's heading: a click sorts (Shift adds a level), the arrow at its end opens the menu. */
export class FieldHeader extends Painted<Params> implements IHeaderComp {
  protected readonly box = document.createElement('div');
  private readonly label = document.createElement('span');
  private readonly sort = document.createElement('span');
  private readonly menu = document.createElement('button');

  protected override build(params: Params): void {
    this.box.className = 'head';
    this.label.className = 'head-label';
    this.sort.className = 'head-sort';
    this.menu.className = 'plain head-menu';
    this.menu.type = 'button';
    this.menu.tabIndex = -1;
    this.menu.setAttribute('aria-label', params.context.words.menu);
    this.menu.innerHTML = '<svg width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" stroke-width="1.5"><path d="m3 4.5 3 3 3-3"/></svg>';
    this.menu.addEventListener('click', (event) => {
      event.stopPropagation();
      const at = this.menu.getBoundingClientRect();
      params.context.events.headerMenu(fieldOf(params), { x: at.left, y: at.bottom + 2 });
    });
    this.box.addEventListener('click', (event) => params.context.events.sort(fieldOf(params).id, event.shiftKey));
    this.box.append(this.label, this.sort, this.menu);
  }

  protected paint(params: Params): void {
    const field = fieldOf(params);
    const { sort, language } = params.context;
    this.label.textContent = field.label[language] || field.label.zh;
    const derived = params.context.words.derived(params.context.object.id, field);
    this.box.title = derived === null ? this.label.textContent : `${this.label.textContent}\n${derived}`;
    this.box.classList.toggle('head-derived', derived !== null);
    this.box.classList.toggle('head-required', field.required === true);
    this.box.classList.toggle('head-figures', FIGURE_TYPES.has(field.type));
    const at = sort.findIndex((item) => item.field === field.id);
    const item = sort[at];
    this.sort.textContent = item === undefined ? '' : `${item.dir === 'asc' ? '↑' : '↓'}${sort.length > 1 ? at + 1 : ''}`;
    params.eGridHeader.setAttribute('aria-sort', item === undefined ? 'none' : item.dir === 'asc' ? 'ascending' : 'descending');
  }
}

function fieldOf(params: Params): FieldDescription {
  return params.column.getColDef().context as FieldDescription;
}

/** The heading over the row numbers: one box that ticks everything in the view. */
export class NumberHeader extends Painted<Params> implements IHeaderComp {
  protected readonly box = document.createElement('div');
  private readonly tick = document.createElement('input');

  protected override build(params: Params): void {
    this.box.className = 'number-head';
    this.tick.type = 'checkbox';
    this.tick.setAttribute('aria-label', params.context.words.all);
    this.tick.title = params.context.words.all;
    this.tick.addEventListener('change', () => params.context.events.checked(this.tick.checked ? { all: true } : { all: false, ids: new Set() }));
    this.box.append(this.tick);
  }

  protected paint(params: Params): void {
    const { checked, source } = params.context;
    const count = source?.records() ?? 0;
    const ticked = checkedCount(checked, count);
    this.tick.checked = count > 0 && ticked >= count;
    this.tick.indeterminate = ticked > 0 && ticked < count;
  }
}
