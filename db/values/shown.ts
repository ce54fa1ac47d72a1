import { formatValue } from './format.ts';
import { formatAmount, groupThousands } from './money.ts';
import { phoneKey } from './phone.ts';
import type { FieldShape, Locale, Value } from './types.ts';

/** A record as far as its cells need it to be shown. */
export interface ShownRow {
  readonly values: Readonly<Record<string, Value>>;
  /** Titles of what its links point at; null when the linked record is not here. */
  readonly titles: Readonly<Record<string, string | null>>;
  readonly problems: Readonly<Record<string, string>>;
}

/** A field as far as its cells need it to be shown. */
export interface ShownField extends FieldShape {
  readonly id: string;
}

/** The currency that a record's amounts are in. */
export function currencyOf(row: Pick<ShownRow, 'values'> | undefined): string {
  const currency = row?.values['currency'];
  return typeof currency === 'string' && currency !== '' ? currency : 'CNY';
}

/**
 * What a cell shows, in the window and wherever the core has to know what people see. Yuan amounts carry no sign, others
 * do; mobile numbers stand in groups. `offsetMinutes` is the desk's time zone, for instants.
 */
export function shownText(row: ShownRow, field: ShownField, locale: Locale, offsetMinutes: number): string {
  const value = row.values[field.id] ?? null;
  if (value === null || value === '') return '';
  const fits = row.problems[field.id] === undefined;
  switch (field.type) {
    case 'link': return row.titles[field.id] ?? (fits ? '—' : String(value));
    case 'money': {
      const currency = currencyOf(row);
      return fits && typeof value === 'number' && currency === 'CNY' ? formatAmount(value) : formatValue(field, value, locale, { currency });
    }
    case 'decimal': return fits ? groupThousands(String(value)) : String(value);
    case 'phone': return groupPhone(String(value));
    case 'longtext': return String(value).replaceAll('\n', ' ');
    default: return formatValue(field, value, locale, { offsetMinutes });
  }
}

/**
 * The texts under which a cell is found: as it is written ("1234.50", "13800138000", lines of a long text), then as it
 * is shown ("1,234.50", "138 0013 8000"). A link is its record's name; one whose record is not here has none.
 */
export function cellFaces(row: ShownRow, field: ShownField, locale: Locale, offsetMinutes: number): readonly string[] {
  const value = row.values[field.id] ?? null;
  if (value === null || value === '') return [];
  const fits = row.problems[field.id] === undefined;
  if (field.type === 'link' && fits && row.titles[field.id] == null) return [];
  const shown = shownText(row, field, locale, offsetMinutes);
  const written = writtenText(value, field, fits, currencyOf(row));
  return written === null || written === shown ? [shown] : [written, shown];
}

function writtenText(value: Value, field: ShownField, fits: boolean, currency: string): string | null {
  switch (field.type) {
    case 'money': return fits && typeof value === 'number' ? formatAmount(value, currency).replaceAll(',', '') : null;
    case 'decimal': case 'phone': case 'longtext': return String(value);
    default: return null;
  }
}

/** "13800138000" → "138 0013 8000"; any other writing stays. */
export function groupPhone(text: string): string {
  return /^1[3-9]\d{9}$/.test(text) && phoneKey(text) === text ? `${text.slice(0, 3)} ${text.slice(3, 7)} ${text.slice(7)}` : text;
}
