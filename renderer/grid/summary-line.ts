import type { GridRow } from '../../preload/contract/grids.ts';

/** Id of the line of column summaries under the list. No record ever has it. */
export const SUMMARY = '#summary';

/** What a column comes to: which summary, in words, and its figure; null while there is none to show. */
export interface ColumnSummary {
  readonly label: string;
  readonly text: string | null;
}

/** Summaries by field. */
export type ColumnSummaries = ReadonlyMap<string, ColumnSummary>;

/** The line of summaries as a row. */
export function summaryRow(): GridRow {
  return { id: SUMMARY, values: {}, titles: {}, problems: {} };
}
