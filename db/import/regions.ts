import { isBlank } from '../values/raw.ts';
import { labelKey } from '../values/text.ts';
import { guessHeader, joinLabels } from './headers.ts';
import type { HeaderGuess, KnownLabel } from './headers.ts';
import { countFilled, filledTexts, isLabelLike, isNoteRow, isTotalRow } from './rows-kinds.ts';
import { cellAt, mergesFrom } from './sheet.ts';
import type { Cell, Sheet } from './sheet.ts';
import type { ImportNote, TableRange } from './types.ts';

/** One table found in a sheet: its place, its headings, and which sheet rows are records. */
export interface Region {
  readonly range: TableRange;
  readonly labels: readonly string[];
  readonly confidence: number;
  readonly rows: readonly number[];
  /** Values that merged cells lend to the rows below their first: "row,column" → cell. */
  readonly filled: ReadonlyMap<string, Cell>;
  readonly notes: readonly ImportNote[];
}

/**
 * The tables of a sheet, top to bottom. Title rows above, blank rows between, 合计 rows, section rows, repeated headers
 * and trailing notes are left out and said in a note with their rows; nothing is left out without a note.
 */
export function findRegions(sheet: Sheet, known: KnownLabel): Region[] {
  const regions: Region[] = [];
  let from = 0;
  while (from < sheet.rows.length) {
    const header = guessHeader(sheet, from, known);
    if (header === null) {
      if (regions.length === 0) regions.push(regionBelow(sheet, from, null, sheet.rows.length - 1));
      break;
    }
    const last = endOfTable(sheet, header, known);
    for (const columns of sideBySide(sheet, header, last, known)) regions.push(regionBelow(sheet, from, header, last, columns));
    from = last + 1;
  }
  return regions.filter((region) => region.rows.length > 0 || region.range.headerTop >= 0);
}

/** The table under header rows that a person chose; both -1 means none. */
export function regionWithHeader(sheet: Sheet, top: number, bottom: number): Region {
  const last = sheet.rows.length - 1;
  if (top < 0) return regionBelow(sheet, 0, null, last);
  return regionBelow(sheet, 0, { top, bottom, labels: joinLabels(sheet, top, bottom), confidence: 1 }, last);
}

interface Columns { readonly first: number; readonly last: number }

function regionBelow(sheet: Sheet, from: number, header: HeaderGuess | null, lastRow: number, columns: Columns = { first: 0, last: sheet.width - 1 }): Region {
  const inside = (row: readonly Cell[]): readonly Cell[] => row.slice(columns.first, columns.last + 1);
  const width = columns.last - columns.first + 1;
  const labels = sheet.rows.length === 0 ? [] : Array.from({ length: sheet.width }, (_unused, at) => (at < columns.first || at > columns.last ? '' : header?.labels[at] ?? ''));
  const kinds: Record<SkipKind, number[]> = { 'note.totalRows': [], 'note.blankRows': [], 'note.repeatedHeader': [], 'note.trailingNotes': [], 'note.sectionRows': [] };
  const rows: number[] = [];
  for (let at = (header?.bottom ?? from - 1) + 1; at <= lastRow; at += 1) {
    const kind = skipKind(sheet, at, inside(sheet.rows[at] ?? []), labels, columns, width);
    if (kind === null) rows.push(at);
    else kinds[kind].push(at);
  }
  const used = rows[rows.length - 1] ?? header?.bottom ?? from;
  kinds['note.blankRows'] = kinds['note.blankRows'].filter((row) => row < used);
  const notes: ImportNote[] = [];
  const title = header === null ? [] : range(from, header.top - 1).filter((row) => filledTexts(inside(sheet.rows[row] ?? [])).length > 0);
  if (title.length > 0) notes.push({ code: 'note.titleRows', details: { count: title.length }, rows: title });
  if (header !== null && header.bottom > header.top) notes.push({ code: 'note.mergedHeader', details: { count: header.bottom - header.top + 1 } });
  if (header === null) notes.push({ code: 'note.noHeader' });
  for (const [code, found] of Object.entries(kinds)) if (found.length > 0) notes.push({ code: code as SkipKind, details: { count: found.length }, rows: found.slice(0, 1000) });
  const filled = fillMerges(sheet, rows);
  if (filled.size > 0) notes.push({ code: 'note.mergedCells', details: { count: filled.size } });
  return {
    range: { headerTop: header?.top ?? -1, headerBottom: header?.bottom ?? -1, firstRow: rows[0] ?? used, lastRow: used, firstColumn: columns.first, lastColumn: columns.last },
    labels, confidence: header?.confidence ?? 0, rows, filled, notes,
  };
}

type SkipKind = 'note.totalRows' | 'note.blankRows' | 'note.repeatedHeader' | 'note.trailingNotes' | 'note.sectionRows';

function skipKind(sheet: Sheet, at: number, row: readonly Cell[], labels: readonly string[], columns: Columns, width: number): SkipKind | null {
  const filled = countFilled(row);
  if (filled === 0) return 'note.blankRows';
  if (isTotalRow(row)) return 'note.totalRows';
  const wide = mergesFrom(sheet, at).find((merge) => merge.right - merge.left + 1 >= Math.max(3, width / 2));
  if (isNoteRow(row, width) && (filled === 1 || wide !== undefined || onlyNotesBelow(sheet, at, width))) return 'note.trailingNotes';
  if (filled === 1 && wide !== undefined) return 'note.sectionRows';
  return isHeaderAgain(row, labels, columns, filled) ? 'note.repeatedHeader' : null;
}

/** A printed list repeats its header on every page. */
function isHeaderAgain(row: readonly Cell[], labels: readonly string[], columns: Columns, filled: number): boolean {
  let same = 0;
  for (const [at, cell] of row.entries()) {
    const label = labels[columns.first + at] ?? '';
    if (label === '' || typeof cell !== 'string' || cell.length > label.length + 8) continue;
    const last = label.includes('/') ? label.slice(label.lastIndexOf('/') + 1) : label;
    if (cell === label || cell === last) same += 1;
    // Spelled a little differently; the first letters decide whether it is worth a closer look.
    else if (!cell.includes(last.slice(0, 2))) continue;
    else if (labelKey(cell) === labelKey(label) || labelKey(cell) === labelKey(last)) same += 1;
  }
  return same >= 2 && same / filled >= 0.6;
}

function onlyNotesBelow(sheet: Sheet, at: number, width: number): boolean {
  for (let row = at + 1; row < sheet.rows.length && row < at + 20; row += 1) {
    const cells = sheet.rows[row] ?? [];
    if (countFilled(cells) > 0 && !isNoteRow(cells, width) && !isTotalRow(cells)) return false;
  }
  return true;
}

/** The last row before another table's header. A repetition of the same header does not end the table. */
function endOfTable(sheet: Sheet, header: HeaderGuess, known: KnownLabel): number {
  const own = new Set(header.labels.flatMap((label) => [labelKey(label), labelKey(label.split('/').pop() ?? '')]));
  for (let at = header.bottom + 2; at < sheet.rows.length; at += 1) {
    const cells = sheet.rows[at] ?? [];
    if (!cells.every((cell) => isBlank(cell) || isLabelLike(cell)) || countFilled(cells) < 3) continue;
    const texts = filledTexts(cells);
    const hits = texts.filter((text) => known(text)).length;
    if (hits < 3 || hits / texts.length < 0.6) continue;
    if (texts.filter((text) => own.has(labelKey(text))).length / texts.length >= 0.6) continue;
    let last = at - 1;
    while (last > header.bottom && filledTexts(sheet.rows[last] ?? []).length <= 1 && !isTotalRow(sheet.rows[last] ?? [])) last -= 1;
    return last;
  }
  return sheet.rows.length - 1;
}

/** Two tables next to each other: a blank column between, and the same heading on both sides. */
function sideBySide(sheet: Sheet, header: HeaderGuess, last: number, known: KnownLabel): Columns[] {
  const whole = { first: 0, last: sheet.width - 1 };
  const groups: Columns[] = [];
  let first = -1;
  for (let column = 0; column <= sheet.width; column += 1) {
    const blank = column === sheet.width || (header.labels[column] === '' && isBlankColumn(sheet, column, header.bottom + 1, last));
    if (!blank && first < 0) first = column;
    if (blank && first >= 0) { groups.push({ first, last: column - 1 }); first = -1; }
  }
  if (groups.length < 2) return [whole];
  const labelsOf = (group: Columns): string[] => header.labels.slice(group.first, group.last + 1).map(labelKey).filter((label) => label !== '');
  const repeated = groups.slice(1).every((group) => {
    const labels = labelsOf(group);
    const before = new Set(groups.filter((other) => other.last < group.first).flatMap(labelsOf));
    return labels.length >= 2 && labels.filter((label) => before.has(label)).length / labels.length >= 0.5 && labels.some((label) => known(label));
  });
  return repeated ? groups : [whole];
}

function isBlankColumn(sheet: Sheet, column: number, from: number, to: number): boolean {
  for (let row = from; row <= to; row += 1) if (!isBlank(cellAt(sheet, row, column))) return false;
  return true;
}

/** Far more than a real sheet lends; a hostile one stops here. */
const MAX_FILLED = 2_000_000;

/** A vertical merge in the data shows one value for several records; each of them gets it. */
function fillMerges(sheet: Sheet, rows: readonly number[]): Map<string, Cell> {
  const filled = new Map<string, Cell>();
  const records = new Set(rows);
  for (const merge of sheet.merges) {
    if (merge.bottom === merge.top || !records.has(merge.top)) continue;
    const value = cellAt(sheet, merge.top, merge.left);
    if (isBlank(value)) continue;
    if (filled.size > MAX_FILLED) break;
    for (let row = merge.top + 1; row <= Math.min(merge.bottom, sheet.rows.length - 1); row += 1) if (records.has(row)) filled.set(`${row},${merge.left}`, value);
  }
  return filled;
}

function range(from: number, to: number): number[] {
  return to < from ? [] : Array.from({ length: to - from + 1 }, (_unused, at) => from + at);
}

/** The cell of a record, with what merged cells lend it. */
export function regionCell(sheet: Sheet, region: Region, row: number, column: number): Cell {
  return region.filled.size === 0 ? cellAt(sheet, row, column) : region.filled.get(`${row},${column}`) ?? cellAt(sheet, row, column);
}
