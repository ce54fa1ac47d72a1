/** Why a single cell has no value although its formula is sound. Shown as the cell's mark, like a value of the wrong type. */
export const PROBLEM_CODES = [
  'formula.divideByZero', 'formula.wrongType', 'formula.tooLarge', 'formula.badDate', 'formula.tooLong', 'formula.notNumber',
  'formula.currency', 'formula.cycle', 'formula.broken',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Thrown while one cell is worked out. Made once each: a column of a million cells must not make a million stacks. */
export interface CellProblem {
  readonly problem: ProblemCode;
}

const CELL_PROBLEMS: ReadonlyMap<string, CellProblem> = new Map(PROBLEM_CODES.map((problem) => [problem, Object.freeze({ problem })]));

/** Stops working out a cell. */
export function fail(problem: ProblemCode): never {
  throw CELL_PROBLEMS.get(problem);
}

/** The code when this was thrown by `fail`. */
export function problemOf(thrown: unknown): ProblemCode | null {
  return typeof thrown === 'object' && thrown !== null && 'problem' in thrown && typeof thrown.problem === 'string' && CELL_PROBLEMS.get(thrown.problem) === thrown
    ? (thrown.problem as ProblemCode)
    : null;
}

/** A problem on its way through SQL, where a value would stand. No stored text begins with this control character unnoticed. */
const MARK = '\u0001';

/** The problem as a text that SQL can carry. */
export function markOf(problem: ProblemCode): string {
  return MARK + problem;
}

/** `GLOB` pattern for texts that carry a problem. */
export const ANY_MARK = `${MARK}formula.*`;

/** The problem that a text carries; null for any ordinary value. */
export function markedProblem(value: unknown): ProblemCode | null {
  if (typeof value !== 'string' || !value.startsWith(MARK)) return null;
  const code = value.slice(MARK.length);
  return CELL_PROBLEMS.has(code) ? (code as ProblemCode) : null;
}
