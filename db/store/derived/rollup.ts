import { formulaFault } from '../../formula/fault.ts';
import { markOf, type ProblemCode } from '../../formula/problem.ts';
import type { Derived, Field, FieldType } from '../../model/types.ts';
import { orderable } from '../orderable.ts';
import type { LiveObject } from '../registry.ts';
import { quoted } from '../tables.ts';
import { currencySql, innerAlias, isUsable, type Expression, type Making } from './making.ts';

type Rollup = Derived & { readonly kind: 'rollup' };

const START = { at: 0, end: 0 };
const MOST = Number.MAX_SAFE_INTEGER;

/** A roll-up as a sub-select over the records that link here; deleted ones and values of the wrong type do not count. */
export function rollupExpression(making: Making, object: LiveObject, field: Field, derived: Rollup, alias: string): Expression {
  const { other, rolled, type } = rolledUp(making, object, derived);
  if (type !== field.type) throw formulaFault('badRollup', START);
  making.reads.add(other.id);
  const inner = innerAlias(making);
  const from = `FROM ${quoted(other.id)} ${inner} WHERE ${inner}.${quoted(derived.through)} = ${alias}.id AND ${inner}.deleted IS NOT 1`;
  if (!rolled) return same(`(SELECT count(*) ${from})`);
  const column = orderable(rolled, making.expression(making, other, rolled, inner).value);
  const figure = figureSql(derived.op, rolled, column);
  const select = (otherwise: (problem: ProblemCode) => string): string => `(SELECT CASE ${[
    `WHEN count(${column}) = 0 THEN NULL`,
    ...foreignSql(object, other, rolled, column, alias, inner, otherwise('formula.currency')),
    ...(derived.op === 'sum' ? [`WHEN abs(total(${column})) > ${MOST} THEN ${otherwise('formula.tooLarge')}`] : []),
  ].join(' ')} ELSE ${figure} END ${from})`;
  return { value: select(() => 'NULL'), marked: select((problem) => `'${markOf(problem)}'`) };
}

function same(sql: string): Expression {
  return { value: sql, marked: sql };
}

/** SQLite's own sum stops with an error at 63 bits; its total is exact for whole numbers as far as amounts may go. */
function figureSql(op: Rollup['op'], rolled: Field, column: string): string {
  const whole = rolled.type === 'money' || rolled.type === 'integer';
  switch (op) {
    case 'sum': return whole ? `CAST(total(${column}) AS INTEGER)` : `decimal_text(total(${column}))`;
    case 'avg': return rolled.type === 'money' ? `CAST(round(avg(${column})) AS INTEGER)` : `decimal_text(avg(${column}))`;
    default: return rolled.type === 'decimal' || rolled.type === 'percent' ? `decimal_text(${op}(${column}))` : `${op}(${column})`;
  }
}

/** Amounts of another currency than the row's, or of several, have no sum in it. */
function foreignSql(object: LiveObject, other: LiveObject, rolled: Field, column: string, alias: string, inner: string, otherwise: string): string[] {
  const [own, theirs] = [currencySql(object, alias), currencySql(other, inner)];
  if (rolled.type !== 'money' || own === theirs) return [];
  return [`WHEN sum(${column} IS NOT NULL AND ${theirs} IS NOT ${own}) > 0 THEN ${otherwise}`];
}

const FIGURES: ReadonlySet<FieldType> = new Set(['money', 'integer', 'decimal', 'percent']);
const DAYS: ReadonlySet<FieldType> = new Set(['date', 'instant']);

/** What a roll-up is over, and the type that it has. Throws `badRollup`. */
export function rolledUp({ registry }: Pick<Making, 'registry'>, object: LiveObject, { object: id, through, op, field: name }: Rollup): { readonly other: LiveObject; readonly rolled: Field | null; readonly type: FieldType } {
  const refuse = (): never => {
    throw formulaFault('badRollup', START);
  };
  const other = registry.find(id) ?? refuse();
  const link = other.storedById.get(through);
  if (link?.type !== 'link' || link.to !== object.id || link.hidden === true) return refuse();
  if (op === 'count') return { other, rolled: null, type: 'integer' };
  const rolled = other.fieldsById.get(name ?? '') ?? refuse();
  const fits = FIGURES.has(rolled.type) ? !(op === 'sum' && rolled.type === 'percent') : DAYS.has(rolled.type) && (op === 'min' || op === 'max');
  if (!isUsable(rolled) || !fits) return refuse();
  return { other, rolled, type: op === 'avg' && rolled.type === 'integer' ? 'decimal' : rolled.type };
}
