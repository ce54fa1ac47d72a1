import type { ChoiceOption, FieldType, Label, Value } from '../values/types.ts';

export type { FieldType, Label, Value } from '../values/types.ts';

/** Who may read a field: it becomes the encryption key of its segments when desks sync. */
export type DataClass = 'team' | 'finance';

export interface Option extends ChoiceOption {
  /** One of the palette names the window knows; it picks light and dark shades. */
  readonly colour?: Colour;
}

export type Colour = 'grey' | 'blue' | 'cyan' | 'green' | 'lime' | 'gold' | 'orange' | 'red' | 'magenta' | 'purple';

/**
 * How a field's values are worked out instead of being typed. The definition is synced like any other; the values never
 * are: they have no column, and every desk computes them from what it has.
 */
export type Derived =
  /** A safe expression over the row's own fields, which it names by id: `[amount] * (1 - [discount])`. Its language is `db/formula/`. */
  | { readonly kind: 'formula'; readonly expression: string }
  /** A field of the record that the link field `through` points at. */
  | { readonly kind: 'lookup'; readonly through: string; readonly field: string }
  /** A figure over the records of `object` whose link field `through` points here; `count` needs no field. */
  | { readonly kind: 'rollup'; readonly object: string; readonly through: string; readonly op: 'count' | 'sum' | 'min' | 'max' | 'avg'; readonly field?: string };

/** One field of an object. Everything that shows or checks it is made from this description. */
export interface Field {
  /** Stable name: the column, the key in a change, the name in filters. Never renamed, never reused. */
  readonly id: string;
  readonly type: FieldType;
  readonly label: Label;
  readonly required?: boolean;
  readonly options?: readonly Option[];
  /** Target object of a link. */
  readonly to?: string;
  /** Headings under which old workbooks keep this field, beyond its own labels. */
  readonly synonyms?: readonly string[];
  /** May identify a record when a workbook is imported again. */
  readonly key?: boolean;
  /** Part of the quick search. */
  readonly search?: boolean;
  readonly dataClass?: DataClass;
  /** Written by the program; shown, never typed in. */
  readonly readonly?: boolean;
  /** Kept out of grids, forms and import. */
  readonly hidden?: boolean;
  /** Preferred grid width in pixels. */
  readonly width?: number;
  /** Value a new record starts with when none is given. */
  readonly initial?: Value;
  /** Worked out, not stored: such a field is always `readonly` and has no column. Its type says how it is shown. */
  readonly derived?: Derived;
  /** Defined by a user on this or another desk. */
  readonly custom?: boolean;
}

/** A business object: one table, one grid, one form. */
export interface ObjectType {
  readonly id: string;
  /** All of them, as a heading. */
  readonly label: Label;
  /** One of them, as in "new customer". */
  readonly one: Label;
  /** The field that names a record in links, titles and messages. */
  readonly title: string;
  readonly fields: readonly Field[];
  /** Machinery (views, field definitions …): synced, but without a grid of its own. */
  readonly system?: boolean;
}
