import { minorPlaces, moneyFromDecimal, moneyToDecimal } from '../../db/values/money.ts';
import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { Language } from '../i18n/setup.ts';
import { textEntry } from '../inputs/entry.ts';
import type { Entry } from '../inputs/entry.ts';
import { copiedText, currencyOf, valueOf } from './row.ts';
import type { Sample } from './series/reading.ts';

/** A cell by its record and its field. */
export interface FilledCell {
  readonly row: GridRow;
  readonly field: FieldDescription;
}

/** What a cell is to a series. Amounts count in whole units, not in cents; what does not fit its field is only copied. */
export function sampleOf({ row, field }: FilledCell): Sample {
  const value = valueOf(row, field.id);
  if (value === null || value === '' || row.problems[field.id] !== undefined) return { kind: 'fixed' };
  switch (field.type) {
    case 'integer': case 'decimal': case 'percent': return { kind: 'number', value: String(value) };
    case 'money': return Number.isSafeInteger(value) ? { kind: 'number', value: moneyToDecimal(Number(value), currencyOf(row)) } : { kind: 'fixed' };
    case 'date': return { kind: 'date', value: String(value) };
    case 'text': case 'longtext': return { kind: 'text', value: String(value) };
    case 'phone': case 'email': case 'url': case 'instant': case 'boolean': case 'choice': case 'link': case 'json': return { kind: 'fixed' };
  }
}

/**
 * What is put into a cell: a copy of the source (`made` null), or the value that the series of the source made. Between
 * fields of different types it is handed over as text, which the core understands as if it had been typed.
 */
export function entryFor(source: FilledCell, made: string | null, target: FilledCell, language: Language): Entry {
  return made === null ? copyOf(source, target, language) : madeEntry(source.field, made, target);
}

function copyOf({ row, field }: FilledCell, target: FilledCell, language: Language): Entry {
  const value = valueOf(row, field.id);
  if (value === null || value === '') return { kind: 'value', value: null };
  if (!sameKind(field, target.field)) return textEntry(copiedText(row, field, language));
  // The same number of cents is another amount in another currency.
  if (field.type === 'money' && Number.isSafeInteger(value) && currencyOf(row) !== currencyOf(target.row)) return madeEntry(field, moneyToDecimal(Number(value), currencyOf(row)), target);
  const title = row.titles[field.id];
  return { kind: 'value', value, ...(title == null ? {} : { title }) };
}

function madeEntry(from: FieldDescription, made: string, { row, field }: FilledCell): Entry {
  const asText = textEntry(from.type === 'percent' ? `${made}%` : made);
  if (field.type !== from.type) return asText;
  switch (field.type) {
    case 'decimal': case 'percent': case 'date': return { kind: 'value', value: made };
    case 'integer': return !made.includes('.') && Number.isSafeInteger(Number(made)) ? { kind: 'value', value: Number(made) } : asText;
    case 'money': {
      const currency = currencyOf(row);
      if ((made.split('.')[1]?.length ?? 0) > minorPlaces(currency)) return asText;
      try {
        return { kind: 'value', value: moneyFromDecimal(made, currency) };
      } catch {
        return asText;
      }
    }
    default: return asText;
  }
}

/** True when a value of one field is a value of the other. */
function sameKind(one: FieldDescription, other: FieldDescription): boolean {
  if (one.id === other.id) return true;
  if (one.type !== other.type) return false;
  if (one.type === 'link') return one.to === other.to;
  if (one.type !== 'choice') return true;
  const keys = new Set(other.options?.map((option) => option.key));
  return (one.options ?? []).every((option) => keys.has(option.key));
}
