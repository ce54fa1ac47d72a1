import { fold, foldText, textMatcher, type FindOptions } from './find-text.ts';
import { parseValue } from './parse.ts';
import { cellFaces, currencyOf, type ShownField, type ShownRow } from './shown.ts';
import { SOFT_PROBLEMS, type Locale, type Value } from './types.ts';

/** What to put in the place of what. */
export interface Replacing extends FindOptions {
  readonly text: string;
  readonly replacement: string;
}

/** What a cell gets: a text to be read as if it were typed, or a value where the text alone would be read wrongly. */
export type Replaced = { readonly text: string } | { readonly value: Value };

/** What replacing every place that fits leaves for a cell; null when it stays as it is. */
export function replacedCell(row: ShownRow, field: ShownField, replacing: Replacing, locale: Locale, offsetMinutes: number): Replaced | null {
  const text = replacedText(row, field, replacing, locale, offsetMinutes);
  if (text === null || cellFaces(row, field, locale, offsetMinutes).includes(text)) return null;
  if (text.trim() === '') return { value: null };
  if (field.type !== 'money') return { text };
  // An amount has no currency in its own cell: "1234" in a row of yen is not 123400.
  const { value, problem } = parseValue(field, text, { currency: currencyOf(row) });
  return problem === undefined || SOFT_PROBLEMS.has(problem.code) ? { value } : { text };
}

/**
 * What a cell's text becomes when every place that fits is replaced; null when none fits. The written form comes first,
 * so that "13800138000" keeps its writing; else the shown one is changed.
 */
function replacedText(row: ShownRow, field: ShownField, { text: wanted, replacement, ...options }: Replacing, locale: Locale, offsetMinutes: number): string | null {
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
