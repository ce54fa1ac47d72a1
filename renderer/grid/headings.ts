import { labelKey } from '../../db/values/text.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';

/**
 * A block that brings its own headings, as when a whole table is copied out of a workbook: its first row names fields
 * and nothing else. Answers the rows below it with the field of each column (null where a heading is empty), or null
 * when the first row is data.
 */
export function readHeadings(block: readonly (readonly string[])[], fields: readonly FieldDescription[]): { readonly rows: readonly (readonly string[])[]; readonly fields: readonly (FieldDescription | null)[] } | null {
  const [first, ...rows] = block;
  if (first === undefined || rows.length === 0) return null;
  const named = first.map((heading) => fields.find((field) => heading.trim() !== '' && [field.label.zh, field.label.en].some((label) => labelKey(label) === labelKey(heading))) ?? null);
  const given = first.filter((heading) => heading.trim() !== '').length;
  const known = named.filter((field) => field !== null);
  return given > 0 && known.length === given && new Set(known).size === given ? { rows, fields: named } : null;
}
