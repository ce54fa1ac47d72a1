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
interface Folded {
  readonly key: string;
  /** Where the letter behind position i of `key` begins in `text`; one more entry for the end. */
  readonly starts: readonly number[] | null;
  readonly text: string;
}

/** Comparison form of a text to look for or in: half-width, lower case. Spaces count. */
export function foldText(text: string): string {
  return fold(text).key;
}

function fold(given: string): Folded {
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

/**
 * What a cell's text becomes when every place that fits is replaced; null when none fits. The written form comes first,
 * so that "13800138000" keeps its writing; else the shown one is changed.
 */
export function replacedText(row: ShownRow, field: ShownField, wanted: string, replacement: string, options: FindOptions, locale: Locale, offsetMinutes: number): string | null {
  const fits = textMatcher(wanted, options);
  const face = cellFaces(row, field, locale, offsetMinutes).find(fits);
  if (face === undefined) return null;
  return options.wholeCell ? replacement : replaceIn(face, wanted, replacement, options.matchCase);
}

function replaceIn(face: string, wanted: string, replacement: string, matchCase: boolean): string {
  if (matchCase) return face.replaceAll(wanted, () => replacement);
  const { key, starts, text } = fold(face);
  const looked = foldText(wanted);
  let result = '';
  let copied = 0;
  for (let at = key.indexOf(looked); at !== -1; at = key.indexOf(looked, at + looked.length)) {
    const from = starts === null ? at : starts[at] ?? at;
    const end = at + looked.length;
    // A letter that folds into several ("㎡" → "m2") goes as a whole.
    let to = starts === null ? end : starts[end] ?? text.length;
    if (starts !== null && to === starts[end - 1]) to = starts.slice(end).find((start) => start > to) ?? text.length;
    if (from < copied) continue;
    result += text.slice(copied, from) + replacement;
    copied = to;
  }
  return result + text.slice(copied);
}
