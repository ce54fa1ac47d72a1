import type { Field, FieldType, Value } from '../model/types.ts';

/** The three storage classes the tables use. */
export type StorageClass = 'TEXT' | 'INTEGER';

const INTEGERS: ReadonlySet<FieldType> = new Set(['integer', 'money', 'boolean']);

export function storageClass(type: FieldType): StorageClass {
  return INTEGERS.has(type) ? 'INTEGER' : 'TEXT';
}

const NUMERIC_TEXT = /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/;

/**
 * The value as a column of this field holds it. SQLite's affinity would quietly turn "12" into 12 in an INTEGER column
 * and 5 into "5.0" in a TEXT one; doing it here first makes every desk store the same. Text that is no number stays
 * text in a number column: a wrong value is kept and flagged, never dropped.
 */
export function columnValue(field: Pick<Field, 'type'>, value: Value): Value {
  if (value === null || value === '') return null;
  if (storageClass(field.type) === 'TEXT') return typeof value === 'number' ? String(value) : value;
  if (typeof value === 'string') return NUMERIC_TEXT.test(value) ? finite(Number(value), value) : value;
  return finite(value, null);
}

function finite(number: number, otherwise: Value): Value {
  return Number.isFinite(number) ? number : otherwise;
}
