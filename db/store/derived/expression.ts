import { formulaFault, isFormulaFault } from '../../formula/fault.ts';
import { markOf, type ProblemCode } from '../../formula/problem.ts';
import type { Field } from '../../model/types.ts';
import type { LiveObject, Registry } from '../registry.ts';
import { quoted } from '../tables.ts';
import { formulaExpression } from './formula.ts';
import { lookupExpression } from './lookup.ts';
import type { Expression, Making } from './making.ts';
import { rollupExpression } from './rollup.ts';

const MAX_PATH = 12;
const MAX_SQL = 60_000;
const START = { at: 0, end: 0 };

/** Begins to make expressions for one day. */
export function startMaking(registry: Registry, today: string): Making {
  return { registry, today, path: [], reads: new Set(), notes: { usesToday: false }, expression: fieldExpression };
}

/** The expression of a derived field over the row `alias`. Throws a `FormulaFault`. */
export function expressionOf(making: Making, object: LiveObject, field: Field, alias: string): Expression {
  const name = `${object.id}.${field.id}`;
  const { derived } = field;
  if (making.path.includes(name)) throw formulaFault('cycle', START, { name: field.label.zh, nameEn: field.label.en });
  if (!derived || making.path.length >= MAX_PATH) throw formulaFault('tooComplex', START);
  const inner: Making = { ...making, path: [...making.path, name] };
  const made = derived.kind === 'formula' ? formulaExpression(inner, object, field, derived, alias)
    : derived.kind === 'lookup' ? lookupExpression(inner, object, field, derived, alias)
    : rollupExpression(inner, object, field, derived, alias);
  // Formulas stand within each other, so their text can double at each step.
  if (made.marked.length > MAX_SQL) throw formulaFault('tooComplex', START);
  return made;
}

function fieldExpression(making: Making, object: LiveObject, field: Field, alias: string): Expression {
  if (field.derived) return expressionOf(making, object, field, alias);
  const column = `${alias}.${quoted(field.id)}`;
  return { value: column, marked: column };
}

/** An expression for a definition that cannot be worked out: the same problem in every cell. */
export function brokenExpression(error: unknown): Expression {
  const problem: ProblemCode = isFormulaFault(error) && error.fault === 'cycle' ? 'formula.cycle' : 'formula.broken';
  return { value: 'NULL', marked: `'${markOf(problem)}'` };
}
