import type { Column, GridApi, ICellRendererComp, ICellRendererParams, IRowNode } from 'ag-grid-community';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { SheetContext } from './context.ts';
import { ROW_NUMBER } from './column-layout.ts';
import { Painted } from './painted.ts';
import type { Passing } from './passing.ts';

type Params = ICellRendererParams<GridRow, unknown, SheetContext>;

/**
 * True for a row that is drawn as one piece: it is not here yet and is being passed by. A dozen cells for each of them
 * cost more than a frame has time for, and they are thrown away when the row comes.
 */
export function waitsWhole(node: IRowNode<GridRow>, api: GridApi<GridRow>, passing: Passing): boolean {
  return node.data === undefined && node.rowPinned == null && passing.now() && api.getFocusedCell()?.rowIndex !== node.rowIndex;
}

/** A row that is not here yet: its number, and a quiet bar in the place of each cell. */
export class WaitingRow extends Painted<Params> implements ICellRendererComp<GridRow> {
  protected readonly box = document.createElement('div');
  private readonly number = document.createElement('div');

  protected override build({ api }: Params): void {
    this.box.className = 'waiting-row';
    this.number.className = 'waiting-number';
    const { numbers, background } = lookOf(api);
    this.number.style.width = `${numbers}px`;
    this.box.style.backgroundImage = background;
    this.box.append(this.number);
  }

  protected paint({ context, node }: Params): void {
    const index = node.rowIndex ?? 0;
    this.number.textContent = String((context.source?.recordAt(index) ?? index) + 1);
  }
}

interface Look {
  readonly key: string;
  /** Width of the numbers. */
  readonly numbers: number;
  /** Bars, and the lines between columns, of a whole row. */
  readonly background: string;
}

const looks = new WeakMap<GridApi<GridRow>, Look>();

/** How rows that wait look just now: the same for all of them until columns move. */
function lookOf(api: GridApi<GridRow>): Look {
  const { left, right } = api.getHorizontalPixelRange();
  const lefts = api.getDisplayedLeftColumns();
  const key = `${left} ${right} ${api.getAllDisplayedVirtualColumns().map((column) => `${column.getColId()}:${column.getLeft() ?? 0}:${column.getActualWidth()}`).join(' ')}`;
  const known = looks.get(api);
  if (known?.key === key) return known;
  const frozen = widthOf(lefts);
  const columns = [
    ...lefts.filter((column) => column.getColId() !== ROW_NUMBER).map((column) => placeOf(column, 0, 0)),
    ...api.getAllDisplayedVirtualColumns().filter((column) => column.getPinned() == null).map((column) => placeOf(column, frozen - left, frozen)),
  ].filter((place) => place.to > place.from);
  const numbers = widthOf(lefts.filter((column) => column.getColId() === ROW_NUMBER));
  const look = { key, numbers, background: `${bars(columns)}, ${lines(columns, frozen)}` };
  looks.set(api, look);
  return look;
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/** From where to where a column reaches on the screen; what scrolls is covered by what is frozen. */
function placeOf(column: Column, shift: number, least: number): Place {
  const from = (column.getLeft() ?? 0) + shift;
  return { from: Math.max(least, from), to: from + column.getActualWidth() };
}

function widthOf(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + column.getActualWidth(), 0);
}

function bars(columns: readonly Place[]): string {
  return strips(columns.map(({ from, to }) => ({ from: from + PADDING, to: from + PADDING + Math.max(0, to - from - 2 * PADDING) * 0.6, colour: 'var(--hover)' })));
}

/** The line behind what is frozen is firmer. */
function lines(columns: readonly Place[], frozen: number): string {
  return strips(columns.map(({ to }) => ({ from: to - 1, to, colour: to === frozen ? 'var(--line-strong)' : 'var(--line)' })));
}

/** Space at each side of a cell's text. */
const PADDING = 10;

function strips(places: readonly (Place & { readonly colour: string })[]): string {
  return `linear-gradient(90deg, ${places.map(({ from, to, colour }) => `transparent ${from}px, ${colour} ${from}px ${to}px, transparent ${to}px`).join(', ') || 'transparent, transparent'})`;
}
