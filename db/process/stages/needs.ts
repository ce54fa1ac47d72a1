import type { Field, Option, Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { fillable } from './problems.ts';
import type { MoveFacts } from './move-facts.ts';
import { isClosed, type StageRule } from './rules.ts';

type Values = (field: string) => Value;

/** What is still missing before a deal may enter a stage. */
export interface StageNeeds {
  /** Fields to fill, in the order of the rule. */
  readonly fields: readonly Field[];
  /** Items to tick. */
  readonly items: readonly string[];
  /** Stages that would be passed over and ask for a written reason; empty when none is asked for. */
  readonly skipped: readonly Option[];
}

export interface Move {
  readonly deal: string;
  /** The stage it is in; null for none. */
  readonly from: Value;
  readonly to: Value;
  /** The deal's values as they will be. */
  readonly after: Values;
  /** A reason that came with this very move. */
  readonly reason: Value;
  /** Items ticked with this very move. */
  readonly ticked: readonly string[];
}

const NOTHING: StageNeeds = { fields: [], items: [], skipped: [] };

/** What a move still needs; nothing for moves back, which are always allowed, and for stages nobody knows. */
export function needsOf(store: Store, facts: MoveFacts, move: Move): StageNeeds {
  const { stages, rules } = facts;
  const to = stages.findIndex(({ key }) => key === move.to);
  if (to < 0 || move.from === move.to) return NOTHING;
  const rule = rules[to];
  if (!rule) return NOTHING;
  if (move.to === 'lost') {
    const { fields, items } = entering(store, facts, rule, move);
    return { items, skipped: [], fields: [...lostFields(store, move), ...fields.filter(({ id }) => id !== 'lost_kind' && id !== 'lost_reason')] };
  }
  const from = positionOf(facts, move);
  if (to <= from) return NOTHING;
  return { ...entering(store, facts, rule, move), skipped: hasText(move.reason) ? [] : passedOver(stages, rules, from, to) };
}

function entering(store: Store, facts: MoveFacts, rule: StageRule, { deal, after, ticked }: Move): StageNeeds {
  const fields = fillable(rule, store.registry.object('deals').fieldsById).filter(({ id }) => !isFilled(after(id)));
  const items = openItems(facts, rule, deal, ticked);
  return { fields, items, skipped: [] };
}

/** Why it was lost is asked as a kind, so that it can be counted; of "other", the story too. */
function lostFields(store: Store, { after }: Move): Field[] {
  const kind = after('lost_kind');
  const missing = !isFilled(kind) ? ['lost_kind'] : kind === 'other' && !isFilled(after('lost_reason')) ? ['lost_reason'] : [];
  return missing.map((id) => store.registry.field('deals', id));
}

/** Items of the rule that are not ticked for this deal. */
export function openItems(facts: MoveFacts, { stage, checklist }: StageRule, deal: string, ticked: readonly string[] = []): string[] {
  if (checklist.length === 0) return [];
  const done = facts.ticked(deal, stage);
  return checklist.filter((item) => !done.has(item) && !ticked.includes(item));
}

/** Where a deal stands. One without a known stage stands at the goal: nothing is passed over. A lost one stands where it was lost. */
function positionOf({ stages, lostAt }: MoveFacts, { deal, from, to }: Move): number {
  if (from === 'won') return stages.length;
  const stage = from === 'lost' ? lostAt(deal) : from;
  const position = stages.findIndex(({ key }) => key === stage);
  return position >= 0 ? position : stages.findIndex(({ key }) => key === to) - 1;
}

function passedOver(stages: readonly Option[], rules: readonly StageRule[], from: number, to: number): Option[] {
  return stages.slice(from + 1, to).filter(({ key }, index) => !isClosed(key) && rules[from + 1 + index]?.maySkip !== true);
}

function isFilled(value: Value): boolean {
  return value !== null && value !== '';
}

function hasText(value: Value): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
