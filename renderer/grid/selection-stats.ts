import { add } from '../../db/values/decimal.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { FIGURE_TYPES, currencyOf, valueOf } from './row.ts';
import type { SelectedCell } from './selected-cells.ts';

export interface SelectionStats {
  /** Cells that hold something. */
  readonly filled: number;
  /** Sum of one kind of figures; null when the selection mixes kinds, currencies or texts. Money is in minor units. */
  readonly sum: string | null;
  readonly figures: number;
  readonly field: FieldDescription | null;
  readonly currency: string;
}

/** Count and sum of some cells, exact. Cells whose value was not understood count as filled and add nothing. */
export function statsOf(cells: readonly Pick<SelectedCell, 'row' | 'field'>[]): SelectionStats {
  const kinds = new Set(cells.map(({ field }) => field.type));
  const [kind] = kinds;
  const currencies = new Set(cells.map(({ row }) => currencyOf(row)));
  const sums = kinds.size === 1 && kind !== undefined && FIGURE_TYPES.has(kind) && (kind !== 'money' || currencies.size <= 1);
  let filled = 0;
  let figures = 0;
  let sum = '0';
  for (const { row, field } of cells) {
    const value = valueOf(row, field.id);
    if (value === null || value === '') continue;
    filled += 1;
    if (!sums || row.problems[field.id] !== undefined) continue;
    figures += 1;
    sum = add(sum, String(value));
  }
  return { filled, sum: sums && figures > 0 ? sum : null, figures, field: sums ? cells[0]?.field ?? null : null, currency: [...currencies][0] ?? 'CNY' };
}
