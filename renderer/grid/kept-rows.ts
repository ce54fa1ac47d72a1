import type { GridRow } from '../../preload/contract/grids.ts';

/** Rows of records that were asked for already, with edits laid over them until the core has confirmed them. */
export interface KeptRows {
  /** The row of a record, if it is here. */
  get(record: number): GridRow | undefined;
  put(start: number, rows: readonly GridRow[]): void;
  /** Forgets the rows, not what is laid over. */
  clear(): void;
  /** Shows a change before the core has confirmed it. Returns the function that ends that. */
  overlay(id: string, values: GridRow['values'], titles: GridRow['titles']): () => void;
}

/** At most so many rows are kept; a screen is about thirty. */
const MOST = 20_000;

/** An empty store of rows. */
export function createKeptRows(): KeptRows {
  const kept = new Map<number, GridRow>();
  const overlays = new Map<string, Set<{ readonly values: GridRow['values']; readonly titles: GridRow['titles'] }>>();
  const laidOver = (row: GridRow): GridRow => {
    let shown = row;
    for (const { values, titles } of overlays.get(row.id) ?? []) shown = { ...shown, values: { ...shown.values, ...values }, titles: { ...shown.titles, ...titles } };
    return shown;
  };
  return {
    get: (record) => {
      const row = kept.get(record);
      return row === undefined ? undefined : laidOver(row);
    },
    put: (start, rows) => {
      rows.forEach((row, offset) => {
        // Taken out first, so that what came last goes last.
        kept.delete(start + offset);
        kept.set(start + offset, row);
      });
      for (const record of kept.keys()) {
        if (kept.size <= MOST) return;
        kept.delete(record);
      }
    },
    clear: () => kept.clear(),
    overlay: (id, values, titles) => {
      const piece = { values, titles };
      const pieces = overlays.get(id) ?? new Set();
      overlays.set(id, pieces.add(piece));
      return () => {
        pieces.delete(piece);
        if (pieces.size === 0) overlays.delete(id);
      };
    },
  };
}
