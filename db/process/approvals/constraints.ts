import type { Condition, Filter } from '../../../preload/contract/grids.ts';
import type { Field, Value } from '../../model/types.ts';

/** What conditions that must all hold leave of one field: a span, a set, and whether it may be empty. */
export interface Allowed {
  readonly min: number | string | null;
  readonly max: number | string | null;
  /** The bound itself is not among them. */
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
  /** Null: any value within the span. */
  readonly among: readonly Value[] | null;
  readonly without: readonly Value[];
  readonly mayBeEmpty: boolean;
  readonly mayBeFilled: boolean;
  /** Tests that are not looked into, as text; two rules with the same ones ask the same. */
  readonly other: readonly string[];
}

const ANYTHING: Allowed = { min: null, max: null, minOpen: false, maxOpen: false, among: null, without: [], mayBeEmpty: true, mayBeFilled: true, other: [] };

/** What a condition of which all parts must hold leaves of each field; null for one that is not of that kind. */
export function allowedOf(filter: Filter, fields: ReadonlyMap<string, Field>): ReadonlyMap<string, Allowed> | null {
  const conditions = [...filter.conditions, ...filter.groups.flatMap((group) => group.conditions)];
  const all = (filter.match === 'all' || filter.conditions.length + filter.groups.length <= 1) && filter.groups.every((group) => group.match === 'all' || group.conditions.length <= 1);
  if (!all) return null;
  const found = new Map<string, Allowed>();
  for (const condition of conditions) found.set(condition.field, narrowed(found.get(condition.field) ?? ANYTHING, condition, fields.get(condition.field)));
  return found;
}

function narrowed(was: Allowed, { op, values }: Condition, field: Field | undefined): Allowed {
  const [first = null, second = null] = values.map((value) => comparable(value, field));
  const filled = { ...was, mayBeEmpty: false };
  switch (op) {
    case 'empty': return { ...was, mayBeFilled: false };
    case 'notEmpty': return filled;
    case 'gt': return above(filled, first, true);
    case 'gte': return above(filled, first, false);
    case 'lt': return below(filled, first, true);
    case 'lte': return below(filled, first, false);
    case 'between': return below(above(filled, first, false), second, false);
    case 'eq': return first === null ? { ...was, mayBeFilled: false } : { ...filled, among: both(was.among, [first]) };
    case 'in': return { ...was, mayBeEmpty: was.mayBeEmpty && values.includes(null), among: both(was.among, values.filter((value) => value !== null).map((value) => comparable(value, field))) };
    case 'ne': return { ...was, without: [...was.without, first] };
    case 'notIn': return { ...was, without: [...was.without, ...values.map((value) => comparable(value, field))] };
    default: return { ...was, other: [...was.other, JSON.stringify([op, values])].sort() };
  }
}

/** Decimals are text in the book and numbers to compare. */
function comparable(value: Value, field: Field | undefined): Value {
  const decimal = field?.type === 'decimal' || field?.type === 'percent';
  return decimal && value !== null && value !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
}

function above(was: Allowed, bound: Value, open: boolean): Allowed {
  if (bound === null) return was;
  if (was.min === null || bound > was.min) return { ...was, min: bound, minOpen: open };
  return bound === was.min ? { ...was, minOpen: was.minOpen || open } : was;
}

function below(was: Allowed, bound: Value, open: boolean): Allowed {
  if (bound === null) return was;
  if (was.max === null || bound < was.max) return { ...was, max: bound, maxOpen: open };
  return bound === was.max ? { ...was, maxOpen: was.maxOpen || open } : was;
}

function both(was: readonly Value[] | null, values: readonly Value[]): readonly Value[] {
  return was === null ? values : was.filter((value) => values.includes(value));
}

/** Nothing is left: such a condition holds for no document. */
export function isImpossible(allowed: Allowed): boolean {
  if (allowed.mayBeEmpty) return false;
  return !allowed.mayBeFilled || noneFilled(allowed);
}

function noneFilled(allowed: Allowed): boolean {
  const { min, max, minOpen, maxOpen, among, without } = allowed;
  if (min !== null && max !== null && (min > max || (min === max && (minOpen || maxOpen || without.includes(min))))) return true;
  return among !== null && among.every((value) => without.includes(value) || !within(value, allowed));
}

function within(value: Value, { min, max, minOpen, maxOpen }: Allowed): boolean {
  if (value === null) return true;
  const over = min === null || value > min || (value === min && !minOpen);
  return over && (max === null || value < max || (value === max && !maxOpen));
}

/** Whether everything that `inner` leaves is left by `outer`, too. Says no where it cannot tell. */
export function isWithin(inner: Allowed, outer: Allowed): boolean {
  if (inner.mayBeEmpty && !outer.mayBeEmpty) return false;
  if (inner.mayBeFilled && !outer.mayBeFilled) return false;
  if (outer.other.some((test) => !inner.other.includes(test))) return false;
  if (inner.among !== null) return inner.among.every((value) => within(value, outer) && !outer.without.includes(value) && (outer.among === null || outer.among.includes(value)));
  if (outer.among !== null || outer.without.some((value) => !inner.without.includes(value))) return false;
  const minFits = outer.min === null || (inner.min !== null && (inner.min > outer.min || (inner.min === outer.min && (inner.minOpen || !outer.minOpen))));
  return minFits && (outer.max === null || (inner.max !== null && (inner.max < outer.max || (inner.max === outer.max && (inner.maxOpen || !outer.maxOpen)))));
}
