import { add, compare } from '../../db/values/decimal.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { FIGURE_TYPES, currencyOf, valueOf } from './row.ts';
import type { SelectedCell } from './selected-cells.ts';

export interface SelectionStats {
  /** Cells that hold something. */
  readonly filled: number;
  readonly figures: number;
  /** Of one kind of figures; null when the selection mixes kinds or currencies. Money is in minor units. */
  readonly sum: string | null;
  readonly min: string | null;
  readonly max: string | null;
  readonly field: FieldDescription | null;
  readonly currency: string;
}

/** What some cells of one field hold together. */
export interface Part {
  readonly field: FieldDescription;
  readonly filled: number;
  readonly figures: number;
  readonly sum: string | null;
  readonly min: string | null;
  readonly max: string | null;
}

/** Parts put together, exactly. Without figures of one kind and one currency there is only a count. */
export function together(parts: readonly Part[], currencies: ReadonlySet<string>): SelectionStats {
  // Words and days beside the figures do not add up, as in Excel.
  const counting = parts.filter(({ field, figures }) => figures > 0 && FIGURE_TYPES.has(field.type));
  const kinds = new Set(counting.map(({ field }) => field.type));
  const sums = kinds.size === 1 && (!kinds.has('money') || currencies.size <= 1);
  const filled = parts.reduce((count, part) => count + part.filled, 0);
  const counted = sums ? counting : [];
  const pick = (values: readonly (string | null)[], keep: (order: number) => boolean): string | null =>
    values.reduce((best, value) => (value === null ? best : best === null || keep(compare(value, best)) ? value : best), null);
  return {
    filled,
    figures: counted.reduce((count, part) => count + part.figures, 0),
    sum: counted.length === 0 ? null : counted.reduce((sum, part) => add(sum, part.sum ?? '0'), '0'),
    min: pick(counted.map((part) => part.min), (order) => order < 0),
    max: pick(counted.map((part) => part.max), (order) => order > 0),
    field: counted[0]?.field ?? null,
    currency: [...currencies][0] ?? 'CNY',
  };
}

/** Count, sum and extremes of cells that are here. Cells whose value was not understood count as filled and add nothing. */
export function statsOf(cells: readonly Pick<SelectedCell, 'row' | 'field'>[]): SelectionStats {
  const parts = cells.map(({ row, field }): Part => {
    const value = valueOf(row, field.id);
    const filled = value !== null && value !== '';
    const figure = filled && FIGURE_TYPES.has(field.type) && row.problems[field.id] === undefined ? String(value) : null;
    return { field, filled: filled ? 1 : 0, figures: figure === null ? 0 : 1, sum: figure, min: figure, max: figure };
  });
  return together(parts, new Set(cells.map(({ row }) => currencyOf(row))));
}
