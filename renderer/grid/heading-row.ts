import type { GridRow } from '../../preload/contract/grids.ts';
import { add } from '../../db/values/decimal.ts';
import type { SortItem } from './context.ts';
import type { Heading } from './group-rows.ts';

/** What a column of a group adds up to. */
export interface ShownSum {
  readonly sum: string | null;
  readonly currency: string | null;
  /** Amounts in several currencies have no sum. */
  readonly mixed: boolean;
}

/** A heading as a row of the sheet. It is no record: `isRecord` says so. */
export interface HeadingRow extends GridRow {
  readonly heading: Heading;
  /** The level it belongs to: field, direction, what of the value. */
  readonly level: SortItem;
  readonly sums: Readonly<Record<string, ShownSum>>;
}

/** The heading that a row is; null for records and the line for a new one. */
export function headingOf(row: GridRow | undefined): HeadingRow | null {
  return row !== undefined && 'heading' in row ? (row as HeadingRow) : null;
}

/** A heading with what its innermost groups add up to, exactly. */
export function headingRow(heading: Heading, level: SortItem, fields: readonly string[], leaves: readonly (readonly ShownSum[])[]): HeadingRow {
  const own = leaves.slice(heading.leaves.first, heading.leaves.end);
  const sums = Object.fromEntries(fields.map((field, at) => [field, own.reduce<ShownSum>((total, sums) => plus(total, sums[at] ?? NOTHING), NOTHING)]));
  return { id: heading.id, values: {}, titles: {}, problems: {}, heading, level, sums };
}

const NOTHING: ShownSum = { sum: null, currency: null, mixed: false };

function plus(one: ShownSum, other: ShownSum): ShownSum {
  if (one.mixed || other.mixed || (one.currency !== null && other.currency !== null && one.currency !== other.currency)) return { ...NOTHING, mixed: true };
  const sum = one.sum === null ? other.sum : other.sum === null ? one.sum : add(one.sum, other.sum);
  return { sum, currency: one.currency ?? other.currency, mixed: false };
}
