import { readChoice } from '../values/choices.ts';
import { labelKey } from '../values/text.ts';
import type { Locale } from '../values/types.ts';
import { compileFormula, type FindField, type InputField, type Program } from './compile.ts';
import { formulaFault } from './fault.ts';
import { bracketed, inQuotes } from './tokens.ts';

/** The fields of an object as formulas may name them. */
export interface Nameable extends InputField {
  readonly hidden?: boolean;
  readonly synonyms?: readonly string[];
}

/** Finds fields as people write them: by label in either language, else by another word for it, else by id. */
export function byName(fields: readonly Nameable[]): FindField {
  const shown = fields.filter((field) => field.hidden !== true);
  return (name, span) => {
    const key = labelKey(name);
    const tests: readonly ((field: Nameable) => boolean)[] = [
      (field) => field.label.zh === name || field.label.en === name,
      (field) => labelKey(field.label.zh) === key || labelKey(field.label.en) === key,
      (field) => field.synonyms?.some((word) => labelKey(word) === key) === true,
      (field) => field.id === name,
    ];
    const [field, second] = tests.map((test) => shown.filter(test)).find((found) => found.length > 0) ?? [];
    if (field === undefined) throw formulaFault('unknownName', span, { name });
    if (second !== undefined) throw formulaFault('ambiguousName', span, { name });
    return field;
  };
}

/** Finds fields as they are stored: by id. */
export function byId(fields: ReadonlyMap<string, Nameable>): FindField {
  return (name, span) => {
    const field = fields.get(name);
    if (field === undefined) throw formulaFault('unknownName', span, { name });
    if (field.hidden === true) throw formulaFault('fieldGone', span, { name: field.label.zh, nameEn: field.label.en });
    return field;
  };
}

/** The expression as it is stored: fields by id, options by key, so that other names for them change nothing. */
export function toStoredExpression(expression: string, program: Program): string {
  return replaced(expression, [
    ...program.names.map(({ at, end, field }) => ({ at, end, text: bracketed(field.id) })),
    ...program.options.map(({ at, end, field, text }) => ({ at, end, text: inQuotes(readChoice(field.options ?? [], text) ?? text) })),
  ]).replace(/^[\s\u3000]*[=＝]/, '').trim();
}

/** A stored expression as people read it. What cannot be read any more is shown as it is stored. */
export function toShownExpression(stored: string, fields: ReadonlyMap<string, Nameable>, language: Locale): string {
  try {
    // Fields that are gone still have their names.
    const program = compileFormula(stored, (name, span) => fields.get(name) ?? byId(fields)(name, span));
    return replaced(stored, [
      ...program.names.map(({ at, end, field }) => ({ at, end, text: bracketed(field.label[language] || field.label.zh) })),
      ...program.options.map(({ at, end, field, text }) => ({ at, end, text: inQuotes(field.options?.find((option) => option.key === text)?.label[language] ?? text) })),
    ]);
  } catch {
    return stored;
  }
}

function replaced(text: string, pieces: readonly { readonly at: number; readonly end: number; readonly text: string }[]): string {
  return [...pieces].sort((a, b) => b.at - a.at).reduce((whole, piece) => whole.slice(0, piece.at) + piece.text + whole.slice(piece.end), text);
}
