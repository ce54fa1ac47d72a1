import type { Condition, ViewQuery } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { OPERATORS, isComplete, operatorsFor } from './operators.ts';

export type ConditionDraft = Pick<Condition, 'field' | 'op' | 'values'>;

/** The filter as the panel holds it: half-filled conditions included. */
export interface FilterDraft {
  readonly match: 'all' | 'any';
  readonly conditions: readonly ConditionDraft[];
}

export const NO_FILTER: FilterDraft = { match: 'all', conditions: [] };

/** The filter that is asked: complete conditions on fields that exist. */
export function askedFilter(draft: FilterDraft, fields: readonly FieldDescription[]): NonNullable<ViewQuery['filter']> {
  const conditions = draft.conditions.filter((condition) => isComplete(condition) && fields.some((field) => field.id === condition.field));
  return { match: draft.match, conditions: conditions.map(({ field, op, values }) => ({ field, op, values: [...values] })) };
}

/** A new condition on a field, with its usual test. */
export function newCondition(field: FieldDescription): ConditionDraft {
  const [op = 'contains'] = operatorsFor(field);
  return { field: field.id, op, values: field.type === 'boolean' ? [1] : [] };
}

/** The condition "is exactly what this cell holds". */
export function sameAs(field: FieldDescription, value: string | number | null): ConditionDraft {
  if (value === null) return { field: field.id, op: 'empty', values: [] };
  return { field: field.id, op: field.type === 'choice' || field.type === 'link' ? 'in' : 'eq', values: [value] };
}

/** A stored filter (a saved view, remembered state) as a draft; anything damaged is an empty one. */
export function draftOf(stored: unknown): FilterDraft {
  if (typeof stored !== 'object' || stored === null || !('conditions' in stored) || !Array.isArray(stored.conditions)) return NO_FILTER;
  const match = 'match' in stored && stored.match === 'any' ? 'any' : 'all';
  return { match, conditions: conditionsOf(stored.conditions) };
}

/** Stored conditions that can be read; tests that this version does not know are left out. */
export function conditionsOf(stored: readonly unknown[]): ConditionDraft[] {
  return (stored as ConditionDraft[])
    .filter((each) => typeof each?.field === 'string' && OPERATORS.has(each.op))
    .map((each) => ({ field: each.field, op: each.op, values: Array.isArray(each.values) ? each.values.filter(isValue) : [] }));
}

function isValue(value: unknown): value is string | number | null {
  return value === null || typeof value === 'string' || typeof value === 'number';
}
