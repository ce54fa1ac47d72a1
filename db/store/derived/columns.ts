import type { Derived, Field } from '../../model/types.ts';
import { localDay } from '../local-days.ts';
import type { LiveObject, Registry } from '../registry.ts';
import { quoted } from '../tables.ts';
import { brokenExpression, expressionOf, startMaking } from './expression.ts';
import type { Expression, Making } from './making.ts';

/** Where a column is asked for. */
export interface ColumnContext {
  readonly registry: Registry;
  readonly object: LiveObject;
  /** Milliseconds; a formula may ask for today. */
  readonly now: number;
}

/** A derived field with what it depends on. */
export interface DerivedColumn extends Expression {
  /** Objects whose changes may change it, besides the row's own fields. */
  readonly reads: ReadonlySet<string>;
  readonly usesToday: boolean;
}

/** The registry makes new objects whenever the model changes, so what was made for the old ones is forgotten with them. */
const made = new WeakMap<LiveObject, Map<string, DerivedColumn>>();

/** Any field as one SQL value over table `t`: the way to sort, filter, group and add up by it, stored or worked out. */
export function columnOf(context: ColumnContext, field: Field): string {
  return field.derived ? derivedColumn(context, field).value : `t.${quoted(field.id)}`;
}

/** A derived field over table `t`. A definition that cannot be used is a problem in every cell, never an error. */
export function derivedColumn({ registry, object, now }: ColumnContext, field: Field): DerivedColumn {
  const today = localDay(now);
  const key = `${field.id} ${today}`;
  const known = made.get(object) ?? new Map<string, DerivedColumn>();
  made.set(object, known);
  let column = known.get(key);
  if (!column) known.set(key, (column = make(startMaking(registry, today), object, field)));
  return column;
}

function make(making: Making, object: LiveObject, field: Field): DerivedColumn {
  let expression: Expression;
  try {
    expression = expressionOf(making, object, field, 't');
  } catch (error) {
    expression = brokenExpression(error);
  }
  return { ...expression, reads: making.reads, usesToday: making.notes.usesToday };
}

/** The derived fields of an object that are shown. */
export function derivedFields(object: LiveObject): Field[] {
  return object.fields.filter((field) => field.derived && field.hidden !== true);
}

/** Columns to read beside `t.*`: each derived field under its own name, problems included. */
export function derivedSelects(context: ColumnContext): string[] {
  return derivedFields(context.object).map((field) => `${derivedColumn(context, field).marked} AS ${quoted(field.id)}`);
}

/** Tries a definition before it is kept. Throws a `FormulaFault`. `field` names the field that is edited, for loops. */
export function checkDefinition(context: ColumnContext, field: Field, derived: Derived): void {
  expressionOf(startMaking(context.registry, localDay(context.now)), context.object, { ...field, derived }, 't');
}
