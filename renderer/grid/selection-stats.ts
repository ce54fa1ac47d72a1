import { add } from '../../db/values/decimal.ts';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { FIGURE_TYPES, currencyOf, valueOf } from './row.ts';

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
export function statsOf(rows: readonly GridRow[], fields: readonly FieldDescription[]): SelectionStats {
  const kinds = new Set(fields.map((field) => field.type));
  const [kind] = kinds;
  const currencies = new Set(rows.map(currencyOf));
  const sums = kinds.size === 1 && kind !== undefined && FIGURE_TYPES.has(kind) && (kind !== 'money' || currencies.size <= 1);
  let filled = 0;
  let figures = 0;
  let sum = '0';
  for (const row of rows) {
    for (const field of fields) {
      const value = valueOf(row, field.id);
      if (value === null || value === '') continue;
      filled += 1;
      if (!sums || row.problems[field.id] !== undefined) continue;
      figures += 1;
      sum = add(sum, String(value));
    }
  }
  return { filled, sum: sums && figures > 0 ? sum : null, figures, field: sums ? fields[0] ?? null : null, currency: [...currencies][0] ?? 'CNY' };
}
