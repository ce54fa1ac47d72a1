/**
 * What a person or a file gives before it has a field: a plain value when that says it all, else a small object.
 * Cells of a workbook and texts typed in the grid both take this shape, so one parser serves both.
 */
export type RawValue = null | string | number | boolean | RichValue;

export type RichValue =
  /** A date cell; `value` is local wall time 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:mm:ss'. */
  | { readonly kind: 'date'; readonly value: string }
  /** A number shown as a percentage; 0.13 is 13 %. */
  | { readonly kind: 'percent'; readonly value: number }
  /** An error cell such as #N/A. */
  | { readonly kind: 'error'; readonly raw: string };

/** A number at the 15 digits a spreadsheet keeps, never in exponent form below 1e21. */
export function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) < 1e21 && Math.abs(rounded) >= 1e-7 || rounded === 0
    ? String(rounded)
    : rounded.toFixed(20).replace(/\.?0+$/, '');
}

/** The value as a person reads it in the sheet. */
export function rawText(raw: RawValue): string {
  if (raw === null) return '';
  if (typeof raw === 'string') return raw;
  if (typeof raw === 'number') return numberText(raw);
  if (typeof raw === 'boolean') return raw ? 'TRUE' : 'FALSE';
  if (raw.kind === 'date') return raw.value.replace('T', ' ');
  if (raw.kind === 'percent') return `${numberText(raw.value * 100)}%`;
  return raw.raw;
}

const BLANK = /^[\s\u00a0\u200b-\u200f\u2060\ufeff\u3000]*$/;

/** True when there is nothing to read: null, or only spaces of any kind. */
export function isBlank(raw: RawValue): boolean {
  return raw === null || (typeof raw === 'string' && BLANK.test(raw));
}
