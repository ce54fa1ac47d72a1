import type { Field } from '../model/types.ts';
import { columnOf } from './derived/columns.ts';
import type { Store } from './open.ts';
import { orderable } from './orderable.ts';
import { sumColumns, sumOf } from './sums.ts';
import { quoted } from './tables.ts';
import type { View } from './view-query.ts';

/** A block of an open list: rows start ≤ i < end under some fields. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly fields: readonly string[];
}

/** What the cells of one field hold, over all blocks. */
export interface FieldFigures {
  /** Cells that hold something. */
  readonly filled: number;
  /** Cells that hold a figure: kept texts where a number is asked for are filled, but none. */
  readonly figures: number;
  /** Canonical decimal text, minor units for money; null where there is no figure or the field does not add up. */
  readonly sum: string | null;
  readonly min: string | number | null;
  readonly max: string | number | null;
}

export interface BlockSummary {
  readonly field: string;
  readonly figures: FieldFigures;
}

const FIGURES: ReadonlySet<string> = new Set(['money', 'decimal', 'integer', 'percent']);

/**
 * What blocks of a list hold, by field and block, and the first and last currency of their rows. Blocks must not share
 * cells, and callers keep them small: a whole list of a million rows is asked for in stretches, so that the core
 * answers other questions in between.
 */
export function summarizeBlocks(store: Store, view: View, blocks: readonly Block[], now: number): { fields: BlockSummary[]; currencies: string[] } {
  const object = store.registry.object(view.query.object);
  const hasCurrency = object.fields.some((field) => field.id === 'currency');
  const fields: BlockSummary[] = [];
  const currencies = new Set<string>();
  for (const block of blocks) {
    const asked = block.fields.map((id) => store.registry.field(object.id, id));
    const columns = asked.flatMap((field, i) => figureColumns(field, columnOf({ registry: store.registry, object, now }, field), String(i)));
    const currency = hasCurrency ? `coalesce(nullif(t."currency", ''), 'CNY')` : `'CNY'`;
    const rids = JSON.stringify([...view.rids.subarray(block.start, block.end)]);
    const row = store.db.get<Record<string, string | number | null>>(
      `SELECT min(${currency}) AS c0, max(${currency}) AS c1${columns.map((column) => `, ${column}`).join('')} FROM ${quoted(object.id)} t WHERE t.rid IN (SELECT value FROM json_each(?))`,
      [rids],
    ) ?? {};
    for (const each of [row['c0'], row['c1']]) if (typeof each === 'string') currencies.add(each);
    asked.forEach((field, i) => fields.push({ field: field.id, figures: {
      filled: Number(row[`n${i}`] ?? 0), figures: Number(row[`f${i}`] ?? 0), sum: FIGURES.has(field.type) ? sumOf(row, String(i)) : null, min: row[`a${i}`] ?? null, max: row[`z${i}`] ?? null,
    } }));
  }
  return { fields, currencies: [...currencies] };
}

function figureColumns(field: Field, column: string, suffix: string): string[] {
  const filled = `count(nullif(${column}, '')) AS n${suffix}`;
  if (!FIGURES.has(field.type)) return [filled];
  const figure = orderable(field, column);
  // Percents add up here, as in any spreadsheet: their average is what people look for.
  const sums = sumColumns({ type: field.type === 'percent' ? 'decimal' : field.type }, column, suffix);
  return [filled, `count(${figure}) AS f${suffix}`, `min(${figure}) AS a${suffix}`, `max(${figure}) AS z${suffix}`, ...sums];
}
