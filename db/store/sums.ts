import type { Field } from '../model/types.ts';
import { isNumeral } from './orderable.ts';

/**
 * Exact sums, whatever the amounts: SQLite stops at 63 bits with an error, JavaScript rounds from 53 bits on, and binary
 * fractions drift. So whole numbers are added as millions and the rest, decimals as those and a fraction of twelve places,
 * and put together as big integers.
 */
const PLACES = 12;
const PARTS = ['millions', 'ones', 'fraction'] as const;

/** Columns that `sumOf` puts together, named with `suffix`; none for a field that does not add up. */
export function sumColumns(field: Pick<Field, 'type'>, column: string, suffix: string): string[] {
  const parts = partsOf(field, column);
  return parts.map((part, i) => `CAST(sum(${part}) AS TEXT) AS ${PARTS[i] ?? ''}${suffix}`);
}

function partsOf(field: Pick<Field, 'type'>, column: string): string[] {
  if (field.type === 'money' || field.type === 'integer') {
    const whole = `CASE WHEN typeof(${column}) = 'integer' THEN ${column} END`;
    return [`(${whole}) / 1000000`, `(${whole}) % 1000000`];
  }
  if (field.type !== 'decimal') return [];
  const sign = `CASE WHEN ${isNumeral(column)} THEN iif(${column} LIKE '-%', -1, 1) END`;
  const plain = `ltrim(${column}, '-')`;
  const fraction = `iif(instr(${plain}, '.') = 0, '', substr(${plain}, instr(${plain}, '.') + 1))`;
  return [
    `(${sign}) * (CAST(${plain} AS INTEGER) / 1000000)`,
    `(${sign}) * (CAST(${plain} AS INTEGER) % 1000000)`,
    `(${sign}) * CAST(substr(${fraction} || '${'0'.repeat(PLACES)}', 1, ${PLACES}) AS INTEGER)`,
  ];
}

/** The sum as canonical decimal text; null when there was nothing to add. */
export function sumOf(row: Readonly<Record<string, unknown>>, suffix: string): string | null {
  const [millions, ones, fraction] = PARTS.map((part) => row[`${part}${suffix}`] ?? null);
  if (typeof millions !== 'string' || typeof ones !== 'string') return null;
  const units = (BigInt(millions) * 1_000_000n + BigInt(ones)) * 10n ** BigInt(PLACES) + BigInt(typeof fraction === 'string' ? fraction : 0);
  const digits = String(units < 0n ? -units : units).padStart(PLACES + 1, '0');
  const text = `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`.replace(/\.?0+$/, '');
  return units < 0n ? `-${text}` : text;
}
