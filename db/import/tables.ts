import type { Dictionary } from './dictionary.ts';
import { matchColumns } from './columns.ts';
import type { ColumnGuess } from './columns.ts';
import { readForm } from './forms.ts';
import { importError } from './messages.ts';
import { findRegions, regionWithHeader } from './regions.ts';
import type { Region } from './regions.ts';
import type { RawWorkbook, Sheet } from './sheet.ts';
import type { ColumnTarget, ImportNote, TableMapping } from './types.ts';

/** A table of an opened file with everything guessed or chosen about it. Replaced, never changed. */
export interface Table {
  readonly id: string;
  readonly file: string;
  readonly fileName: string;
  readonly sheet: Sheet;
  readonly region: Region;
  readonly use: boolean;
  readonly object: string | null;
  readonly confidence: number;
  readonly columns: readonly ColumnGuess[];
}

/** The tables of one read workbook. Hidden sheets are listed but not used unless asked for. */
export function tablesOf(file: string, fileName: string, workbook: RawWorkbook, dictionary: Dictionary): Table[] {
  return workbook.sheets.flatMap((original, at) => {
    const sheet = readForm(original, dictionary.known) ?? original;
    return findRegions(sheet, dictionary.known)
      .filter((region) => region.rows.length > 0)
      .map((region, part) => guessTable({ id: `${file}.s${at + 1}.t${part + 1}`, file, fileName, sheet, region }, dictionary));
  });
}

function guessTable(base: Pick<Table, 'id' | 'file' | 'fileName' | 'sheet' | 'region'>, dictionary: Dictionary, object?: string): Table {
  const { file: _file, fileName, sheet, region } = base;
  const guess = matchColumns(sheet, region, dictionary, `${fileName} ${sheet.name}`, object);
  const title = dictionary.object(guess.object ?? '')?.title;
  const fields = guess.columns.filter(({ match }) => match.target.kind === 'field');
  const named = fields.find(({ match: { target } }) => target.kind === 'field' && target.object === guess.object && target.field === title);
  const sure = named !== undefined && (fields.length >= 2 || named.match.reason === 'exact' || named.match.reason === 'synonym');
  const use = !sheet.hidden && guess.object !== null && (sure || fields.length >= 3);
  return { ...base, use: object === undefined ? use : true, object: guess.object, confidence: guess.confidence, columns: guess.columns };
}

/** Applies what a person chose. Throws import.badMapping for a field or object that does not exist, or one used twice. */
export function remapTable(table: Table, mapping: TableMapping, dictionary: Dictionary): Table {
  if (mapping.object !== undefined && !dictionary.object(mapping.object)) throw importError('import.badMapping', { reason: `object ${mapping.object}` });
  let next = table;
  if (mapping.header) {
    const { top, bottom } = mapping.header;
    if (bottom < top || bottom >= table.sheet.rows.length || (top < 0) !== (bottom < 0)) throw importError('import.badMapping', { reason: 'header' });
    next = guessTable({ ...table, region: regionWithHeader(table.sheet, top, bottom) }, dictionary, mapping.object);
  } else if (mapping.object !== undefined && mapping.object !== table.object) {
    next = guessTable(table, dictionary, mapping.object);
  }
  if (mapping.use !== undefined) next = { ...next, use: mapping.use };
  if (mapping.columns) next = { ...next, columns: chosenColumns(next.columns, mapping.columns, dictionary) };
  return next;
}

function chosenColumns(columns: readonly ColumnGuess[], chosen: NonNullable<TableMapping['columns']>, dictionary: Dictionary): ColumnGuess[] {
  const targets = new Map(chosen.map((one) => [one.index, one.target]));
  for (const index of targets.keys()) if (!columns.some((column) => column.index === index)) throw importError('import.badMapping', { reason: `column ${index + 1}` });
  const next = columns.map((column): ColumnGuess => {
    const target = targets.get(column.index);
    return target ? { ...column, match: { target, confidence: 1, reason: 'user' } } : column;
  });
  const seen = new Map<string, ColumnGuess>();
  return next.map((column) => {
    const { target } = column.match;
    if (target.kind !== 'field') return column;
    if (!dictionary.field(target.object, target.field)) throw importError('import.badMapping', { reason: `field ${target.object}.${target.field}` });
    const key = targetKey(target);
    const other = seen.get(key);
    if (!other) { seen.set(key, column); return column; }
    if (other.match.reason === 'user' && column.match.reason === 'user') throw importError('import.badMapping', { reason: `field ${target.object}.${target.field} twice` });
    return column;
  }).map((column, _at, all) => yieldToUser(column, all));
}

/** A guessed column gives way when a person put another column on its field. */
function yieldToUser(column: ColumnGuess, all: readonly ColumnGuess[]): ColumnGuess {
  const { target, reason } = column.match;
  if (reason === 'user' || target.kind !== 'field') return column;
  const taken = all.some((other) => other.match.reason === 'user' && other.match.target.kind === 'field' && targetKey(other.match.target) === targetKey(target));
  return taken ? { ...column, match: { target: { kind: 'remark' }, confidence: 0, reason: 'unmatched' } } : column;
}

export function targetKey(target: ColumnTarget): string {
  return target.kind === 'field' ? `${target.object}.${target.field}.${target.slot}` : target.kind;
}

/** Notes of a table: the sheet's own, the region's, and what the matching left over. */
export function tableNotes(table: Table): ImportNote[] {
  const notes: ImportNote[] = [...table.sheet.notes, ...table.region.notes];
  if (table.sheet.hidden) notes.push({ code: 'note.hiddenSheet' });
  const hidden = table.sheet.hiddenRows.filter((row) => row >= table.region.range.firstRow && row <= table.region.range.lastRow);
  if (hidden.length > 0) notes.push({ code: 'note.hiddenRows', details: { count: hidden.length }, rows: hidden.slice(0, 1000) });
  const remark = table.columns.filter((column) => column.match.target.kind === 'remark' && column.filled > 0);
  if (remark.length > 0) notes.push({ code: 'note.keptInRemark', details: { count: remark.length, columns: remark.map((column) => column.header).join(', ').slice(0, 300) } });
  return notes;
}
