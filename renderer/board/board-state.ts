import type { Input } from '../../preload/contract/index.ts';

/** How the board is looked at, remembered on this desk. Search begins anew each time. */
export interface BoardLook {
  readonly owner: string | null;
  readonly stalledOnly: boolean;
  readonly order: 'close' | 'amount' | 'days';
  readonly closedDays: number;
}

export const PLAIN_LOOK: BoardLook = { owner: null, stalledOnly: false, order: 'close', closedDays: 30 };

/** What is asked of the core for a look. */
export function filterOf(look: BoardLook, search: string): Input<'board.columns'> {
  return { owner: look.owner, stalledOnly: look.stalledOnly, closedDays: look.closedDays, search: search.trim() };
}

/** Where the focus of the board stands. */
export interface Place {
  readonly column: number;
  readonly index: number;
}

/** The place a key leads to, among columns of these sizes; empty columns are passed over. Null when there is none. */
export function stepFrom(place: Place, key: string, sizes: readonly number[]): Place | null {
  const size = sizes[place.column] ?? 0;
  switch (key) {
    case 'ArrowDown': return place.index + 1 < size ? { ...place, index: place.index + 1 } : null;
    case 'ArrowUp': return place.index > 0 ? { ...place, index: place.index - 1 } : null;
    case 'Home': return size > 0 ? { ...place, index: 0 } : null;
    case 'End': return size > 0 ? { ...place, index: size - 1 } : null;
    case 'ArrowLeft': return sideways(place, -1, sizes);
    case 'ArrowRight': return sideways(place, 1, sizes);
    default: return null;
  }
}

function sideways(place: Place, by: 1 | -1, sizes: readonly number[]): Place | null {
  for (let column = place.column + by; column >= 0 && column < sizes.length; column += by) {
    const size = sizes[column] ?? 0;
    if (size > 0) return { column, index: Math.min(place.index, size - 1) };
  }
  return null;
}

/** Height of a card, as board.css draws it, with the gap below. All of a column are alike, so that any of thousands is found by its number; closed deals have nothing next to do. */
export const CARD_STEP = { open: 136, closed: 120 } as const;
/** Cards are fetched in runs of so many, and a few beyond what is seen. */
const RUN = 20;

/** Which cards to hold for what is seen of a column. */
export function runFor(scrollTop: number, height: number, count: number, step: number): { readonly start: number; readonly end: number } {
  const first = Math.floor(scrollTop / step);
  const last = Math.ceil((scrollTop + height) / step);
  const start = Math.max(0, Math.floor((first - RUN / 2) / RUN) * RUN);
  return { start, end: Math.max(start, Math.min(count, Math.ceil((last + RUN / 2) / RUN) * RUN)) };
}
