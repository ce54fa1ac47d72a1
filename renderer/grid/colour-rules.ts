import { holds } from '../../db/values/condition.ts';
import type { DeskDay } from '../../db/values/condition.ts';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { isComplete } from '../filters/operators.ts';
import type { ColourName, ColourRule } from '../views/view-display.ts';
import { isRecord } from './row.ts';

/** The colour of a cell, by the rules; null for none. */
export type CellPainter = (row: GridRow, field: string) => ColourName | null;

/**
 * The painter for some rules: of those that hold for a record, the first that reaches the cell. Half-filled rules and
 * rules on fields that are gone wait. A row is tested once, however many of its cells are drawn how often.
 */
export function createPainter(rules: readonly ColourRule[], fields: readonly FieldDescription[], desk: DeskDay): CellPainter | null {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const known = rules.flatMap((rule) => {
    const field = byId.get(rule.field);
    return field !== undefined && isComplete(rule) ? [{ rule, field }] : [];
  });
  if (known.length === 0) return null;
  const tested = new WeakMap<GridRow, readonly ColourRule[]>();
  const holding = (row: GridRow): readonly ColourRule[] => {
    const found = tested.get(row) ?? known.filter(({ rule, field }) => holds(rule, field, row, desk)).map(({ rule }) => rule);
    tested.set(row, found);
    return found;
  };
  return (row, field) => (isRecord(row) ? holding(row).find((rule) => rule.whole || rule.field === field)?.colour ?? null : null);
}
