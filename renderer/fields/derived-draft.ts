import type { DerivedDefinition, FieldDescription, ObjectDescription } from '../../preload/contract/model.ts';
import type { Model } from '../api/model.ts';

/** A definition while it is put together; what is missing is undefined. */
export type DerivedDraft =
  | { readonly kind: 'formula'; readonly expression: string }
  | { readonly kind: 'lookup'; readonly through?: string; readonly field?: string }
  | { readonly kind: 'rollup'; readonly object?: string; readonly through?: string; readonly op: Rollup['op']; readonly field?: string };

type Rollup = Extract<DerivedDefinition, { kind: 'rollup' }>;

/** The kinds in the order in which they are offered. */
export const DERIVED_KINDS = ['formula', 'lookup', 'rollup'] as const;

/** A draft of this kind with nothing chosen. */
export function emptyDraft(kind: DerivedDraft['kind']): DerivedDraft {
  if (kind === 'formula') return { kind, expression: '' };
  return kind === 'lookup' ? { kind } : { kind, op: 'count' };
}

/** The definition when everything is chosen, else null. */
export function completed(draft: DerivedDraft): DerivedDefinition | null {
  if (draft.kind === 'formula') return draft.expression.trim() === '' ? null : draft;
  if (draft.kind === 'lookup') return draft.through === undefined || draft.field === undefined ? null : { kind: 'lookup', through: draft.through, field: draft.field };
  const { object, through, op, field } = draft;
  if (object === undefined || through === undefined || (op !== 'count' && field === undefined)) return null;
  return { kind: 'rollup', object, through, op, ...(op === 'count' || field === undefined ? {} : { field }) };
}

/** Links of an object that can be looked through. */
export function linksOf(object: ObjectDescription): readonly FieldDescription[] {
  return object.fields.filter((field) => isStoredLink(field) && field.hidden !== true);
}

/** Fields that a formula or a look-up may show. */
export function showable(object: ObjectDescription | undefined, except?: string): readonly FieldDescription[] {
  return object?.fields.filter((field) => field.hidden !== true && field.type !== 'json' && field.id !== except) ?? [];
}

/** Every link of another object that points at this one. */
export function backlinksTo(model: Model, object: ObjectDescription): readonly { readonly object: ObjectDescription; readonly through: FieldDescription }[] {
  return model.objects
    .filter((each) => each.system !== true)
    .flatMap((each) => linksOf(each).filter((field) => field.to === object.id && field.id !== 'created_by').map((through) => ({ object: each, through })));
}

const FIGURES: ReadonlySet<string> = new Set(['money', 'integer', 'decimal', 'percent']);

/** Fields that can be rolled up in this way. */
export function rollable(object: ObjectDescription | undefined, op: Rollup['op']): readonly FieldDescription[] {
  return showable(object).filter((field) => {
    if (op === 'min' || op === 'max') return FIGURES.has(field.type) || field.type === 'date' || field.type === 'instant';
    return FIGURES.has(field.type) && !(op === 'sum' && field.type === 'percent');
  });
}

function isStoredLink(field: FieldDescription): boolean {
  return field.type === 'link' && field.to !== undefined && field.derived === undefined;
}
