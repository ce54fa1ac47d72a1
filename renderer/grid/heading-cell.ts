import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { groupThousands } from '../../db/values/money.ts';
import type { Language } from '../i18n/setup.ts';
import { cellText } from '../ui/format.ts';
import type { SheetContext } from './context.ts';
import { figureText } from './figure-text.ts';
import { toggleGroup } from './fold.ts';
import { headingOf } from './heading-row.ts';
import type { HeadingRow, ShownSum } from './heading-row.ts';

type Params = ICellRendererParams<GridRow, unknown, SheetContext>;

/** Parsed once. */
const CHEVRON = document.createElement('template');
CHEVRON.innerHTML = '<svg width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" stroke-width="1.6"><path d="m3 4.5 3 3 3-3"/></svg>';

/** A cell of a group's heading: in the first column what the group is and how many it has, elsewhere what it adds up to. */
export class HeadingCell implements ICellRendererComp<GridRow> {
  private readonly box = document.createElement('div');

  init(params: Params): void {
    this.box.className = 'heading-cell';
    this.paint(params);
  }

  getGui(): HTMLElement {
    return this.box;
  }

  refresh(params: Params): boolean {
    if (headingOf(params.data) === null) return false;
    this.paint(params);
    return true;
  }

  private paint(params: Params): void {
    const row = headingOf(params.data);
    const field = params.colDef?.context as FieldDescription;
    this.box.replaceChildren();
    if (row === null) return;
    const first = params.api.getAllDisplayedColumns()[1] === params.column;
    if (first) this.paintTitle(row, params);
    else this.box.textContent = sumText(row.sums[field.id], field, params.context);
  }

  private paintTitle(row: HeadingRow, { api, context }: Params): void {
    const { heading, level } = row;
    const field = context.object.fields.find((each) => each.id === level.field);
    const chevron = document.createElement('button');
    chevron.type = 'button';
    chevron.tabIndex = -1;
    chevron.className = 'plain heading-chevron';
    chevron.setAttribute('aria-expanded', String(!heading.folded));
    chevron.setAttribute('aria-label', context.words.fold(heading.folded));
    // The press is not the sheet's: it would begin a selection.
    chevron.addEventListener('pointerdown', (event) => event.stopPropagation());
    chevron.addEventListener('mousedown', (event) => event.stopPropagation());
    chevron.addEventListener('click', () => toggleGroup(api, context, row));
    chevron.append(CHEVRON.content.cloneNode(true));
    const name = document.createElement('span');
    name.className = 'heading-field';
    name.textContent = field === undefined ? '' : (field.label[context.language] || field.label.zh) + context.words.colon;
    const value = document.createElement('strong');
    value.className = 'heading-value';
    value.textContent = headingText(row, context);
    const count = document.createElement('span');
    count.className = 'heading-count figures';
    count.textContent = groupThousands(String(heading.count));
    this.box.style.setProperty('--depth', String(heading.depth));
    this.box.title = `${name.textContent}${value.textContent} (${count.textContent})`;
    this.box.append(chevron, name, value, count);
  }
}

/** What a group is called: the value as cells show it, the linked record, the month; 空白 for none. */
export function headingText({ heading, level }: HeadingRow, context: SheetContext): string {
  const { key, title } = heading;
  const field = context.object.fields.find((each) => each.id === level.field);
  if (key === null || key === '') return context.words.blank;
  if (field === undefined) return String(key);
  if (field.type === 'link') return title ?? context.words.notHere;
  if (field.type === 'date' || field.type === 'instant') return dayText(String(key), context.language);
  if (field.type === 'money' && typeof key === 'number') return figureText('money', String(key), null);
  return cellText(field, key, context.language);
}

function sumText(shown: ShownSum | undefined, field: FieldDescription, context: SheetContext): string {
  if (shown === undefined) return '';
  if (shown.mixed) return context.words.mixed;
  if (shown.sum === null) return '';
  return figureText(field.type, shown.sum, shown.currency);
}

/** "2026-03" → 2026年3月, Mar 2026; a day and what is no date stay as they are. */
export function dayText(key: string, language: Language): string {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?$/.exec(key) ?? [];
  if (year === undefined) return key;
  if (month === undefined) return language === 'zh' ? `${year}年` : year;
  return language === 'zh' ? `${year}年${Number(month)}月` : `${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
