import type { GridRow, ViewQuery } from '../../preload/contract/grids.ts';
import { call } from '../api/bridge.ts';

/** One open list of the core, with the rows that were already asked for. */
export interface ViewSource {
  readonly view: string;
  readonly query: ViewQuery;
  count(): number;
  /** A row that is here already. */
  row(index: number): GridRow | undefined;
  /** Rows start ≤ i < end, from here when all of them are, else from the core. */
  rows(start: number, end: number, fresh?: boolean): Promise<readonly GridRow[]>;
  /** The list changed in the core: what is here may be old. */
  changed(count: number): void;
  /** Shows a change before the core has confirmed it. Returns the function that ends that. */
  overlay(id: string, values: GridRow['values'], titles: GridRow['titles']): () => void;
  close(): void;
}

/** At most so many rows are kept here; a screen is about thirty. */
const KEPT_ROWS = 20_000;

/** Opens a list and fetches its first rows, so that the grid can paint at once. */
export async function openView(query: ViewQuery, firstRows: number): Promise<ViewSource> {
  const opened = await call('view.open', query);
  const kept = new Map<number, GridRow>();
  const overlays = new Map<string, Set<{ readonly values: GridRow['values']; readonly titles: GridRow['titles'] }>>();
  let count = opened.count;

  const keep = (index: number, row: GridRow): void => {
    if (kept.size >= KEPT_ROWS) kept.clear();
    kept.set(index, row);
  };
  const laidOver = (row: GridRow): GridRow => {
    let shown = row;
    for (const { values, titles } of overlays.get(row.id) ?? []) shown = { ...shown, values: { ...shown.values, ...values }, titles: { ...shown.titles, ...titles } };
    return shown;
  };
  const rows = async (start: number, end: number, fresh = false): Promise<readonly GridRow[]> => {
    const last = Math.min(end, count);
    const here: GridRow[] = [];
    for (let index = start; !fresh && index < last; index += 1) {
      const row = kept.get(index);
      if (row === undefined) break;
      here.push(laidOver(row));
    }
    if (here.length >= last - start) return here;
    const answer = await call('view.rows', { view: opened.view, start, end });
    count = answer.count;
    answer.rows.forEach((row, offset) => keep(start + offset, row));
    return answer.rows.map(laidOver);
  };

  if (count > 0) await rows(0, firstRows);
  return {
    view: opened.view,
    query,
    count: () => count,
    row: (index) => {
      const row = kept.get(index);
      return row === undefined ? undefined : laidOver(row);
    },
    rows,
    changed: (next) => {
      count = next;
      kept.clear();
    },
    overlay: (id, values, titles) => {
      const piece = { values, titles };
      const pieces = overlays.get(id) ?? new Set();
      overlays.set(id, pieces.add(piece));
      return () => {
        pieces.delete(piece);
        if (pieces.size === 0) overlays.delete(id);
      };
    },
    close: () => void call('view.close', { view: opened.view }).catch(() => undefined),
  };
}
