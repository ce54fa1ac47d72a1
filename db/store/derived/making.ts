import { kindOf } from '../../formula/inputs.ts';
import type { Field } from '../../model/types.ts';
import type { LiveObject, Registry } from '../registry.ts';

/** A derived field as SQL over one row. */
export interface Expression {
  /** The value, empty where there is a problem: for sorting, filtering and adding up. */
  readonly value: string;
  /** The value, or a text that carries the problem: for reading. */
  readonly marked: string;
}

/** What expressions are made from, and what making one finds out. */
export interface Making {
  readonly registry: Registry;
  /** Today at this desk, `YYYY-MM-DD`. */
  readonly today: string;
  /** The fields that are being worked out, outermost first: `object.field`. */
  readonly path: readonly string[];
  /** Objects that are read through links, so that a list knows whose changes concern it. */
  readonly reads: Set<string>;
  /** True once the day takes part. */
  readonly notes: { usesToday: boolean };
  /** Any field over the row `alias`: its column, or its expression. Throws a `FormulaFault`. */
  readonly expression: (making: Making, object: LiveObject, field: Field, alias: string) => Expression;
}

/** A name for the rows of a sub-select that no outer one has. */
export function innerAlias(making: Making): string {
  return `d${making.path.length}`;
}

/** The currency of the amounts of a row, as SQL. */
export function currencySql(object: LiveObject, alias: string): string {
  return object.storedById.has('currency') ? `coalesce(${alias}."currency", 'CNY')` : "'CNY'";
}

/** True for fields that a formula, a look-up or a roll-up may show. */
export function isUsable(field: Field): boolean {
  return field.hidden !== true && kindOf(field.type) !== null;
}
