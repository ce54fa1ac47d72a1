import { moneyToDecimal } from '../../db/values/money.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { cellText } from '../ui/format.ts';
import type { Language } from '../i18n/setup.ts';

/** The text an editor starts with: as short as it can be typed, so money has no sign and no thousands. */
export function editText(field: FieldDescription, value: string | number | null, title: string | null, language: Language, currency?: string): string {
  if (value === null) return '';
  if (field.type === 'link') return title ?? '';
  if (field.type === 'money' && typeof value === 'number') return moneyToDecimal(value, currency);
  return cellText(field, value, language, currency);
}
