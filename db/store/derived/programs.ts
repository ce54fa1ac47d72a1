import { compileFormula, type FindField, type Program } from '../../formula/compile.ts';
import { markOf, problemOf } from '../../formula/problem.ts';
import { exact } from '../../formula/typed.ts';
import type { FieldType, Value } from '../../model/types.ts';

/** A formula that SQL can call by number. */
interface Registered {
  readonly program: Program;
  readonly type: FieldType;
}

/**
 * Formulas by number: SQL hands over a number and the inputs of a row, never an expression. Equal definitions share a
 * number, so the list grows by what people define, not by how often it is asked; two books in one process may share it,
 * because a program knows nothing of any book.
 */
const registered: Registered[] = [];
const numbers = new Map<string, number>();

/** The number of a formula that gives a field of this type, compiled when it is new. Throws a `FormulaFault`. */
export function programFor(expression: string, type: FieldType, find: FindField): { readonly number: number; readonly program: Program } {
  const program = compileFormula(expression, find);
  const key = JSON.stringify([expression, type, program.names.map(({ field }) => [field.id, field.type, field.options ?? null])]);
  let number = numbers.get(key);
  if (number === undefined) numbers.set(key, (number = registered.push({ program, type }) - 1));
  return { number, program };
}

/** What the SQL function `derive(number, …inputs)` answers: the value, or a text that carries the problem. Never throws. */
export function derive(number: unknown, ...inputs: readonly unknown[]): Value {
  const found = registered[Number(number)];
  if (!found) return markOf('formula.broken');
  try {
    return found.program.run(inputs as readonly Value[], found.type);
  } catch (error) {
    return markOf(problemOf(error) ?? 'formula.broken');
  }
}

/** The same with nothing in place of a problem, for sorting, filtering and adding up. */
export function deriveValue(number: unknown, ...inputs: readonly unknown[]): Value {
  const found = registered[Number(number)];
  if (!found) return null;
  try {
    return found.program.run(inputs as readonly Value[], found.type);
  } catch {
    return null;
  }
}

/** A number that SQL worked out, as canonical decimal text; nothing for what is no number or too large. */
export function decimalText(value: unknown): string | null {
  try {
    return typeof value === 'number' ? exact(value) : null;
  } catch {
    return null;
  }
}
