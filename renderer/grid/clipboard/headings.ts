import { labelKey } from '../../../db/values/text.ts';
import type { FieldDescription } from '../../../preload/contract/model.ts';
import type { Block } from './pasted-cell.ts';

/** Rows that know their columns. */
export interface HeadedRows {
  readonly rows: Block;
  /** The field of each column; null where it has none. */
  readonly fields: readonly (FieldDescription | null)[];
}

/**
 * A block that brings its own headings, as when a whole table is copied out of a workbook: its first row names fields
 * and nothing else. Answers the rows below it with the field of each column (null where a heading is empty), or null
 * when the first row is data.
 */
export function readHeadings(block: Block, fields: readonly FieldDescription[]): HeadedRows | null {
  const [first, ...rows] = block;
  if (first === undefined || rows.length === 0 || first.length > 1000) return null;
  const named = first.map(({ text }) => fieldNamed(text, fields));
  const given = first.filter(({ text }) => text.trim() !== '').length;
  const known = named.filter((field) => field !== null);
  return given > 0 && known.length === given && new Set(known).size === given ? { rows, fields: named } : null;
}

/** The field that a heading names in either language. */
export function fieldNamed(heading: string, fields: readonly FieldDescription[]): FieldDescription | null {
  const key = labelKey(heading);
  return key === '' ? null : (fields.find((field) => labelKey(field.label.zh) === key || labelKey(field.label.en) === key) ?? null);
}
