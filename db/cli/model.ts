import type { FieldDescription, ObjectDescription } from '../../preload/contract/model.ts';
import { appError } from '../errors.ts';
import { labelKey } from '../values/text.ts';
import { formatValue } from '../values/format.ts';
import type { Value } from '../model/types.ts';
import type { Book } from './session.ts';

/** An object by its name or by its Chinese or English label. Throws `record.unknownObject`. */
export async function findObject(book: Book, name: string): Promise<ObjectDescription> {
  const { objects } = await book.call('model.get', {});
  const found = objects.find((object) => object.id === name) ?? objects.find((object) => bears(object.label, name));
  if (!found) throw appError('record.unknownObject', `There is no object '${name}'.`, { object: name });
  return found;
}

/** A field by its id or one of its labels, custom ones included. Throws `record.unknownField`. */
export function findField(object: ObjectDescription, name: string): FieldDescription {
  const found = object.fields.find((field) => field.id === name) ?? object.fields.find((field) => !field.hidden && bears(field.label, name));
  if (!found) throw appError('record.unknownField', `'${object.id}' has no field '${name}'.`, { object: object.id, field: name });
  return found;
}

function bears(label: { readonly zh: string; readonly en: string }, name: string): boolean {
  return [label.zh, label.en].some((text) => labelKey(text) === labelKey(name));
}

export interface ShownRecord {
  readonly values: Readonly<Record<string, Value>>;
  readonly titles: Readonly<Record<string, string | null>>;
}

/** A cell as people read it in Chinese; links by the title of what they point at. */
export function showValue(field: FieldDescription, record: ShownRecord): string {
  const value = record.values[field.id] ?? null;
  if (field.type === 'link') return record.titles[field.id] ?? String(value ?? '');
  const currency = record.values['currency'];
  return formatValue(field, value, 'zh', { offsetMinutes: -new Date().getTimezoneOffset(), ...(typeof currency === 'string' ? { currency } : {}) });
}
