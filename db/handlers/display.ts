import type { Field, Value } from '../model/types.ts';
import type { Store } from '../store/open.ts';
import { titlesOf } from '../store/read.ts';
import { formatValue } from '../values/format.ts';

/** A value as people read it, links by their title. */
export function displayValue(store: Store, field: Field, value: Value, locale: 'zh' | 'en' = 'zh'): string {
  if (field.type === 'link' && field.to && typeof value === 'string') return titlesOf(store, field.to, [value], true).get(value) ?? value;
  return formatValue(field, value, locale, { offsetMinutes: -new Date().getTimezoneOffset() });
}
