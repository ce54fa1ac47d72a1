import type { Change } from './change.ts';
import { mergeChange, type Cells } from './merge.ts';

/** Records by object and id, as cells. */
export type State = Map<string, Map<string, Cells>>;

/** The tables as the log alone defines them. Slow and obvious on purpose: tests and the doctor compare the real tables with it. */
export function fold(changes: Iterable<Pick<Change, 'at' | 'object' | 'record' | 'set'>>): State {
  const state: State = new Map();
  for (const change of changes) mergeChange(cellsOf(state, change.object, change.record), change);
  return state;
}

/** The cells of one record, made empty when it is new. */
export function cellsOf(state: State, object: string, record: string): Cells {
  let records = state.get(object);
  if (!records) state.set(object, (records = new Map()));
  let cells = records.get(record);
  if (!cells) records.set(record, (cells = new Map()));
  return cells;
}
