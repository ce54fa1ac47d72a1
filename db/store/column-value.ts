import type { Field, FieldType, Value } from '../model/types.ts';

/** The three storage classes the tables use. */
export type StorageClass = 'TEXT' | 'INTEGER';

const INTEGERS: ReadonlySet<FieldType> = new Set(['integer', 'money', 'boolean']);

export function storageClass(type: FieldType): StorageClass {
  return INTEGERS.has(type) ? 'INTEGER' : 'TEXT';
}

/** Text that SQLite's affinity takes for a number, up to a NUL, at which it stops reading. */
const NUMERIC_TEXT = /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/;

/**
 * The value as a column of this field holds it. SQLite's affinity would quietly turn "12" into 12 in an INTEGER column
 * and 5 into "5.0" in a TEXT one; doing it here first makes every desk store the same. Text that is no number stays
 * text in a number column: a wrong value is kept and flagged, never dropped.
 */
export function columnValue(field: Pick<Field, 'type'>, value: Value): Value {
  const plain = plainValue(value);
  if (plain === null || plain === '') return null;
  if (storageClass(field.type) === 'TEXT') return String(plain);
  return typeof plain === 'string' ? numberOrText(plain) : plain;
}

/**
 * A string, a finite number or null, whatever came: a newer version may have sent another kind of JSON, which is kept as
 * its text. Half surrogate pairs become the mark that UTF-8, and so the file, has for them.
 */
function plainValue(value: unknown): Value {
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return value === null || value === undefined ? null : JSON.stringify(value).toWellFormed();
}

/** Text beyond every number gets a spreadsheet's mark for text, because the column would make it infinity, read back as nothing. */
function numberOrText(text: string): Value {
  const shown = text.replaceAll('\0', '\ufffd');
  if (!NUMERIC_TEXT.test(shown)) return shown;
  const number = Number(shown);
  return Number.isFinite(number) ? number : `'${shown}`;
}
