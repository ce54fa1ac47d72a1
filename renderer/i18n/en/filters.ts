import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/filters.ts';

export const texts: SameKeys<typeof zh> = {
  title: 'Filter',
  where: 'Where',
  and: 'and',
  or: 'or',
  all: 'Match all',
  any: 'Match any',
  add: 'Add condition',
  clear: 'Clear conditions',
  remove: 'Remove condition',
  field: 'Field',
  fieldGone: 'Removed field ({{name}})',
  test: 'Test',
  value: 'Value',
  values: 'Choose values',
  from: 'From',
  to: 'To',
  days: 'days',
  op: {
    eq: 'is', ne: 'is not', contains: 'contains', notContains: 'does not contain', startsWith: 'starts with', endsWith: 'ends with', empty: 'is empty', notEmpty: 'is filled',
    gt: 'more than', gte: 'at least', lt: 'less than', lte: 'at most', between: 'between', in: 'is one of', notIn: 'is none of',
    today: 'today', yesterday: 'yesterday', tomorrow: 'tomorrow', thisWeek: 'this week', thisMonth: 'this month', thisQuarter: 'this quarter', thisYear: 'this year',
    lastDays: 'in the last', nextDays: 'in the next', overdue: 'is overdue', invalid: 'not understood',
  },
  dayOp: { eq: 'is on', lt: 'before', gt: 'after' },
};
