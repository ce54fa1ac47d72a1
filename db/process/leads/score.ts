import { compileFormula } from '../../formula/compile.ts';
import { TODAY } from '../../formula/inputs.ts';
import { byId } from '../../formula/names.ts';
import { problemOf } from '../../formula/problem.ts';
import { SCORE_PARTS, type ScorePart } from '../../model/lead-score.ts';
import type { Value } from '../../model/types.ts';
import { localDay } from '../../store/local-days.ts';
import type { Store } from '../../store/open.ts';

/** One part of a score with what it brings. */
export interface ScoredPart extends Pick<ScorePart, 'id' | 'label' | 'most'> {
  readonly points: number;
}

/** Why a lead has the score it has: the formulas of which the score is the sum, each over the lead's values. */
export function scoreParts(store: Store, values: Readonly<Record<string, Value | undefined>>, now: number): ScoredPart[] {
  const { fieldsById } = store.registry.object('leads');
  return SCORE_PARTS.map(({ id, label, most, expression }) => {
    const program = compileFormula(expression, byId(fieldsById));
    const row = program.inputs.map((input) => (input === TODAY ? localDay(now) : values[input] ?? null));
    return { id, label, most, points: pointsOf(() => program.run(row, 'integer')) };
  });
}

/** A cell with a kept value of the wrong type brings nothing; the score itself shows the problem. */
function pointsOf(run: () => Value): number {
  try {
    return Number(run() ?? 0);
  } catch (error) {
    if (problemOf(error) === null) throw error;
    return 0;
  }
}
