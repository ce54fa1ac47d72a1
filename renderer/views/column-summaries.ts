import type { FieldDescription } from '../../preload/contract/model.ts';
import type { SummaryKind, ViewDisplay } from './view-display.ts';

const COUNTS: readonly SummaryKind[] = ['filled', 'empty', 'distinct', 'none'];

/** The summaries that make sense for a field. */
export function summaryKinds(field: FieldDescription): readonly SummaryKind[] {
  switch (field.type) {
    case 'money': case 'integer': case 'decimal': return ['sum', 'avg', 'min', 'max', ...COUNTS];
    case 'percent': return ['avg', 'min', 'max', ...COUNTS];
    case 'date': case 'instant': return ['min', 'max', ...COUNTS];
    default: return COUNTS;
  }
}

/** The summary of a column: the chosen one, else the sum of amounts. */
export function summaryOf(display: Pick<ViewDisplay, 'summaries'>, field: FieldDescription): SummaryKind {
  const chosen = display.summaries[field.id];
  if (chosen !== undefined && summaryKinds(field).includes(chosen)) return chosen;
  return field.type === 'money' ? 'sum' : 'none';
}
