import type { Condition } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';

export type Operator = Condition['op'];

/** What has to be entered beside a test. */
export type Needs = 'nothing' | 'one' | 'two' | 'several' | 'days';

const TEXT: readonly Operator[] = ['contains', 'notContains', 'eq', 'ne', 'startsWith', 'endsWith', 'in', 'notIn', 'empty', 'notEmpty'];
const FIGURES: readonly Operator[] = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'between', 'empty', 'notEmpty', 'invalid'];
const DAYS: readonly Operator[] = [
  'eq', 'lt', 'gt', 'between', 'today', 'yesterday', 'tomorrow', 'thisWeek', 'thisMonth', 'thisQuarter', 'thisYear', 'lastDays', 'nextDays', 'overdue',
  'empty', 'notEmpty', 'invalid',
];

/** Every test there is. */
export const OPERATORS: ReadonlySet<string> = new Set([...TEXT, ...FIGURES, ...DAYS]);

/** The tests that make sense for a field, the usual one first. */
export function operatorsFor(field: FieldDescription): readonly Operator[] {
  switch (field.type) {
    case 'text': case 'longtext': case 'json': return TEXT;
    case 'phone': case 'email': case 'url': return [...TEXT, 'invalid'];
    case 'integer': case 'decimal': case 'percent': case 'money': return FIGURES;
    case 'date': case 'instant': return DAYS;
    case 'boolean': return ['eq', 'empty', 'notEmpty'];
    case 'choice': return ['in', 'notIn', 'empty', 'notEmpty', 'invalid'];
    case 'link': return ['in', 'notIn', 'empty', 'notEmpty', 'invalid'];
  }
}

/** What a test wants to be told. */
export function needsOf(op: Operator): Needs {
  switch (op) {
    case 'in': case 'notIn': return 'several';
    case 'between': return 'two';
    case 'lastDays': case 'nextDays': return 'days';
    case 'eq': case 'ne': case 'contains': case 'notContains': case 'startsWith': case 'endsWith': case 'gt': case 'gte': case 'lt': case 'lte': return 'one';
    case 'empty': case 'notEmpty': case 'today': case 'yesterday': case 'tomorrow': case 'thisWeek': case 'thisMonth': case 'thisQuarter': case 'thisYear': case 'overdue': case 'invalid':
      return 'nothing';
  }
}

/** True when a condition says enough to be asked; half-filled ones wait. */
export function isComplete({ op, values }: { readonly op: Operator; readonly values?: readonly unknown[] }): boolean {
  const given = (values ?? []).filter((value) => value !== null && value !== '').length;
  switch (needsOf(op)) {
    case 'nothing': return true;
    case 'one': case 'several': case 'days': return given >= 1;
    case 'two': return given >= 2;
  }
}
