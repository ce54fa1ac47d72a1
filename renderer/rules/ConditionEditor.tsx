import type { ReactNode } from 'react';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import { FilterPanel } from '../filters/FilterPanel.tsx';
import { askedFilter, draftOf, type FilterDraft } from '../filters/filter-state.ts';

interface Props {
  readonly object: ObjectDescription;
  readonly condition: FilterDraft;
  readonly onChange: (condition: FilterDraft) => void;
}

/** The condition of a rule, with the very lines of a list's filter: what a person can filter by, a rule can ask for. */
export function ConditionEditor({ object, condition, onChange }: Props): ReactNode {
  return <FilterPanel object={object} filter={condition} onChange={onChange} />;
}

/** A rule's `condition` field as a draft; anything damaged is "no condition". */
export function conditionOf(stored: string | number | null): FilterDraft {
  if (typeof stored !== 'string') return draftOf(null);
  try {
    return draftOf(JSON.parse(stored));
  } catch {
    return draftOf(null);
  }
}

/** What is stored: complete conditions only. */
export function storedCondition(condition: FilterDraft, object: ObjectDescription): string {
  return JSON.stringify(askedFilter(condition, object.fields));
}
