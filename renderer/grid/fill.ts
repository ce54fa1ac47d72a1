import type { GridRow } from '../../preload/contract/grids.ts';
import type { CellEdit, SheetContext } from './context.ts';
import { planFill, selectedAfter } from './fill-plan.ts';
import type { Stretch } from './fill-plan.ts';
import { isRecord } from './row.ts';
import { covers, focusOf, sizeOf } from './selection.ts';
import type { Range, Rectangle } from './selection.ts';
import type { SelectionControl } from './selection-control.ts';
import type { FillMode } from './series/continuation.ts';
import { rowsOf } from './sheet-rows.ts';

/** More cells than this are not filled at once; the core takes as many in one step. */
export const MOST_FILLED = 100_000;
/** Whether a larger source could also be filled the other way is not worth working out. */
const MOST_WEIGHED = 5000;
/** The page answers in between, however large the fill. */
const SLICE_MS = 12;

export interface FillJob {
  readonly source: Rectangle;
  readonly stretch: Stretch;
}

/** What a fill did, so that it can be done the other way. */
export interface Filled {
  readonly job: FillJob;
  readonly mode: 'copy' | 'series';
  readonly choice: boolean;
}

/** Fills from one source, selects what came of it and answers what was done; null when nothing was. */
export async function fillStretch(context: SheetContext, selection: SelectionControl, job: FillJob, mode: FillMode): Promise<Filled | null> {
  if (sizeOf(job.stretch.target) > MOST_FILLED) {
    context.events.notice('tooMany', MOST_FILLED);
    return null;
  }
  const made = await editsOf(context, selection, job, mode);
  if (made === null) return null;
  writeFill(context, made.edits, made.readonly);
  select(selection, job);
  return { job, mode: made.counts ? 'series' : 'copy', choice: made.choice };
}

/** Copies the first row (or column) of every selected rectangle over the rest of it; a single one takes its neighbour's. */
export async function fillSelected(context: SheetContext, selection: SelectionControl, to: 'down' | 'right'): Promise<void> {
  const jobs = selection.rectangles().flatMap((rectangle) => fromFirst(rectangle, to) ?? []);
  if (context.readonly || jobs.length === 0) return;
  if (jobs.reduce((sum, job) => sum + sizeOf(job.stretch.target), 0) > MOST_FILLED) return context.events.notice('tooMany', MOST_FILLED);
  const edits: CellEdit[] = [];
  let readonly = 0;
  for (const job of jobs) {
    const made = await editsOf(context, selection, job, 'copy');
    for (const edit of made?.edits ?? []) edits.push(edit);
    readonly += made?.readonly ?? 0;
  }
  writeFill(context, edits, readonly);
}

/** The job of Ctrl+D or Ctrl+R for one rectangle; null where there is nothing before it. */
export function fromFirst(rectangle: Rectangle, to: 'down' | 'right'): FillJob | null {
  const { top, left, bottom, right } = rectangle;
  if (to === 'down') {
    const first = top === bottom ? top - 1 : top;
    return first < 0 ? null : { source: { ...rectangle, top: first, bottom: first }, stretch: { to, target: { ...rectangle, top: first + 1 } } };
  }
  const first = left === right ? left - 1 : left;
  return first < 0 ? null : { source: { ...rectangle, left: first, right: first }, stretch: { to, target: { ...rectangle, left: first + 1 } } };
}

interface MadeEdits {
  readonly edits: readonly CellEdit[];
  readonly readonly: number;
  readonly counts: boolean;
  readonly choice: boolean;
}

async function editsOf(context: SheetContext, selection: SelectionControl, { source, stretch }: FillJob, mode: FillMode): Promise<MadeEdits | null> {
  const fields = selection.fields();
  const { target } = stretch;
  const targets = await recordsOf(context, target);
  if (stretch.to === 'clear') {
    const shown = fields.slice(target.left, target.right + 1);
    const open = shown.filter((field) => field.readonly !== true);
    const edits = targets.flatMap(({ row, index }) => open.map((field): CellEdit => ({ index, row, field, entry: { kind: 'value', value: null } })));
    return { edits, readonly: (shown.length - open.length) * targets.length, counts: false, choice: false };
  }
  const rows = (await recordsOf(context, source)).map(({ row }) => row);
  if (rows.length === 0) return null;
  const plan = planFill({ rectangle: source, rows, fields, language: context.language }, stretch, mode);
  const edits: CellEdit[] = [];
  let began = performance.now();
  for (const [at, { row, index }] of targets.entries()) {
    for (const edit of plan.rowEdits(row, index, stretch.to === 'up' ? targets.length - at : at + 1)) edits.push(edit);
    if (performance.now() - began < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
  return { edits, readonly: plan.readonly * targets.length, counts: plan.counts, choice: sizeOf(source) <= MOST_WEIGHED && plan.choice() };
}

async function recordsOf(context: SheetContext, { top, bottom }: Rectangle): Promise<readonly { readonly row: GridRow; readonly index: number }[]> {
  const rows = await rowsOf(context, top, bottom + 1);
  return rows.map((row, offset) => ({ row, index: top + offset })).filter(({ row }) => isRecord(row));
}

function writeFill(context: SheetContext, edits: readonly CellEdit[], readonly: number): void {
  if (edits.length > 0) context.events.write(edits, undefined, undefined, 'fill');
  if (readonly > 0) context.events.notice('readonly', readonly);
}

/** Selects the filled cells together with their source; the focus stays where it was, if that is still selected. */
function select(selection: SelectionControl, { source, stretch }: FillJob): void {
  const before = selection.range();
  const after = selectedAfter(source, stretch);
  const range: Range = { anchor: { row: after.top, column: after.left }, head: { row: after.bottom, column: after.right } };
  const focus = before === null ? range.anchor : focusOf(before);
  const stays = covers(after, focus.row, focus.column);
  selection.set(stays ? { ...range, focus } : range);
  if (!stays) selection.refocus();
}
