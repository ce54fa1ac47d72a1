import type { FieldShape, Locale, Value, ValueProblemCode } from './types.ts';
import { isDecimal } from './decimal.ts';
import { formatMoney } from './money.ts';
import { isDate, isInstant } from './dates.ts';
import { isPhone } from './phone.ts';

export interface FormatContext {
  readonly currency?: string;
  /** Minutes east of UTC for instants. Default 480 (China). */
  readonly offsetMinutes?: number;
}

/**
 * Whether a stored value is what its field wants: null, or the code of what is wrong. Validity is always derived by
 * this function and never stored.
 */
export function checkValue(field: FieldShape, value: Value): ValueProblemCode | null {
  if (value === null || value === '') return field.required === true ? 'value.required' : null;
  switch (field.type) {
    case 'text': case 'longtext': return null;
    case 'phone': return isPhone(String(value)) ? null : 'phone.unreadable';
    case 'email': return /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(String(value)) ? null : 'email.unreadable';
    case 'url': return /^(?:https?:\/\/)?[^\s/]+\.[^\s]+$/i.test(String(value)) ? null : 'url.unreadable';
    case 'integer': case 'money': return typeof value === 'number' && Number.isSafeInteger(value) ? null : 'number.unreadable';
    case 'decimal': case 'percent': return isDecimal(value) ? null : 'number.unreadable';
    case 'date': return typeof value === 'string' && isDate(value) ? null : 'date.unreadable';
    case 'instant': return typeof value === 'string' && isInstant(value) ? null : 'date.unreadable';
    case 'boolean': return value === 0 || value === 1 ? null : 'boolean.unreadable';
    case 'choice': return (field.options ?? []).some((option) => option.key === value) ? null : 'choice.unknown';
    case 'link': return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(String(value)) ? null : 'link.unresolved';
    case 'json': return isJson(value) ? null : 'json.unreadable';
  }
}

/** The value as a person reads it. A value of the wrong type is shown as it is. Links show their id: names are the store's. */
export function formatValue(field: FieldShape, value: Value, locale: Locale = 'zh', context: FormatContext = {}): string {
  if (value === null || value === '') return '';
  if (checkValue(field, value) !== null) return String(value);
  switch (field.type) {
    case 'money': return formatMoney(Number(value), context.currency);
    case 'percent': return `${value}%`;
    case 'boolean': return locale === 'zh' ? (value === 1 ? '是' : '否') : (value === 1 ? 'Yes' : 'No');
    case 'choice': return field.options?.find((option) => option.key === value)?.label[locale] ?? String(value);
    case 'instant': {
      const wall = new Date(Date.parse(String(value)) + (context.offsetMinutes ?? 480) * 60_000).toISOString();
      return `${wall.slice(0, 10)} ${wall.slice(11, 16)}`;
    }
    default: return String(value);
  }
}

function isJson(value: Value): boolean {
  try {
    JSON.parse(String(value));
    return true;
  } catch {
    return false;
  }
}
