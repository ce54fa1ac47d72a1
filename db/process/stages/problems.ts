import type { Field } from '../../model/types.ts';
import { isClosed, type StageRule } from './rules.ts';

/** Something in the rules that contradicts itself, for the window to put into words. */
export interface RuleProblem {
  readonly stage: string;
  readonly code: 'probability.range' | 'probability.falls' | 'probability.won' | 'probability.lost' | 'required.gone' | 'required.program' | 'required.early' | 'checklist.twice';
  /** The field or item it is about, the stage before, or nothing. */
  readonly about: string;
}

/** Only known once a deal is over. */
const AT_THE_END: ReadonlySet<string> = new Set(['closed_on', 'lost_kind', 'lost_reason']);

/** What contradicts: probabilities that fall along the way, fields that nobody can fill, items that stand twice. */
export function ruleProblems(rules: readonly StageRule[], fields: ReadonlyMap<string, Field>): RuleProblem[] {
  return rules.flatMap((rule, index) => [...probabilityProblems(rule, rules.slice(0, index)), ...requiredProblems(rule, fields), ...checklistProblems(rule)]);
}

/** The required fields that a person can fill. A rule that asks for others must not stop anybody: it is told on the page of rules. */
export function fillable(rule: StageRule, fields: ReadonlyMap<string, Field>): readonly Field[] {
  return rule.required.flatMap((id) => {
    const field = fields.get(id);
    return field === undefined || field.readonly === true || field.derived !== undefined || field.hidden === true ? [] : [field];
  });
}

function* probabilityProblems({ stage, probability }: StageRule, before: readonly StageRule[]): Generator<RuleProblem> {
  if (probability < 0 || probability > 100) yield { stage, code: 'probability.range', about: '' };
  if (stage === 'won' && probability !== 100) yield { stage, code: 'probability.won', about: '' };
  if (stage === 'lost' && probability !== 0) yield { stage, code: 'probability.lost', about: '' };
  const higher = isClosed(stage) ? undefined : before.find((each) => !isClosed(each.stage) && each.probability > probability);
  if (higher) yield { stage, code: 'probability.falls', about: higher.stage };
}

function* requiredProblems(rule: StageRule, fields: ReadonlyMap<string, Field>): Generator<RuleProblem> {
  const can = new Set(fillable(rule, fields).map(({ id }) => id));
  for (const about of rule.required) {
    if (!fields.has(about)) yield { stage: rule.stage, code: 'required.gone', about };
    else if (!can.has(about)) yield { stage: rule.stage, code: 'required.program', about };
    else if (AT_THE_END.has(about) && !isClosed(rule.stage)) yield { stage: rule.stage, code: 'required.early', about };
  }
}

function* checklistProblems({ stage, checklist }: StageRule): Generator<RuleProblem> {
  const seen = new Set<string>();
  for (const item of checklist) {
    if (seen.has(item)) yield { stage, code: 'checklist.twice', about: item };
    seen.add(item);
  }
}
