import type { RuleProblem } from '../../../preload/contract/approval-views.ts';
import type { ApprovalRule, ApprovalRuleStep } from '../../../preload/contract/approvals.ts';
import type { Filter } from '../../../preload/contract/grids.ts';
import type { z } from 'zod';
import type { Field } from '../../model/types.ts';
import { allowedOf, isImpossible, isWithin } from './constraints.ts';
import { ringsOf, type People } from './people.ts';
import type { StoredRule } from './rules.ts';

type Problem = z.output<typeof RuleProblem>;

export interface RuleContext {
  readonly fields: ReadonlyMap<string, Field>;
  readonly people: People;
  /** All rules in their order; the one that is looked at may be among them. */
  readonly rules: readonly StoredRule[];
  /** Id of the rule that is looked at; null for a new one, which comes last. */
  readonly id: string | null;
}

/** What is wrong or doubtful about a rule, the blocking ones first. */
export function ruleProblems(rule: ApprovalRule, context: RuleContext): Problem[] {
  const found = [...ofCondition(rule, context), ...ofSteps(rule, context), ...(rule.active ? besideOthers(rule, context) : []), ...ofRings(rule, context)];
  return found.sort((a, b) => Number(b.blocking) - Number(a.blocking));
}

function ofCondition({ condition }: ApprovalRule, { fields }: RuleContext): Problem[] {
  const named = [...condition.conditions, ...condition.groups.flatMap((group) => group.conditions)];
  const unknown = named.filter((each) => !fields.has(each.field)).map((each): Problem => ({ code: 'unknownField', blocking: true, details: { field: each.field } }));
  const impossible = [...(allowedOf(condition, fields) ?? [])].filter(([, allowed]) => isImpossible(allowed)).map(([id]): Problem => {
    const field = fields.get(id);
    return { code: 'neverMatches', blocking: true, details: { field: id, label: field?.label.zh ?? id, labelEn: field?.label.en ?? id } };
  });
  return [...unknown, ...impossible];
}

function ofSteps({ outcome, steps }: ApprovalRule, context: RuleContext): Problem[] {
  if (outcome === 'pass') return [];
  if (steps.length === 0) return [{ code: 'noSteps', blocking: true, details: {} }];
  return steps.flatMap((step, index) => [...ofStep(step, index + 1, context), ...ofTime(step, index + 1)]);
}

function ofStep({ who }: ApprovalRuleStep, number: number, { people }: RuleContext): Problem[] {
  if (who.length === 0) return [{ code: 'emptyStep', blocking: true, details: { step: number } }];
  return who.flatMap((each): Problem[] => {
    if (each.kind !== 'member' || people.all.get(each.id)?.here) return [];
    return [{ code: 'approverLeft', blocking: false, details: { step: number, name: people.all.get(each.id)?.name ?? '' } }];
  });
}

/** Reminding after escalating, or escalating after passing, would never happen. */
function ofTime({ time }: ApprovalRuleStep, number: number): Problem[] {
  if (!time) return [];
  const hours = [time.remind, time.escalate, time.then === 'none' ? null : time.after].filter((each): each is number => each !== null);
  const rising = hours.every((each, index) => index === 0 || each > (hours[index - 1] ?? 0));
  return rising ? [] : [{ code: 'timeOrder', blocking: true, details: { step: number } }];
}

/** The first rule that matches counts: one behind a rule that matches all that it matches is never asked. */
function besideOthers(rule: ApprovalRule, { rules, id, fields }: RuleContext): Problem[] {
  const own = allowedOf(rule.condition, fields);
  const at = rules.findIndex((each) => each.id === id);
  return rules.flatMap((other, index): Problem[] => {
    if (other.id === id || !other.active || other.object !== rule.object) return [];
    if (canonical(other.condition) === canonical(rule.condition)) return [{ code: 'sameCondition', blocking: false, details: { rule: other.name } }];
    const earlier = at < 0 || index < at;
    const theirs = allowedOf(other.condition, fields);
    if (!earlier || !own || !theirs) return [];
    const covered = [...theirs].every(([field, allowed]) => {
      const mine = own.get(field);
      return mine !== undefined && isWithin(mine, allowed);
    });
    return covered ? [{ code: 'shadowed', blocking: false, details: { rule: other.name } }] : [];
  });
}

/** The same condition, however its parts are ordered. */
function canonical({ match, conditions, groups }: Filter): string {
  const text = (each: Filter['conditions'][number]): string => JSON.stringify([each.field, each.op, each.values.map(String)]);
  const parts = [...conditions.map(text), ...groups.map((group) => JSON.stringify([group.match, group.conditions.map(text).sort()]))].sort();
  return JSON.stringify([parts.length <= 1 ? 'all' : match, parts]);
}

/** A question to people who stand in for one another in a ring, or whose managers do, would go round; it ends with an administrator. */
function ofRings({ outcome }: ApprovalRule, { people }: RuleContext): Problem[] {
  if (outcome === 'pass') return [];
  const names = (ring: readonly string[]): string => [...ring, ring[0] ?? ''].map((id) => people.all.get(id)?.name ?? '').join(' → ');
  return [
    ...ringsOf(people, 'deputy').map((ring): Problem => ({ code: 'deputyRing', blocking: false, details: { names: names(ring) } })),
    ...ringsOf(people, 'manager').map((ring): Problem => ({ code: 'managerRing', blocking: false, details: { names: names(ring) } })),
  ];
}
