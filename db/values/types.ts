/** Pure shapes of values, the bottom of the layer order: nothing here imports anything. */

/**
 * One stored value, the same in log, tables and contract. `null` is empty. By field type:
 * text kinds → string · integer → safe integer · decimal/percent → canonical decimal string ("12.5"; percent "13" = 13 %)
 * money → safe integer of minor units (分) · date → 'YYYY-MM-DD' · instant → UTC ISO with milliseconds
 * boolean → 1 | 0 · choice → option key · link → record id · json → JSON text.
 * A value that could not be understood is kept as its raw text.
 */
export type Value = string | number | null;

export type FieldType =
  | 'text' | 'longtext' | 'phone' | 'email' | 'url'
  | 'integer' | 'decimal' | 'percent' | 'money'
  | 'date' | 'instant' | 'boolean' | 'choice' | 'link' | 'json';

export type Locale = 'zh' | 'en';

/** A text in both languages of the window. */
export interface Label { readonly zh: string; readonly en: string };

export interface ChoiceOption { readonly key: string; readonly label: Label };

/** What value code needs to know of a field; the model's `Field` satisfies it. */
export interface FieldShape {
  readonly type: FieldType;
  readonly required?: boolean;
  readonly options?: readonly ChoiceOption[];
};

/** Why a value is not what its field wants. `text` is the raw text concerned, for messages. */
export interface ValueProblem {
  readonly code: ValueProblemCode;
  readonly text?: string;
};

export type ValueProblemCode =
  | 'number.unreadable' | 'number.notWhole' | 'number.tooLarge'
  | 'date.unreadable' | 'date.impossible' | 'date.yearGuessed' | 'date.ambiguous'
  | 'boolean.unreadable' | 'choice.unknown' | 'email.unreadable' | 'url.unreadable' | 'phone.unreadable'
  | 'link.unresolved' | 'json.unreadable' | 'value.required' | 'value.errorCell' | 'value.tooLong' | 'money.rounded';

/** Problems that still leave a usable value of the right type; the rest keep the raw text. */
export const SOFT_PROBLEMS: ReadonlySet<ValueProblemCode> = new Set(['date.yearGuessed', 'date.ambiguous', 'money.rounded']);
