import type { Field } from '../model/types.ts';
import { storageClass } from './column-value.ts';

/**
 * A column as something that can be compared and added: SQLite puts any text above every number, takes "面议" for 0 where
 * a number is asked for, and finds "12月底" before every date. Kept values of the wrong type become NULL here, so that
 * they are neither more, nor less, nor part of a sum. Decimals are canonical text and become numbers.
 */
export function orderable(field: Pick<Field, 'type' | 'derived'>, column: string): string {
  // What a formula gives is of its type, and each mention of the column works it out again.
  if (field.derived?.kind === 'formula') return isDecimal(field) ? `CAST(${column} AS REAL)` : column;
  if (isDecimal(field)) return `CASE WHEN ${isNumeral(column)} THEN CAST(${column} AS REAL) END`;
  if (field.type === 'date' || field.type === 'instant') return `CASE WHEN ${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*' THEN ${column} END`;
  return storageClass(field.type) === 'INTEGER' ? `CASE WHEN typeof(${column}) <> 'text' THEN ${column} END` : column;
}

export function isDecimal(field: Pick<Field, 'type'>): boolean {
  return field.type === 'decimal' || field.type === 'percent';
}

/** True for text of digits with at most a sign and a point; canonical decimals have no other form. */
export function isNumeral(column: string): string {
  return `(${column} GLOB '*[0-9]*' AND ltrim(${column}, '-') NOT GLOB '*[^0-9.]*' AND ${column} NOT GLOB '*.*.*')`;
}
