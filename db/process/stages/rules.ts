import type { Option, Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';

/** What a team agreed on for one stage. */
export interface StageRule {
  readonly stage: string;
  /** Percent, 0 to 100; a deal takes it when it enters the stage. */
  readonly probability: number;
  /** Fields of a deal that must be filled to enter. */
  readonly required: readonly string[];
  /** Items to be ticked to enter. */
  readonly checklist: readonly string[];
  /** It may be passed over without a written reason. */
  readonly maySkip: boolean;
  /** Days in the stage after which a deal is stalled; null for never. */
  readonly stalledDays: number | null;
}

type Row = Readonly<Record<'stage' | 'probability' | 'required' | 'checklist' | 'may_skip' | 'stalled_days', Value>>;

/** What holds until a team says otherwise: it asks for nothing that a take-over from Excel could not have. */
const DEFAULTS: Readonly<Record<string, Partial<StageRule>>> = {
  contact: { probability: 10, stalledDays: 14 },
  need: { probability: 30, stalledDays: 14 },
  quote: { probability: 50, stalledDays: 10, required: ['amount'] },
  negotiate: { probability: 75, stalledDays: 10, required: ['amount'] },
  won: { probability: 100, required: ['amount'] },
  lost: { probability: 0 },
};

/** The stages in the order of the process. */
export function stagesOf(store: Store): readonly Option[] {
  return store.registry.field('deals', 'stage').options ?? [];
}

export function isClosed(stage: Value | undefined): boolean {
  return stage === 'won' || stage === 'lost';
}

/** The rules of all stages, in order. A part of a rule that cannot be read counts as not said. */
export function stageRules(store: Store): readonly StageRule[] {
  const rows = store.db.all<Row>('SELECT stage, probability, required, checklist, may_skip, stalled_days FROM stage_rules WHERE deleted IS NOT 1 ORDER BY rid');
  const said = new Map(rows.map((row) => [row.stage, row]));
  return stagesOf(store).map(({ key }) => ruleOf(key, said.get(key)));
}

function ruleOf(stage: string, row: Row | undefined): StageRule {
  const initial = { probability: 0, required: [], checklist: [], maySkip: false, stalledDays: null, ...DEFAULTS[stage] };
  if (!row) return { stage, ...initial };
  const probability = row.probability === null ? Number.NaN : Number(row.probability);
  return {
    stage,
    probability: Number.isFinite(probability) ? probability : initial.probability,
    required: texts(row.required) ?? initial.required,
    checklist: texts(row.checklist) ?? [],
    maySkip: row.may_skip === 1,
    stalledDays: typeof row.stalled_days === 'number' && row.stalled_days > 0 ? row.stalled_days : null,
  };
}

function texts(stored: Value): readonly string[] | null {
  if (typeof stored !== 'string') return null;
  try {
    const value: unknown = JSON.parse(stored);
    return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string' && each !== '') : null;
  } catch {
    return null;
  }
}
