import type { FieldDescription } from '../../../preload/contract/model.ts';
import { textEntry } from '../../inputs/entry.ts';
import { shownFields } from '../column-layout.ts';
import type { CellEdit, SheetContext } from '../context.ts';
import type { Rectangle } from '../selection.ts';
import type { SelectionControl } from '../selection-control.ts';
import { isShortened, isYearless, textFor } from './cell-text.ts';
import { clearedByCut } from './cut.ts';
import { readHeadings } from './headings.ts';
import { LONGEST_CELL, MOST_PASTED, TooManyCells } from './limits.ts';
import { settleLinks } from './link-question.ts';
import { readListed } from './listed.ts';
import { createPace, walk } from './pace.ts';
import type { Pace } from './pace.ts';
import { isBlankCell } from './pasted-cell.ts';
import type { Block, PastedCell } from './pasted-cell.ts';
import { transposed } from './paste-options.ts';
import type { PasteOptions } from './paste-options.ts';
import { dividesEvenly, pasteSize, planPaste } from './paste-plan.ts';
import type { PlannedCell } from './paste-plan.ts';
import type { PasteReport } from './paste-report.ts';
import { readClipboard } from './read-clipboard.ts';
import type { Carried, ReadBlock } from './read-clipboard.ts';
import { recordsFrom, recordsIn } from './target-rows.ts';
import type { PlacedRecord } from './target-rows.ts';

/**
 * Pastes into the selected rectangles as one batch: known rows are changed, rows below the last are added. Nothing is
 * written before names of linked records are settled, so that one undo takes all of it back.
 */
export async function paste(carried: Carried, targets: readonly Rectangle[], options: PasteOptions, context: SheetContext, selection: SelectionControl): Promise<void> {
  const pace = createPace();
  const read = await readOrSay(carried, options, context, pace);
  if (read === null || targets.length === 0 || context.source === null) return;
  const { rows, fields } = withColumns(read, carried, targets, options, context, selection);
  if (targets.length > 1 && !targets.every((target) => dividesEvenly(rows, target))) return context.events.notice('rangesUneven', 0);
  if (targets.reduce((sum, target) => sum + pasteSize(rows, target), 0) > MOST_PASTED) return context.events.notice('tooManyPasted', MOST_PASTED);

  const work = createWork(options, targets.length > 1);
  let covered: Rectangle | null = null;
  for (const target of targets) covered = await planInto(target, rows, fields, context, work, pace);
  const cleared = context.cut?.text === carried.text ? clearedByCut(context.cut, work.edits) : [];
  context.cut = null;
  const { edits, made } = await settleLinks(work.edits, context.events.askLinks);
  const report: PasteReport = { ...work.counts, cells: edits.length, hiddenRows: read.hiddenRows, aside: read.aside };
  context.events.write([...edits, ...cleared], undefined, { made, report });
  const [first] = targets;
  if (targets.length === 1 && covered !== null && first !== undefined && first.top < context.source.count()) {
    selection.set({ anchor: { row: covered.top, column: covered.left }, head: { row: covered.bottom, column: covered.right } });
  }
}

async function readOrSay(carried: Carried, { textOnly = false }: PasteOptions, context: SheetContext, pace: Pace): Promise<ReadBlock | null> {
  try {
    const read = await readClipboard(textOnly ? { text: carried.text, html: '' } : carried, pace);
    if (read === null) context.events.notice('noText', 0);
    return read;
  } catch (error) {
    if (!(error instanceof TooManyCells)) throw error;
    context.events.notice('tooManyPasted', MOST_PASTED);
    return null;
  }
}

/** The rows with the field of each column. Only where all of them become new records may they bring their own. */
function withColumns(read: ReadBlock, { text }: Carried, targets: readonly Rectangle[], { transpose = false }: PasteOptions, context: SheetContext, selection: SelectionControl): { rows: Block; fields: readonly (FieldDescription | null)[] } {
  const rows = transpose ? transposed(read.rows) : read.rows;
  const adds = targets.length === 1 && targets[0]?.top === context.source?.count();
  const known = shownFields(context.object.fields);
  const headed = adds ? (readHeadings(rows, known) ?? (read.fromText ? readListed(text, known, context.object.title) : null)) : null;
  return headed ?? { rows, fields: selection.fields() };
}

interface Work {
  readonly edits: CellEdit[];
  readonly counts: Omit<PasteReport, 'cells' | 'hiddenRows' | 'aside'>;
  take(cell: PastedCell, field: FieldDescription, index: number, record: PlacedRecord | undefined): void;
  cutOff(cells: number): void;
  noRoom(): void;
}

/** Plans one rectangle; answers what it covers in the list. */
async function planInto(target: Rectangle, rows: Block, fields: readonly (FieldDescription | null)[], context: SheetContext, work: Work, pace: Pace): Promise<Rectangle> {
  const count = context.source?.count() ?? 0;
  const own = dividesEvenly(rows, target) ? await recordsIn(context, target) : [];
  const plan = planPaste(rows, { ...target, bottom: target.top + Math.max(1, own.length) - 1 }, fields.length);
  const needed = plan.covered.bottom - target.top + 1;
  const records = own.length >= needed ? own : await recordsFrom(context, target.top, needed);
  work.cutOff(plan.cutOff);
  await walk(plan.cells, pace, ({ row, column, cell }: PlannedCell<PastedCell>) => {
    const nth = row - target.top;
    const field = fields[column];
    if (field == null) return;
    if (nth >= records.length && !context.adding) return work.noRoom();
    work.take(cell, field, records[nth]?.index ?? count + nth - records.length, records[nth]);
  });
  const last = records.length >= needed ? (records[needed - 1]?.index ?? target.top) : count + needed - records.length - 1;
  return { ...plan.covered, bottom: context.adding ? last : Math.min(last, Math.max(0, count - 1)) };
}

/** `several` rectangles may overlap: then each cell is taken once. */
function createWork({ skipEmpty = false }: PasteOptions, several: boolean): Work {
  const edits: CellEdit[] = [];
  const taken = new Set<string>();
  const counts = { cutOff: 0, readonly: 0, noRoom: 0, shortened: 0, yearless: 0, tooLong: [] as { row: number; field: string }[] };
  return {
    edits,
    counts,
    take: (cell, field, index, record) => {
      const blank = isBlankCell(cell);
      // An empty cell of a row that is being added is just not there.
      if (blank && (skipEmpty || record === undefined)) return;
      if (field.readonly === true) return void (counts.readonly += 1);
      if (several) {
        const place = `${index} ${field.id}`;
        if (taken.has(place)) return;
        taken.add(place);
      }
      if (cell.link !== undefined && cell.link.object === field.to) {
        return void edits.push({ index, row: record?.row ?? null, field, entry: { kind: 'value', value: cell.link.id, title: cell.text } });
      }
      const text = textFor(cell, field.type);
      if (text.length > LONGEST_CELL) return void counts.tooLong.push({ row: index + 1, field: field.id });
      if (isShortened(text, field.type)) counts.shortened += 1;
      if (isYearless(text, field.type)) counts.yearless += 1;
      edits.push({ index, row: record?.row ?? null, field, entry: textEntry(text) });
    },
    cutOff: (cells) => void (counts.cutOff += cells),
    noRoom: () => void (counts.noRoom += 1),
  };
}
