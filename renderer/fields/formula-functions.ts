import type { texts } from '../i18n/zh/formula.ts';

/** Functions as the help lists them, by what they are for. The core's own list decides what exists; a test compares the two. */
export const FUNCTION_GROUPS: readonly (readonly FunctionName[])[] = [
  ['IF', 'IFS', 'AND', 'OR', 'NOT', 'ISEMPTY', 'COALESCE'],
  ['ROUND', 'ROUNDUP', 'ROUNDDOWN', 'ABS', 'SUM', 'MIN', 'MAX', 'AVERAGE', 'MONEY', 'NUMBER'],
  ['TODAY', 'DAYS', 'DATEADD', 'DATE', 'YEAR', 'MONTH', 'DAY'],
  ['CONCAT', 'CONTAINS', 'LEFT', 'RIGHT', 'MID', 'LEN', 'UPPER', 'LOWER', 'TRIM', 'TEXT'],
];

/** Names of functions as the texts know them. */
export type FunctionName = keyof (typeof texts)['sign'];
