import type { ShownField, ShownRow } from './shown.ts';
import { cellFaces } from './shown.ts';
import type { Locale } from './types.ts';

/** How a text is looked for in cells. */
export interface FindOptions {
  /** Exactly as written. Otherwise case and width make no difference: "ＡＢ（" finds "ab(". */
  readonly matchCase: boolean;
  /** The cell holds this text and nothing else. */
  readonly wholeCell: boolean;
}

/** Printable ASCII and common Han: comparing them needs lower case and nothing more. */
const PLAIN = /^[\u0020-\u007e\u4e00-\u9fff]*$/;

/** A text with its comparison form, letter by letter, so that a place in one is a place in the other. */
export interface Folded {
  readonly key: string;
  /** Where the letter behind position i of `key` begins in `text`; one more entry for the end. */
  readonly starts: readonly number[] | null;
  readonly text: string;
}

/** Comparison form of a text to look for or in: half-width, lower case. Spaces count. */
export function foldText(text: string): string {
  return fold(text).key;
}

/** A text with its comparison form, for replacing in it. */
export function fold(given: string): Folded {
  if (PLAIN.test(given)) return { key: given.toLowerCase(), starts: null, text: given };
  const text = given.normalize('NFC');
  const starts: number[] = [];
  let key = '';
  let at = 0;
  for (const letter of text) {
    const folded = letter.normalize('NFKC').toLowerCase();
    for (let i = 0; i < folded.length; i += 1) starts.push(at);
    key += folded;
    at += letter.length;
  }
  return { key, starts: [...starts, at], text };
}

/** Whether a text fits what is looked for. An empty wish fits nothing. */
export function textMatcher(wanted: string, options: FindOptions): (text: string) => boolean {
  const key = options.matchCase ? wanted : foldText(wanted);
  if (key === '') return () => false;
  const form = options.matchCase ? (text: string) => text : foldText;
  return options.wholeCell ? (text) => form(text).trim() === key.trim() : (text) => form(text).includes(key);
}

/**
 * Whether a cell fits: by what people see there, or by what is written behind it (an amount without commas, a phone
 * number without gaps, a long text with its lines).
 */
export function cellMatcher(wanted: string, options: FindOptions, locale: Locale, offsetMinutes: number): (row: ShownRow, field: ShownField) => boolean {
  const fits = textMatcher(wanted, options);
  return (row, field) => cellFaces(row, field, locale, offsetMinutes).some(fits);
}
