import { testedCount, testedDays } from './calendar.ts';
import { checkValue } from './format.ts';
import type { FieldShape, Value } from './types.ts';

/** One test of one field, as lists are filtered by. */
export interface TestedCondition {
  readonly field: string;
  readonly op: string;
  readonly values: readonly Value[];
}

/** What of a record is tested: its values and the names of what it links to. */
export interface TestedRow {
  readonly values: Readonly<Record<string, Value | undefined>>;
  readonly titles: Readonly<Record<string, string | null | undefined>>;
  /** What is wrong with values that do not fit their field; worked out here when not given. */
  readonly problems?: Readonly<Record<string, unknown>>;
}

/** The present of a desk. */
export interface DeskDay {
  readonly today: string;
  /** The moment at which a day begins here, as UTC ISO. */
  readonly dayStart: (day: string) => string;
}

const WHOLE: ReadonlySet<string> = new Set(['integer', 'money', 'boolean']);
const NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/;
const DAY = /^\d{4}-\d{2}-\d{2}/;

/**
 * Whether a condition holds for a record. It says what the store's filter says in SQL (`store/filter.ts`; a test compares
 * the two): empty cells and values of the wrong type never match a comparison, `ne` and the negated texts do match them.
 */
export function holds(condition: TestedCondition, field: FieldShape & { readonly id: string }, row: TestedRow, desk: DeskDay): boolean {
  const value = filled(row.values[field.id]);
  const wanted = condition.values.map((each) => stored(field, each));
  const [first = null, second = null] = wanted;
  switch (condition.op) {
    case 'empty': return value === null;
    case 'notEmpty': return value !== null;
    case 'eq': return first === null ? value === null : same(field, value, first);
    case 'ne': return first === null ? value !== null : !same(field, value, first);
    case 'gt': return compares(field, value, first, (order) => order > 0);
    case 'gte': return compares(field, value, first, (order) => order >= 0);
    case 'lt': return compares(field, value, first, (order) => order < 0);
    case 'lte': return compares(field, value, first, (order) => order <= 0);
    case 'between': return compares(field, value, first, (order) => order >= 0) && compares(field, value, second, (order) => order <= 0);
    case 'in': return isAmong(value, wanted);
    case 'notIn': return !isAmong(value, wanted);
    case 'contains': return textOf(field, row)?.includes(lower(condition.values[0])) === true;
    case 'notContains': return textOf(field, row)?.includes(lower(condition.values[0])) !== true;
    case 'startsWith': return textOf(field, row)?.startsWith(lower(condition.values[0])) === true;
    case 'endsWith': return textOf(field, row)?.endsWith(lower(condition.values[0])) === true;
    case 'invalid': return row.problems === undefined ? value !== null && checkValue({ ...field, required: false }, value) !== null : row.problems[field.id] !== undefined;
    default: return isInDays(field, value, condition, desk);
  }
}

function filled(value: Value | undefined): Value {
  return value === undefined || value === '' ? null : value;
}

/** A wanted value as a column of this field holds it. */
function stored(field: FieldShape, value: Value): Value {
  const plain = filled(value);
  if (plain === null) return null;
  if (!WHOLE.has(field.type)) return String(plain);
  return typeof plain === 'string' && NUMBER.test(plain) ? Number(plain) : plain;
}

function isDecimalType(field: FieldShape): boolean {
  return field.type === 'decimal' || field.type === 'percent';
}

/** Numbers by what they are worth, anything else by what is written there. */
function same(field: FieldShape, value: Value, wanted: Value): boolean {
  return isDecimalType(field) && Number.isFinite(Number(wanted)) ? orderable(field, value) === Number(wanted) : value === wanted;
}

/** What of a value can be more or less than another; null for kept values of the wrong type. */
function orderable(field: FieldShape, value: Value): Value {
  if (value === null) return null;
  if (isDecimalType(field)) return /^-*(\d+\.?\d*|\.\d+)$/.test(String(value)) ? Number(value) : null;
  if (field.type === 'date' || field.type === 'instant') return DAY.test(String(value)) ? value : null;
  if (WHOLE.has(field.type)) return typeof value === 'number' ? value : null;
  return value;
}

function compares(field: FieldShape, value: Value, wanted: Value, fits: (order: number) => boolean): boolean {
  const own = orderable(field, value);
  const other = isDecimalType(field) && wanted !== null ? Number(wanted) : wanted;
  if (own === null || other === null || typeof own !== typeof other || Number.isNaN(other)) return false;
  return fits(own < other ? -1 : own > other ? 1 : 0);
}

function isAmong(value: Value, wanted: readonly Value[]): boolean {
  return value === null ? wanted.includes(null) : wanted.includes(value);
}

/** The text that is searched: of a link the name of its record. Letters A–Z count without case, as in the store. */
function textOf(field: FieldShape & { readonly id: string }, { values, titles }: TestedRow): string | null {
  const value = field.type === 'link' ? titles[field.id] ?? null : filled(values[field.id]);
  return value === null ? null : lower(value);
}

function lower(value: Value | undefined): string {
  return String(value ?? '').replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function isInDays(field: FieldShape, value: Value, { op, values }: TestedCondition, { today, dayStart }: DeskDay): boolean {
  const own = orderable(field, value);
  if (typeof own !== 'string') return false;
  const [from, to] = testedDays(op, testedCount(values[0]), today);
  const instant = field.type === 'instant';
  return own >= (instant && from >= '1000' ? dayStart(from) : from) && own < (instant ? dayStart(to) : to);
}
