import type { FieldDescription, ObjectDescription } from '../../preload/contract/model.ts';
import type { Output } from '../../preload/contract/index.ts';

/** A stored rule with what is doubtful about it. */
export type StoredRule = Output<'approvals.rules'>['rules'][number];
/** A rule as it is edited. */
export type RuleDraft = Omit<StoredRule, 'id' | 'problems'>;
export type RuleStep = RuleDraft['steps'][number];
export type Who = RuleStep['who'][number];
export type RuleTime = NonNullable<RuleStep['time']>;

/** A step to begin with: the asker's manager, without a time limit. */
export const NEW_STEP: RuleStep = { name: '', mode: 'any', who: [{ kind: 'manager' }], time: null };
/** A limit to begin with: a working day to be reminded, two until the superior is asked, too. */
export const NEW_TIME: RuleTime = { counted: 'working', remind: 8, escalate: 16, then: 'none', after: null };

/** Rules that many teams begin with, by the names of their texts. */
export const SAMPLES = ['discount', 'margin', 'large', 'key'] as const;

/** The rule that a sample stands for. */
export function sampleRule(sample: (typeof SAMPLES)[number] | null, name: string): RuleDraft {
  const when = (field: string, op: 'lt' | 'gt' | 'in', value: string | number) => ({ match: 'all' as const, conditions: [{ field, op, values: [value] }], groups: [] });
  const base = { name, object: 'quotes' as const, active: true, outcome: 'ask' as const };
  switch (sample) {
    case 'discount': return { ...base, condition: when('fact_rate', 'lt', '85'), steps: [{ ...NEW_STEP, time: NEW_TIME }] };
    case 'margin': return { ...base, condition: when('fact_margin', 'lt', '20'), steps: [{ ...NEW_STEP, mode: 'all', who: [{ kind: 'manager' }, { kind: 'role', role: 'finance' }], time: NEW_TIME }] };
    case 'large': return { ...base, condition: when('total', 'gt', 50_000_000), steps: [{ ...NEW_STEP }, { ...NEW_STEP, who: [{ kind: 'limit' }] }] };
    case 'key': return { ...base, condition: when('fact_grade', 'in', 'key'), outcome: 'pass', steps: [] };
    case null: return { ...base, condition: { match: 'all', conditions: [], groups: [] }, steps: [{ ...NEW_STEP }] };
  }
}

/** Stored with a quote when it is saved; rules ask for the figures worked out instead, which stand first. */
const AS_FACTS: ReadonlySet<string> = new Set(['price_rate', 'margin']);

/** The document with the figures worked out for it, as a rule's condition sees it. */
export function ruleObject(object: ObjectDescription, facts: readonly FieldDescription[]): ObjectDescription {
  return { ...object, fields: [...facts, ...object.fields.filter((field) => !AS_FACTS.has(field.id) && field.hidden !== true)] };
}

/** An approver as one value of a list. */
export function whoKey(who: Who): string {
  if (who.kind === 'member') return `member:${who.id}`;
  return who.kind === 'role' ? `role:${who.role}` : who.kind;
}

/** The approver that a value of the list stands for. */
export function whoOf(key: string): Who {
  if (key.startsWith('member:')) return { kind: 'member', id: key.slice(7) };
  if (key.startsWith('role:')) return { kind: 'role', role: key.slice(5) };
  return { kind: key === 'head' || key === 'limit' ? key : 'manager' };
}
