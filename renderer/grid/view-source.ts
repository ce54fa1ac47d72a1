import type { GridRow, ViewQuery } from '../../preload/contract/grids.ts';
import { call } from '../api/bridge.ts';
import { createFolding } from './folding.ts';
import type { Folding } from './folding.ts';
import type { Span } from './group-rows.ts';
import { createGrouping } from './grouping.ts';
import type { Grouping } from './grouping.ts';
import { createKeptRows } from './kept-rows.ts';
import { seekLines, seekRecords } from './seek-lines.ts';

/**
 * One open list of the core, with the rows that were already asked for. The sheet counts lines: records, and between
 * them the headings of groups. Without groups, lines and records are the same.
 */
export interface ViewSource {
  readonly view: string;
  readonly query: ViewQuery;
  /** Lines of the sheet. */
  count(): number;
  /** Records of the list, those in folded groups included. */
  records(): number;
  /** A line that is here already. */
  row(line: number): GridRow | undefined;
  /** Lines start ≤ i < end, from here when all of them are, else from the core. */
  rows(start: number, end: number, fresh?: boolean): Promise<readonly GridRow[]>;
  /** Where the record in a line stands among the records; null for a heading. */
  recordAt(line: number): number | null;
  /** The line of a record, or of the heading that it is folded under. */
  lineOf(record: number): number;
  /** The records in some lines, headings left out. */
  spans(start: number, end: number): readonly Span[];
  /** The first line from `from` towards `to`, both included, whose cell is filled (or empty, as headings are). */
  seek(field: string, from: number, to: number, filled: boolean): Promise<number | null>;
  readonly grouping: Grouping | null;
  /** The list changed in the core: what is here may be old. Resolves when the lines are counted anew. */
  changed(count: number): Promise<void>;
  /** Shows a change before the core has confirmed it. Returns the function that ends that. */
  overlay(id: string, values: GridRow['values'], titles: GridRow['titles']): () => void;
  close(): void;
}

/** Opens a list and fetches its first rows, so that the grid can paint at once. */
export async function openView(query: ViewQuery, firstRows: number, folding: Folding = createFolding(false)): Promise<ViewSource> {
  const opened = await call('view.open', query);
  const kept = createKeptRows();
  const grouping = createGrouping(opened.view, query.sort ?? [], folding);
  let count = opened.count;
  await grouping?.read();
  const groups = () => (grouping === null || grouping.tooMany() ? null : grouping.rows());

  const records = async ({ start, end }: Span, fresh: boolean): Promise<void> => {
    let first = start;
    while (!fresh && first < end && kept.get(first) !== undefined) first += 1;
    if (first >= end) return;
    const answer = await call('view.rows', { view: opened.view, start: first, end });
    count = answer.count;
    kept.put(first, answer.rows);
  };
  const row = (line: number): GridRow | undefined => {
    const lines = groups();
    if (lines === null) return kept.get(line);
    const found = lines.at(line);
    return found === null ? undefined : 'record' in found ? kept.get(found.record) : grouping?.heading(found.heading);
  };
  const lineCount = (): number => groups()?.count ?? count;
  const spans = (start: number, end: number): readonly Span[] => groups()?.spans(start, end) ?? [{ start, end: Math.min(end, count) }].filter((span) => span.start < span.end);
  const rows = async (start: number, end: number, fresh = false): Promise<readonly GridRow[]> => {
    await grouping?.ready();
    await Promise.all(spans(start, end).map((span) => records(span, fresh)));
    const here: GridRow[] = [];
    // A list that became shorter meanwhile ends where its rows do.
    for (let line = start; line < Math.min(end, lineCount()); line += 1) {
      const shown = row(line);
      if (shown === undefined) break;
      here.push(shown);
    }
    return here;
  };

  const recordAt = (line: number): number | null => {
    const lines = groups();
    if (lines === null) return line;
    const found = lines.at(line);
    return found !== null && 'record' in found ? found.record : null;
  };

  if (count > 0) await rows(0, firstRows);
  return {
    view: opened.view,
    query,
    count: lineCount,
    records: () => count,
    row,
    rows,
    recordAt,
    lineOf: (record) => groups()?.lineOf(record) ?? record,
    spans,
    seek: (field, from, to, filled) => seekLines(recordAt, (first, last) => seekRecords(opened.view, field, first, last, filled), from, to, filled),
    grouping,
    changed: async (next) => {
      count = next;
      kept.clear();
      await grouping?.read();
    },
    overlay: kept.overlay,
    close: () => void call('view.close', { view: opened.view }).catch(() => undefined),
  };
}
