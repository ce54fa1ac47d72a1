import { formatValue } from '../../db/values/format.ts';
import { formatMoney } from '../../db/values/money.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { Language } from '../i18n/setup.ts';

type Cell = string | number | null;

/**
 * A money amount in minor units as people read it: 123450 → "￥1,234.50". A sum may be larger than numbers are exact, and
 * no page may fail over it: as text it is shown to the cent, as a number as near as numbers are.
 */
export function money(minor: number | string, currency = 'CNY'): string {
  if (typeof minor === 'string') return formatMoney(BigInt(minor), currency);
  return formatMoney(Number.isSafeInteger(minor) ? minor : BigInt(Math.round(minor)), currency);
}

/** A stored value as people read it. Link titles come with the record, not from here. */
export function cellText(field: FieldDescription, value: Cell, language: Language, currency?: string): string {
  return formatValue(field, value, language, { currency, offsetMinutes: deskOffset() });
}

/** Minutes east of UTC of this desk. */
export function deskOffset(): number {
  return -new Date().getTimezoneOffset();
}

/** An instant as local date and time to the minute: "2026-11-23 14:05". */
export function localTime(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The time of this desk's clock: 'HH:mm'. */
export function clock(): string {
  return localTime(new Date().toISOString()).slice(11);
}

/** Today as this desk's calendar says: 'YYYY-MM-DD'. */
export function today(): string {
  return localTime(new Date().toISOString()).slice(0, 10);
}
