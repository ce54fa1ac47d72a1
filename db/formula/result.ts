import type { FieldType, Value } from '../model/types.ts';
import { parseDecimal, round } from '../values/decimal.ts';
import { fail } from './problem.ts';
import { exact, type Kind, type Val } from './typed.ts';

/** The field types that can show a kind of outcome, the usual one first. */
export const TYPES_OF: Readonly<Record<Kind, readonly FieldType[]>> = {
  number: ['decimal', 'percent', 'integer'],
  money: ['money'],
  text: ['text', 'longtext', 'phone', 'email', 'url'],
  date: ['date'],
  boolean: ['boolean'],
};

/** An outcome as the stored form of a field of this type. */
export function toStored(value: Val, kind: Kind, type: FieldType): Value {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string' || kind === 'money') return value;
  const decimal = exact(value);
  if (type === 'percent') return parseDecimal(`${decimal}e2`);
  if (type !== 'integer') return decimal;
  const whole = Number(round(decimal, 0));
  return Number.isSafeInteger(whole) ? whole : fail('formula.tooLarge');
}
