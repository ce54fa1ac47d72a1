import { parseDecimal } from '../../db/values/decimal.ts';
import type { Input } from '../../preload/contract/index.ts';
import { MOST_SUMMARY_ROWS } from '../../preload/contract/limits.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { call } from '../api/bridge.ts';
import type { Span } from './group-rows.ts';
import { disjoint } from './ranges.ts';
import type { Rectangle } from './selection.ts';
import { together } from './selection-stats.ts';
import type { Part, SelectionStats } from './selection-stats.ts';
import type { ViewSource } from './view-source.ts';

type Block = Input<'view.rangeSummary'>['blocks'][number];

/** Cells that one question covers, so that the core answers within a blink and the window's other questions wait no longer. */
const CELLS_AT_ONCE = 60_000;
const BLOCKS_AT_ONCE = 500;

/** Cuts rectangles of lines into questions for the core about the records in them: each cell once, none of them large. */
export function questionsFor(rectangles: readonly Rectangle[], fields: readonly string[], spans: (start: number, end: number) => readonly Span[]): readonly (readonly Block[])[] {
  const questions: Block[][] = [];
  let room = 0;
  for (const { top, bottom, left, right } of disjoint(rectangles)) {
    const across = fields.slice(left, right + 1);
    const most = Math.max(1, Math.min(MOST_SUMMARY_ROWS, Math.floor(CELLS_AT_ONCE / Math.max(1, across.length))));
    if (across.length === 0) continue;
    for (const span of spans(top, bottom + 1)) {
      for (let start = span.start; start < span.end; start += most) {
        const block = { start, end: Math.min(span.end, start + most), fields: [...across] };
        const cost = (block.end - block.start) / most;
        const last = questions.at(-1);
        if (last === undefined || room < cost || last.length >= BLOCKS_AT_ONCE) {
          questions.push([block]);
          room = 1 - cost;
        } else {
          last.push(block);
          room -= cost;
        }
      }
    }
  }
  return questions;
}

/** Stats of a selection that is too large to be fetched. Null when nobody waits for it any more. */
export async function summarizeRanges(source: Pick<ViewSource, 'view' | 'spans'>, rectangles: readonly Rectangle[], fields: readonly FieldDescription[], wanted: () => boolean): Promise<SelectionStats | null> {
  const known = new Map(fields.map((field) => [field.id, field]));
  const parts: Part[] = [];
  const currencies = new Set<string>();
  for (const blocks of questionsFor(rectangles, fields.map((field) => field.id), source.spans)) {
    if (!wanted()) return null;
    const answer = await call('view.rangeSummary', { view: source.view, blocks: [...blocks] });
    answer.currencies.forEach((currency) => currencies.add(currency));
    for (const { field: id, figures } of answer.fields) {
      const field = known.get(id);
      if (field !== undefined) parts.push({ ...figures, field, min: numeral(figures.min), max: numeral(figures.max) });
    }
  }
  return wanted() ? together(parts, currencies) : null;
}

/** Numbers as decimal texts; the largest and smallest of a column come as SQLite compares them. */
function numeral(value: string | number | null): string | null {
  return value === null ? null : parseDecimal(String(value));
}
