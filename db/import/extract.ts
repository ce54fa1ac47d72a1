import type { ObjectType } from '../model/index.ts';
import { isBlank, rawText } from '../values/raw.ts';
import { SOFT_PROBLEMS } from '../values/types.ts';
import { compileColumns } from './compile.ts';
import type { CompiledColumn } from './compile.ts';
import type { Dictionary } from './dictionary.ts';
import { draftOf, draftText } from './drafts.ts';
import type { Draft, DraftCell, RowDraft } from './drafts.ts';
import { addPeople, mayNamePeople, nameContact, settlePeople } from './draft-people.ts';
import type { Crowd } from './draft-people.ts';
import { splitPeople } from './people.ts';
import { isPlaceholder, readCell } from './read-cell.ts';
import { regionCell } from './regions.ts';
import type { Table } from './tables.ts';
import type { BadRow, ImportOptions, PlanSample, RowRef } from './types.ts';

/** What the rows of a table say. */
export interface Extracted {
  readonly rows: readonly RowDraft[];
  readonly badRows: readonly BadRow[];
  readonly samples: readonly PlanSample[];
  /** Sheet rows that continue the record above them (its name cell was left blank). */
  readonly continued: readonly number[];
}

const SAMPLES = 20;

/** Reads the rows of a table one by one; a generator, so that a long table can be stopped and shows progress. */
export function* extractRows(table: Table, dictionary: Dictionary, options: ImportOptions): Generator<number, Extracted> {
  const columns = compileColumns(table, dictionary);
  const main = dictionary.object(table.object ?? '');
  const rows: RowDraft[] = [];
  const badRows: BadRow[] = [];
  const samples: PlanSample[] = [];
  const continued: number[] = [];
  if (!main) return { rows, badRows, samples, continued };
  let previous: RowDraft | null = null;
  for (const [done, at] of table.region.rows.entries()) {
    if (done % 1000 === 999) yield done;
    const source: RowRef = { file: table.file, sheet: table.sheet.name, row: at };
    const read = readRow(table, columns, at, source, dictionary, main);
    if (samples.length < SAMPLES) samples.push(read.sample);
    const problems = read.problems;
    const titled = settleTitle(read.row, main, previous);
    if (titled === 'empty') continue;
    if (titled === 'continued') continued.push(at);
    const keep = titled !== 'missing' && (problems.length === 0 || options.onBadValue === 'keep');
    const reasons = titled === 'missing' ? [...problems, { code: 'row.noTitle' as const, column: -1, header: main.label.zh, raw: '' }] : problems;
    if (reasons.length > 0) badRows.push({ source, fileName: table.fileName, kept: keep, reasons });
    if (!keep) continue;
    rows.push(read.row);
    previous = read.row;
  }
  return { rows, badRows, samples, continued };
}

type Reason = BadRow['reasons'][number];

function readRow(table: Table, columns: readonly CompiledColumn[], at: number, source: RowRef, dictionary: Dictionary, main: ObjectType): { row: RowDraft; problems: Reason[]; sample: PlanSample } {
  const row: RowDraft = { source, table: table.id, drafts: [] };
  const remarks: string[] = [];
  const problems: Reason[] = [];
  const crowds: Crowd[] = [];
  const more: { draft: Draft; field: string; raw: string; column: CompiledColumn }[] = [];
  const sample: PlanSample['cells'][number][] = [];
  for (const column of columns) {
    const raw = regionCell(table.sheet, table.region, at, column.index);
    const { target, field, index, header } = column;
    if (target.kind === 'ignore') continue;
    const text = rawText(raw).trim();
    if (target.kind === 'remark' || !field) {
      if (!isBlank(raw) && !isPlaceholder(text)) remarks.push(header === '' ? text : `${header}：${text}`);
      sample.push({ column: index, header, target, raw: text, value: isBlank(raw) ? null : text });
      continue;
    }
    const { value, problem, currency, more: beside, rest } = readCell(target.object, field, raw, column.context);
    const linked = field.type === 'link' && problem?.code === 'link.unresolved';
    sample.push({ column: index, header, target, raw: text, value, ...(problem === undefined || linked ? {} : { problem }) });
    const draft = draftOf(row, target.object, target.slot);
    if (value === null) {
      draft.cells.set(field.id, { value: null, raw: '', column: index, header });
      continue;
    }
    const people = problem?.code === 'phone.unreadable' && mayNamePeople(target.object) ? splitPeople(text) : null;
    if (people) {
      crowds.push({ people, slot: target.object === 'contacts' ? target.slot : 1, cell: { value: null, raw: text, column: index, header } });
      continue;
    }
    if (problem && !linked && !SOFT_PROBLEMS.has(problem.code)) problems.push({ code: problem.code, column: index, header, raw: text });
    const cell: DraftCell = { value, raw: text, column: index, header, ...(problem === undefined ? {} : { problem }) };
    draft.cells.set(field.id, linked ? { ...cell, link: linkedDraft(draft, field.to ?? '', text, cell, dictionary) } : cell);
    if (currency !== undefined) more.push({ draft, field: 'currency', raw: currency, column });
    for (const one of beside ?? []) more.push({ draft, field: one.field, raw: one.raw, column });
    if (rest !== undefined) remarks.push(`${header}：${rest}`);
  }
  for (const { draft, field, raw, column } of more) if (!addBeside(draft, field, raw, column, dictionary)) remarks.push(`${column.header}：${raw}`);
  for (const crowd of crowds) addPeople(row, crowd);
  settlePeople(row);
  keepRemarks(draftOf(row, main.id, 1), remarks, main);
  return { row, problems, sample: { source, cells: sample } };
}

/** The record that a link cell names, known by its title only. */
function linkedDraft(from: Draft, to: string, title: string, cell: DraftCell, dictionary: Dictionary): Draft {
  const field = dictionary.object(to)?.title ?? 'name';
  const { link: _link, problem: _problem, ...plain } = cell;
  return { object: to, slot: 1, implicit: true, source: from.source, cells: new Map([[field, { ...plain, value: title }]]), row: from.row };
}

/** Puts what a cell held beyond its own field where nothing else is; false when that place holds something else. */
function addBeside(draft: Draft, id: string, raw: string, column: CompiledColumn, dictionary: Dictionary): boolean {
  const field = dictionary.field(draft.object, id);
  const own = draft.cells.get(id)?.value ?? null;
  if (!field || own !== null) return own !== null && String(own).includes(raw);
  const { value, problem } = readCell(draft.object, field, raw, {});
  draft.cells.set(id, { value, raw, column: column.index, header: column.header, ...(problem === undefined ? {} : { problem }) });
  return true;
}

/** Columns that match no field stay readable in the record's remark: one line per row, so that rows stay apart. */
function keepRemarks(draft: Draft, remarks: readonly string[], main: ObjectType): void {
  const field = main.fields.find((one) => one.id === 'notes') ?? main.fields.find((one) => one.type === 'longtext');
  if (remarks.length === 0 || !field) return;
  const own = draft.cells.get(field.id);
  const text = [...((own?.value ?? null) === null ? [] : [String(own?.value)]), remarks.join('；')].join('\n');
  draft.cells.set(field.id, { value: text, raw: text, column: own?.column ?? -1, header: own?.header ?? field.label.zh });
}

/**
 * Every row needs the name of its record. Without one it continues the row above when it only tells about another
 * contact; a row without any value is empty; otherwise the name is missing. Contacts without a name get one, or give
 * their number to the company.
 */
function settleTitle(row: RowDraft, main: ObjectType, previous: RowDraft | null): 'ok' | 'empty' | 'continued' | 'missing' {
  const own = row.drafts.find((draft) => draft.object === main.id && draft.slot === 1);
  const filled = (draft: Draft): boolean => [...draft.cells.values()].some((cell) => cell.value !== null);
  for (const draft of row.drafts) if (draft.object === 'contacts' && main.id !== 'contacts') nameContact(row, draft);
  const kept = row.drafts.filter((draft) => draft === own || filled(draft));
  row.drafts.splice(0, row.drafts.length, ...kept);
  if (!row.drafts.some(filled)) return 'empty';
  if (own && draftText(own, main.title) !== '') return 'ok';
  const required = main.fields.find((field) => field.id === main.title)?.required === true;
  if (!required) return own && filled(own) ? 'ok' : 'missing';
  const above = previous?.drafts.find((draft) => draft.object === main.id && draft.slot === 1);
  const title = above?.cells.get(main.title);
  if (!own || filled(own) || !above || !title || main.id === 'contacts') return 'missing';
  own.cells.set(main.title, title);
  return 'continued';
}
